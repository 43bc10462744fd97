// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/scriptedoffice.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/tryagain.h"
#include "tests/ui/support/visibletext.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/look.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/kit/table.h"
#include "ui/settings/printingpanel.h"
#include "ui/settings/settingspage.h"

#include <QComboBox>
#include <QKeySequenceEdit>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using accounts::Role;
using client::Method;

namespace {

wire::Organization organization(qint32 revision = 3)
{
    wire::Organization organization;
    organization.id = catalog::OrganizationId(Uuid::fromText("01900000-0000-7000-8000-000000000001").value());
    organization.name = QStringLiteral("Teatro Verdi");
    organization.slug = QStringLiteral("teatro-verdi");
    organization.currency = QStringLiteral("EUR");
    organization.timeZone = QStringLiteral("Europe/Rome");
    organization.role = QStringLiteral("owner");
    organization.revision = revision;
    return organization;
}

wire::TaxRateList taxes()
{
    wire::TaxRate reduced;
    reduced.id = catalog::TaxRateId(Uuid::fromText("01900000-0000-7000-8000-000000000002").value());
    reduced.name = QStringLiteral("IVA spettacoli");
    reduced.basisPoints = 1000;
    return {{reduced}};
}

wire::MemberEntry member(int number, const char *email, const char *first, const char *last, Role role)
{
    wire::MemberEntry entry;
    entry.account = accounts::AccountId(
        Uuid::fromText("01900000-0000-7000-8000-00000000010" + QByteArray::number(number)).value());
    entry.email = QString::fromUtf8(email);
    entry.firstName = QString::fromUtf8(first);
    entry.lastName = QString::fromUtf8(last);
    entry.role = role;
    entry.isPending = number == 3;
    entry.since = Instant{} + std::chrono::hours{24 * 365 * 56};
    return entry;
}

wire::MemberPage people()
{
    wire::MemberPage page;
    page.items = {member(1, "giulia.marin@verdi.example", "Giulia", "Marin", Role::Owner),
                  member(2, "marta.conti@verdi.example", "Marta", "Conti", Role::BoxOffice),
                  member(3, "s.lenz@verdi.example", "", "", Role::Gate)};
    return page;
}

} // namespace

/// Settings by real keys and clicks, on a scripted server and a local store of its own.
class SettingsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void clerksSeeWhatConcernsTheComputer();
    void appearanceWorksAtOnce();
    void keyIsRebound();
    void takenKeyIsRefused();
    void printerIsKept();
    void printersAreLookedForBesideTheWindow();
    void organizationIsSaved();
    void fieldAtFaultIsNamed();
    void typedStaysWhenSomebodyWasFaster();
    void taxIsAdded();
    void personIsAdded();
    void roleIsChanged();
    void personIsRemovedWhenToldTwice();
    void failuresOfferAnotherTry();
    void everyFocusHasAName();
    void nothingIsCut();

private:
    void show(Role role = Role::Owner);
    void open(const char *choice);

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }

    void click(const char *name);
    void pictures(const QString &name);

    std::unique_ptr<kit::Look> m_look;
    std::unique_ptr<ScriptedOffice> m_office;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<client::LocalStore> m_store;
    std::unique_ptr<kit::Preferences> m_preferences;
    std::unique_ptr<kit::Commands> m_commands;
    std::unique_ptr<QWidget> m_scope;
    std::unique_ptr<kit::RecordingToasts> m_toasts;
    std::unique_ptr<kit::ScriptedPrompter> m_prompter;
    std::unique_ptr<settings::SettingsPage> m_page;
};

void SettingsPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_look = std::make_unique<kit::Look>(*qApp, kit::Appearance::Light);
}

void SettingsPageTest::init()
{
    m_office = std::make_unique<ScriptedOffice>();
    m_folder = std::make_unique<QTemporaryDir>();
    Result<client::LocalStore::Opened> opened =
        client::LocalStore::open(m_folder->filePath(QStringLiteral("local.db")), m_office->clock);
    QVERIFY(opened);
    m_store = std::move(opened->store);
    m_preferences = std::make_unique<kit::Preferences>(*m_store, m_look->theme());
    m_preferences->setAppearance(kit::Appearance::Light);
    m_commands = std::make_unique<kit::Commands>();
    m_scope = std::make_unique<QWidget>();
    m_commands->add(QStringLiteral("Box office"),
                    {kit::makeCommand(QStringLiteral("pos.cash"), QStringLiteral("Cash"), kit::Icon::Banknote,
                                      QKeySequence(Qt::Key_F10), m_scope.get()),
                     kit::makeCommand(QStringLiteral("pos.card"), QStringLiteral("Card"),
                                      kit::Icon::CreditCard, QKeySequence(Qt::Key_F9), m_scope.get())});
    m_toasts = std::make_unique<kit::RecordingToasts>();
    m_prompter = std::make_unique<kit::ScriptedPrompter>();
    ScriptedTransport &server = m_office->transport;
    server.answer(Method::Get, "/api/v1/organizations/*", organization());
    server.answer(Method::Get, "~/tax-rates", taxes());
    server.answer(Method::Get, "~/members", people());
}

