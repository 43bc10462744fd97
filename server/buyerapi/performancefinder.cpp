// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/performancefinder.h"

#include "core/catalog/event.h"

namespace foyer::buyerapi {

namespace {

using booking::SaleSheetPtr;

constexpr qsizetype longestSlug = 140;

Result<SaleSheetPtr> notFound()
{
    return failure(ErrorCode::NotFound, QStringLiteral("There is no such event."));
}

Result<SaleSheetPtr> published(Result<SaleSheetPtr> sheet)
{
    if (sheet && (*sheet)->state == booking::PerformanceState::Draft)
        return notFound();
    return sheet;
}

bool isSlugText(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= longestSlug && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

} // namespace

Task<Result<SaleSheetPtr>> findPerformance(catalog::SaleSheetSource *sheets, QByteArray eventId)
{
    if (const auto id = catalog::PerformanceId::fromText(eventId)) {
        Result<SaleSheetPtr> byId = co_await sheets->byId(*id);
        co_return published(std::move(byId));
    }
    if (!isSlugText(eventId))
        co_return notFound();
    Result<SaleSheetPtr> bySlug = co_await sheets->bySlug(eventId);
    co_return published(std::move(bySlug));
}

Task<Result<SaleSheetPtr>> findPerformance(catalog::SaleSheetSource *sheets, qint32 number)
{
    Result<SaleSheetPtr> byNumber = co_await sheets->byNumber(number);
    co_return published(std::move(byNumber));
}

} // namespace foyer::buyerapi
