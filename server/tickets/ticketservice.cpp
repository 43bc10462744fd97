// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/ticketservice.h"

#include "server/tickets/qrpicture.h"

#include <algorithm>

namespace foyer::tickets {

namespace {

bool maySee(const TicketRecord &record, const Viewer &viewer)
{
    if (!viewer.staffOf.isNull())
        return record.organization == viewer.staffOf;
    return record.holder == viewer.account || record.buyer == viewer.account;
}

// A ticket that was handed on is its holder's: the buyer still sees that it exists, but cannot use it.
bool mayHaveCode(const TicketRecord &record, const Viewer &viewer)
{
    return !viewer.staffOf.isNull() || record.holder.value_or(viewer.account) == viewer.account;
}

tl::unexpected<Error> notThere()
{
    return failure(ErrorCode::NotFound, QStringLiteral("There is no such ticket."));
}

Result<QByteArray> draw(const QByteArray &text, Picture kind, int scale)
{
    const Result<QrMatrix> matrix = makeQr(text);
    if (!matrix)
        return failure(matrix.error());
    return kind == Picture::Png ? toPng(*matrix, scale) : Result<QByteArray>(toSvg(*matrix));
}

Result<void> resultOf(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::Done: return {};
    case ChangeOutcome::NotFound: return notThere();
    case ChangeOutcome::IdTaken:
        return failure(ErrorCode::AlreadyExists, QStringLiteral("This id did something else."));
    case ChangeOutcome::NotLive:
        return failure(ErrorCode::Conflict, QStringLiteral("The ticket's state does not allow this."));
    }
    return notThere();
}

} // namespace

Task<Result<TicketView>> TicketService::read(TicketId id, Viewer viewer)
{
    Result<TicketRecord> record = co_await m_store.read(id);
    if (!record)
        co_return failure(std::move(record.error()));
    if (!maySee(*record, viewer))
        co_return notThere();
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byNumber(record->performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    co_return TicketView{std::move(*record), std::move(*sheet)};
}

Task<Result<std::vector<TicketView>>> TicketService::ofOrder(OrderId order, Viewer viewer)
{
    Result<std::vector<TicketRecord>> records = co_await m_store.ofOrder(order);
    if (!records)
        co_return failure(std::move(records.error()));
    std::erase_if(*records, [&viewer](const TicketRecord &record) { return !maySee(record, viewer); });
    if (records->empty())
        co_return notThere();
    std::vector<TicketView> views;
    Result<booking::SaleSheetPtr> sheet = co_await m_sheets.byNumber(records->front().performance);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    for (TicketRecord &record : *records)
        views.push_back(TicketView{std::move(record), *sheet});
    co_return views;
}

Task<Result<QByteArray>> TicketService::code(TicketId id, Viewer viewer)
{
    Result<TicketView> view = co_await read(id, viewer);
    if (!view)
        co_return failure(std::move(view.error()));
    if (!mayHaveCode(view->record, viewer))
        co_return notThere();
    co_return co_await m_codes.textOf(std::move(*view));
}

Task<Result<QByteArray>> TicketService::picture(TicketId id, Viewer viewer, Picture kind, int scale)
{
    Result<QByteArray> text = co_await code(id, viewer);
    if (!text)
        co_return text;
    std::function<Result<QByteArray>()> work = [text = *text, kind, scale] {
        return draw(text, kind, scale);
    };
    co_return co_await m_work.run<QByteArray>(std::move(work));
}

Task<Result<TicketView>> TicketService::change(TicketChange change)
{
    Result<ChangeOutcome> outcome = co_await m_store.change(change);
    if (!outcome)
        co_return failure(std::move(outcome.error()));
    if (Result<void> done = resultOf(*outcome); !done)
        co_return failure(std::move(done.error()));
    Viewer staff{change.by, change.organization};
    co_return co_await read(change.ticket, staff);
}

} // namespace foyer::tickets
