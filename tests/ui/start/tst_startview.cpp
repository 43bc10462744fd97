// SPDX-License-Identifier: GPL-3.0-or-later
// The start page by real mouse and keys: every way in, and every way in which it may fail.
#include "core/client/localstore.h"
#include "tests/support/manualclock.h"
#include "tests/ui/start/fakeserver.h"
#include "tests/ui/start/scriptedreception.h"
#include "tests/ui/support/pseudolanguage.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/visibletext.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/look.h"
#include "ui/kit/preferences.h"
#include "ui/start/knownperson.h"
#include "ui/start/startview.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::start;
using foyer::test::FakeServer;

namespace {

constexpr const char *address = "foyer.teatroverdi.example";

/// A start page with everything around it.
struct Hall
{
    explicit Hall(const QByteArray &serverScript = "exit 1",
                  kit::Appearance appearance = kit::Appearance::Light)
        : wanted(appearance)
        , fake(serverScript)
    {
        look.theme().setReducedMotion(true);
        view.resize(1440, 900);
        view.show();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the window does not open");
    }

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name)
    {
        auto *found = view.findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    void click(const char *name) { QTest::mouseClick(find(name), Qt::LeftButton); }

    void type(const char *name, const char *text)
    {
        auto *edit = find<QLineEdit>(name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromLatin1(text));
    }

    /// Every text that is seen, in one.
    [[nodiscard]] QString text()
    {
        QStringList texts;
        for (const testing::VisibleText &visible : testing::visibleTexts(view))
            texts.append(visible.text);
        return texts.join(u'\n');
    }

    void reach()
    {
        type("address", address);
        QTest::keyClick(find("address"), Qt::Key_Return);
    }

    // Widgets take their palette when they are made: outside exec() Qt tells them of no other.
    [[nodiscard]] kit::Look &dressed()
    {
        look.theme().setAppearance(wanted);
        return look;
    }

    kit::Appearance wanted;
    QTemporaryDir dir;
    test::ManualClock clock;
    client::LocalStore::Opened opened =
        *client::LocalStore::open(dir.filePath(QStringLiteral("store.sqlite")), clock);
    kit::Look look{*qApp};
    kit::Preferences preferences{*opened.store, look.theme()};
    test::ScriptedReception reception;
    FakeServer fake;
    LocalServer server{fake.program(), 8480};
    kit::Look &dress = dressed();
    StartView view{{reception, server, *opened.store, preferences}};
};

client::Refusal refusal(client::RefusalKind kind, const QByteArray &code)
{
    client::Refusal refusal;
    refusal.kind = kind;
    refusal.code = code;
    return refusal;
}

} // namespace

class StartViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksWhere();
    void wrongAddressIsSaidInPlace();
    void unreachableServerIsSaidInPlace();
    void opensHere();
    void localFailureIsSaidInPlace();
    void cancelsOpening();
    void signsIn();
    void wrongPasswordKeepsWhatWasTyped();
    void tooManyTries();
    void serverGoneWhileSigningIn();
    void firstRun();
    void firstRunSaysWhatIsWrong();
    void goesOnWithTheLastSession();
    void peopleOfBefore();
    void capsLock();
    void everyStopHasAName();
    void everythingIsTranslated();
    void pictures_data();
    void pictures();
};

// A shown page looks for the system's colours; the tests want light.
void StartViewTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void StartViewTest::asksWhere()
{
    Hall hall;
    QVERIFY(hall.text().contains(QStringLiteral("Where is your box office?")));
    QCOMPARE(QApplication::focusWidget(), hall.find("openHere"));
    QTest::keyClick(&hall.view, Qt::Key_2);
    QCOMPARE(QApplication::focusWidget(), hall.find("address"));
    QTest::keyClicks(hall.find("address"), QStringLiteral("1.2.example"));
    QCOMPARE(hall.find<QLineEdit>("address")->text(),
             QStringLiteral("1.2.example")); // digits are letters here
    hall.click("serverCard");
    QCOMPARE(QApplication::focusWidget(), hall.find("address"));
    QCOMPARE(int(hall.find<kit::Button>("connect")->kind()), int(kit::Button::Kind::Primary));
    QCOMPARE(int(hall.find<kit::Button>("openHere")->kind()), int(kit::Button::Kind::Plain));
}

