// SPDX-License-Identifier: GPL-3.0-or-later
// Money, numbers, times and refusals in words, in two languages' habits; amounts typed as people type them.
#include "core/base/rfc3339.h"
#include "core/client/answer.h"
#include "ui/kit/format.h"
#include "ui/kit/keycap.h"
#include "ui/kit/look.h"
#include "ui/kit/moneyedit.h"
#include "ui/kit/refusalwords.h"

#include <limits>
#include <QTest>

using namespace foyer;
using namespace foyer::kit;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

Currency eur()
{
    return *Currency::fromCode(u"EUR");
}

Instant instant(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

} // namespace

class TestKitWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void money();
    void counts();
    void times();
    void ages();
    void typedAmounts_data();
    void typedAmounts();
    void refusals();
    void keys();
};

void TestKitWords::money()
{
    const Format en(english);
    const Format de(german);
    QCOMPARE(en.money(Money(123450, eur())), QStringLiteral("€1,234.50"));
    QCOMPARE(en.money(Money(-5200, eur())), QStringLiteral("−€52.00"));
    QCOMPARE(en.money(Money(5, eur())), QStringLiteral("€0.05"));
    QCOMPARE(en.moneySigned(Money(1200, eur())), QStringLiteral("+€12.00"));
    QCOMPARE(en.moneySigned(Money(0, eur())), QStringLiteral("€0.00"));
    QCOMPARE(de.money(Money(123450, eur())), QStringLiteral("1.234,50\u00A0€"));
    QCOMPARE(de.money(Money(-5200, eur())), QStringLiteral("−52,00\u00A0€"));
    QCOMPARE(en.money(Money(500, *Currency::fromCode(u"JPY"))), QStringLiteral("¥500"));
    QCOMPARE(en.money(Money(12345, *Currency::fromCode(u"KWD"))), QStringLiteral("KWD\u00A012.345"));
    QCOMPARE(en.amount(Money(123450, eur())), QStringLiteral("1,234.50"));
    // The least amount there is has no positive twin.
    const Money least(std::numeric_limits<std::int64_t>::min(), eur());
    QCOMPARE(en.amount(least), QStringLiteral("−92,233,720,368,547,758.08"));
}

void TestKitWords::counts()
{
    const Format en(english);
    QCOMPARE(en.count(52000), QStringLiteral("52,000"));
    QCOMPARE(Format(german).count(52000), QStringLiteral("52.000"));
    QCOMPARE(en.ofTotal(383, 620), QStringLiteral("383 of 620"));
    QCOMPARE(en.percent(383.0 / 620), QStringLiteral("61 %"));
    QCOMPARE(en.percent(0.996), QStringLiteral("99 %")); // not sold out yet
    QCOMPARE(en.percent(1), QStringLiteral("100 %"));
    QCOMPARE(en.percent(0.6177, 1), QStringLiteral("61.7 %"));
    QCOMPARE(en.percent(0.07), QStringLiteral("7 %")); // 0.07 × 100 is a little below 7 in binary
}

void TestKitWords::times()
{
    const Format en(english);
    const QTimeZone rome = zoneOf(QStringLiteral("Europe/Rome"));
    const Instant evening = instant("2026-11-21T19:00:07Z");
    QCOMPARE(en.dayTime(evening, rome), QStringLiteral("Sat 21 Nov, 20:00"));
    QCOMPARE(en.seconds(evening, rome), QStringLiteral("20:00:07"));
    // Summer time begins within the night of this day: the zone decides, not the machine.
    QCOMPARE(en.time(instant("2026-03-29T00:59:00Z"), rome), QStringLiteral("01:59"));
    QCOMPARE(en.time(instant("2026-03-29T01:00:00Z"), rome), QStringLiteral("03:00"));
    QCOMPARE(zoneOf(QStringLiteral("Nowhere/Land")), QTimeZone::utc());
    QCOMPARE(toInstant(toDateTime(evening, rome)), evening);
    QCOMPARE(en.left(std::chrono::seconds(249)), QStringLiteral("4:09"));
    QCOMPARE(en.left(std::chrono::seconds(-3)), QStringLiteral("0:00"));
    QCOMPARE(en.left(std::chrono::seconds(3725)), QStringLiteral("1:02:05"));
}

