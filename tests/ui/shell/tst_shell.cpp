// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of all workspaces, with pages of the test's own, by real mouse and keys.
#include "tests/ui/shell/house.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/visibletext.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/palette.h"
#include "ui/kit/toasthost.h"
#include "ui/shell/keyboardmap.h"
#include "ui/shell/rail.h"
#include "ui/shell/signinveil.h"
#include "ui/shell/storenotice.h"
#include "ui/shell/topbar.h"
#include "ui/start/signinform.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::shell;
using foyer::test::FakePage;

using accounts::Role;
using foyer::test::House;

class ShellTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roleDecidesPages_data();
    void roleDecidesPages();
    void railAndKeysShowPages();
    void comesBackToTheLastPage();
    void switcherChoosesPerformance();
    void switcherChangesOrganization();
    void switcherKeepsTheChosenRow();
    void switcherSaysWhatFailed();
    void paletteFindsActions();
    void keysAreListedAsTheyAre();
    void pagesKeysGoFirst();
    void linksGoToWhoOpensThem();
    void connectionInWords();
    void fullScreenOfAPage();
    void veilKeepsWhatWasTyped();
    void leavingAsksFirst();
    void closingAsksFirst();
    void windowIsRemembered();
    void aStoreThatWasPutAsideIsSaid();
    void everyStopHasAName();
    void everythingIsTranslated();
    void pictures_data();
    void pictures();
};

void ShellTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void ShellTest::roleDecidesPages_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("owner") << int(Role::Owner)
                           << QStringList{QStringLiteral("Events"), QStringLiteral("Box office"),
                                          QStringLiteral("Gate"), QStringLiteral("Settings")};
    QTest::newRow("box office") << int(Role::BoxOffice)
                                << QStringList{QStringLiteral("Box office"), QStringLiteral("Gate"),
                                               QStringLiteral("Settings")};
    QTest::newRow("gate") << int(Role::Gate)
                          << QStringList{QStringLiteral("Gate"), QStringLiteral("Settings")};
    QTest::newRow("viewer") << int(Role::Viewer) << QStringList{QStringLiteral("Settings")};
}

void ShellTest::roleDecidesPages()
{
    QFETCH(const int, role);
    QFETCH(const QStringList, words);
    House house{Role(role)};
    QCOMPARE(house.find<Rail>("rail")->words(), words);
    QVERIFY(!house.workspace->currentPage().isEmpty());
}

void ShellTest::railAndKeysShowPages()
{
    House house;
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("events"));
    QCOMPARE(house.page("events")->activations, 1);
    house.click("rail_pos");
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("pos"));
    QCOMPARE(house.page("events")->deactivations, 1);
    QCOMPARE(house.page("pos")->activations, 1);
    house.click("rail_pos");
    QCOMPARE(house.page("pos")->activations, 1);
    house.press(Qt::CTRL | Qt::Key_F3);
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("gate"));
    QVERIFY(house.find<QAbstractButton>("rail_gate")->isChecked());
    // The same key on two pages is for the one that is shown.
    house.page("gate")->field->setFocus();
    house.press(Qt::NoModifier | Qt::Key_F6);
    QCOMPARE(house.page("gate")->triggered, 1);
    QCOMPARE(house.page("pos")->triggered, 0);
}

void ShellTest::comesBackToTheLastPage()
{
    House house;
    house.click("rail_gate");
    house.window->dropWorkspace();
    house.makeWorkspace();
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("gate"));
}