void StartViewTest::wrongAddressIsSaidInPlace()
{
    Hall hall;
    hall.type("address", "our house");
    hall.click("connect");
    QVERIFY(hall.text().contains(QStringLiteral("Type the server's address")));
    QCOMPARE(hall.find<QLineEdit>("address")->text(), QStringLiteral("our house"));
    QVERIFY(hall.reception.visited.empty());
    hall.type("directory", "Foyer");
    QTest::keyClick(hall.find("directory"), Qt::Key_Return);
    QVERIFY(hall.text().contains(QStringLiteral("Type the whole path of a folder")));
}

void StartViewTest::unreachableServerIsSaidInPlace()
{
    Hall hall;
    hall.reception.greeting.obstacle = {Obstacle::Kind::UntrustedIssuer, QStringLiteral("Verdi CA")};
    hall.reception.hold = true;
    hall.reach();
    QVERIFY(hall.text().contains(QStringLiteral("Looking for a box office at foyer.teatroverdi.example")));
    QVERIFY(!hall.find("connect")->isEnabled());
    hall.reception.letGo();
    QTRY_VERIFY(hall.text().contains(QStringLiteral("issued by Verdi CA")));
    QVERIFY(hall.find("connect")->isEnabled());
    QCOMPARE(hall.find<QLineEdit>("address")->text(), QLatin1StringView(address));
    QCOMPARE(hall.reception.visited[0].server, QUrl(QStringLiteral("https://foyer.teatroverdi.example")));
}

void StartViewTest::opensHere()
{
    Hall hall(FakeServer::serves());
    hall.type("directory", qPrintable(hall.fake.data()));
    QTest::keyClick(hall.find("directory"), Qt::Key_Return);
    QVERIFY(hall.find("opening")->isVisible());
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    QCOMPARE(hall.reception.visited.at(0).id, QUrl::fromLocalFile(hall.fake.data()).toString());
    QCOMPARE(hall.reception.visited.at(0).server, QUrl(QStringLiteral("http://127.0.0.1:8480")));
    QVERIFY(hall.text().contains(QStringLiteral("open on this computer")));
    hall.server.close();
    QTRY_VERIFY(!hall.server.isOurs());
}

void StartViewTest::localFailureIsSaidInPlace()
{
    Hall hall("echo 'foyer-server: There is no room on the disk.' >&2; exit 1");
    hall.type("directory", qPrintable(hall.fake.data()));
    hall.click("openHere");
    QTRY_VERIFY(hall.text().contains(QStringLiteral("There is no room on the disk.")));
    QCOMPARE(hall.find<QLineEdit>("directory")->text(), hall.fake.data());
}

void StartViewTest::cancelsOpening()
{
    Hall hall("trap 'exit 0' TERM; while true; do read -r -t 1 <> <(:) || true; done");
    hall.type("directory", qPrintable(hall.fake.data()));
    hall.click("openHere");
    QVERIFY(hall.find("opening")->isVisible());
    const QList<kit::Button *> buttons = hall.find("opening")->findChildren<kit::Button *>();
    QCOMPARE(buttons.size(), 1);
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QVERIFY(hall.find("officeChooser")->isVisible());
    QVERIFY(!hall.server.isOurs());
}

