// SPDX-License-Identifier: GPL-3.0-or-later
// What the control room says and draws, without a window.
#include "ui/line/rateslider.h"
#include "ui/line/roomcourse.h"
#include "ui/line/roomplot.h"
#include "ui/line/roomwords.h"

#include <QTest>

using namespace foyer;
using namespace foyer::line;
using namespace std::chrono_literals;

namespace {

const Instant ten = std::chrono::sys_days{std::chrono::year{2027} / 6 / 12} + 8h; // in Rome

// Eighteen minutes after the opening of a big on-sale.
RoomFacts bigMorning()
{
    RoomFacts facts;
    facts.now = ten + 18min;
    facts.zone = QTimeZone("Europe/Rome");
    facts.maySteer = true;
    wire::LineControl &control = facts.sight.control;
    control.state = LineState::Open;
    control.openedAt = ten;
    control.pace = {200, 30, {}};
    wire::LineFigures &figures = facts.sight.figures;
    figures.line.state = LineState::Open;
    figures.line.pace = control.pace;
    figures.line.asOf = facts.now;
    figures.line.waiting = 41'200;
    figures.line.drew = 21'800;
    figures.line.arrived = 27'806;
    figures.line.left = 1'204;
    figures.line.letIn = 7'202;
    figures.line.perMinute = 400;
    figures.letInPerMinute = 400;
    figures.soldPerMinute = 690;
    figures.sold = 9'903;
    figures.unsold = 42'097;
    std::vector<CourseMinute> minutes;
    for (int i = 0; i <= 18; ++i)
        minutes.push_back({ten + i * 1min, 40'480 + 40 * i, 440, 400, 690});
    facts.sight.course.add(minutes);
    return facts;
}

} // namespace

class LineWordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePaceThatIsSet();
    void anotherPaceIsCompared();
    void ticketsForAll();
    void nothingLeft();
    void everyStateHasItsWords_data();
    void everyStateHasItsWords();
    void figuresSayOfWhat();
    void actsMakeSense();
    void theScaleIsRound();
    void theCourseReachesToTheEnd();
    void theCourseOfDaysIsCut();
    void theAxisHasRoundTimes();
    void theFirstSecondsHaveRoom();
    void theLowAxisHasARoundTick_data();
    void theLowAxisHasARoundTick();
    void draftsKnowWhatIsNew();
    void draftsAreKept();
    void placesThatFreeUp();
};

void LineWordsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
}

void LineWordsTest::thePaceThatIsSet()
{
    const OutlookWords words = outlookWords(bigMorning());
    QCOMPARE(words.lead, QStringLiteral("All 41,200 through by 12:01."));
    QCOMPARE(
        words.rest,
        QStringLiteral("The last ticket goes at about 11:19. About 16,800 people in line will find none."));
}

void LineWordsTest::anotherPaceIsCompared()
{
    RoomFacts facts = bigMorning();
    facts.draft.perMinute = 500;
    const OutlookWords faster = outlookWords(facts);
    QCOMPARE(faster.lead, QStringLiteral("All 41,200 through by 11:40, 21 minute(s) sooner."));
    QCOMPARE(faster.rest,
             QStringLiteral("The last ticket goes at about 11:07 instead of 11:19. Either way about "
                            "16,800 people in line will find none."));
    facts.draft.perMinute = 300;
    QVERIFY(outlookWords(facts).lead.endsWith(QStringLiteral("34 minute(s) later.")));
    facts.draft.perMinute = 10;
    QVERIFY2(outlookWords(facts).lead.startsWith(QStringLiteral("All 41,200 through by Tue 15 Jun, 06:5")),
             qPrintable(outlookWords(facts).lead));
}

void LineWordsTest::ticketsForAll()
{
    RoomFacts facts = bigMorning();
    facts.sight.figures.unsold = 90'000;
    QVERIFY(outlookWords(facts).rest.contains(QStringLiteral("tickets for all who wait")));
    facts.sight.figures.soldPerMinute = 0;
    QVERIFY(outlookWords(facts).rest.startsWith(QStringLiteral("Nobody can say yet")));
}

void LineWordsTest::nothingLeft()
{
    RoomFacts facts = bigMorning();
    facts.sight.figures.unsold = 0;
    QVERIFY(outlookWords(facts).rest.startsWith(QStringLiteral("Every ticket is sold")));
    facts.sight.figures.line.waiting = 0;
    QCOMPARE(outlookWords(facts).lead, QStringLiteral("Nobody waits."));
}

