// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/client/clientoffice.h"
#include "tests/journeys/program/atwork.h"
#include "tests/journeys/show.h"
#include "ui/kit/table.h"
#include "ui/shell/keyboardmap.h"

#include <QApplication>
#include <qcoro/qcorotask.h>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using QCoro::waitFor;

/// The client as it is shipped, in front of a real server.
class ProgramTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void sessionEndsOverABasket();
    void sessionEndsOverAHalfFilledForm();
    void keysStayAsTheyWereChosen();

private:
    [[nodiscard]] std::unique_ptr<AtWork> begin();
    void openTill(AtWork &clerk);
    void endSessionElsewhere();

    [[nodiscard]] QString profile() const { return m_folder->filePath(QStringLiteral("profile")); }

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    Show m_show;
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr int patience = 30'000;

bool isChosen(const QListView *list)
{
    return list != nullptr && list->currentIndex().isValid();
}

} // namespace

void ProgramTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
}

void ProgramTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<AtWork> ProgramTest::begin()
{
    auto clerk = std::make_unique<AtWork>(*m_stage, *m_owner, profile());
    if (!QTest::qWaitFor([&clerk] { return clerk->shown("rail") != nullptr; }, patience))
        qFatal("Nobody is signed in: %s", qPrintable(clerk->words("startView")));
    return clerk;
}

void ProgramTest::openTill(AtWork &clerk)
{
    clerk.press(Qt::CTRL | Qt::Key_F2);
    QTRY_VERIFY(clerk.shown("keyStrip"));
    if (!clerk.isEnabled("bestAvailable")) {
        clerk.press(Qt::NoModifier | Qt::Key_F3);
        QTRY_VERIFY_WITH_TIMEOUT(isChosen(clerk.shown<QListView>("switcherList")), patience);
        clerk.press(Qt::NoModifier | Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!clerk.shown("switcherPopup"), patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isEnabled("bestAvailable"), patience);
}

void ProgramTest::endSessionElsewhere()
{
    ClientOffice elsewhere(m_stage->port());
    elsewhere.enter(*m_owner);
    const wire::SessionList sessions = mustBe(waitFor(elsewhere.apis.accounts.sessions()));
    int ended = 0;
    for (const wire::SessionEntry &session : sessions.items) {
        if (!session.device.startsWith(QStringLiteral("Foyer/")))
            continue;
        mustDo(waitFor(elsewhere.apis.accounts.endSession(session.id)));
        ++ended;
    }
    QVERIFY(ended > 0);
}

// The seats stay held below the veil, no key reaches them there, and they are sold afterwards.
void ProgramTest::sessionEndsOverABasket()
{
    const auto clerk = begin();
    openTill(*clerk);
    clerk->press(Qt::NoModifier | Qt::Key_F4);
    QTRY_VERIFY_WITH_TIMEOUT(clerk->isEnabled("exactCash"), patience);
    const QString toPay = clerk->text("toPay");
    QVERIFY(toPay != QStringLiteral("€0.00"));
    endSessionElsewhere();
    QTRY_VERIFY_WITH_TIMEOUT(clerk->shown("signInVeil"), patience);
    QVERIFY2(clerk->words("signInVeil").contains(QStringLiteral("Your session has ended")),
             qPrintable(clerk->words("signInVeil")));
    clerk->press(Qt::NoModifier | Qt::Key_F11);
    QVERIFY(!clerk->shown("donePanel"));
    clerk->type(QStringLiteral("not the password"));
    clerk->press(Qt::NoModifier | Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk->words("signInVeil").contains(QStringLiteral("do not go together")),
                             patience);
    QTRY_VERIFY(clerk->isEnabled("password"));
    clerk->click("password");
    clerk->press(Qt::CTRL | Qt::Key_A);
    clerk->type(QStringLiteral("correct horse battery"));
    clerk->press(Qt::NoModifier | Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!clerk->shown("signInVeil"), patience);
    QCOMPARE(clerk->text("toPay"), toPay);
    clerk->prompter().nextFile(m_folder->filePath(QStringLiteral("tickets.pdf")));
    clerk->press(Qt::NoModifier | Qt::Key_F11);
    QTRY_VERIFY_WITH_TIMEOUT(clerk->shown("donePanel"), patience);
    QCOMPARE(clerk->text("paid"), toPay);
}

void ProgramTest::sessionEndsOverAHalfFilledForm()
{
    const auto organizer = begin();
    organizer->press(Qt::CTRL | Qt::Key_F1);
    QTRY_VERIFY_WITH_TIMEOUT(organizer->shown("eventTable"), patience);
    organizer->press(Qt::CTRL | Qt::Key_N);
    QTRY_VERIFY(organizer->shown("eventTitle"));
    organizer->type(QStringLiteral("Half a sen"));
    endSessionElsewhere();
    QTRY_VERIFY_WITH_TIMEOUT(organizer->shown("signInVeil"), patience);
    organizer->type(QStringLiteral("correct horse battery"));
    organizer->press(Qt::NoModifier | Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!organizer->shown("signInVeil"), patience);
    organizer->type(QStringLiteral("tence")); // the focus is where it was
    QCOMPARE(organizer->text("eventTitle"), QStringLiteral("Half a sentence"));
}

void ProgramTest::keysStayAsTheyWereChosen()
{
    auto clerk = begin();
    clerk->press(Qt::CTRL | Qt::Key_F6);
    QTRY_VERIFY(clerk->shown("settingsKeys"));
    clerk->click("settingsKeys");
    auto *keys = clerk->shown<kit::Table>("keyList");
    QVERIFY(keys);
    const auto isBest = [keys](int row) {
        return keys->model()->index(row, 0).data().toString() == QStringLiteral("Best available");
    };
    int row = 0;
    while (row < keys->model()->rowCount() && !isBest(row))
        ++row;
    QVERIFY(row < keys->model()->rowCount());
    keys->setCurrentRow(row);
    clerk->shown("keyEdit")->setFocus();
    clerk->press(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    clerk->click("keyAssign");
    clerk.reset();

    clerk = begin(); // nobody signs in again: the session goes on
    openTill(*clerk);
    clerk->press(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    QTRY_VERIFY_WITH_TIMEOUT(clerk->isEnabled("exactCash"), patience);
    clerk->press(Qt::NoModifier | Qt::Key_F1);
    QTRY_VERIFY(clerk->shown("keyboardMap"));
    const auto *map = clerk->shown<shell::KeyboardMap>("keyboardMap");
    QVERIFY(map->shown().contains(QStringLiteral("Ctrl Shift B Best available")));
}

// Not QTEST_MAIN: the precompiled header of this folder knows it without widgets.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    ProgramTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_program.moc"
