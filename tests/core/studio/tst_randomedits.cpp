// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/roworder.h"
#include "core/studio/arrange.h"
#include "core/studio/bend.h"
#include "core/studio/draw.h"
#include "core/studio/history.h"
#include "core/studio/paint.h"
#include "core/studio/paste.h"
#include "core/studio/picking.h"
#include "core/studio/properties.h"
#include "core/studio/spacing.h"
#include "core/studio/structure.h"
#include "core/studio/tablechairs.h"
#include "core/studio/trim.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <QSet>
#include <QTest>

using namespace foyer;
using namespace foyer::studio;
using test::bytesOf;

namespace {

using Engine = std::mt19937_64;

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

int chance(Engine &random, int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(random);
}

Point somewhere(Engine &random)
{
    return {chance(random, -2000, 42'000), chance(random, -2000, 42'000)};
}

/// Rows, parts of rows, a box full, or everything.
Selection drawSelection(const SeatMap &map, Engine &random)
{
    const Selection everything = all(map);
    switch (chance(random, 0, 5)) {
    case 0: return everything;
    case 1: return inBox(map, {somewhere(random), somewhere(random)});
    case 2: return {};
    default: break;
    }
    Selection chosen;
    for (int i = chance(random, 1, 5); i > 0 && !everything.seats.empty(); --i) {
        const auto seat = std::size_t(chance(random, 0, int(everything.seats.size()) - 1));
        chosen = united(chosen, Selection::of({everything.seats[seat]}));
    }
    if (chance(random, 0, 2) > 0)
        chosen = sameRow(map, chosen);
    for (const QString &thing : everything.things) {
        if (chance(random, 0, 3) == 0)
            chosen = united(chosen, Selection::of({}, {thing}));
    }
    return chosen;
}

/// One edit of all there are, with numbers good and bad.
class EditSource
{
public:
    explicit EditSource(std::uint64_t seed) : m_random(seed) {}

    Edit next(const SeatMap &map)
    {
        const Selection chosen = drawSelection(map, m_random);
        m_hasStalls = findSection(map, text("s")) != nullptr;
        const std::vector<Edit (EditSource::*)(const Selection &)> kinds{
            &EditSource::arranging, &EditSource::shaping, &EditSource::drawing, &EditSource::pasting,
            &EditSource::painting,  &EditSource::setting, &EditSource::building};
        return (this->*kinds[std::size_t(pick(0, int(kinds.size()) - 1))])(chosen);
    }

    Engine &random() { return m_random; }

private:
    int pick(int least, int most) { return chance(m_random, least, most); }

    Edit arranging(const Selection &chosen)
    {
        const Point offset{pick(-3000, 3000), pick(-3000, 3000)};
        const int number = pick(-400'000, 400'000);
        switch (pick(0, 5)) {
        case 0: return [=](SeatMap &map) { return move(map, chosen, offset); };
        case 1: return [=](SeatMap &map) { return rotate(map, chosen, number); };
        case 2:
            return
                [=](SeatMap &map) { return mirror(map, chosen, number < 0 ? Axis::Upright : Axis::Level); };
        case 3: return [=](SeatMap &map) { return align(map, chosen, Alignment(std::abs(number) % 6)); };
        case 4:
            return [=](SeatMap &map) {
                return distribute(map, chosen, number < 0 ? Spread::Across : Spread::Down);
            };
        default: return [=](SeatMap &map) { return move(map, chosen, {number * 100, 0}); };
        }
    }

    Edit shaping(const Selection &chosen)
    {
        const Millimetres radius = pick(-30'000, 30'000);
        const Millimetres distance = pick(50, 1500);
        switch (pick(0, 4)) {
        case 0: return [=](SeatMap &map) { return bend(map, chosen, radius); };
        case 1: return [=](SeatMap &map) { return setRowDistance(map, chosen, distance); };
        case 2: return [=](SeatMap &map) { return setSeatDistance(map, chosen, distance); };
        case 3: return [=](SeatMap &map) { return setAisle(map, chosen, distance); };
        default: return [=](SeatMap &map) { return bend(map, chosen, 0); };
        }
    }

