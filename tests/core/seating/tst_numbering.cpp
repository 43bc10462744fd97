// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/numbering.h"

#include <QSet>
#include <QTest>

using namespace foyer::seating;

namespace {

QString text(const char *characters)
{
    return QString::fromUtf8(characters);
}

/// Blocks of so many seats with aisles between them.
Row rowOf(std::initializer_list<int> blocks)
{
    Row row;
    Millimetres x = 0;
    for (const int seats : blocks) {
        for (int i = 0; i < seats; ++i, x += 500)
            row.seats.push_back({.id = QString::number(row.seats.size()), .position = {x, 0}});
        x += 1000;
    }
    return row;
}

QString numbers(const Row &row)
{
    QStringList list;
    for (const std::uint32_t seat : orderRow(row.seats).seats)
        list.append(row.seats[seat].number);
    return list.join(u' ');
}

QString numbered(Row row, const SeatNumbering &numbering)
{
    const std::vector<Row *> rows{&row};
    renumber(rows, {}, numbering);
    return numbers(row);
}

QString names(const RowNaming &naming, int count)
{
    return rowNames(naming, count).join(u' ');
}

} // namespace

class NumberingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void skippedLettersLeaveTheAlphabet();
    void skippedNumbersArePassedOver();
    void reversedKeepsTheSkips();
    void skipsAreReadFromText();
    void startIsReadFromText();
    void oddAndEven();
    void aisles();
    void everyPartOfARowRestarts();
    void labelsAreFilledIn();
    void namesCanStay();
    void tablesGoRound();
    void namesAndStartsAgree();
};

void NumberingTest::skippedLettersLeaveTheAlphabet()
{
    QCOMPARE(names({.start = 8, .skipped = {text("I")}}, 3), text("H J K"));
    QCOMPARE(names({.start = 25, .skipped = {text("i")}}, 3), text("Z AA AB"));
    QCOMPARE(names({.start = 25, .skipped = {text("I"), text("O")}}, 2), text("AA AB"));
    QCOMPARE(names({.start = 33, .skipped = {text("I")}}, 2), text("AH AJ"));
    QCOMPARE(names({.style = RowNames::LettersNoIO, .skipped = {text("A")}}, 2), text("B C"));
}

void NumberingTest::skippedNumbersArePassedOver()
{
    QCOMPARE(names({.style = RowNames::Numbers, .start = 12, .skipped = {text("13")}}, 3), text("12 14 15"));
    QCOMPARE(names({.style = RowNames::Numbers, .start = 3, .skipped = {text("3"), text("4"), text("5")}}, 2),
             text("6 7"));
    QCOMPARE(names({.start = 26, .skipped = {text("AA")}}, 2), text("Z AB"));
    QCOMPARE(
        names({.style = RowNames::List, .list = {text("x"), text("y"), text("z")}, .skipped = {text("y")}},
              3),
        text("x z "));
}

void NumberingTest::reversedKeepsTheSkips()
{
    QCOMPARE(names({.start = 8, .reversed = true, .skipped = {text("I")}}, 3), text("K J H"));
    QCOMPARE(names({.style = RowNames::Numbers, .start = 12, .reversed = true, .skipped = {text("13")}}, 2),
             text("14 12"));
}

void NumberingTest::skipsAreReadFromText()
{
    QCOMPARE(skippedNames(u"I"), QStringList{text("I")});
    QCOMPARE(skippedNames(u"io"), (QStringList{text("I"), text("O")}));
    QCOMPARE(skippedNames(u" I, O; 13 i"), (QStringList{text("I"), text("O"), text("13")}));
    QCOMPARE(skippedNames(u"13I4"), (QStringList{text("13"), text("I"), text("4")}));
    QCOMPARE(skippedNames(u" ,"), QStringList{});
}

void NumberingTest::startIsReadFromText()
{
    const RowNaming letters{.skipped = {text("I")}};
    QCOMPARE(startFromText(letters, u"a"), std::optional(1));
    QCOMPARE(startFromText(letters, u" J "), std::optional(9));
    QCOMPARE(startFromText(letters, u"AA"), std::optional(26));
    QVERIFY(!startFromText(letters, u"I"));
    QVERIFY(!startFromText(letters, u"4"));
    QVERIFY(!startFromText(letters, u""));
    QVERIFY(!startFromText(letters, u"AAAAAAAAAA"));
    const RowNaming plain{.style = RowNames::Numbers};
    QCOMPARE(startFromText(plain, u"12"), std::optional(12));
    QVERIFY(!startFromText(plain, u"12a"));
}

