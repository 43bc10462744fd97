// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/codemaker.h"

namespace foyer::tickets {

namespace {

constexpr quint16 firstPool = 0x8000;
constexpr quint8 checkFirstFlag = 1;

quint16 sectionOf(const TicketView &view)
{
    const TicketRecord &record = view.record;
    if (record.seat && std::size_t(*record.seat) < view.sheet->seats.size())
        return quint16(view.sheet->seats[std::size_t(*record.seat)].sectionOrdinal);
    const booking::SheetPool *pool = record.pool ? view.sheet->pool(*record.pool) : nullptr;
    return pool == nullptr ? quint16(0) : quint16(firstPool + quint16(pool->ordinal));
}

QByteArray keyOf(const checkin::TicketCode &code)
{
    const checkin::Entitlement &may = code.entitlement;
    QByteArray key = code.ticket.toText();
    for (const int part : {int(code.keyId), int(code.generation), int(may.category), int(may.ticketType),
                           int(may.section), int(may.entriesAllowed), int(may.flags)})
        key.append(' ').append(QByteArray::number(part));
    return key;
}

bool hasCode(TicketState state)
{
    return state == TicketState::Valid || state == TicketState::Reserved;
}

} // namespace

checkin::Entitlement entitlementOf(const TicketView &view)
{
    const TicketRecord &record = view.record;
    checkin::Entitlement may;
    may.category = quint8(record.category.value_or(qint16{0}));
    may.section = sectionOf(view);
    may.entriesAllowed = quint8(std::min(int(record.entriesAllowed), 255));
    const booking::SheetTicketType *type = record.type ? view.sheet->ticketType(*record.type) : nullptr;
    if (type != nullptr) {
        may.ticketType = quint8(type->ordinal);
        may.flags = type->checkFirst.isEmpty() ? quint8(0) : checkFirstFlag;
    }
    return may;
}

Task<Result<QByteArray>> CodeMaker::textOf(TicketView view)
{
    if (!hasCode(view.record.state))
        co_return failure(ErrorCode::Conflict, QStringLiteral("This ticket lets nobody in any more."));
    Result<SigningKeyPtr> key = co_await m_keys.signingKey(view.record.organization);
    if (!key)
        co_return failure(std::move(key.error()));
    checkin::TicketCode code;
    code.keyId = (*key)->id;
    code.performance = view.record.performance;
    code.ticket = view.record.id.uuid();
    code.generation = quint16(view.record.generation);
    code.entitlement = entitlementOf(view);
    const QByteArray place = keyOf(code);
    if (const QByteArray *kept = m_texts.object(place))
        co_return *kept;
    const QByteArray text = checkin::signTicket(code, (*key)->secret);
    m_texts.insert(place, new QByteArray(text));
    co_return text;
}

} // namespace foyer::tickets
