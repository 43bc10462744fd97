// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/bowlgenerator.h"
#include "core/studio/arrange.h"
#include "core/studio/draw.h"
#include "core/studio/history.h"
#include "core/studio/paint.h"
#include "core/studio/paste.h"
#include "tests/core/studio/edithalls.h"
#include "tests/support/deterministicids.h"

#include <QTest>

using namespace foyer;
using namespace foyer::studio;
using test::bytesOf;
using test::rowsNamed;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

Edit moving(const Selection &chosen, Point offset)
{
    return [=](SeatMap &map) { return move(map, chosen, offset); };
}

Step stepOf(StepKind kind, Gesture gesture = {})
{
    return {kind, {}, 0, gesture};
}

} // namespace

class HistoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void undoesAndRedoesToTheSameBytes();
    void failedEditsChangeNothing();
    void editsThatChangeNothingLeaveNoStep();
    void restoresTheSelection();
    void stepsOfOneGestureBecomeOne();
    void gestureAnewBeginsWhereItBegan();
    void gestureThatComesBackLeavesNoStep();
    void gesturesDoNotJoinAcrossUndo();
    void failedGestureKeepsWhatItDid();
    void knowsWhatIsSaved();
    void dropsWhatCannotBeRedone();
    void keepsDifferencesOnly();
    void picturesAreShared();
    void forgetsTheOldestOfTooMuch();
    void survivesDuplicateIds();
};

void HistoryTest::undoesAndRedoesToTheSameBytes()
{
    const SeatMap hall = test::colourfulHall();
    test::DeterministicIds ids;
    History history(hall);
    const Selection rows = rowsNamed(hall, {text("r1"), text("r3")});
    const std::vector<Edit> edits{
        moving(rows, {40, -30}),
        [&](SeatMap &map) { return mirror(map, rows, Axis::Upright); },
        [&](SeatMap &map) { return removeChosen(map, rowsNamed(map, {text("r2")})); },
        [&](SeatMap &map) {
            return duplicate(map, rows, {0, 9000}, ids);
        },
        [&](SeatMap &map) {
            return drawGrid(map, {.newSection = text("New"), .category = text("B")}, {.rows = 3, .seats = 5},
                            ids);
        },
        [&](SeatMap &map) {
            return removeChosen(map, Selection::of({}, {text("t"), text("stage")}));
        },
        [&](SeatMap &map) {
            map.sections.erase(map.sections.begin());
            map.name = text("Other");
            return Result<Selection>(Selection{});
        }};
    std::vector<QByteArray> states{bytesOf(history.map())};
    for (const Edit &edit : edits) {
        QVERIFY(history.apply(stepOf(StepKind::Move), edit));
        states.push_back(bytesOf(history.map()));
        QVERIFY(!states.back().isEmpty());
    }
    for (int round = 0; round < 2; ++round) {
        for (std::size_t i = edits.size(); i-- > 0;) {
            history.undo();
            QCOMPARE(bytesOf(history.map()), states[i]);
        }
        QVERIFY(!history.canUndo());
        QVERIFY(history.map() == hall);
        for (std::size_t i = 0; i < edits.size(); ++i) {
            history.redo();
            QCOMPARE(bytesOf(history.map()), states[i + 1]);
        }
        QVERIFY(!history.canRedo());
    }
}

void HistoryTest::failedEditsChangeNothing()
{
    const SeatMap hall = test::colourfulHall();
    History history(hall);
    const Result<void> refused = history.apply(stepOf(StepKind::Move), [](SeatMap &map) -> Result<Selection> {
        map.sections.pop_back();
        map.sections.front().rows.front().seats.front().number = text("x");
        map.name.clear();
        return failure(ErrorCode::Conflict, text("no"), text("field"));
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().subject, text("field"));
    QVERIFY(history.map() == hall);
    QVERIFY(!history.canUndo());
    QCOMPARE(history.revision(), 0U);
}

void HistoryTest::editsThatChangeNothingLeaveNoStep()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(row, {10, 0})));
    history.undo();
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(row, {0, 0})));
    QVERIFY(!history.canUndo());
    QVERIFY(history.canRedo());
    QVERIFY(history.selection() == row);
}

void HistoryTest::restoresTheSelection()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection first = rowsNamed(hall, {text("r1")});
    const Selection second = rowsNamed(hall, {text("r2")});
    history.select(first);
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(first, {10, 0})));
    history.select(second);
    QVERIFY(history.apply(stepOf(StepKind::Delete), [=](SeatMap &map) { return removeChosen(map, second); }));
    QVERIFY(history.selection().isEmpty());
    history.undo();
    QVERIFY(history.selection() == second);
    history.undo();
    QVERIFY(history.selection() == first);
    history.redo();
    QVERIFY(history.selection() == first);
    history.select(Selection::of({text("nobody"), text("r1-1")}, {text("nothing")}));
    QVERIFY(history.selection() == Selection::of({text("r1-1")}));
}