void SettingsPageTest::cleanup()
{
    m_page.reset();
    m_scope.reset();
}

void SettingsPageTest::show(Role role)
{
    m_page = std::make_unique<settings::SettingsPage>(
        settings::SettingsParts{m_office->apis.accounts, m_office->apis.catalog, m_office->ids, *m_store,
                                *m_preferences, *m_commands, *m_toasts, *m_prompter, role});
    m_page->resize(1368, 852);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activated();
    QTest::qWait(20);
}

void SettingsPageTest::open(const char *choice)
{
    click(choice);
    QTest::qWait(20);
}

void SettingsPageTest::click(const char *name)
{
    auto *button = find<QWidget>(name);
    QVERIFY2(button != nullptr && button->isVisible(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void SettingsPageTest::pictures(const QString &name)
{
    QTest::qWait(30);
    foyer::testing::savePicture(*m_page, name + QStringLiteral("-light"));
    m_look->theme().setAppearance(kit::Appearance::Dark);
    QTest::qWait(30);
    foyer::testing::savePicture(*m_page, name + QStringLiteral("-dark"));
    m_look->theme().setAppearance(kit::Appearance::Light);
}

void SettingsPageTest::clerksSeeWhatConcernsTheComputer()
{
    show(Role::BoxOffice);
    QVERIFY(find<QWidget>("settingsPrinting") != nullptr);
    QVERIFY(find<QWidget>("settingsOrganization") == nullptr);
    QVERIFY(find<QWidget>("settingsPeople") == nullptr);
    QVERIFY(m_office->transport.requests().empty());
}

void SettingsPageTest::appearanceWorksAtOnce()
{
    show();
    m_preferences->setAppearance(kit::Appearance::Dark);
    QVERIFY(m_look->theme().isDark());
    m_preferences->setAppearance(kit::Appearance::Light);
    pictures(QStringLiteral("settings-look"));
}

void SettingsPageTest::keyIsRebound()
{
    show();
    open("settingsKeys");
    find<kit::Table>("keyList")->setCurrentRow(0);
    find<QKeySequenceEdit>("keyEdit")->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_M));
    click("keyAssign");
    QCOMPARE(m_commands->find(QStringLiteral("pos.cash"))->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_M));
    pictures(QStringLiteral("settings-keys"));
    click("keyReset");
    QCOMPARE(m_commands->find(QStringLiteral("pos.cash"))->shortcut(), QKeySequence(Qt::Key_F10));
}

void SettingsPageTest::takenKeyIsRefused()
{
    show();
    open("settingsKeys");
    find<kit::Table>("keyList")->setCurrentRow(0);
    auto *edit = find<QKeySequenceEdit>("keyEdit");
    edit->setKeySequence(QKeySequence(Qt::Key_F9));
    click("keyAssign");
    QCOMPARE(m_commands->find(QStringLiteral("pos.cash"))->shortcut(), QKeySequence(Qt::Key_F10));
    QVERIFY(qobject_cast<kit::Field *>(edit->parentWidget())->error().contains(QStringLiteral("Card")));
}

void SettingsPageTest::printerIsKept()
{
    show();
    open("settingsPrinting");
    auto *place = find<QComboBox>("printer");
    place->setCurrentIndex(place->count() - 1); // PDF files
    Q_EMIT place->activated(place->currentIndex());
    auto *folder = find<kit::LineEdit>("printFolder");
    QVERIFY(folder->isVisible());
    folder->setText(QStringLiteral("/tmp/tickets"));
    Q_EMIT folder->editingFinished();
    QCOMPARE(m_store->setting(QStringLiteral(""), QStringLiteral("print/folder")).value_or(QByteArray()),
             QByteArray("/tmp/tickets"));
    pictures(QStringLiteral("settings-printing"));
}

