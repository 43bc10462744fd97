// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/gatemain.h"
#include "tests/ui/checkin/gaterig.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/speaking.h"
#include "tests/ui/support/visibletext.h"
#include "ui/checkin/verdictface.h"

#include <QAction>
#include <QLineEdit>

using namespace foyer;
using namespace foyer::test;

namespace {

const QString code = QStringLiteral("FTBCDEFGHIJKLNOPRSTUVXBCDEFGHIJKLNOPRSTUVX");

wire::Scan longNames(wire::Scan scan)
{
    scan.ticket->name =
        QStringLiteral("Maria-Magdalena Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst");
    scan.ticket->place = QStringLiteral("Balkonloge links im zweiten Rang, Mittelblock, row AA, seat 1024");
    scan.ticket->ticketType = QStringLiteral("Ermäßigt für Schwerbehinderte mit Begleitperson");
    return scan;
}

wire::Scan otherEvening()
{
    wire::Scan scan = FakeGate::refused("wrong_performance");
    scan.otherPerformance = wire::OtherPerformance{
        *Uuid::fromText("0197a000-0000-7000-8000-00000000a002"), QStringLiteral("Mahler 4"),
        tonight(20, 0) + std::chrono::hours{24}, QStringLiteral("Europe/Rome")};
    return scan;
}

wire::Scan otherEvent()
{
    wire::Scan scan = otherEvening();
    scan.otherPerformance->title = QStringLiteral("Die lustigen Weiber von Windsor");
    scan.otherPerformance->startsAt = tonight(22, 43);
    return scan;
}

// Arrivals like those of any evening, and four scans at this gate.
void fill(FakeGate &gate)
{
    constexpr std::array perMinute{0,  1,  1,  2,  2,  3,  3,  5,  4,  6,  8,  8,  9,  10, 11, 13,
                                   13, 15, 14, 17, 18, 15, 16, 15, 16, 18, 17, 14, 15, 17, 16};
    for (std::size_t minute = 0; minute < perMinute.size(); ++minute) {
        for (int entry = 0; entry < perMinute[minute]; ++entry) {
            wire::Scan scan = FakeGate::admitted();
            scan.id = gate.office.ids.next();
            scan.gate = gate.gates[0].id;
            scan.receivedAt = tonight(19, int(minute), 2 * entry);
            gate.made.insert(gate.made.begin(), scan);
        }
    }

    struct Row
    {
        wire::Scan scan;
        const char *name;
        const char *place;
        Instant at;
    };

    const std::array rows{
        Row{FakeGate::refused("not_genuine", "forged"), "", "", tonight(19, 29, 44)},
        Row{FakeGate::alreadyInside(), "Sofia Greco", "Stalls, row M, seat 4", tonight(19, 30, 20)},
        Row{FakeGate::admitted(), "Marco Fontana", "Stalls, row D, seat 13", tonight(19, 30, 51)},
        Row{FakeGate::admitted(), "Chiara Fontana", "Stalls, row D, seat 14", tonight(19, 30, 58)}};
    for (const Row &row : rows) {
        wire::Scan scan = row.scan;
        scan.id = gate.office.ids.next();
        scan.gate = gate.gates[1].id;
        scan.gateName = gate.gates[1].name;
        scan.receivedAt = row.at;
        if (scan.ticket) {
            scan.ticket->name = QString::fromUtf8(row.name);
            scan.ticket->place = QString::fromUtf8(row.place);
        }
        gate.made.insert(gate.made.begin(), scan);
    }
}

} // namespace

/// What the gate looks like, with FOYER_PICTURES; and that its words fit, always.
class GatePicturesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waiting_data();
    void waiting();
    void verdicts_data();
    void verdicts();
    void notChecked();
    void keptCodes();
    void search();
    void otherFaces();
    void german_data();
    void german();
    void largestWordThatFits();
    void nothingIsUntranslated();
};

void GatePicturesTest::waiting_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280") << QSize(1280, 800);
    QTest::newRow("1440") << QSize(1440, 900);
    QTest::newRow("in-shell-1280") << QSize(1208, 752);
    QTest::newRow("in-shell-720") << QSize(1208, 672);
}

