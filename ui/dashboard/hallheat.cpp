// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/hallheat.h"

#include "core/seating/seatmapformat.h"

#include <algorithm>
#include <numeric>
#include <QJsonDocument>
#include <QPointer>

namespace foyer::dashboard {

namespace {

constexpr std::chrono::milliseconds mergePause{500};
constexpr int hottest = 6;

bool isSame(const std::optional<wire::SeatMapChoice> &one, const std::optional<wire::SeatMapChoice> &other)
{
    return one && other && one->id == other->id && one->version == other->version;
}

} // namespace

HallHeat::HallHeat(client::BookingApi &booking, client::LiveFeed &live, QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_live(live)
{
    m_seats.setColouring(seatview::Colouring::SeatHeat);
    m_due.setSingleShot(true);
    m_due.setInterval(mergePause);
    connect(&m_due, &QTimer::timeout, this, &HallHeat::recount);
}

HallHeat::~HallHeat() = default;

void HallHeat::show(const std::vector<wire::Performance> &dates, std::optional<catalog::PerformanceId> chosen)
{
    std::vector<wire::Performance> played;
    const auto last = std::ranges::find_if(dates, [&](const auto &date) { return date.id == chosen; });
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        if (date->seatMap && date->state != catalog::PerformanceState::Cancelled)
            played.push_back(*date);
        if (date == last)
            break;
    }
    const std::optional<wire::SeatMapChoice> map = played.empty() ? std::nullopt : played.back().seatMap;
    std::erase_if(played, [&](const auto &date) { return !isSame(date.seatMap, map); });
    m_halls.clear();
    for (const wire::Performance &date : dates) {
        if (isSame(date.seatMap, map))
            m_halls.push_back(date.number);
    }
    if (played.size() > mostDates)
        played.erase(played.begin(), played.end() - mostDates);
    const auto ids = [](const auto &list) {
        std::vector<catalog::PerformanceId> all;
        std::ranges::transform(list, std::back_inserter(all), &wire::Performance::id);
        return all;
    };
    if (ids(played) == ids(m_dates) && m_state != State::Failed)
        return;
    m_dates = std::move(played);
    m_boards.clear();
    m_isCounted = false;
    const bool isNewHall = !isSame(m_map, map) || !m_hasHall;
    m_map = map;
    ++m_round;
    if (m_dates.empty())
        become(State::Nothing);
    else if (isNewHall)
        retry();
    else
        followBoards();
}

void HallHeat::retry()
{
    if (m_dates.empty())
        return;
    m_hasHall = false;
    m_isCounted = false;
    become(State::Loading);
    static_cast<void>(load(m_dates.back().id, ++m_round));
}

void HallHeat::sleep()
{
    m_isAwake = false;
    m_due.stop();
    m_boards.clear();
}

void HallHeat::wake()
{
    m_isAwake = true;
    if (m_hasHall && m_boards.empty())
        followBoards();
}

Task<void> HallHeat::load(catalog::PerformanceId performance, quint64 round)
{
    const QPointer<HallHeat> self(this);
    client::Answer<client::Content> map = co_await m_booking.seatMap(performance);
    if (!self || round != m_round)
        co_return;
    if (!map) {
        become(State::Failed);
        co_return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(map->bytes).object();
    const Result<seating::SeatMap> hall =
        seating::decodeSeatMap(answer.value(QLatin1StringView{"document"}).toObject());
    if (!hall) {
        become(State::Failed);
        co_return;
    }
    m_seats.setPlan(seatview::SeatPlan::build(*hall));
    m_ordinals = seating::seatOrdinalsIn(answer, *hall);
    const seatview::PoolLook unknown{0, 0, false}; // boards are of seats: nobody counts standing places here
    m_seats.setPools(std::vector<seatview::PoolLook>(m_seats.plan()->pools().size(), unknown));
    m_sold.assign(m_seats.plan()->seats().size(), 0);
    m_seats.setSeatHeat(m_sold);
    m_hasHall = true;
    followBoards();
}

// What has been read is counted at once, for a hall that is not counted looks like one that nobody goes to;
// what comes in bit by bit is gathered.
void HallHeat::followBoards()
{
    m_boards.clear();
    m_due.stop();
    if (!m_isAwake)
        return;
    for (const wire::Performance &date : m_dates) {
        auto board = std::make_unique<client::SeatBoard>(m_booking, m_live, date.id, date.number);
        connect(board.get(), &client::SeatBoard::loaded, this, &HallHeat::recount);
        connect(board.get(), &client::SeatBoard::changed, this, [this] {
            if (!m_due.isActive())
                m_due.start();
        });
        connect(board.get(), &client::SeatBoard::failed, this, [this] {
            if (!m_isCounted)
                become(State::Failed);
        });
        m_boards.push_back(std::move(board));
    }
    for (const auto &board : m_boards)
        board->reload(); // news may be refused or late; what is sold is known without them
}

bool HallHeat::areAllRead() const
{
    return !m_boards.empty() && std::ranges::all_of(m_boards, &client::SeatBoard::isLoaded);
}

void HallHeat::recount()
{
    if (!m_hasHall || !areAllRead())
        return;
    const std::size_t count = m_seats.plan()->seats().size();
    std::vector<quint8> sold(count, 0);
    const seating::SeatOrdinals asDrawn(count);
    for (const auto &board : m_boards) {
        const QByteArray &letters = board->letters();
        // Dates that went from one version of the hall to another did so together, as a rule.
        const bool isAlike = std::size_t(letters.size()) == m_ordinals.count();
        const seating::SeatOrdinals &ordinals = isAlike ? m_ordinals : asDrawn;
        for (qsizetype ordinal = 0; ordinal < letters.size(); ++ordinal) {
            const std::optional<quint32> seat = ordinals.place(ordinal);
            if (seat && letters[ordinal] == 'd')
                sold[*seat] = quint8(sold[*seat] + 1);
        }
    }
    const bool isFirst =
        !std::exchange(m_isCounted, true); // so many of six dates is another heat than of one
    if (isFirst || sold != m_sold) {
        m_sold = std::move(sold);
        std::vector<quint8> steps;
        steps.reserve(count);
        for (const quint8 times : m_sold)
            steps.push_back(quint8((times * hottest + dates() / 2) / dates()));
        m_seats.setSeatHeat(std::move(steps));
        Q_EMIT changed();
    }
    become(State::Ready);
}

qint64 HallHeat::soldInAll() const
{
    return std::accumulate(m_sold.begin(), m_sold.end(), qint64(0));
}

int HallHeat::timesSold(seatview::SeatIndex seat) const
{
    return seat < m_sold.size() ? m_sold[seat] : 0;
}

const seatview::SeatPlan *HallHeat::planOf(qint64 performanceNumber) const
{
    const bool isHere = std::ranges::find(m_halls, performanceNumber) != m_halls.end();
    return isHere && m_hasHall ? m_seats.plan().get() : nullptr;
}

std::vector<qint32> HallHeat::seatsOf(const std::vector<qint32> &ordinals) const
{
    std::vector<qint32> seats;
    for (const qint32 ordinal : ordinals) {
        if (const std::optional<quint32> seat = m_ordinals.place(ordinal))
            seats.push_back(qint32(*seat));
    }
    return seats;
}

void HallHeat::become(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

} // namespace foyer::dashboard