// A print server that is away keeps nobody waiting.
void SettingsPageTest::printersAreLookedForBesideTheWindow()
{
    QVERIFY(m_store->setSetting(QStringLiteral(""), QStringLiteral("print/printer"), "Counter 9"));
    QSemaphore answers;
    settings::PrintingPanel panel(*m_store, *m_toasts);
    panel.setSearch([&answers] {
        answers.acquire();
        return kit::Printers{QStringLiteral("Counter 2"),
                             {QStringLiteral("Counter 1"), QStringLiteral("Counter 2")}};
    });
    panel.show();
    const auto *place = panel.findChild<QComboBox *>(QStringLiteral("printer"));
    QCOMPARE(place->accessibleDescription(), QStringLiteral("Looking for printers …"));
    QCOMPARE(place->currentText(), QStringLiteral("Counter 9"));
    answers.release();
    QTRY_COMPARE(place->currentText(), QStringLiteral("Counter 9 (not connected)"));
    QCOMPARE(place->itemText(0), QStringLiteral("The system's printer (Counter 2)"));
    QVERIFY(place->findText(QStringLiteral("Counter 1")) > 0);
    QCOMPARE(place->accessibleDescription(), QString());
    QCOMPARE(m_store->setting(QStringLiteral(""), QStringLiteral("print/printer")).value_or(QByteArray()),
             QByteArray("Counter 9"));
}

void SettingsPageTest::organizationIsSaved()
{
    show();
    open("settingsOrganization");
    QTRY_COMPARE(find<kit::LineEdit>("organizationName")->text(), QStringLiteral("Teatro Verdi"));
    pictures(QStringLiteral("settings-organization"));
    wire::Organization renamed = organization(4);
    renamed.name = QStringLiteral("Teatro Nuovo");
    m_office->transport.answer(Method::Patch, "/api/v1/organizations/*", renamed);
    find<kit::LineEdit>("organizationName")->setText(QStringLiteral("Teatro Nuovo"));
    QVERIFY(m_page->hasUnsaved());
    click("organizationSave");
    QTRY_COMPARE(m_toasts->lastText(), QStringLiteral("Saved."));
    QVERIFY(!m_page->hasUnsaved());
    const auto sent = m_office->transport.requests(Method::Patch, "/api/v1/organizations/*");
    QCOMPARE(sent.size(), std::size_t(1));
    QCOMPARE(sent[0].ifMatch, QByteArray("\"3\""));
    QVERIFY(!sent[0].body.contains("currency")); // only what was changed
}

void SettingsPageTest::fieldAtFaultIsNamed()
{
    show();
    open("settingsOrganization");
    QTRY_COMPARE(find<kit::LineEdit>("organizationName")->text(), QStringLiteral("Teatro Verdi"));
    m_office->transport.refuse(Method::Patch, "/api/v1/organizations/*", 400, "bad_field", "time_zone");
    auto *zone = find<kit::LineEdit>("organizationTimeZone");
    zone->setText(QStringLiteral("Rome"));
    click("organizationSave");
    QTRY_VERIFY(qobject_cast<kit::Field *>(zone->parentWidget())->hasError());
    QCOMPARE(zone->text(), QStringLiteral("Rome"));
}

void SettingsPageTest::typedStaysWhenSomebodyWasFaster()
{
    show();
    open("settingsOrganization");
    QTRY_COMPARE(find<kit::LineEdit>("organizationName")->text(), QStringLiteral("Teatro Verdi"));
    wire::Organization theirs = organization(7);
    theirs.name = QStringLiteral("Verdi");
    m_office->transport.answer(Method::Get, "/api/v1/organizations/*", theirs);
    m_office->transport.refuse(Method::Patch, "/api/v1/organizations/*", 412, "stale_revision");
    find<kit::LineEdit>("organizationName")->setText(QStringLiteral("Teatro Nuovo"));
    click("organizationSave");
    QTRY_VERIFY(find<kit::Banner>("organizationBanner")->text().contains(QStringLiteral("Somebody else")));
    QCOMPARE(find<kit::LineEdit>("organizationName")->text(), QStringLiteral("Teatro Nuovo"));
}