void HistoryTest::stepsOfOneGestureBecomeOne()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    for (int i = 0; i < 5; ++i)
        QVERIFY(history.apply(stepOf(StepKind::Nudge, {7, Join::Continue}), moving(row, {10, 0})));
    QCOMPARE(test::rowNamed(history.map(), text("r1")).seats.front().position.x, 10'050);
    QCOMPARE(history.undoSteps().size(), 1U);
    QVERIFY(history.apply(stepOf(StepKind::Nudge, {8, Join::Continue}), moving(row, {10, 0})));
    QCOMPARE(history.undoSteps().size(), 2U);
    history.undo();
    history.undo();
    QVERIFY(history.map() == hall);
    history.redo();
    QCOMPARE(test::rowNamed(history.map(), text("r1")).seats.front().position.x, 10'050);
}

void HistoryTest::gestureAnewBeginsWhereItBegan()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    const Selection other = rowsNamed(hall, {text("r2")});
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(other, {1, 1})));
    for (int angle = 1000; angle < 90'000; angle += 7000)
        QVERIFY(history.apply(stepOf(StepKind::Rotate, {9, Join::Anew}),
                              [=](SeatMap &map) { return rotate(map, row, angle); }));
    QVERIFY(history.apply(stepOf(StepKind::Rotate, {9, Join::Anew}),
                          [=](SeatMap &map) { return rotate(map, row, 30'000); }));
    SeatMap once = hall;
    QVERIFY(move(once, other, {1, 1}));
    QVERIFY(rotate(once, row, 30'000));
    QVERIFY(history.map() == once);
    QCOMPARE(history.undoSteps().size(), 2U);
    history.undo();
    history.undo();
    QVERIFY(history.map() == hall);
}

void HistoryTest::gestureThatComesBackLeavesNoStep()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    const auto drag = [&](Point offset) {
        return history.apply(stepOf(StepKind::Move, {3, Join::Anew}), moving(row, offset));
    };
    QVERIFY(drag({500, 0}));
    QVERIFY(drag({0, 0}));
    QVERIFY(!history.canUndo());
    QVERIFY(history.map() == hall);
    QVERIFY(drag({20, 0}));
    history.undo();
    QVERIFY(history.map() == hall);
}

void HistoryTest::gesturesDoNotJoinAcrossUndo()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    const Step nudge = stepOf(StepKind::Nudge, {7, Join::Continue});
    QVERIFY(history.apply(nudge, moving(row, {10, 0})));
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(row, {0, 10})));
    history.undo();
    QVERIFY(history.apply(nudge, moving(row, {10, 0})));
    QCOMPARE(history.undoSteps().size(), 2U);
    QVERIFY(!history.canRedo());
}

void HistoryTest::failedGestureKeepsWhatItDid()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    const Step drag = stepOf(StepKind::Move, {3, Join::Anew});
    QVERIFY(history.apply(drag, moving(row, {500, 0})));
    const QByteArray bytes = bytesOf(history.map());
    QVERIFY(!history.apply(drag, moving(row, {30'000'000, 0})));
    QCOMPARE(bytesOf(history.map()), bytes);
    history.undo();
    QVERIFY(history.map() == hall);
    history.redo();
    QCOMPARE(bytesOf(history.map()), bytes);
}

void HistoryTest::knowsWhatIsSaved()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    QVERIFY(history.isSaved());
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(row, {1, 0})));
    QVERIFY(!history.isSaved());
    const std::uint64_t state = history.state();
    history.markSaved();
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(row, {1, 0})));
    QVERIFY(!history.isSaved());
    history.undo();
    QVERIFY(history.isSaved());
    QCOMPARE(history.state(), state);
    history.undo();
    QVERIFY(!history.isSaved());
    QCOMPARE(history.revision(), 4U);
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(row, {2, 0})));
    QVERIFY(!history.isSaved());
    QVERIFY(history.state() != state);
}

void HistoryTest::dropsWhatCannotBeRedone()
{
    const SeatMap hall = test::blockHall();
    History history(hall);
    const Selection row = rowsNamed(hall, {text("r1")});
    QVERIFY(history.apply({StepKind::Move, text("one"), 1}, moving(row, {1, 0})));
    QVERIFY(history.apply({StepKind::Move, text("two"), 2}, moving(row, {1, 0})));
    QCOMPARE(history.undoStep()->detail, text("two"));
    history.undo();
    QCOMPARE(history.undoStep()->detail, text("one"));
    QCOMPARE(history.redoStep()->detail, text("two"));
    QVERIFY(history.apply({StepKind::Move, text("three"), 3}, moving(row, {5, 0})));
    QVERIFY(!history.redoStep());
    history.redo();
    history.undo();
    history.undo();
    history.undo();
    QVERIFY(history.map() == hall);
    QCOMPARE(history.redoSteps().front().detail, text("one"));
}