void NumberingTest::oddAndEven()
{
    QCOMPARE(numbered(rowOf({4}), {.scheme = SeatScheme::Odd}), text("1 3 5 7"));
    QCOMPARE(numbered(rowOf({4}), {.scheme = SeatScheme::Even}), text("2 4 6 8"));
    QCOMPARE(numbered(rowOf({3}), {.start = 10, .scheme = SeatScheme::Odd}), text("11 13 15"));
    QCOMPARE(numbered(rowOf({3}), {.start = 10, .scheme = SeatScheme::Even}), text("10 12 14"));
    QCOMPARE(numbered(rowOf({3}), {.direction = SeatDirection::RightToLeft, .scheme = SeatScheme::Odd}),
             text("5 3 1"));
    QCOMPARE(numbered(rowOf({2}), {.step = 2, .scheme = SeatScheme::Odd}), text("1 5"));
}

void NumberingTest::aisles()
{
    QCOMPARE(numbered(rowOf({2, 3}), {}), text("1 2 3 4 5"));
    QCOMPARE(numbered(rowOf({2, 3}), {.aisle = AisleRule::Restart}), text("1 2 1 2 3"));
    QCOMPARE(numbered(rowOf({2, 3}), {.direction = SeatDirection::RightToLeft, .aisle = AisleRule::Restart}),
             text("2 1 3 2 1"));
}

void NumberingTest::everyPartOfARowRestarts()
{
    QCOMPARE(
        numbered(rowOf({4, 3, 2}), {.direction = SeatDirection::OutFromMiddle, .aisle = AisleRule::Restart}),
        text("3 1 2 4 3 1 2 1 2"));
    QCOMPARE(numbered(rowOf({2, 2}), {.scheme = SeatScheme::Even, .aisle = AisleRule::Restart}),
             text("2 4 2 4"));
    QCOMPARE(numbered({}, {.aisle = AisleRule::Restart}), QString{});
}

void NumberingTest::labelsAreFilledIn()
{
    QCOMPARE(labelOf(text("{section} {row}{seat}"), text("Stalls"), text("F")), text("Stalls F%s"));
    QCOMPARE(labelOf(text("%s"), text("Stalls"), text("F")), text("%s"));
    QCOMPARE(labelOf(text("{row}-{row}"), {}, text("{seat}")), text("{seat}-{seat}"));
    QCOMPARE(labelOf(text("{unknown} {seat}"), {}, {}), text("{unknown} %s"));
    QCOMPARE(labelOf({}, text("a"), text("b")), QString{});
    Row row = rowOf({2});
    const std::vector<RowToNumber> rows{{&row, text("Stalls"), false}};
    const auto result = numberRows(rows, {.start = 6}, {.label = text("{section} {row}{seat}")});
    QCOMPARE(result[0].seatLabel, text("Stalls F%s"));
    QCOMPARE(result[0].name, text("F"));
}

void NumberingTest::namesCanStay()
{
    Row row = rowOf({3});
    row.name = text("Loge");
    row.seats[1].number = text("7b");
    const std::vector<Row *> rows{&row};
    renumber(rows, {.style = RowNames::Keep}, {});
    QCOMPARE(row.name, text("Loge"));
    QCOMPARE(numbers(row), text("1 2 3"));
    row.seats[1].number = text("7b");
    renumber(rows, {}, {.kept = true});
    QCOMPARE(row.name, text("A"));
    QCOMPARE(numbers(row), text("1 7b 3"));
}

void NumberingTest::tablesGoRound()
{
    Row row;
    for (const Point at : {Point{0, -500}, Point{500, 0}, Point{0, 500}, Point{-500, 0}})
        row.seats.push_back({.position = at});
    const std::vector<RowToNumber> rows{{&row, {}, true}};
    QCOMPARE(numberRows(rows, {}, {})[0].numbers.join(u' '), text("1 2 3 4"));
}

void NumberingTest::namesAndStartsAgree()
{
    for (const RowNames style : {RowNames::Letters, RowNames::LettersNoIO, RowNames::Numbers}) {
        RowNaming naming{.style = style, .skipped = {text("Q")}};
        const QStringList all = rowNames(naming, 1500);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 1500);
        for (int i = 0; i < 1500; ++i) {
            const std::optional<int> start = startFromText(naming, all[i]);
            QCOMPARE(start, std::optional(i + 1));
            naming.start = *start;
            QCOMPARE(rowNames(naming, 1).front(), all[i]);
            naming.start = 1;
        }
    }
}

QTEST_GUILESS_MAIN(NumberingTest)
#include "tst_numbering.moc"