void GatePicturesTest::waiting()
{
    QFETCH(const QSize, size);
    GateRig rig;
    fill(rig.gate);
    rig.open(size);
    QTRY_COMPARE(rig.model().recent().size(), std::size_t(4));
    rig.picture(QStringLiteral("gate-waiting-") + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(rig.page->size(), size); // nothing pushes the window apart
}

void GatePicturesTest::verdicts_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QSize>("size");
    for (const char *name :
         {"in", "inside", "attention", "not-genuine", "other-date", "other-event", "cancelled", "too-early",
          "wrong-gate", "unpaid", "unreadable", "replaced", "long"})
        QTest::newRow(name) << QByteArray(name) << QSize(1280, 800);
    QTest::newRow("in-1440") << QByteArray("in") << QSize(1440, 900);
    QTest::newRow("inside-1440") << QByteArray("inside") << QSize(1440, 900);
    QTest::newRow("inside-in-shell-720") << QByteArray("inside") << QSize(1208, 672);
}

void GatePicturesTest::verdicts()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QSize, size);
    const std::map<QByteArray, wire::Scan> scans{
        {"in", FakeGate::admitted()},
        {"inside", FakeGate::alreadyInside()},
        {"attention", FakeGate::checkFirst()},
        {"not-genuine", FakeGate::refused("not_genuine", "forged")},
        {"other-date", otherEvening()},
        {"other-event", otherEvent()},
        {"cancelled", FakeGate::refused("cancelled")},
        {"too-early", FakeGate::refused("too_early")},
        {"wrong-gate", FakeGate::refused("wrong_gate")},
        {"unpaid", FakeGate::refused("unpaid")},
        {"unreadable", FakeGate::refused("not_genuine", "unreadable")},
        {"replaced", FakeGate::refused("superseded")},
        {"long", longNames(FakeGate::admitted())},
    };
    GateRig rig;
    rig.gate.say(code, scans.at(name));
    rig.open(size);
    rig.office.clock.setWallClock(name == "too-early" ? tonight(15, 48) : tonight(19, 31, 8));
    rig.keyboard.scan(code);
    QTRY_VERIFY(!rig.word().isEmpty());
    QTRY_VERIFY(rig.model().house().admission());
    rig.picture(QStringLiteral("gate-") + QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(rig.page->size(), size);
}

void GatePicturesTest::notChecked()
{
    GateRig rig;
    rig.open();
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    QTRY_VERIFY(rig.office.connection.isLost());
    rig.picture(QStringLiteral("gate-not-checked"));
}

void GatePicturesTest::keptCodes()
{
    GateRig rig;
    fill(rig.gate);
    rig.open();
    rig.office.transport.cut();
    rig.keyboard.scan(code);
    QTRY_COMPARE(rig.word(), QStringLiteral("Not checked"));
    rig.keyboard.press(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("keptScans"));
    rig.picture(QStringLiteral("gate-kept"));
}

void GatePicturesTest::search()
{
    GateRig rig;
    fill(rig.gate);
    const auto ticket = [&rig](const char *name, const char *place, wire::TicketState state, bool isInside) {
        return wire::FoundTicket{rig.office.ids.next(),   QStringLiteral("7Q4-K2C"),
                                 QString::fromUtf8(name), QString::fromUtf8(place),
                                 QStringLiteral("Adult"), state,
                                 isInside ? 1 : 0,        isInside};
    };
    rig.gate.found.items = {
        ticket("Chiara Fontana", "Stalls, row D, seat 14", wire::TicketState::Valid, true),
        ticket("Marco Fontana", "Stalls, row D, seat 13", wire::TicketState::Valid, false),
        ticket("Ludovica Fontanarosa", "Balcony, left, row C, seat 4", wire::TicketState::Refunded, false),
        ticket("", "Standing", wire::TicketState::Valid, false)};
    rig.open();
    rig.keyboard.press(Qt::Key_F3);
    rig.keyboard.type(QStringLiteral("fontana"));
    rig.keyboard.press(Qt::Key_Return);
    QTRY_VERIFY(rig.isShown("foundTickets"));
    rig.keyboard.press(Qt::Key_Down);
    rig.picture(QStringLiteral("gate-search"));
    rig.gate.found.items.clear();
    rig.keyboard.type(QStringLiteral("x"));
    rig.keyboard.press(Qt::Key_Return);
    QTRY_VERIFY(!rig.isShown("foundTickets"));
    rig.picture(QStringLiteral("gate-search-nothing"));
}