void TestKitWords::ages()
{
    const Format en(english);
    const Instant now = instant("2026-11-21T20:00:00Z");
    using namespace std::chrono;
    QCOMPARE(en.age(now - seconds(2), now), QStringLiteral("now"));
    QCOMPARE(en.age(now + seconds(9), now), QStringLiteral("now")); // clocks differ
    QCOMPARE(en.age(now - seconds(40), now), QStringLiteral("40 s old"));
    QCOMPARE(en.age(now - minutes(8), now), QStringLiteral("8 min old"));
    QCOMPARE(en.age(now - hours(3), now), QStringLiteral("3 h old"));
    QCOMPARE(en.age(now - hours(24 * 5), now), QStringLiteral("5 days old"));
}

void TestKitWords::typedAmounts_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("minor"); // −1: no amount
    const auto row = [](const char *name, const QLocale &locale, const char *typed, qint64 minor) {
        QTest::newRow(name) << locale << QString::fromUtf8(typed) << minor;
    };
    row("en plain", english, "12.50", 1250);
    row("en whole", english, "12", 1200);
    row("en one place", english, "12.5", 1250);
    row("en grouped", english, "1,234.50", 123450);
    row("en thousands", english, "1,234", 123400);
    row("en comma by habit", english, "12,50", 1250);
    row("de comma", german, "12,50", 1250);
    row("de grouped", german, "1.234,50", 123450);
    row("de thousands", german, "1.234", 123400);
    row("de point by habit", german, "12.50", 1250);
    row("spaces", german, "1 234,50", 123450);
    row("empty", english, "", -1);
    row("letters", english, "twelve", -1);
    row("too many places", english, "1.234567", -1);
    row("below zero", english, "-5", -1);
    row("sign of our own", english, "−5.00", -1);
}

void TestKitWords::typedAmounts()
{
    QFETCH(const QLocale, locale);
    QFETCH(const QString, typed);
    QFETCH(const qint64, minor);
    Look look(*qApp, Appearance::Light);
    MoneyEdit edit(eur());
    edit.setLocale(locale);
    edit.setText(typed);
    const std::optional<Money> value = edit.value();
    QCOMPARE(value ? value->minor() : -1, minor);
    edit.setNegativeAllowed(true);
    if (typed.startsWith(u'-'))
        QCOMPARE(edit.value()->minor(), -500);
}

void TestKitWords::refusals()
{
    QCOMPARE(wordsForCode("seat_taken"),
             QStringLiteral("Somebody else was faster: one of these seats is taken."));
    QVERIFY(wordsForCode("no_such_code").isEmpty());
    QVERIFY(!wordsForCode("account_pending").isEmpty()
            && !wordsForCode("wrong_state").isEmpty()); // both ends
    client::Refusal refusal;
    refusal.kind = client::RefusalKind::Offline;
    QVERIFY(wordsFor(refusal).contains(u"cannot be reached"));
    refusal = {client::RefusalKind::TooMany, "rate_limited"};
    refusal.retryAfter = std::chrono::seconds(12);
    QVERIFY(wordsFor(refusal).endsWith(u"Again in 12 s."));
    for (int kind = 0; kind <= int(client::RefusalKind::NotUnderstood); ++kind) {
        refusal = {client::RefusalKind(kind), "of_a_later_build"};
        QVERIFY(wordsFor(refusal).endsWith(u'.'));
    }
}

void TestKitWords::keys()
{
    QCOMPARE(keyText(QKeySequence(QStringLiteral("Ctrl+Shift+C"))), QStringLiteral("Ctrl Shift C"));
    QCOMPARE(keyText(QKeySequence(Qt::Key_Plus)), QStringLiteral("+"));
    QCOMPARE(keyText(QKeySequence(QStringLiteral("Ctrl++"))), QStringLiteral("Ctrl +"));
    QCOMPARE(keyText(QKeySequence(Qt::Key_Return)), QStringLiteral("Enter"));
}

QTEST_MAIN(TestKitWords)
#include "tst_kitwords.moc"
