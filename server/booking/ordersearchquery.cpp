// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/ordersearchquery.h"

#include "core/booking/ordercode.h"
#include "server/api/call.h"
#include "server/api/page.h"
#include "server/booking/codes.h"

namespace foyer::booking {

namespace {

using Found = tl::expected<std::optional<qint32>, http::Problem>;

Found numberOf(const http::Request &request, const char *name)
{
    const std::optional<QByteArray> text = request.query().value(name);
    if (!text)
        return std::optional<qint32>();
    bool isNumber = false;
    const int number = text->toInt(&isNumber);
    if (!isNumber || number < 0)
        return api::badField(name, "must be a whole number");
    return std::optional<qint32>(number);
}

std::optional<http::Problem> addText(OrderSearch &search, const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("q");
    if (!text || text->isEmpty())
        return std::nullopt;
    const QString wanted = QString::fromUtf8(*text).trimmed();
    if (wanted.size() > 254 || wanted.contains(QChar(0)))
        return api::badField("q", "is too long or no text").value();
    search.number = fromOrderCode(wanted);
    if (!search.number)
        search.text = wanted;
    return std::nullopt;
}

std::optional<http::Problem> addState(OrderSearch &search, const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("state");
    if (!text || text->isEmpty())
        return std::nullopt;
    search.state = orderStateOf(*text);
    if (!search.state)
        return api::badField("state", "is no state of an order").value();
    return std::nullopt;
}

} // namespace

tl::expected<OrderSearch, http::Problem> orderSearchOf(const http::Request &request)
{
    OrderSearch search;
    const auto page = api::pageOf(request);
    if (!page)
        return tl::unexpected<http::Problem>(page.error());
    const Found performance = numberOf(request, "performance");
    const Found seat = numberOf(request, "seat");
    if (!performance || !seat)
        return tl::unexpected<http::Problem>(performance ? seat.error() : performance.error());
    if (*seat && !*performance)
        return api::badField("performance", "is needed to find a seat");
    for (const auto add : {&addText, &addState}) {
        if (std::optional<http::Problem> objection = add(search, request))
            return tl::unexpected<http::Problem>(std::move(*objection));
    }
    search.performance = *performance;
    search.seat = *seat;
    search.limit = page->limit;
    if (page->after)
        search.before = page->after->key;
    return search;
}

} // namespace foyer::booking