void GatePicturesTest::otherFaces()
{
    GateRig rig;
    rig.show();
    rig.picture(QStringLiteral("gate-no-performance"));
    rig.choosePerformance();
    QTRY_COMPARE(rig.model().state(), checkin::GateState::ChoosingGate);
    rig.picture(QStringLiteral("gate-choosing"));
    rig.office.transport.refuse(client::Method::Get, "~/events/*", 403, "forbidden");
    rig.model().reload();
    QTRY_COMPARE(rig.model().state(), checkin::GateState::Failed);
    rig.picture(QStringLiteral("gate-forbidden"));
}

void GatePicturesTest::german_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const char *word) {
        QTest::newRow(name) << QByteArray(name) << QString::fromUtf8(word);
    };
    row("waiting", "");
    row("in", "Einlassen");
    row("inside", "Bereits eingelassen");
    row("other-event", "Falsche Veranstaltung");
    row("not-checked", "Nicht geprüft");
}

void GatePicturesTest::german()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QString, word);
    const testing::SpeakingGerman german;
    GateRig rig;
    fill(rig.gate);
    rig.gate.say(code, name == "inside"        ? longNames(FakeGate::alreadyInside())
                       : name == "other-event" ? longNames(otherEvent())
                                               : longNames(FakeGate::admitted()));
    rig.open();
    if (name == "not-checked")
        rig.office.transport.cut();
    if (name != "waiting") {
        rig.keyboard.scan(code);
        QTRY_VERIFY(!rig.word().isEmpty());
    }
    QCOMPARE(rig.word(), word);
    rig.picture(QStringLiteral("gate-german-") + QString::fromLatin1(name));
    QCOMPARE(rig.page->size(), QSize(1280, 800));
}

void GatePicturesTest::largestWordThatFits()
{
    checkin::VerdictFace face;
    face.resize(1216, 424);
    checkin::Verdict verdict;
    verdict.why = QStringLiteral("Why.");
    const auto sizeOf = [&](const char *word) {
        verdict.word = QString::fromUtf8(word);
        face.setVerdict(verdict, checkin::gateColours(checkin::Sign::Tick, false), false);
        return face.wordSize();
    };
    QCOMPARE(sizeOf("Let in"), 160);
    QCOMPARE(sizeOf("Not genuine"), 136);
    QCOMPARE(sizeOf("Already inside"), 128);
    QVERIFY(sizeOf("Falsche Veranstaltung") >= 96); // on two lines
    QVERIFY(sizeOf("Veranstaltungsverwechslungsgefahr") >= 64);
}

void GatePicturesTest::nothingIsUntranslated()
{
    testing::PseudoLanguage pseudo;
    QCoreApplication::installTranslator(&pseudo);
    {
        GateRig rig;
        rig.gate.say(code, FakeGate::admitted());
        rig.open();
        const QStringList data{QStringLiteral("Mahler 4"),    QStringLiteral("Teatro Verdi"),
                               QStringLiteral("Elena Rossi"), QStringLiteral("Adult"),
                               QStringLiteral("7Q4-K2C"),     QStringLiteral("Stalls, centre"),
                               QStringLiteral("Stalls"),      QStringLiteral("Balcony")};
        QCOMPARE(testing::findUntranslated(*rig.page, data).join(u'\n'), QString());
        rig.keyboard.scan(code);
        QTRY_VERIFY(!rig.word().isEmpty());
        QCOMPARE(testing::findUntranslated(*rig.page, data).join(u'\n'), QString());
        rig.picture(QStringLiteral("gate-pseudo"));
    }
    QCoreApplication::removeTranslator(&pseudo);
}

FOYER_GATE_TEST_MAIN(GatePicturesTest)
#include "tst_gatepictures.moc"