void LineWordsTest::everyStateHasItsWords_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("lead");
    const auto row = [](LineState state, const char *chip, const char *lead) {
        QTest::newRow(lineStateName(state).data())
            << int(state) << QString::fromLatin1(chip) << QString::fromLatin1(lead);
    };
    row(LineState::Gathering, "Before the opening", "Nobody is let in before the opening.");
    row(LineState::Open, "Open since 10:00", "All 41,200 through by 12:01.");
    row(LineState::Paused, "Paused", "Nobody is let in.");
    row(LineState::Draining, "Letting the last ones in", "All 41,200 through by 12:01.");
    row(LineState::Closed, "Closed", "Nobody may come and nobody is let in.");
}

void LineWordsTest::everyStateHasItsWords()
{
    QFETCH(const int, state);
    QFETCH(const QString, chip);
    QFETCH(const QString, lead);
    RoomFacts facts = bigMorning();
    facts.sight.control.state = LineState(state);
    QCOMPARE(stateChip(facts).text, chip);
    QVERIFY(stateChip(facts).icon != kit::Icon::None); // never by colour alone
    QCOMPARE(outlookWords(facts).lead, lead);
    QVERIFY(!outlookWords(facts).rest.isEmpty());
    QVERIFY(!standsWords(facts).isEmpty());
    if (LineState(state) == LineState::Paused)
        QVERIFY2(outlookWords(facts).rest.contains(QStringLiteral("all 41,200 are through after 1 h 43 min")),
                 qPrintable(outlookWords(facts).rest));
}

void LineWordsTest::figuresSayOfWhat()
{
    const std::array<RoomFigure, 6> figures = roomFigures(bigMorning());
    QCOMPARE(figures[0].value, QStringLiteral("41,200"));
    QCOMPARE(figures[0].detail, QStringLiteral("growing by 40 a minute"));
    QCOMPARE(figures[1].detail, QStringLiteral("400 a minute"));
    QCOMPARE(figures[3].detail, QStringLiteral("of 52,000, 19.0 %"));
    QCOMPARE(figures[4].detail, QStringLiteral("2.4 % of 49,606 who came"));
    QCOMPARE(paceWords(0.05), QStringLiteral("3 an hour"));
    QCOMPARE(paceWords(1.0), QStringLiteral("1 a minute"));
}

void LineWordsTest::actsMakeSense()
{
    for (const LineState state : allLineStates) {
        for (const LineAction action : offeredActions(state)) {
            QVERIFY(after(state, action).has_value());
            QVERIFY(!actionWords(action, state).isEmpty() && !doneWords(action).isEmpty());
        }
    }
    const RoomFacts facts = bigMorning();
    QVERIFY(!questionBefore(LineAction::Pause, facts));
    const std::optional<kit::Question> closing = questionBefore(LineAction::Close, facts);
    QVERIFY(closing && closing->destructive && closing->text.contains(QStringLiteral("41,200")));
}

void LineWordsTest::theScaleIsRound()
{
    QCOMPARE(scaleEndFor(400, 400), 1000);
    QCOMPARE(scaleEndFor(400, 1500), 1500);
    QCOMPARE(scaleEndFor(400, 1501), 2000);
    QCOMPARE(scaleEndFor(1, 1), 30);
    QCOMPARE(scaleEndFor(100, 100), 300);
}

void LineWordsTest::theCourseReachesToTheEnd()
{
    RoomFacts facts = bigMorning();
    facts.draft.perMinute = 500;
    const RoomCourse course = roomCourse(facts);
    QVERIFY(course.from == ten && course.now == facts.now);
    QVERIFY(course.until > *course.wanted->throughAt);
    QVERIFY(course.until < *course.wanted->throughAt + 10min);
    QVERIFY(course.present && *course.present->throughAt > *course.wanted->throughAt);
    QCOMPARE(course.wholeMinutes(), std::size_t(18)); // the last one has just begun
    facts.sight.control.state = LineState::Paused;
    QVERIFY(!roomCourse(facts).wanted);
    facts.sight.control.state = LineState::Gathering;
    facts.sight.control.opensAt = facts.now + 42min;
    const RoomCourse early = roomCourse(facts);
    QVERIFY(early.letsInFrom == facts.now + 42min);
    QVERIFY(*early.wanted->throughAt > facts.now + 42min + 80min);
}

