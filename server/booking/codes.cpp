// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/codes.h"

#include <array>
#include <utility>

namespace foyer::booking {

namespace {

template <typename E, std::size_t N>
using Table = std::array<std::pair<E, const char *>, N>;

constexpr Table<ClaimState, 6> claimStates{{{ClaimState::Free, "f"},
                                            {ClaimState::Selling, "s"},
                                            {ClaimState::Leased, "l"},
                                            {ClaimState::House, "h"},
                                            {ClaimState::Sold, "d"},
                                            {ClaimState::Gone, "x"}}};
constexpr Table<OrderState, 5> orderStates{{{OrderState::Selling, "selling"},
                                            {OrderState::Confirmed, "confirmed"},
                                            {OrderState::Cancelled, "cancelled"},
                                            {OrderState::Expired, "expired"},
                                            {OrderState::Refunded, "refunded"}}};
constexpr Table<LineKind, 4> lineKinds{{{LineKind::Seat, "seat"},
                                        {LineKind::Place, "place"},
                                        {LineKind::Fee, "fee"},
                                        {LineKind::Retained, "retained"}}};
constexpr Table<Tender, 6> tenders{{{Tender::Cash, "cash"},
                                    {Tender::Complimentary, "complimentary"},
                                    {Tender::Simulated, "simulated"},
                                    {Tender::CardTerminal, "card_terminal"},
                                    {Tender::GiftCard, "gift_card"},
                                    {Tender::OnAccount, "on_account"}}};
constexpr Table<AttemptState, 5> attemptStates{{{AttemptState::Open, "open"},
                                                {AttemptState::Captured, "captured"},
                                                {AttemptState::Failed, "failed"},
                                                {AttemptState::Unknown, "unknown"},
                                                {AttemptState::Refused, "refused"}}};
constexpr Table<Channel, 4> channels{{{Channel::Public, "public"},
                                      {Channel::BoxOffice, "box_office"},
                                      {Channel::Phone, "phone"},
                                      {Channel::Partner, "partner"}}};
constexpr Table<LedgerEntry::Kind, 5> entryKinds{{{LedgerEntry::Kind::Sale, "sale"},
                                                  {LedgerEntry::Kind::Fee, "fee"},
                                                  {LedgerEntry::Kind::Tax, "tax"},
                                                  {LedgerEntry::Kind::Refund, "refund"},
                                                  {LedgerEntry::Kind::Retained, "retained"}}};

constexpr Table<HoldState, 4> holdStates{{{HoldState::Live, "live"},
                                          {HoldState::Released, "released"},
                                          {HoldState::Expired, "expired"},
                                          {HoldState::Consumed, "consumed"}}};
constexpr Table<HoldStoreState::Mode, 2> holdModes{
    {{HoldStoreState::Mode::Postgres, "postgres"}, {HoldStoreState::Mode::Redis, "redis"}}};
constexpr Table<HouseSale, 3> houseSales{{{HouseSale::Nobody, "nobody"},
                                          {HouseSale::Supervisor, "supervisor"},
                                          {HouseSale::BoxOffice, "box_office"}}};

template <typename E, std::size_t N>
QByteArray find(const Table<E, N> &table, E value)
{
    for (const auto &[known, code] : table) {
        if (known == value)
            return code;
    }
    return {};
}

template <typename E, std::size_t N>
std::optional<E> find(const Table<E, N> &table, QByteArrayView code)
{
    for (const auto &[known, name] : table) {
        if (code == QByteArrayView(name))
            return known;
    }
    return std::nullopt;
}

} // namespace

QByteArray codeOf(ClaimState state)
{
    return find(claimStates, state);
}

QByteArray codeOf(OrderState state)
{
    return find(orderStates, state);
}

QByteArray codeOf(LineKind kind)
{
    return find(lineKinds, kind);
}

QByteArray codeOf(Tender tender)
{
    return find(tenders, tender);
}

QByteArray codeOf(AttemptState state)
{
    return find(attemptStates, state);
}

QByteArray codeOf(Channel channel)
{
    return find(channels, channel);
}

QByteArray codeOf(LedgerEntry::Kind kind)
{
    return find(entryKinds, kind);
}

std::optional<ClaimState> claimStateOf(QByteArrayView code)
{
    return find(claimStates, code);
}

std::optional<OrderState> orderStateOf(QByteArrayView code)
{
    return find(orderStates, code);
}

std::optional<LineKind> lineKindOf(QByteArrayView code)
{
    return find(lineKinds, code);
}

std::optional<Tender> tenderOf(QByteArrayView code)
{
    return find(tenders, code);
}

std::optional<AttemptState> attemptStateOf(QByteArrayView code)
{
    return find(attemptStates, code);
}

std::optional<Channel> channelOf(QByteArrayView code)
{
    return find(channels, code);
}

QByteArray codeOf(HoldState state)
{
    return find(holdStates, state);
}

QByteArray codeOf(HouseSale sale)
{
    return find(houseSales, sale);
}

QByteArray codeOf(HoldStoreState::Mode mode)
{
    return find(holdModes, mode);
}

std::optional<HoldState> holdStateOf(QByteArrayView code)
{
    return find(holdStates, code);
}

std::optional<HoldStoreState::Mode> holdModeOf(QByteArrayView code)
{
    return find(holdModes, code);
}

std::optional<HouseSale> houseSaleOf(QByteArrayView code)
{
    return find(houseSales, code);
}

} // namespace foyer::booking
