// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"
#include "core/wire/shape.h"

namespace foyer::wire {

// How the API spells the words of booking.

template <>
struct WireNames<booking::Channel>
{
    static constexpr std::array<JsonName<booking::Channel>, 4> table{
        {{QLatin1StringView{"public"}, booking::Channel::Public},
         {QLatin1StringView{"box_office"}, booking::Channel::BoxOffice},
         {QLatin1StringView{"phone"}, booking::Channel::Phone},
         {QLatin1StringView{"partner"}, booking::Channel::Partner}}};
};

template <>
struct WireNames<booking::Tender>
{
    static constexpr std::array<JsonName<booking::Tender>, 6> table{
        {{QLatin1StringView{"cash"}, booking::Tender::Cash},
         {QLatin1StringView{"complimentary"}, booking::Tender::Complimentary},
         {QLatin1StringView{"simulated"}, booking::Tender::Simulated},
         {QLatin1StringView{"card_terminal"}, booking::Tender::CardTerminal},
         {QLatin1StringView{"gift_card"}, booking::Tender::GiftCard},
         {QLatin1StringView{"on_account"}, booking::Tender::OnAccount}}};
};

template <>
struct WireNames<booking::OrderState>
{
    static constexpr std::array<JsonName<booking::OrderState>, 5> table{
        {{QLatin1StringView{"selling"}, booking::OrderState::Selling},
         {QLatin1StringView{"confirmed"}, booking::OrderState::Confirmed},
         {QLatin1StringView{"cancelled"}, booking::OrderState::Cancelled},
         {QLatin1StringView{"expired"}, booking::OrderState::Expired},
         {QLatin1StringView{"refunded"}, booking::OrderState::Refunded}}};
};

template <>
struct WireNames<booking::LineKind>
{
    static constexpr std::array<JsonName<booking::LineKind>, 4> table{
        {{QLatin1StringView{"seat"}, booking::LineKind::Seat},
         {QLatin1StringView{"place"}, booking::LineKind::Place},
         {QLatin1StringView{"fee"}, booking::LineKind::Fee},
         {QLatin1StringView{"retained"}, booking::LineKind::Retained}}};
};

template <>
struct WireNames<booking::AttemptState>
{
    static constexpr std::array<JsonName<booking::AttemptState>, 5> table{
        {{QLatin1StringView{"open"}, booking::AttemptState::Open},
         {QLatin1StringView{"captured"}, booking::AttemptState::Captured},
         {QLatin1StringView{"failed"}, booking::AttemptState::Failed},
         {QLatin1StringView{"unknown"}, booking::AttemptState::Unknown},
         {QLatin1StringView{"refused"}, booking::AttemptState::Refused}}};
};

template <>
struct WireNames<booking::HoldState>
{
    static constexpr std::array<JsonName<booking::HoldState>, 4> table{
        {{QLatin1StringView{"live"}, booking::HoldState::Live},
         {QLatin1StringView{"released"}, booking::HoldState::Released},
         {QLatin1StringView{"expired"}, booking::HoldState::Expired},
         {QLatin1StringView{"consumed"}, booking::HoldState::Consumed}}};
};

template <>
struct WireNames<booking::HouseSale>
{
    static constexpr std::array<JsonName<booking::HouseSale>, 3> table{
        {{QLatin1StringView{"nobody"}, booking::HouseSale::Nobody},
         {QLatin1StringView{"supervisor"}, booking::HouseSale::Supervisor},
         {QLatin1StringView{"box_office"}, booking::HouseSale::BoxOffice}}};
};

} // namespace foyer::wire
