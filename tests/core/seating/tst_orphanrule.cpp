// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/orphanrule.h"
#include "tests/core/seating/seatoracle.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::seating;
using namespace foyer::test;

namespace {

/// A house of rows drawn as text: `.` free, `x` taken, `a` accessible and free, a space is an aisle. Seats
/// are numbered as they stand.
struct Drawn
{
    std::shared_ptr<const HouseLayout> layout;
    std::unique_ptr<Availability> availability;

    explicit Drawn(const QStringList &rows, bool table = false)
    {
        SeatMap map;
        map.sections.emplace_back();
        std::vector<SeatState> states;
        for (const QString &row : rows)
            addRow(map.sections.front(), row, table, states);
        layout = std::make_shared<const HouseLayout>(HouseLayout::build(map).value());
        availability = std::make_unique<Availability>(layout, AccessPolicy::Keep, states);
    }

    OrphanVerdict judge(const std::vector<SeatIndex> &choice) const
    {
        return wouldStrand(*availability, choice).value();
    }

private:
    static void addRow(Section &section, const QString &text, bool table, std::vector<SeatState> &states)
    {
        Row row;
        row.name = QString::number(section.rows.size() + 1);
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u' ')
                continue;
            row.seats.push_back({.id = QString::number(states.size()),
                                 .position = {int(i) * 500, int(section.rows.size()) * 900},
                                 .accessible = text[i] == u'a',
                                 .place = int(i)});
            states.push_back(text[i] == u'x' ? SeatState::Taken : SeatState::Free);
        }
        if (table)
            section.tables.push_back({row, {}});
        else
            section.rows.push_back(row);
    }
};

using Seats = std::vector<SeatIndex>;

std::set<SeatIndex> asSet(const Seats &seats)
{
    return {seats.begin(), seats.end()};
}

/// A choice of one to three groups among the free seats, or fewer than two seats if there is no room.
Seats drawChoice(Engine &random, const RandomHall &hall, const std::vector<SeatState> &states, int groups)
{
    std::set<SeatIndex> chosen;
    for (int group = 0; group < groups; ++group) {
        const ModelRow &row = hall.rows[random() % hall.rows.size()];
        std::size_t at = random() % row.cells.size();
        for (int left = 1 + chance(random, 4); left > 0 && at < row.cells.size(); --left, ++at) {
            if (row.cells[at].seat && states[*row.cells[at].seat] == SeatState::Free)
                chosen.insert(*row.cells[at].seat);
        }
    }
    return {chosen.begin(), chosen.end()};
}

struct Trial
{
    RandomHall hall;
    std::shared_ptr<const HouseLayout> layout;
    std::vector<SeatState> states;
    Availability availability;
    Seats choice;

    Trial(Engine &random, int groups)
        : hall(drawHall(random))
        , layout(hall.layout())
        , states(drawStates(random, layout->seatCount(), 20 + chance(random, 70)))
        , availability(layout, AccessPolicy::Keep, states)
        , choice(drawChoice(random, hall, states, groups))
    {}

    bool chosesKept() const
    {
        return std::any_of(choice.begin(), choice.end(),
                           [&](SeatIndex seat) { return !availability.isOpen(layout->slotOf(seat)); });
    }

    std::set<QString> categories() const
    {
        std::set<QString> keys;
        for (const SeatIndex seat : choice)
            keys.insert(layout->categories()[layout->place(layout->slotOf(seat)).category]);
        return keys;
    }

    /// How many groups of seats next to one another the choice has.
    int groups() const
    {
        int count = 0;
        for (const SeatIndex seat : choice) {
            const SeatIndex left = layout->place(layout->slotOf(seat) - 1).seat;
            count += std::find(choice.begin(), choice.end(), left) == choice.end() ? 1 : 0;
        }
        return count;
    }
};

} // namespace

class OrphanRuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strandsAsTheOracleSays();
    void refusesExactlyWhereItCanBeObeyed();
    void mendedChoicesStrandNobody();
    void leavesTheHouseAsItWas();
    void examples_data();
    void examples();
    void witnessesAreTheNeighbours();
    void badChoicesAreErrors();
};

void OrphanRuleTest::strandsAsTheOracleSays()
{
    int stranding = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Engine random(seed);
        Trial trial(random, 1 + chance(random, 3));
        if (trial.choice.empty())
            continue;
        const auto verdict = wouldStrand(trial.availability, trial.choice);
        VERIFY_RESULT(verdict);
        const SeatOracle oracle(trial.hall, trial.states);
        QVERIFY2(asSet(verdict->stranded) == oracle.strandedBy(trial.choice),
                 QByteArray::number(quint64(seed)).constData());
        QCOMPARE(asSet(verdict->stranded).size(), verdict->stranded.size());
        stranding += verdict->stranded.empty() ? 0 : 1;
    }
    QVERIFY(stranding > 250);
}

void OrphanRuleTest::refusesExactlyWhereItCanBeObeyed()
{
    int refused = 0;
    int tolerated = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Engine random(seed);
        Trial trial(random, 1);
        if (trial.groups() != 1)
            continue;
        const OrphanVerdict verdict = wouldStrand(trial.availability, trial.choice).value();
        const SeatOracle oracle(trial.hall, trial.states);
        const bool bound = !trial.chosesKept() && !verdict.stranded.empty();
        const bool expected = bound && oracle.canObey(trial.choice.size(), trial.categories());
        QVERIFY2(verdict.refused() == expected, QByteArray::number(quint64(seed)).constData());
        refused += expected ? 1 : 0;
        tolerated += bound && !expected ? 1 : 0;
    }
    QVERIFY2(refused > 120 && tolerated > 10, "the trials do not reach both sides of the rule");
}

