// SPDX-License-Identifier: GPL-3.0-or-later
// How long "n together, please" and "does this leave a seat single?" take in a house of 100,000 seats, half
// of them sold, against a scan of all seats that answers the same question.
#include "core/seating/bestavailable.h"
#include "core/seating/bowlgenerator.h"
#include "core/seating/orphanrule.h"
#include "core/seating/seatmapformat.h"
#include "tests/support/deterministicids.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <QJsonDocument>
#include <QJsonObject>
#include <random>

using namespace foyer;
using namespace foyer::seating;

namespace {

using Clock = std::chrono::steady_clock;
using Engine = std::mt19937_64;

double microseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::micro>(duration).count();
}

/// Every sample of one kind of work.
class Samples
{
public:
    template <typename Work>
    void take(Work &&work)
    {
        const Clock::time_point start = Clock::now();
        work();
        m_samples.push_back(microseconds(Clock::now() - start));
    }

    double quantile(double share)
    {
        std::sort(m_samples.begin(), m_samples.end());
        return m_samples[std::size_t(share * double(m_samples.size() - 1))];
    }

private:
    std::vector<double> m_samples;
};

/// The same choice by looking at every seat: rank first, then the row's middle, no seat left single.
std::optional<Run> scanForBlock(const Availability &availability, const SeatRequest &request)
{
    const HouseLayout &house = availability.house();
    std::optional<Run> best;
    std::pair<std::int32_t, Millimetres> least;
    for (const HouseLayout::Line &line : house.lines()) {
        Slot length = 0;
        for (Slot slot = line.first; slot < line.end; ++slot) {
            const bool open =
                availability.isOpen(slot) && request.categories.test(house.place(slot).category);
            length = open ? length + 1 : 0;
            if (length < request.seats)
                continue;
            const Slot first = slot + 1 - Slot(request.seats);
            const Millimetres centre = house.place(first).along + house.place(slot).along;
            const std::pair cost{line.rank, std::abs(centre - line.length)};
            if ((!best || cost < least) && countOrphans(availability, first, slot + 1) == 0) {
                best = Run{first, slot + 1};
                least = cost;
            }
        }
    }
    return best;
}

struct House
{
    std::shared_ptr<const HouseLayout> layout;
    QJsonObject figures;
};

House buildHouse()
{
    test::DeterministicIds ids;
    const BowlSpec spec{.tiers = 2, .blocks = 60, .rows = 50, .innerRadius = 60'000};
    const SeatMap map = generateBowl(spec, ids).value();
    const QByteArray file = writeSeatMap(map).value();
    House house;
    Samples reading;
    Samples laying;
    for (int i = 0; i < 3; ++i) {
        reading.take([&] { std::ignore = readSeatMap(file).value(); });
        laying.take(
            [&] { house.layout = std::make_shared<const HouseLayout>(HouseLayout::build(map).value()); });
    }
    house.figures.insert(QStringLiteral("seats"), qint64(house.layout->seatCount()));
    house.figures.insert(QStringLiteral("file_bytes"), file.size());
    house.figures.insert(QStringLiteral("read_ms"), reading.quantile(0.5) / 1000);
    house.figures.insert(QStringLiteral("layout_ms"), laying.quantile(0.5) / 1000);
    return house;
}

SeatRequest drawRequest(Engine &random, const HouseLayout &house)
{
    SeatRequest request;
    request.seats = 1 + random() % 8;
    request.seed = random();
    if (random() % 2 == 0) {
        request.categories.reset();
        request.categories.set(random() % house.categories().size());
    }
    return request;
}

/// A house in which `percent` of the seats are taken, by chance: the worst shape for runs.
Availability sellAtRandom(const House &house, Engine &random, unsigned percent)
{
    std::vector<SeatState> states(house.layout->seatCount());
    std::generate(states.begin(), states.end(),
                  [&] { return random() % 100 < percent ? SeatState::Taken : SeatState::Free; });
    return Availability(house.layout, AccessPolicy::Keep, states);
}

/// One buyer after the other: asks, takes what was found, and somebody else's seats come back.
class Sale
{
public:
    Sale(const House &house, unsigned percent) : m_availability(sellAtRandom(house, m_random, percent)) {}

    void run(int buyers, bool withScan)
    {
        for (int i = 0; i < buyers; ++i) {
            const SeatRequest request = drawRequest(m_random, m_availability.house());
            std::optional<SeatBlock> block;
            asking.take([&] { block = bestAvailable(m_availability, request); });
            if (withScan && i % 20 == 0)
                scanning.take([&] { m_found += scanForBlock(m_availability, request) ? 1 : 0; });
            judge();
            if (block)
                sell(*block);
        }
    }

    Samples asking;
    Samples scanning;
    Samples judging;
    Samples applying;

private:
    /// A buyer's own choice: one to four free seats in a row, taken where a finger happens to fall.
    void judge()
    {
        std::vector<SeatIndex> choice;
        for (Slot slot = Slot(random() % m_availability.house().slotCount());
             choice.size() < 1 + random() % 4; ++slot) {
            if (slot >= m_availability.house().slotCount())
                slot = 0;
            if (m_availability.isOpen(slot))
                choice.push_back(m_availability.house().place(slot).seat);
            else if (!choice.empty())
                break;
        }
        judging.take([&] { m_found += wouldStrand(m_availability, choice)->refused() ? 1 : 0; });
    }

    void sell(const SeatBlock &block)
    {
        for (const SeatIndex seat : block.seats) {
            applying.take([&] { m_availability.apply(seat, SeatState::Taken); });
            const auto other = SeatIndex(random() % m_availability.house().seatCount());
            m_availability.apply(other, SeatState::Free);
        }
    }

    std::uint64_t random() { return m_random(); }

    Engine m_random{20261121};
    Availability m_availability;
    int m_found = 0; ///< keeps the compiler from leaving the work out
};

} // namespace

int main()
{
    const House house = buildHouse();
    Sale half(house, 50);
    half.run(20'000, true);
    Sale scarce(house, 98);
    scarce.run(20'000, false);
    QJsonObject figures = house.figures;
    const auto put = [&figures](const char *name, double value) {
        figures.insert(QString::fromLatin1(name), value);
    };
    put("best_p50_us", half.asking.quantile(0.5));
    put("best_p99_us", half.asking.quantile(0.99));
    put("best_max_us", half.asking.quantile(1));
    put("orphan_p50_us", half.judging.quantile(0.5));
    put("orphan_p99_us", half.judging.quantile(0.99));
    put("apply_p50_us", half.applying.quantile(0.5));
    put("scarce_best_p50_us", scarce.asking.quantile(0.5));
    put("scarce_best_p99_us", scarce.asking.quantile(0.99));
    put("scarce_orphan_p99_us", scarce.judging.quantile(0.99));
    const double scan = half.scanning.quantile(0.5);
    QJsonObject result;
    result.insert(QStringLiteral("bench"), QStringLiteral("seating"));
    result.insert(QStringLiteral("reference"), QJsonObject{{QStringLiteral("scan_p50_us"), scan}});
    result.insert(QStringLiteral("ratio"), scan / half.asking.quantile(0.5));
    for (auto figure = figures.constBegin(); figure != figures.constEnd(); ++figure)
        std::printf("%-22s %12.2f\n", figure.key().toUtf8().constData(), figure.value().toDouble());
    std::printf("%-22s %12.2f\n", "scan_p50_us", scan);
    result.insert(QStringLiteral("figures"), figures);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