void StartViewTest::signsIn()
{
    Hall hall;
    QSignalSpy entered(&hall.view, &StartView::signedIn);
    hall.reach();
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    QCOMPARE(QApplication::focusWidget(), hall.find("email"));
    QTest::keyClick(hall.find("email"), Qt::Key_Return);
    QVERIFY(hall.text().contains(QStringLiteral("Type your mail address")));
    hall.type("email", "marta@verdi.example");
    QTest::keyClick(hall.find("email"), Qt::Key_Return);
    QVERIFY(hall.text().contains(QStringLiteral("Type your password.")));
    hall.type("password", "la forza");
    QTest::keyClick(hall.find("password"), Qt::Key_Return);
    QTRY_COMPARE(entered.size(), 1);
    QCOMPARE(hall.reception.signedIn.at(0).first, QStringLiteral("marta@verdi.example"));
    QCOMPARE(hall.reception.signedIn.at(0).second, QStringLiteral("la forza"));
    QVERIFY(hall.find<QLineEdit>("password")->text().isEmpty());
}

void StartViewTest::wrongPasswordKeepsWhatWasTyped()
{
    Hall hall;
    hall.reception.refusals = {refusal(client::RefusalKind::SignedOut, "invalid_credentials")};
    hall.reach();
    hall.type("email", "marta@verdi.example");
    hall.type("password", "wrong");
    hall.click("signIn");
    QTRY_VERIFY(hall.text().contains(QStringLiteral("Mail and password do not go together")));
    QCOMPARE(hall.find<QLineEdit>("email")->text(), QStringLiteral("marta@verdi.example"));
    QCOMPARE(hall.find<QLineEdit>("password")->selectedText(), QStringLiteral("wrong"));
    QSignalSpy entered(&hall.view, &StartView::signedIn);
    QTest::keyClicks(hall.find("password"), QStringLiteral("right"));
    QTest::keyClick(hall.find("password"), Qt::Key_Return);
    QTRY_COMPARE(entered.size(), 1);
    QCOMPARE(hall.reception.signedIn.at(1).second, QStringLiteral("right"));
}

void StartViewTest::tooManyTries()
{
    Hall hall;
    client::Refusal tooMany = refusal(client::RefusalKind::TooMany, "too_many_failures");
    tooMany.retryAfter = std::chrono::seconds(2);
    hall.reception.refusals = {tooMany};
    hall.reach();
    hall.type("email", "marta@verdi.example");
    hall.type("password", "wrong");
    hall.click("signIn");
    QTRY_VERIFY(hall.text().contains(QStringLiteral("Too many tries.")));
    QVERIFY(!hall.find("signIn")->isEnabled());
    QTest::keyClick(hall.find("password"), Qt::Key_Return);
    QCOMPARE(hall.reception.signedIn.size(), 1U);
    QTRY_VERIFY(hall.find("signIn")->isEnabled());
}

void StartViewTest::serverGoneWhileSigningIn()
{
    Hall hall;
    hall.reception.refusals = {refusal(client::RefusalKind::Offline, {})};
    hall.reach();
    hall.type("email", "marta@verdi.example");
    hall.type("password", "la forza");
    hall.click("signIn");
    QTRY_VERIFY(hall.find("signInBanner")->isVisible());
    QCOMPARE(int(hall.find<kit::Banner>("signInBanner")->tone()), int(kit::Tone::Amber));
    QCOMPARE(hall.find<QLineEdit>("password")->text(), QStringLiteral("la forza"));
    hall.click("otherOffice");
    QVERIFY(hall.find("officeChooser")->isVisible());
    QCOMPARE(hall.find<QLineEdit>("address")->text(), QLatin1StringView(address));
}

