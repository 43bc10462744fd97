// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/inventoryroutes.h"

#include "server/booking/bookingservices.h"
#include "server/buyerapi/answers.h"
#include "server/buyerapi/buyeroperation.h"
#include "server/buyerapi/envelope.h"
#include "server/buyerapi/performancefinder.h"
#include "server/buyerapi/seatview.h"
#include "server/http/jsonmembers.h"

namespace foyer::buyerapi {

using namespace foyer::booking;

namespace {

using http::JsonMembers;
using http::Method;
using http::Response;
using http::Status;

constexpr std::chrono::milliseconds boardAge{0}; // who has just locked a seat sees it locked
constexpr int usualLimit = 100;
constexpr int mostSeatsShown = 10'000;

/// Which seats are asked for.
struct SeatFilter
{
    QByteArray category = "all";
    int limit = usualLimit;
};

tl::expected<SeatFilter, FieldFaults> filterOf(const http::Request &request)
{
    SeatFilter filter;
    if (const std::optional<QByteArray> category = request.query().value("category");
        category && !category->isEmpty())
        filter.category = *category;
    if (const std::optional<QByteArray> limit = request.query().value("limit")) {
        bool isNumber = false;
        filter.limit = limit->toInt(&isNumber);
        if (!isNumber || filter.limit < 1 || filter.limit > mostSeatsShown)
            return tl::unexpected<FieldFaults>(
                FieldFaults{{"limit", {}, "Must be a number from 1 to 10000", "query"}});
    }
    return filter;
}

std::vector<qint32> seatsOf(const SaleSheet &sheet, const SeatFilter &filter)
{
    std::vector<qint32> seats;
    for (std::size_t i = 0; i < sheet.seats.size() && seats.size() < std::size_t(filter.limit); ++i) {
        if (sheet.seats[i].id.isEmpty())
            continue; // another version of the hall does not have it
        const SheetCategory *category = sheet.category(sheet.seats[i].category);
        const bool isMeant =
            filter.category == "all" || (category != nullptr && category->id.toText() == filter.category);
        if (isMeant)
            seats.push_back(qint32(i));
    }
    return seats;
}

Response eventNotFound(const Error &error)
{
    if (error.code != ErrorCode::NotFound)
        return Envelope::stated(http::Problem::fromError(error));
    return Envelope::failure(Status::NotFound, "EVENT_NOT_FOUND", "There is no such event.");
}

} // namespace

InventoryRoutes::InventoryRoutes(pg::Pool &pool, BookingServices &services)
    : m_sheets(services.sheets())
    , m_boards(services.boards())
    , m_holds(services.holdStore())
    , m_clock(services.clock())
    , m_store(pool)
    , m_sales(pool, services.holdStore(), services.clock())
{}

void InventoryRoutes::addTo(api::ApiBuilder &api)
{
    const auto reading = [](const char *path, const char *name, const char *summary, QJsonObject answer) {
        api::Operation operation = buyerOperation(Method::Get, path, name, summary);
        operation.signIn = api::SignIn::NotNeeded;
        operation.answerSchema = std::move(answer);
        return operation;
    };
    buyerapi::addTo(
        api,
        reading("/api/inventory/events", "inventory.events", "What is on sale, by date.", answers::events()),
        this, &InventoryRoutes::events);
    api::Operation seats = reading("/api/inventory/events/{event}/seats", "inventory.seats",
                                   "Seats and how they stand.", answers::seats());
    seats.query = {{"category", "a category's id, or all"}, {"limit", "1 to 10000; 100 when left out"}};
    buyerapi::addTo(api, seats, this, &InventoryRoutes::seats);
    buyerapi::addTo(api,
                    reading("/api/inventory/events/{event}/summary", "inventory.summary",
                            "How many seats of each category stand how.", answers::summary()),
                    this, &InventoryRoutes::summary);
}

Task<Response> InventoryRoutes::events(http::RequestPtr request)
{
    static_cast<void>(request);
    Result<QByteArray> list = co_await m_sales.current();
    if (!list)
        co_return Envelope::stated(http::Problem::fromError(list.error()));
    co_return Envelope::success(*list);
}

Task<Result<BoardPtr>> InventoryRoutes::boardOf(http::RequestPtr request)
{
    const QByteArray event = request->pathText("event").toByteArray();
    Result<SaleSheetPtr> sheet = co_await findPerformance(&m_sheets, event);
    if (!sheet)
        co_return failure(std::move(sheet.error()));
    Result<BoardPtr> board = co_await m_boards.fresh(*sheet, boardAge);
    co_return board;
}

Task<Response> InventoryRoutes::seats(http::RequestPtr request)
{
    const auto filter = filterOf(*request);
    if (!filter)
        co_return Envelope::badFields("INVALID_LIMIT", "limit must be a number from 1 to 10000.",
                                      filter.error());
    Result<BoardPtr> found = co_await boardOf(request);
    if (!found)
        co_return eventNotFound(found.error());
    const BoardPtr board = std::move(*found);
    const SaleSheet &sheet = *board->board.sheet();
    const QByteArray states = board->board.bytes();
    const std::vector<qint32> seats = seatsOf(sheet, *filter);
    std::vector<qint32> locked;
    for (const qint32 seat : seats) {
        if (SeatView::statusOf(states.at(seat)) == "locked")
            locked.push_back(seat);
    }
    Result<std::map<qint32, Instant>> until = std::map<qint32, Instant>();
    if (!locked.empty())
        until = co_await m_store.lockedUntil(sheet.number, locked);
    if (!until)
        co_return Envelope::stated(http::Problem::fromError(until.error()));
    Result<std::map<qint32, Instant>> apart = co_await m_holds.heldUntil(sheet.number, std::move(locked));
    if (!apart)
        co_return Envelope::stated(http::Problem::fromError(apart.error()));
    until->merge(*apart);
    const SeatView view(sheet, m_clock.now());
    QByteArrayList shown;
    for (const qint32 seat : seats) {
        const auto lock = until->find(seat);
        shown.append(view.seat(seat, SeatView::statusOf(states.at(seat)),
                               lock == until->end() ? std::nullopt : std::optional(lock->second)));
    }
    JsonMembers data;
    data.addText("eventId", sheet.performance.toText());
    data.addText("category", filter->category);
    data.addRaw("seats", '[' + shown.join(',') + ']');
    data.addRaw("count", QByteArray::number(shown.size()));
    co_return Envelope::success(data.take());
}

Task<Response> InventoryRoutes::summary(http::RequestPtr request)
{
    Result<BoardPtr> found = co_await boardOf(request);
    if (!found)
        co_return eventNotFound(found.error());
    const SaleSheet &sheet = *(*found)->board.sheet();
    const SeatView view(sheet, m_clock.now());
    QByteArrayList categories;
    for (const auto &[ordinal, counts] : (*found)->board.counts()) {
        const SheetCategory *category = sheet.category(ordinal);
        if (category == nullptr || counts.total == 0)
            continue;
        JsonMembers json;
        json.addText("category_name", category->name.toUtf8());
        json.addRaw("price", view.priceOf(ordinal));
        json.addRaw("available", QByteArray::number(counts.free));
        json.addRaw("locked",
                    QByteArray::number(counts.onHold + counts.selling + counts.leased + counts.house));
        json.addRaw("sold", QByteArray::number(counts.sold));
        json.addRaw("total", QByteArray::number(counts.total));
        categories.append(json.take());
    }
    JsonMembers data;
    data.addText("eventId", sheet.performance.toText());
    data.addRaw("categories", '[' + categories.join(',') + ']');
    co_return Envelope::success(data.take());
}

} // namespace foyer::buyerapi
