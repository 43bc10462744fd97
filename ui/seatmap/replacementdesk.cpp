// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/replacementdesk.h"

#include "core/client/seatboard.h"
#include "core/client/unheard.h"
#include "core/seating/seatmapformat.h"
#include "ui/seatmap/mapsession.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QJsonDocument>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

using client::Answer;
using client::RefusalKind;

/// Somebody counts on this seat: a basket does not, its hold ends.
bool isKept(wire::SeatStatus status)
{
    return status != wire::SeatStatus::Free && status != wire::SeatStatus::OnHold;
}

QString idText(const catalog::PerformanceId &performance)
{
    return QString::fromLatin1(performance.toText());
}

/// What each category costs as all types, as one text.
QHash<QString, QString> pricesOf(const wire::PerformanceSheet &sheet)
{
    QHash<QString, QString> prices;
    for (const wire::PublicCategory &category : sheet.categories) {
        QStringList parts;
        for (const wire::PublicPrice &price : sheet.prices)
            if (price.category == category.id)
                parts.append(QString::fromLatin1(price.ticketType.toText()) + u' '
                             + QString::number(price.total.minor));
        parts.sort();
        if (!parts.isEmpty())
            prices.insert(category.key, parts.join(u';'));
    }
    return prices;
}

} // namespace

ReplacementDesk::ReplacementDesk(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    m_pool.setMaxThreadCount(1);
}

ReplacementDesk::~ReplacementDesk() = default;

void ReplacementDesk::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void ReplacementDesk::setWork(Work work)
{
    m_work = work;
    Q_EMIT changed();
}

void ReplacementDesk::fail(const client::Refusal &refusal)
{
    m_refusal = refusal;
    setState(State::Unread);
}

void ReplacementDesk::end()
{
    ++m_turn;
    m_replacement.reset();
    m_next.reset();
    m_faults.clear();
    m_again.clear();
    m_work = Work::None;
    setState(State::Nothing);
}

studio::Sales ReplacementDesk::salesOf(const Known &known)
{
    studio::Sales sales;
    const QString performance = idText(known.use.performance);
    std::uint32_t place = 0;
    seating::forEachSeat(known.inUse, [&](const auto &, const auto &, const seating::Seat &seat) {
        const std::int32_t ordinal = known.ordinals.ordinal(place++);
        const bool isCounted = ordinal >= 0 && ordinal < known.letters.size();
        if (isCounted && isKept(client::SeatBoard::statusOf(known.letters[ordinal])))
            sales.seats.push_back({performance, seat.id});
    });
    for (const wire::ChangedArea &area : known.report.areas)
        sales.standing.push_back({performance, area.area, area.used});
    sales.prices = pricesOf(known.sheet);
    return sales;
}

ReplacementDesk::Prepared ReplacementDesk::prepared(Known known, const QByteArray &answer,
                                                    const seating::SeatMap &next)
{
    const QJsonObject house = QJsonDocument::fromJson(answer).object();
    Result<seating::SeatMap> inUse =
        seating::decodeSeatMap(house.value(QLatin1StringView{"document"}).toObject());
    if (!inUse)
        return {failure(std::move(inUse).error()), {}};
    known.inUse = *std::move(inUse);
    known.ordinals = seating::seatOrdinalsIn(house, known.inUse);
    return {studio::Replacement::begin(known.inUse, next, salesOf(known)), studio::seatFacts(next)};
}