void HistoryTest::keepsDifferencesOnly()
{
    test::DeterministicIds ids;
    const SeatMap bowl =
        seating::generateBowl({.blocks = 12, .rows = 10, .innerRadius = 20'000}, ids).value();
    History history(bowl);
    const seating::Row &row = bowl.sections[5].rows[4];
    const Selection chosen = rowsNamed(bowl, {row.id});
    QVERIFY(history.apply(stepOf(StepKind::Move), moving(chosen, {10, 0})));
    QVERIFY(history.weight() <= row.seats.size() + 4);
    QVERIFY(history.apply(stepOf(StepKind::Delete), [=](SeatMap &map) { return removeChosen(map, chosen); }));
    QVERIFY(history.weight() <= 2 * row.seats.size() + 8);
    QVERIFY(history.apply(stepOf(StepKind::Paste), [&](SeatMap &map) {
        return paste(map, copied(bowl, chosen), {{0, 0}, {}}, ids);
    }));
    QVERIFY(history.weight() <= 2 * row.seats.size() + 12);
    history.undo();
    history.undo();
    history.undo();
    QVERIFY(history.map() == bowl);
}

void HistoryTest::forgetsTheOldestOfTooMuch()
{
    const SeatMap hall = test::blockHall({.rows = 4, .seats = 8});
    History history(hall, 100);
    const Selection everything = rowsNamed(hall, {text("r1"), text("r2"), text("r3"), text("r4")});
    std::vector<QByteArray> states;
    for (int i = 0; i < 8; ++i) {
        QVERIFY(history.apply(stepOf(StepKind::Move), moving(everything, {10 + i, 0})));
        states.push_back(bytesOf(history.map()));
    }
    QVERIFY(history.weight() <= 100);
    const std::size_t kept = history.undoSteps().size();
    QVERIFY(kept >= 2 && kept < 8);
    for (std::size_t i = 0; i < kept; ++i)
        history.undo();
    QVERIFY(!history.canUndo());
    QCOMPARE(bytesOf(history.map()), states[states.size() - 1 - kept]);
    QVERIFY(!history.isSaved()); // it is not what was opened
    const std::uint64_t oldest = history.state();
    while (history.canRedo())
        history.redo();
    QCOMPARE(bytesOf(history.map()), states.back());
    // One step is kept, however large; a gesture counts once.
    History small(hall, 1);
    for (int i = 0; i < 9; ++i)
        QVERIFY(small.apply(stepOf(StepKind::Move, {5, Join::Continue}), moving(everything, {1, 1})));
    QCOMPARE(small.undoSteps().size(), 1U);
    small.undo();
    QVERIFY(small.map() == hall && small.isSaved());
    QVERIFY(oldest > 0);
}

/// However often the background is changed, its picture is there once.
void HistoryTest::picturesAreShared()
{
    SeatMap hall = test::colourfulHall();
    QByteArray bytes("\xFF\xD8\xFF");
    bytes.resize(seating::largestPicture, 'x');
    hall.background->picture = seating::pictureOf(bytes).value();
    const char *stored = hall.background->picture->bytes.constData();
    History history(hall);
    for (int opacity = 1; opacity < 30; ++opacity) {
        seating::Background background = *history.map().background;
        background.opacity = opacity;
        QVERIFY(history.apply(stepOf(StepKind::TraceImage),
                              [=](SeatMap &map) { return setBackground(map, {}, background); }));
        QCOMPARE(history.map().background->picture->bytes.constData(), stored);
    }
    QVERIFY(history.apply(stepOf(StepKind::TraceImage),
                          [](SeatMap &map) { return setBackground(map, {}, std::nullopt); }));
    while (history.canUndo()) {
        history.undo();
        QCOMPARE(history.map().background->picture->bytes.constData(), stored);
    }
    QVERIFY(history.map() == hall);
}

/// Documents with errors can be edited.
void HistoryTest::survivesDuplicateIds()
{
    SeatMap hall = test::blockHall();
    hall.sections.push_back(hall.sections.front());
    hall.sections.front().rows[1].id = hall.sections.front().rows[0].id;
    History history(hall);
    const Selection rows = rowsNamed(hall, {text("r1"), text("r3")});
    QVERIFY(history.apply(stepOf(StepKind::Delete), [=](SeatMap &map) { return removeChosen(map, rows); }));
    const QByteArray bytes = bytesOf(history.map());
    history.undo();
    QVERIFY(history.map() == hall);
    history.redo();
    QCOMPARE(bytesOf(history.map()), bytes);
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "tst_history.moc"