    Edit drawing(const Selection &)
    {
        const Point at = somewhere(m_random);
        const Point to = somewhere(m_random);
        const DrawPlace place{.section = m_hasStalls && pick(0, 2) > 0 ? text("s") : QString(),
                              .newSection = text("New"),
                              .category = pick(0, 4) == 0 ? text("Z") : text("A")};
        const int rows = pick(0, 4);
        switch (pick(0, 6)) {
        case 6:
            return [=, this](SeatMap &map) {
                return drawLongTable(map, place, {.centre = at, .top = rows, .left = 1, .rotation = to.x},
                                     m_ids);
            };
        case 0: return [=, this](SeatMap &map) { return drawRow(map, place, at, to, 600, m_ids); };
        case 1:
            return [=, this](SeatMap &map) {
                return drawGrid(map, place, {.corner = at, .rows = rows, .seats = 5}, m_ids);
            };
        case 2:
            return [=, this](SeatMap &map) {
                return drawArc(map, place, {.centre = at, .radius = 6000, .rows = rows}, m_ids);
            };
        case 3:
            return [=, this](SeatMap &map) {
                return drawRoundTable(map, place, {.centre = at, .seats = rows * 2}, m_ids);
            };
        case 4:
            return [=, this](SeatMap &map) {
                return drawStage(map, place, {.figure = rectangleIn(at, to), .text = text("S")}, m_ids);
            };
        default:
            return [=, this](SeatMap &map) {
                return drawStanding(map, place, {text("P"), rows, ellipseIn(at, to)}, m_ids);
            };
        }
    }

    Edit pasting(const Selection &chosen)
    {
        const Point offset{pick(-3000, 3000), pick(-3000, 3000)};
        const QString section = pick(0, 3) == 0 ? text("gone") : pick(0, 1) == 0 ? text("odd") : text("s");
        switch (pick(0, 3)) {
        case 0: return [=, this](SeatMap &map) { return duplicate(map, chosen, offset, m_ids); };
        case 1: return [=, this](SeatMap &map) { return moveToSection(map, chosen, section, m_ids); };
        case 2:
            return [=, this](SeatMap &map) {
                return paste(map, copied(map, chosen), {offset, section}, m_ids);
            };
        default: return [=](SeatMap &map) { return removeChosen(map, chosen); };
        }
    }

    Edit painting(const Selection &chosen)
    {
        const int number = pick(0, 5);
        if (number < 2)
            return [=](SeatMap &map) { return paintAccess(map, chosen, Access(number * 2)); };
        const QString key = text(number == 2 ? "Z" : "B");
        return [=](SeatMap &map) { return paintCategory(map, chosen, key); };
    }

    Edit setting(const Selection &chosen)
    {
        const int number = pick(-2, 300);
        switch (pick(0, 6)) {
        case 0: return [=](SeatMap &map) { return setSeatRank(map, chosen, number); };
        case 1: return [=](SeatMap &map) { return setSeatNumber(map, chosen, QString::number(number)); };
        case 2: return [=](SeatMap &map) { return setName(map, chosen, QString(number * 2 + 4, u'n')); };
        case 3: return [=](SeatMap &map) { return setSize(map, chosen, {number, number * 3}); };
        case 4: return [=](SeatMap &map) { return setText(map, chosen, QString(number % 9 + 2, u' ')); };
        case 5: return [=](SeatMap &map) { return setAngle(map, chosen, number * 1111); };
        default:
            return [=](SeatMap &map) {
                const std::optional<Box> box = boundsOf(map, chosen);
                return resize(map, chosen, box.value_or(Box{}), {{0, 0}, {number * 100, number * 70}});
            };
        }
    }

    Edit building(const Selection &chosen)
    {
        const QString name = QString::number(pick(0, 9));
        const int count = pick(-1, 12);
        switch (pick(0, 9)) {
        case 0: return [=](SeatMap &map) { return addCategory(map, chosen, {name, {}, {}, {}}); };
        case 5: return [=, this](SeatMap &map) { return setChairs(map, chosen, count, m_ids); };
        case 6:
            return [=, this](SeatMap &map) {
                return setSideChairs(map, chosen, tableSides[std::size_t(count + 1) % 4], count, m_ids);
            };
        case 7: return [=](SeatMap &map) { return moveCategory(map, chosen, text("B"), count); };
        case 8:
            return
                [=](SeatMap &map) { return setCategoryColor(map, chosen, text("A"), text("#12345") + name); };
        case 1: return [=](SeatMap &map) { return removeCategory(map, chosen, name); };
        case 2: return [=, this](SeatMap &map) { return addLevel(map, chosen, name, m_ids); };
        case 3: return [=](SeatMap &map) { return renameMap(map, chosen, name); };
        case 4: return [=](SeatMap &map) { return trimCanvas(map, chosen); };
        default:
            return [=](SeatMap &map) {
                return removeSection(map, chosen, text(name == text("1") ? "odd" : "gone"));
            };
        }
    }

    Engine m_random;
    test::DeterministicIds m_ids;
    bool m_hasStalls = false;
};

QSet<QString> seatIds(const SeatMap &map)
{
    const Selection everything = withTableSeats(map, all(map));
    return {everything.seats.begin(), everything.seats.end()};
}

} // namespace

class RandomEditsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoneToEmptyAndRedoneByteForByte();
    void refusedEditsChangeNothing();
    void idsNeverChange();
    void gesturesLeaveOneStep();
};