Task<void> ReplacementDesk::begin(QPointer<ReplacementDesk> self, wire::SeatMapUse use, int version)
{
    const int turn = ++self->m_turn;
    self->m_use = use;
    self->m_version = version;
    self->m_replacement.reset();
    self->m_faults.clear();
    self->m_order = self->m_parts.ids.next();
    self->setState(State::Loading);
    Answer<client::Content> house = co_await self->m_parts.booking.seatMap(use.performance);
    if (!self || turn != self->m_turn)
        co_return;
    if (!house)
        co_return self->fail(house.error());
    const QPointer<MapSession> session(&self->m_parts.session);
    Answer<seating::SeatMap> next = co_await MapSession::version(session, version);
    if (!self || turn != self->m_turn)
        co_return;
    if (!next)
        co_return self->fail(next.error());
    wire::SeatChangeAsked asked;
    asked.version = version;
    asked.performances = std::vector{use.performance};
    Answer<wire::SeatChangeReport> report = co_await self->m_parts.catalog.checkSeatChange(use.event, asked);
    if (!self || turn != self->m_turn)
        co_return;
    if (!report)
        co_return self->fail(report.error());
    Answer<client::Content> letters = co_await self->m_parts.booking.seats(use.performance);
    if (!self || turn != self->m_turn)
        co_return;
    if (!letters)
        co_return self->fail(letters.error());
    Answer<wire::PerformanceSheet> sheet = co_await self->m_parts.booking.saleSheet(use.performance);
    if (!self || turn != self->m_turn)
        co_return;
    if (!sheet)
        co_return self->fail(sheet.error());
    self->m_report =
        report->performances.empty() ? wire::PerformanceSeatChange() : report->performances.front();
    self->m_revision = report->revision;
    self->m_next = std::make_shared<const seating::SeatMap>(*next);
    Known known{use, {}, seating::SeatOrdinals(), letters->bytes, *sheet, self->m_report};
    QFuture<Prepared> preparing =
        QtConcurrent::run(&self->m_pool, [known, answer = house->bytes, after = self->m_next] {
            return prepared(known, answer, *after);
        });
    Prepared made = co_await preparing;
    if (!self || turn != self->m_turn)
        co_return;
    if (!made.replacement)
        co_return self->fail({RefusalKind::NotUnderstood, {}, {}, made.replacement.error().detail});
    self->m_replacement = *std::move(made.replacement);
    self->m_nextSeats = std::move(made.seats);
    for (const studio::SeatMove &move : std::exchange(self->m_again, {}))
        static_cast<void>(self->m_replacement->give(move.sold, move.to)); // who may not have it is asked for
    self->setState(State::Ready);
}

std::optional<studio::GiveRefusal> ReplacementDesk::give(const studio::SoldSeat &sold, const QString &seat)
{
    const std::optional<studio::GiveRefusal> refused = m_replacement->give(sold, seat);
    Q_EMIT changed();
    return refused;
}

void ReplacementDesk::takeBack(const studio::SoldSeat &sold)
{
    m_replacement->takeBack(sold);
    Q_EMIT changed();
}

// As many looks at all seats as guests have none: not for this thread.
Task<void> ReplacementDesk::giveNearest(QPointer<ReplacementDesk> self)
{
    if (self->m_state != State::Ready || self->m_work != Work::None)
        co_return;
    const int turn = self->m_turn;
    const auto giving = std::make_shared<studio::Replacement>(*self->m_replacement);
    self->setWork(Work::Giving);
    QFuture<void> looking = QtConcurrent::run(&self->m_pool, [giving] { giving->giveNearest(); });
    co_await looking;
    if (!self || turn != self->m_turn)
        co_return;
    self->m_replacement = std::move(*giving);
    self->setWork(Work::None);
}

bool ReplacementDesk::canCarryOut() const
{
    return m_state == State::Ready && m_work == Work::None && m_replacement->gap().isEmpty()
           && m_report.faults.empty();
}

Task<Answer<wire::SeatChangeDone>> ReplacementDesk::carryOut(QPointer<ReplacementDesk> self)
{
    if (!self->canCarryOut())
        co_return client::refused(RefusalKind::Cancelled);
    const int turn = self->m_turn;
    wire::SeatChangeOrdered ordered;
    ordered.id = self->m_order;
    ordered.version = self->m_version;
    ordered.performances = std::vector{self->m_use.performance};
    const auto moves = self->m_replacement->finish();
    for (const studio::SeatMove &move : *moves)
        ordered.moves.push_back({self->m_use.performance, move.sold.seat, move.to});
    self->m_faults.clear();
    self->setWork(Work::Changing);
    Answer<wire::SeatChangeDone> done =
        co_await self->m_parts.catalog.changeSeats(self->m_use.event, self->m_revision, ordered);
    if (!self || turn != self->m_turn)
        co_return done;
    self->m_work = Work::None;
    if (!done && done.error().kind == RefusalKind::Stale) {
        self->m_again = *moves;
        static_cast<void>(begin(self, self->m_use, self->m_version));
        co_return done;
    }
    if (!done) {
        self->m_faults = client::CatalogApi::seatFaultsOf(done.error());
        if (!client::isUnheard(done.error()))
            self->m_order = self->m_parts.ids.next(); // another list is another change
        Q_EMIT self->changed();
        co_return done;
    }
    self->setState(State::Done);
    co_return done;
}

} // namespace foyer::seatmap
