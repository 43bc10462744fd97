// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit of a 100,000-seat stadium costs with undo: one row and everything, done, undone, redone,
// against a copy of the whole document.
#include "core/seating/bowlgenerator.h"
#include "core/studio/arrange.h"
#include "core/studio/bend.h"
#include "core/studio/history.h"
#include "core/studio/paint.h"
#include "core/studio/picking.h"
#include "core/studio/properties.h"
#include "core/studio/snapping.h"
#include "tests/support/deterministicids.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <QJsonDocument>
#include <QJsonObject>

using namespace foyer;
using namespace foyer::studio;

namespace {

using Clock = std::chrono::steady_clock;

/// The middle one of several times, in milliseconds.
template <typename Work>
double medianOf(int times, Work &&work)
{
    std::vector<double> samples;
    for (int i = 0; i < times; ++i) {
        const Clock::time_point start = Clock::now();
        work();
        samples.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
    }
    std::sort(samples.begin(), samples.end());
    return samples[samples.size() / 2];
}

Selection seatsOf(const std::vector<seating::Row> &rows)
{
    std::vector<QString> seats;
    for (const seating::Row &row : rows) {
        for (const seating::Seat &seat : row.seats)
            seats.push_back(seat.id);
    }
    return Selection::of(std::move(seats));
}

/// One kind of edit: applied, undone, redone.
class Measured
{
public:
    Measured(History &history, QJsonObject &figures) : m_history(history), m_figures(figures) {}

    void run(const char *name, int times, const Edit &edit)
    {
        put(name, "apply", medianOf(times, [&] { apply({StepKind::Move, {}, 0, {}}, edit); }));
        put(name, "undo", medianOf(times, [&] { m_history.undo(); }));
        put(name, "redo", medianOf(times, [&] { m_history.redo(); }));
    }

    void drag(const char *name, int times, const Selection &chosen)
    {
        int way = 0;
        put(name, "drag", medianOf(times, [&] {
                ++way;
                apply({StepKind::Move, {}, 0, {1, Join::Anew}}, [&](SeatMap &map) {
                    return move(map, chosen, {way, 0});
                });
            }));
    }

    void put(const char *name, const char *what, double milliseconds)
    {
        const QString key =
            QString::fromLatin1("%1_%2_ms").arg(QLatin1StringView(name), QLatin1StringView(what));
        m_figures.insert(key, milliseconds);
        std::printf("%-24s %10.2f\n", key.toUtf8().constData(), milliseconds);
    }

private:
    void apply(const Step &step, const Edit &edit)
    {
        const Result<void> done = m_history.apply(step, edit);
        if (!done)
            std::printf("refused: %s\n", done.error().toLogText().toUtf8().constData());
    }

    History &m_history;
    QJsonObject &m_figures;
};

void measureReading(Measured &measured, const SeatMap &map, const Selection &row)
{
    measured.put("row", "properties", medianOf(11, [&] { (void)propertiesOf(map, row); }));
    measured.put("row", "snapper", medianOf(11, [&] { (void)Snapper(map, row, {}); }));
    const Snapper snapper(map, row, {});
    measured.put("row", "snap", medianOf(101, [&] { (void)snapper.moved({37, -21}); }));
    measured.put("all", "pick", medianOf(5, [&] { (void)all(map); }));
    const Selection everything = all(map);
    measured.put("all", "properties", medianOf(3, [&] { (void)propertiesOf(map, everything); }));
    measured.put("all", "snapper", medianOf(3, [&] { (void)Snapper(map, everything, {}); }));
    const Snapper whole(map, everything, {});
    measured.put("all", "snap", medianOf(11, [&] { (void)whole.moved({37, -21}); }));
}

} // namespace

int main()
{
    test::DeterministicIds ids;
    const SeatMap bowl =
        seating::generateBowl({.blocks = 60, .rows = 50, .innerRadius = 60'000}, ids).value();
    const Selection row = seatsOf({bowl.sections[17].rows[20]});
    const Selection block = seatsOf(bowl.sections[17].rows);
    const Selection everything = all(bowl);
    std::optional<History> history;
    const double opening = medianOf(3, [&] { history.emplace(bowl); });
    QJsonObject figures{{QStringLiteral("seats"), qint64(seating::seatCount(bowl))}};
    Measured measured(*history, figures);
    measured.put("map", "open", opening);
    measured.run("row", 21, [&](SeatMap &map) { return move(map, row, {3, 0}); });
    measured.drag("row", 21, row);
    measured.run("block", 11, [&](SeatMap &map) { return move(map, block, {3, 0}); });
    measured.run("bend", 2,
                 [&, radius = 100'000](SeatMap &map) mutable { return bend(map, block, radius += 50); });
    measured.run("all", 5, [&](SeatMap &map) { return move(map, everything, {3, 0}); });
    measureReading(measured, history->map(), row);
    const double copy = medianOf(5, [&] { const SeatMap other = history->map(); });
    measured.put("map", "copy", copy);
    const QJsonObject result{
        {QStringLiteral("bench"), QStringLiteral("studio")},
        {QStringLiteral("figures"), figures},
        {QStringLiteral("reference"), QJsonObject{{QStringLiteral("map_copy_ms"), copy}}},
        {QStringLiteral("ratio"), copy / figures.value(QStringLiteral("row_apply_ms")).toDouble()}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