/// Hundreds of steps on several halls: back and forth, half-way back and on, with the same bytes at each one.
void RandomEditsTest::undoneToEmptyAndRedoneByteForByte()
{
    for (std::uint64_t seed = 1; seed <= 9; ++seed) {
        EditSource source(seed);
        SeatMap start = test::colourfulHall();
        if (seed % 3 == 0)
            start.sections.clear();
        History history(start);
        std::vector<QByteArray> states{bytesOf(history.map())};
        for (int step = 0; step < 90; ++step) {
            const bool back = history.canUndo() && chance(source.random(), 0, 7) == 0;
            if (back) {
                history.undo();
                states.pop_back();
                QCOMPARE(bytesOf(history.map()), states.back());
                continue;
            }
            const std::size_t steps = history.undoSteps().size();
            const Result<void> done = history.apply({StepKind::Move, {}, step}, source.next(history.map()));
            const QByteArray bytes = bytesOf(history.map());
            QVERIFY2(!bytes.isEmpty(), "a document that cannot be saved");
            if (history.undoSteps().size() > steps)
                states.push_back(bytes);
            QCOMPARE(bytes, states.back());
            QCOMPARE(existing(history.map(), history.selection()), history.selection());
            Q_UNUSED(done)
        }
        QCOMPARE(history.undoSteps().size() + 1, states.size());
        QVERIFY(states.size() > 10);
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            history.undo();
            QCOMPARE(bytesOf(history.map()), states[i]);
            QCOMPARE(existing(history.map(), history.selection()), history.selection());
        }
        QVERIFY(history.map() == start);
        for (std::size_t i = 1; i < states.size(); ++i) {
            history.redo();
            QCOMPARE(bytesOf(history.map()), states[i]);
        }
        QCOMPARE(bytesOf(history.map()), states.back());
    }
}

void RandomEditsTest::refusedEditsChangeNothing()
{
    int refused = 0;
    EditSource source(99);
    History history(test::colourfulHall());
    for (int step = 0; step < 1000; ++step) {
        const SeatMap before = history.map();
        const std::uint64_t revision = history.revision();
        const Selection chosen = history.selection();
        const Result<void> done = history.apply({StepKind::Move, {}, 0}, source.next(before));
        if (done) {
            if (chance(source.random(), 0, 2) > 0)
                history.undo();
            continue;
        }
        ++refused;
        QVERIFY(!done.error().subject.isEmpty());
        QVERIFY(history.map() == before);
        QCOMPARE(history.revision(), revision);
        QCOMPARE(history.selection(), chosen);
    }
    QVERIFY(refused > 150);
}

/// Only fresh ids come and only whole seats go; those that stay are the same seats.
void RandomEditsTest::idsNeverChange()
{
    EditSource source(5);
    History history(test::colourfulHall());
    QSet<QString> ever = seatIds(history.map());
    for (int step = 0; step < 400; ++step) {
        const SeatMap before = history.map();
        const QSet<QString> known = seatIds(before);
        if (!history.apply({StepKind::Move, {}, 0}, source.next(before)))
            continue;
        const QSet<QString> now = seatIds(history.map());
        const QSet<QString> fresh = QSet<QString>(now).subtract(known);
        QVERIFY2(!fresh.intersects(ever), "an id that an earlier seat had");
        ever.unite(fresh);
        QCOMPARE(std::size_t(now.size()), seating::seatCount(history.map()));
        if (now.size() > 3000)
            history.undo();
    }
}

void RandomEditsTest::gesturesLeaveOneStep()
{
    for (std::uint64_t seed = 40; seed < 60; ++seed) {
        EditSource source(seed);
        const SeatMap start = test::colourfulHall();
        History history(start);
        QVERIFY(history.apply({StepKind::Move, {}, 0}, [](SeatMap &map) {
            return move(map, all(map), {1, 1});
        }));
        const QByteArray before = bytesOf(history.map());
        const Join join = seed % 2 == 0 ? Join::Continue : Join::Anew;
        Edit last;
        for (int i = 0; i < 12; ++i) {
            const Edit edit = source.next(history.map());
            if (history.apply({StepKind::Move, {}, 0, {seed, join}}, edit))
                last = edit;
            QVERIFY(history.undoSteps().size() <= 2);
        }
        const QByteArray after = bytesOf(history.map());
        const bool changed = history.undoSteps().size() == 2;
        if (changed)
            history.undo();
        QCOMPARE(bytesOf(history.map()), before);
        history.redo();
        QCOMPARE(bytesOf(history.map()), after);
        history.undo();
        while (history.canUndo())
            history.undo();
        QVERIFY(history.map() == start);
    }
}

QTEST_GUILESS_MAIN(RandomEditsTest)
#include "tst_randomedits.moc"