void SettingsPageTest::taxIsAdded()
{
    show();
    open("settingsOrganization");
    QTRY_VERIFY(find<kit::Label>("taxList")->text().contains(QStringLiteral("IVA spettacoli, 10 %")));
    wire::TaxRate made = taxes().items.front();
    made.name = QStringLiteral("IVA");
    made.basisPoints = 2200;
    m_office->transport.answer(Method::Post, "~/tax-rates", made);
    QTest::keyClicks(find<kit::LineEdit>("taxName"), QStringLiteral("IVA"));
    QTest::keyClick(find<kit::LineEdit>("taxName"), Qt::Key_Return);
    QTRY_VERIFY(find<kit::Label>("taxList")->text().contains(QStringLiteral("IVA, 22 %")));
}

void SettingsPageTest::personIsAdded()
{
    show();
    open("settingsPeople");
    QTRY_COMPARE(find<kit::Table>("people")->model()->rowCount(), 3);
    wire::MemberAdded added;
    added.member = member(4, "new@verdi.example", "", "", Role::BoxOffice);
    added.passwordToken = QByteArray("copy-me-once");
    m_office->transport.answer(Method::Post, "~/members", added);
    QTest::keyClicks(find<kit::LineEdit>("memberEmail"), QStringLiteral("new@verdi.example"));
    click("memberAdd");
    QTRY_VERIFY(find<kit::Banner>("memberBanner")->text().contains(QStringLiteral("copy-me-once")));
    QCOMPARE(m_office->transport.lastBody(Method::Post, "~/members").value(QStringLiteral("role")).toString(),
             QStringLiteral("box_office"));
    pictures(QStringLiteral("settings-people"));
}

void SettingsPageTest::roleIsChanged()
{
    show();
    open("settingsPeople");
    QTRY_COMPARE(find<kit::Table>("people")->model()->rowCount(), 3);
    m_office->transport.answer(Method::Patch, "~/members/*", people().items[1]);
    find<kit::Table>("people")->setCurrentRow(1);
    auto *role = find<QComboBox>("personRole");
    role->setCurrentIndex(role->findData(int(Role::Supervisor)));
    Q_EMIT role->activated(role->currentIndex());
    QTRY_COMPARE(
        m_office->transport.lastBody(Method::Patch, "~/members/*").value(QStringLiteral("role")).toString(),
        QStringLiteral("supervisor"));
}

void SettingsPageTest::personIsRemovedWhenToldTwice()
{
    show();
    open("settingsPeople");
    QTRY_COMPARE(find<kit::Table>("people")->model()->rowCount(), 3);
    find<kit::Table>("people")->setCurrentRow(1);
    m_office->transport.refuse(Method::Delete, "~/members/*", 409, "last_owner");
    m_prompter->nextAnswer({true, false});
    click("personRemove");
    QTRY_COMPARE(m_office->transport.count(Method::Delete, "~/members/*"), 1);
    QTRY_VERIFY(!m_toasts->lastText().isEmpty()); // refused, and said
}

void SettingsPageTest::failuresOfferAnotherTry()
{
    m_office->transport.cut();
    show();
    open("settingsPeople");
    QTest::qWait(50);
    pictures(QStringLiteral("settings-people-offline"));
    m_office->transport.reach();
    int asked = m_office->transport.count(Method::Get, "~/members");
    QVERIFY(foyer::testing::pressTryAgain(*m_page));
    QTRY_COMPARE(find<kit::Table>("people")->model()->rowCount(), 3);
    QCOMPARE(m_office->transport.count(Method::Get, "~/members"), asked + 1);
    open("settingsOrganization"); // it failed just so
    asked = m_office->transport.count(Method::Get, "/api/v1/organizations/*");
    QVERIFY(foyer::testing::pressTryAgain(*m_page));
    QTRY_VERIFY(!foyer::testing::tryAgainIn(*m_page));
    QTRY_COMPARE(m_office->transport.count(Method::Get, "/api/v1/organizations/*"), asked + 1);
}

void SettingsPageTest::everyFocusHasAName()
{
    show();
    for (const char *choice :
         {"settingsLook", "settingsKeys", "settingsPrinting", "settingsOrganization", "settingsPeople"}) {
        open(choice);
        QCOMPARE(foyer::testing::tabComplaints(*m_page), QStringList());
    }
}

void SettingsPageTest::nothingIsCut()
{
    show();
    m_page->resize(1208, 752);
    for (const char *choice :
         {"settingsLook", "settingsKeys", "settingsPrinting", "settingsOrganization", "settingsPeople"}) {
        open(choice);
        QCOMPARE(foyer::testing::findClipped(*m_page), QStringList());
    }
}

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