void ShellTest::switcherChoosesPerformance()
{
    House house;
    QCOMPARE(house.switcherText(), QStringLiteral("Teatro Verdi, , "));
    house.click("rail_pos");
    QVERIFY(house.switcherText().startsWith(QStringLiteral("Mahler 4, ")));
    QCOMPARE(house.page("gate")->chosen->eventName, QStringLiteral("Mahler 4"));
    house.press(Qt::NoModifier | Qt::Key_F3);
    QTRY_VERIFY(house.find("switcherPopup")->isVisible());
    QCOMPARE(QApplication::focusWidget(), house.find("switcherField"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("prince"));
    const auto *popup = house.find<SwitcherPopup>("switcherPopup");
    QVERIFY(popup->shown().contains(QStringLiteral("The Little Prince")));
    QVERIFY(!popup->shown().contains(QStringLiteral("Mahler 4")));
    house.press(Qt::NoModifier | Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(house.page("pos")->chosen->eventName, QStringLiteral("The Little Prince"));
    // Remembered for the next time.
    house.window->dropWorkspace();
    house.makeWorkspace();
    QCOMPARE(house.workspace->performance()->eventName, QStringLiteral("The Little Prince"));
}

void ShellTest::switcherChangesOrganization()
{
    House house;
    QSignalSpy wanted(house.workspace, &Workspace::organizationWanted);
    house.click("switcher");
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("arena"));
    house.press(Qt::NoModifier | Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<accounts::OrganizationId>(), house.occupant.memberships[1].organization);
    house.click("switcher");
    house.press(Qt::NoModifier | Qt::Key_Escape);
    QVERIFY(!house.find("switcherPopup")->isVisible());
}

void ShellTest::switcherKeepsTheChosenRow()
{
    House house;
    auto *popup = house.find<SwitcherPopup>("switcherPopup");
    house.click("switcher");
    house.press(Qt::NoModifier | Qt::Key_Down);
    popup->setPerformances(house.performances.listed); // the list that had been asked for
    house.press(Qt::NoModifier | Qt::Key_Return);
    QCOMPARE(house.workspace->performance()->eventName, QStringLiteral("The Little Prince"));
}

void ShellTest::switcherSaysWhatFailed()
{
    House house;
    house.performances.isOffline = true;
    house.click("switcher");
    const auto isSaid = [&house] {
        for (const testing::VisibleText &text : testing::visibleTexts(*house.find("switcherPopup"))) {
            if (text.text.contains(QStringLiteral("server")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(house.find<SwitcherPopup>("switcherPopup")->shown().contains(QStringLiteral("Mahler 4")));
}

void ShellTest::paletteFindsActions()
{
    House house;
    house.press(Qt::CTRL | Qt::Key_K);
    auto *palette = house.window->findChild<kit::Palette *>();
    QTRY_VERIFY(palette->isVisible());
    QTest::keyClicks(palette->field(), QStringLiteral("to gate"));
    QTRY_COMPARE(palette->shown(), QStringList{QStringLiteral("Go to Gate")});
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QTRY_COMPARE(house.workspace->currentPage(), QStringLiteral("gate"));
    QVERIFY(!palette->isVisible());
    house.click("paletteButton");
    QTest::keyClicks(palette->field(), QStringLiteral("act in"));
    // Only what can be done on the page that is shown.
    QTRY_COMPARE(palette->shown(), QStringList{QStringLiteral("Act in Gate")});
}

void ShellTest::keysAreListedAsTheyAre()
{
    House house;
    house.commands.rebind(QStringLiteral("shell.switcher"), QKeySequence(Qt::Key_F12));
    house.press(Qt::NoModifier | Qt::Key_F1);
    const auto *map = house.find<KeyboardMap>("keyboardMap");
    QVERIFY(map->isVisible());
    QVERIFY(map->shown().contains(QStringLiteral("F1 Show all keys")));
    QVERIFY(map->shown().contains(QStringLiteral("F12 Change performance")));
    QVERIFY(map->shown().contains(QStringLiteral("F6 Act in Box office")));
    QVERIFY(
        map->shown().first().contains(QStringLiteral("Act in Events"))); // the page that is shown comes first
    house.press(Qt::NoModifier | Qt::Key_Escape);
    QVERIFY(!map->isVisible());
}

void ShellTest::pagesKeysGoFirst()
{
    House house;
    house.page("pos")->action->setShortcut(QKeySequence(Qt::Key_F3));
    house.click("rail_pos");
    house.page("pos")->field->setFocus();
    house.press(Qt::NoModifier | Qt::Key_F3);
    QCOMPARE(house.page("pos")->triggered, 1);
    QVERIFY(!house.find("switcherPopup")->isVisible());
    house.click("rail_events");
    house.press(Qt::NoModifier | Qt::Key_F3);
    QTRY_VERIFY(house.find("switcherPopup")->isVisible());
}

void ShellTest::linksGoToWhoOpensThem()
{
    House house;
    Q_EMIT house.page("events")->linkActivated({kit::Link::Kind::Order, QStringLiteral("7")});
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("pos"));
    QCOMPARE(house.page("pos")->opened.at(0).id, QStringLiteral("7"));
    house.workspace->open({kit::Link::Kind::Page, QStringLiteral("gate")});
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("gate"));
    const auto &second = house.performances.listed[1].chosen;
    house.workspace->open({kit::Link::Kind::Performance, QString::fromLatin1(second.performance.toText())});
    QCOMPARE(house.workspace->performance()->eventName, QStringLiteral("The Little Prince"));
    // Published after the list was read: looked for; one that is not on sale is said to be so.
    ListedPerformance fresh = house.performances.listed[0];
    fresh.chosen.performance =
        catalog::PerformanceId(Uuid::fromText("0190aaaa-0000-7000-8000-0000000000ff").value());
    fresh.chosen.eventName = QStringLiteral("Fresh");
    const QString id = QString::fromLatin1(fresh.chosen.performance.toText());
    house.workspace->open({kit::Link::Kind::Performance, id});
    const auto *said = house.window->findChild<kit::ToastHost *>();
    QTRY_VERIFY(said->texts().join(u' ').contains(QStringLiteral("This date is not on sale.")));
    house.performances.listed.push_back(fresh);
    house.workspace->open({kit::Link::Kind::Performance, id});
    QTRY_COMPARE(house.workspace->performance()->eventName, QStringLiteral("Fresh"));
    house.workspace->open({kit::Link::Kind::Customer, QStringLiteral("1")});
    const auto *toasts = house.window->findChild<kit::ToastHost *>();
    QVERIFY(toasts->texts().join(u' ').contains(QStringLiteral("Your role does not show that.")));
}

void ShellTest::connectionInWords()
{
    House house;
    const auto *bar = house.find<TopBar>("topBar");
    QCOMPARE(bar->connectionText(), QStringLiteral("Online, seats live"));
    house.workspace->setState({{}, client::LiveState::Reconnecting});
    QCOMPARE(bar->connectionText(), QStringLiteral("Online, seats not live"));
    house.workspace->setState({house.clock.now(), client::LiveState::Reconnecting});
    QVERIFY(bar->connectionText().startsWith(QStringLiteral("No connection since ")));
    house.workspace->setState({{}, client::LiveState::Connecting});
    QCOMPARE(bar->connectionText(), QStringLiteral("Connecting …"));
}

void ShellTest::fullScreenOfAPage()
{
    House house;
    Q_EMIT house.page("events")->fullScreenWanted(true);
    QVERIFY(house.window->isFullScreen());
    QVERIFY(!house.find("rail")->isVisible());
    QVERIFY(!house.find("topBar")->isVisible());
    Q_EMIT house.page("events")->fullScreenWanted(false);
    QVERIFY(!house.window->isFullScreen());
    QVERIFY(house.find("rail")->isVisible());
    house.press(Qt::SHIFT | Qt::Key_F11);
    QVERIFY(house.window->isFullScreen());
    QVERIFY(house.find("rail")->isVisible());
    house.press(Qt::SHIFT | Qt::Key_F11);
    QVERIFY(!house.window->isFullScreen());
}

void ShellTest::veilKeepsWhatWasTyped()
{
    House house;
    QLineEdit *field = house.page("events")->field;
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("half a sentence"));
    SignInVeil &veil = house.window->veil();
    veil.lower(QStringLiteral("marta@verdi.example"), QStringLiteral("Your session has ended."));
    QVERIFY(veil.isVisible());
    QVERIFY(veil.isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < 12; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(veil.isAncestorOf(QApplication::focusWidget()));
    }
    QSignalSpy wanted(veil.form(), &start::SignInForm::signInWanted);
    auto *password = veil.findChild<QLineEdit *>(QStringLiteral("password"));
    password->setFocus();
    QTest::keyClicks(password, QStringLiteral("la forza"));
    QTest::keyClick(password, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("marta@verdi.example"));
    testing::savePicture(*house.window, QStringLiteral("veil"));
    veil.raiseAgain();
    QCOMPARE(QApplication::focusWidget(), field);
    QCOMPARE(field->text(), QStringLiteral("half a sentence"));
}

void ShellTest::leavingAsksFirst()
{
    House house;
    const auto may = [&house] {
        std::optional<bool> answer;
        QCoro::connect(house.window->mayLeave(QStringLiteral("Go")), house.window.get(),
                       [&answer](bool said) { answer = said; });
        [&answer] { QTRY_VERIFY(answer.has_value()); }();
        return answer.value_or(false);
    };
    QVERIFY(may());
    QVERIFY(house.prompter.asked().empty());
    house.page("pos")->field->setText(QStringLiteral("basket"));
    QVERIFY(!may());
    QVERIFY(house.prompter.asked().at(0).text.contains(QStringLiteral("Box office")));
    house.prompter.nextAnswer({true, false});
    QVERIFY(may());
}

void ShellTest::closingAsksFirst()
{
    House house;
    QSignalSpy closed(house.window.get(), &MainWindow::closed);
    house.page("events")->field->setText(QStringLiteral("draft"));
    house.window->close();
    QTRY_COMPARE(house.prompter.asked().size(), 1U);
    QVERIFY(house.window->isVisible());
    QCOMPARE(closed.size(), 0);
    house.prompter.nextAnswer({true, false});
    house.window->close();
    QTRY_COMPARE(closed.size(), 1);
}

void ShellTest::windowIsRemembered()
{
    House house;
    house.window->resize(1111, 777);
    house.window->close();
    MainWindow again(*house.opened.store, house.prompter);
    again.open();
    QCOMPARE(again.size(), QSize(1111, 777));
}

// Over the work, which goes on below it.
void ShellTest::aStoreThatWasPutAsideIsSaid()
{
    House house;
    const auto keep = [&house](const char *name) {
        QCoreApplication::processEvents();
        testing::savePicture(*house.window, QLatin1StringView(name));
    };
    StoreNotice &notice = house.window->storeNotice();
    QVERIFY(!notice.isVisible());
    const int before = house.workspace->height();
    notice.sayPutAside({house.dir.filePath(QStringLiteral("foyer.sqlite.unreadable-17")), false});
    QVERIFY(notice.isVisible());
    QTRY_VERIFY(house.workspace->height() < before);
    QVERIFY2(notice.text().contains(QStringLiteral("foyer.sqlite.unreadable-17")), qPrintable(notice.text()));
    keep("shell-storenotice");
    house.click("rail_pos");
    QCOMPARE(house.workspace->currentPage(), QStringLiteral("pos"));
    house.click("storeUnderstood");
    QVERIFY(!notice.isVisible());
    QTRY_COMPARE(house.workspace->height(), before);
}

void ShellTest::everyStopHasAName()
{
    House house;
    QCOMPARE(testing::tabComplaints(*house.window), QStringList());
}

void ShellTest::everythingIsTranslated()
{
    testing::PseudoLanguage pseudo;
    QCoreApplication::installTranslator(&pseudo);
    House house;
    house.click("rail_pos");
    QStringList data = house.find<Rail>("rail")->words();
    data << QStringLiteral("Marta Conti") << QStringLiteral("Box office") << QStringLiteral("Teatro Verdi")
         << QStringLiteral("Mahler 4") << house.switcherText() << QStringLiteral("Field of Box office")
         << QStringLiteral("Act in Box office") << QStringLiteral("Ctrl") << QStringLiteral("Foyer");
    QCOMPARE(testing::findUntranslated(*house.window, data), QStringList());
}

void ShellTest::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void ShellTest::pictures()
{
    QFETCH(const bool, dark);
    House house(Role::Owner, dark ? kit::Appearance::Dark : kit::Appearance::Light);
    const QString tail = QStringLiteral("-") + QString::fromLatin1(QTest::currentDataTag());
    const auto save = [&house, &tail](const char *name) {
        testing::savePicture(*house.window, QLatin1StringView(name) + tail);
    };
    house.click("rail_pos");
    save("shell");
    house.click("switcher");
    save("shell-switcher");
    house.press(Qt::NoModifier | Qt::Key_Escape);
    house.press(Qt::NoModifier | Qt::Key_F1);
    save("shell-keys");
    house.press(Qt::NoModifier | Qt::Key_Escape);
    house.press(Qt::CTRL | Qt::Key_K);
    auto *palette = house.window->findChild<kit::Palette *>();
    QTest::keyClicks(palette->field(), QStringLiteral("a"));
    QTRY_VERIFY(!palette->shown().isEmpty());
    save("shell-palette");
}

QTEST_MAIN(ShellTest)
#include "tst_shell.moc"