void StartViewTest::firstRun()
{
    Hall hall;
    QSignalSpy entered(&hall.view, &StartView::signedIn);
    hall.reception.greeting.needsSetUp = true;
    hall.reach();
    QTRY_VERIFY(hall.find("firstRunForm")->isVisible());
    hall.type("organizationName", "Teatro Verdi");
    hall.type("firstName", "Giulia");
    hall.type("ownerEmail", "giulia@verdi.example");
    hall.type("ownerPassword", "la forza del destino");
    hall.click("setUp");
    QTRY_COMPARE(entered.size(), 1);
    const wire::SetUp &asked = hall.reception.madeUp.at(0);
    QCOMPARE(asked.organization.name, QStringLiteral("Teatro Verdi"));
    QCOMPARE(asked.organization.slug, QStringLiteral("teatro-verdi"));
    QCOMPARE(asked.organization.currency.size(), 3);
    QVERIFY(!asked.organization.timeZone.isEmpty());
    QCOMPARE(asked.owner.email, QStringLiteral("giulia@verdi.example"));
    QVERIFY(!asked.owner.id.toText().isEmpty());
}

void StartViewTest::firstRunSaysWhatIsWrong()
{
    Hall hall;
    hall.reception.greeting.needsSetUp = true;
    client::Refusal taken = refusal(client::RefusalKind::Invalid, "invalid");
    taken.field = "owner.email";
    hall.reception.refusals = {taken};
    hall.reach();
    QTRY_VERIFY(hall.find("firstRunForm")->isVisible());
    hall.click("setUp");
    QVERIFY(hall.text().contains(QStringLiteral("Type the name that stands on your tickets.")));
    hall.type("organizationName", "Teatro Verdi");
    hall.type("ownerEmail", "giulia@verdi.example");
    hall.type("ownerPassword", "short");
    hall.click("setUp");
    QVERIFY(hall.text().contains(QStringLiteral("Take between 8 and 200 characters.")));
    hall.type("ownerPassword", "la forza del destino");
    hall.click("setUp");
    QTRY_COMPARE(QApplication::focusWidget(), hall.find("ownerEmail"));
    QCOMPARE(hall.find<QLineEdit>("organizationName")->text(), QStringLiteral("Teatro Verdi"));
    hall.click("setUp");
    QTRY_COMPARE(hall.reception.madeUp.size(), std::size_t(2));
    QVERIFY(hall.reception.madeUp[0].owner.id == hall.reception.madeUp[1].owner.id);
    QVERIFY(hall.reception.madeUp[0].organization.id == hall.reception.madeUp[1].organization.id);
}

void StartViewTest::goesOnWithTheLastSession()
{
    Hall hall;
    hall.reception.hasSession = true;
    QSignalSpy entered(&hall.view, &StartView::signedIn);
    hall.reach();
    QTRY_COMPARE(entered.size(), 1);
    QVERIFY(hall.reception.signedIn.empty());
}

void StartViewTest::peopleOfBefore()
{
    Hall hall;
    const QString place = QStringLiteral("https://foyer.teatroverdi.example");
    notePerson(*hall.opened.store, place,
               {QStringLiteral("marta@verdi.example"), QStringLiteral("Marta Conti"), {}});
    notePerson(
        *hall.opened.store, place,
        {QStringLiteral("davide@verdi.example"), QStringLiteral("Davide Sala"), QStringLiteral("gate")});
    QVERIFY(hall.opened.store
                ->noteServer({place, QStringLiteral("Teatro Verdi"), QStringLiteral("marta@verdi.example")})
                .has_value());
    hall.view.showChoice();
    hall.click("recent0");
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    QVERIFY(hall.text().contains(QStringLiteral("Sign in to Teatro Verdi")));
    QCOMPARE(hall.find<QLineEdit>("email")->text(), QStringLiteral("davide@verdi.example"));
    hall.click("person1");
    QCOMPARE(hall.find<QLineEdit>("email")->text(), QStringLiteral("marta@verdi.example"));
    QCOMPARE(QApplication::focusWidget(), hall.find("password"));
}