void OrphanRuleTest::mendedChoicesStrandNobody()
{
    int mended = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Engine random(seed);
        Trial trial(random, 1 + chance(random, 3));
        const OrphanVerdict verdict = wouldStrand(trial.availability, trial.choice).value();
        if (!verdict.refused())
            continue;
        ++mended;
        QCOMPARE(asSet(verdict.mended).size(), trial.choice.size());
        const SeatOracle oracle(trial.hall, trial.states);
        QVERIFY2(oracle.strandedBy(verdict.mended).empty(), QByteArray::number(quint64(seed)).constData());
        const std::set<QString> categories = trial.categories();
        for (const SeatIndex seat : verdict.mended) {
            QVERIFY(trial.availability.isOpen(trial.layout->slotOf(seat)));
            QVERIFY(categories.contains(
                trial.layout->categories()[trial.layout->place(trial.layout->slotOf(seat)).category]));
        }
        const OrphanVerdict again = wouldStrand(trial.availability, verdict.mended).value();
        QVERIFY(again.stranded.empty() && !again.refused());
    }
    QVERIFY(mended > 120);
}

void OrphanRuleTest::leavesTheHouseAsItWas()
{
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        Engine random(seed);
        Trial trial(random, 3);
        const std::size_t before = trial.availability.freeCount();
        std::ignore = wouldStrand(trial.availability, trial.choice);
        QCOMPARE(trial.availability.freeCount(), before);
        for (SeatIndex seat = 0; seat < trial.states.size(); ++seat)
            QCOMPARE(trial.availability.isFree(seat), trial.states[seat] == SeatState::Free);
    }
}

void OrphanRuleTest::examples_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<Seats>("choice");
    QTest::addColumn<Seats>("stranded");
    QTest::addColumn<Seats>("mended");
    const auto add = [](const char *name, const QStringList &rows, const Seats &choice, const Seats &stranded,
                        const Seats &mended) { QTest::newRow(name) << rows << choice << stranded << mended; };
    const auto row = [](const char *text) { return QString::fromLatin1(text); };
    add("one from the wall", {row(".....")}, {1, 2}, {0}, {0, 1});
    add("flush with the wall", {row(".....")}, {0, 1}, {}, {});
    add("one from the aisle", {row(".... ....")}, {1, 2}, {0, 3}, {0, 1});
    add("between two parties", {row("x....x")}, {2, 3}, {1, 4}, {1, 2});
    add("two seats from three, nothing else", {row("x...x")}, {1, 2}, {3}, {});
    add("two seats from three, room elsewhere", {row("x...x"), row("..")}, {1, 2}, {3}, {5, 6});
    add("already single", {row(".x...")}, {2, 3}, {4}, {});
    add("single before is not stranded now", {row("x.x..x")}, {3, 4}, {}, {});
    add("last pair", {row("x..x")}, {1, 2}, {}, {});
    add("one of a pair, nothing else", {row("x..x")}, {1}, {2}, {});
    add("one of a pair, a single seat elsewhere", {row("x..x.x")}, {1}, {2}, {4});
    add("accessible neighbour is no company", {row("a....")}, {2, 3}, {1, 4}, {1, 2});
    add("accessible choice is never refused", {row("a.....")}, {0, 1}, {}, {});
    add("accessible choice that strands", {row("a..x....")}, {0, 1}, {2}, {});
    add("two groups", {row(".......")}, {0, 1, 3, 4}, {2}, {3, 4, 5, 6});
}

void OrphanRuleTest::examples()
{
    QFETCH(QStringList, rows);
    QFETCH(Seats, choice);
    const OrphanVerdict verdict = Drawn(rows).judge(choice);
    QTEST(verdict.stranded, "stranded");
    Seats mended = verdict.mended;
    std::sort(mended.begin(), mended.end());
    QTEST(mended, "mended");
    QVERIFY(Drawn(rows, true).judge(choice).stranded.empty());
}

void OrphanRuleTest::witnessesAreTheNeighbours()
{
    using Witnesses = std::vector<OrphanVerdict::Witness>;
    const Drawn hall({QStringLiteral("x.....x. .")});
    const OrphanVerdict verdict = hall.judge({3, 4});
    QVERIFY(verdict.looked == (Witnesses{{1, true}, {2, true}, {5, true}, {6, false}}));
    QVERIFY(hall.judge({1}).looked == (Witnesses{{0, false}, {2, true}, {3, true}}));
    QVERIFY(hall.judge({8}).looked.size() <= 1);
}

void OrphanRuleTest::badChoicesAreErrors()
{
    const Drawn hall({QStringLiteral("x....")});
    COMPARE_ERROR(wouldStrand(*hall.availability, Seats{0}), ErrorCode::Conflict);
    QCOMPARE(wouldStrand(*hall.availability, Seats{0}).error().subject, QStringLiteral("0"));
    COMPARE_ERROR(wouldStrand(*hall.availability, (Seats{2, 3, 2})), ErrorCode::InvalidArgument);
    QVERIFY(wouldStrand(*hall.availability, {})->stranded.empty());
}

QTEST_GUILESS_MAIN(OrphanRuleTest)
#include "tst_orphanrule.moc"