void LineWordsTest::theCourseOfDaysIsCut()
{
    RoomFacts facts = bigMorning();
    facts.draft.perMinute = 5;
    const RoomCourse course = roomCourse(facts);
    QVERIFY(course.until <= facts.now + 4h);
    QVERIFY(*course.wanted->throughAt > course.until);
}

void LineWordsTest::theAxisHasRoundTimes()
{
    const RoomCourse course = roomCourse(bigMorning());
    QVERIFY(course.ticks.size() >= 3 && course.ticks.size() <= 8);
    QVERIFY(course.ticks[0] == ten && course.ticks[1] == ten + 20min);
    RoomFacts fresh = bigMorning();
    fresh.sight.course.clear();
    const RoomCourse begun = roomCourse(fresh);
    QVERIFY(!begun.isEmpty() && begun.minutes.empty()
            && begun.wanted); // they have come, no minute is told yet
    RoomCourse nothing = roomCourse(RoomFacts());
    QVERIFY(nothing.isEmpty() && nothing.until > nothing.from);
}

// Ten seconds old, and the line ends in an hour.
void LineWordsTest::theFirstSecondsHaveRoom()
{
    RoomFacts facts = bigMorning();
    facts.now = ten + 10s;
    facts.sight.figures.line.asOf = facts.now;
    facts.sight.figures.line.waiting = 40;
    facts.sight.course.clear();
    facts.sight.course.add({{ten, 40, 40, 0, 0}});
    facts.draft.perMinute = 1;
    const RoomCourse course = roomCourse(facts);
    QVERIFY(course.until > facts.now + 30min);
    QVERIFY((course.now - course.from) * 12 >= (course.until - course.from) - 1s);
    QVERIFY(course.ticks.front() >= course.from);
}

void LineWordsTest::theLowAxisHasARoundTick_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<double>("tick");
    QTest::newRow("forty people") << 43.2 << 40.0;
    QTest::newRow("four") << 4.32 << 4.0;
    QTest::newRow("one") << 1.08 << 1.0;
    QTest::newRow("a hundred") << 108.0 << 100.0;
    QTest::newRow("more than four hundred") << 475.2 << 400.0;
}

void LineWordsTest::theLowAxisHasARoundTick()
{
    QFETCH(double, most);
    QTEST(roundTick(most), "tick");
}

void LineWordsTest::draftsKnowWhatIsNew()
{
    const wire::LineControl control = bigMorning().sight.control;
    LineDraft draft;
    draft.perMinute = 400;
    draft.windowMinutes = 10;
    draft.mostBuying = 0;
    draft.dropWhatIs(control);
    QVERIFY(draft.isEmpty());
    draft.perMinute = 500;
    wire::ChangeLine change = draft.changeOf(control);
    QCOMPARE(change.pace->places, 250);
    QCOMPARE(change.pace->everySeconds, 30);
    QVERIFY(!change.windowSeconds && !change.opensAt && !change.message);
    draft.opensAt = ten;
    QVERIFY(!draft.changeOf(control).opensAt); // it is open
}

void LineWordsTest::draftsAreKept()
{
    LineDraft draft;
    draft.perMinute = 450;
    draft.mostBuying = 0;
    draft.windowMinutes = 7;
    draft.opensAt = ten + 1h;
    draft.automaticAbove = 2000;
    draft.beginning = Beginning::OnDemand;
    draft.message = QStringLiteral("Türen öffnen um 19 Uhr.\nBis gleich!");
    QCOMPARE(LineDraft::fromJson(draft.toJson()), draft);
    QCOMPARE(LineDraft::fromJson({}), LineDraft());
    QVERIFY(!LineDraft::fromJson({{QStringLiteral("beginning"), 9}}).beginning);
}

void LineWordsTest::placesThatFreeUp()
{
    RoomFacts facts = bigMorning();
    facts.sight.control.pace.mostBuying = 1500;
    facts.sight.figures.line.pace = facts.sight.control.pace;
    facts.sight.figures.line.perMinute = 206; // places are what people wait for
    QVERIFY(outlookWords(facts).lead.startsWith(QStringLiteral("All 41,200 through by 13:38")));
    facts.draft.windowMinutes = 5; // says nothing of the pace
    QVERIFY(!facts.hasOtherPace());
    facts.draft.mostBuying = 0;
    QCOMPARE(facts.wantedPerMinute(), 400.0);
}

QTEST_GUILESS_MAIN(LineWordsTest)
#include "tst_linewords.moc"