void StartViewTest::capsLock()
{
    Hall hall;
    hall.reach();
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    QTest::keyClick(hall.find("password"), 'A', Qt::NoModifier);
    QTest::keyClicks(hall.find("password"), QStringLiteral("a"));
    QVERIFY(!hall.text().contains(QStringLiteral("Caps Lock is on")));
    QKeyEvent capital(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, QStringLiteral("A"));
    QApplication::sendEvent(hall.find("password"), &capital);
    QVERIFY(hall.text().contains(QStringLiteral("Caps Lock is on")));
    QTest::mouseClick(hall.find("password")->findChild<QWidget *>(QStringLiteral("showPassword")),
                      Qt::LeftButton);
    QCOMPARE(int(hall.find<QLineEdit>("password")->echoMode()), int(QLineEdit::Normal));
}

void StartViewTest::everyStopHasAName()
{
    Hall hall;
    QCOMPARE(testing::tabComplaints(hall.view), QStringList());
    hall.reach();
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    QCOMPARE(testing::tabComplaints(hall.view), QStringList());
    hall.reception.greeting.needsSetUp = true;
    hall.view.showChoice();
    hall.reach();
    QTRY_VERIFY(hall.find("firstRunForm")->isVisible());
    QCOMPARE(testing::tabComplaints(hall.view), QStringList());
}

void StartViewTest::everythingIsTranslated()
{
    testing::PseudoLanguage pseudo;
    QCoreApplication::installTranslator(&pseudo);
    Hall hall;
    const QStringList data{QStringLiteral("Foyer"), QStringLiteral("English"), StartView::defaultDirectory(),
                           QStringLiteral("foyer.theatre.example"), QStringLiteral("Enter")};
    QCOMPARE(testing::findUntranslated(hall.view, data), QStringList());
    QCOMPARE(testing::findClipped(hall.view), QStringList());
    hall.reach();
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    QCOMPARE(testing::findUntranslated(hall.view, data), QStringList());
    QCOMPARE(testing::findClipped(hall.view), QStringList());
}

void StartViewTest::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << QSize(1440, 900);
    QTest::newRow("dark") << true << QSize(1440, 900);
    QTest::newRow("small") << false << QSize(1280, 720);
}

void StartViewTest::pictures()
{
    QFETCH(const bool, dark);
    QFETCH(const QSize, size);
    Hall hall("exit 1", dark ? kit::Appearance::Dark : kit::Appearance::Light);
    const QString tail = QStringLiteral("-") + QString::fromLatin1(QTest::currentDataTag());
    hall.view.resize(size);
    const auto save = [&hall, &tail](const char *name) {
        testing::savePicture(hall.view, QLatin1StringView(name) + tail);
    };
    save("start");
    hall.reception.greeting.obstacle = {Obstacle::Kind::NothingListens, {}};
    hall.reach();
    QTRY_VERIFY(hall.text().contains(QStringLiteral("no box office answers")));
    save("start-unreachable");
    hall.reception.greeting = {{}, true};
    hall.reach();
    QTRY_VERIFY(hall.find("firstRunForm")->isVisible());
    save("start-firstrun");
    const QString place = QStringLiteral("https://foyer.teatroverdi.example");
    notePerson(*hall.opened.store, place,
               {QStringLiteral("giulia@verdi.example"), QStringLiteral("Giulia Marin"),
                QStringLiteral("organizer")});
    notePerson(
        *hall.opened.store, place,
        {QStringLiteral("marta@verdi.example"), QStringLiteral("Marta Conti"), QStringLiteral("box_office")});
    QVERIFY(hall.opened.store
                ->noteServer({place, QStringLiteral("Teatro Verdi"), QStringLiteral("marta@verdi.example")})
                .has_value());
    hall.reception.greeting = {};
    hall.reception.refusals = {refusal(client::RefusalKind::SignedOut, "invalid_credentials")};
    hall.view.showChoice();
    save("start-recent");
    hall.click("recent0");
    QTRY_VERIFY(hall.find("signInForm")->isVisible());
    hall.type("password", "secret");
    save("start-signin");
    hall.click("signIn");
    QTRY_VERIFY(hall.text().contains(QStringLiteral("do not go together")));
    save("start-wrong");
}

QTEST_MAIN(StartViewTest)
#include "tst_startview.moc"
