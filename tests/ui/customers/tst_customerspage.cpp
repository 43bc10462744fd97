// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/scriptedoffice.h"
#include "tests/ui/support/savepicture.h"
#include "tests/ui/support/tabwalk.h"
#include "tests/ui/support/tryagain.h"
#include "tests/ui/support/visibletext.h"
#include "ui/customers/customerspage.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/look.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/kit/table.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace foyer;
using namespace foyer::test;
using client::Method;
using customers::CustomersModel;

namespace {

const Instant someDay = Instant{} + std::chrono::hours{24 * 365 * 56};

wire::CustomerListed listed(int number, const char *name, const char *email, int orders)
{
    wire::CustomerListed customer;
    customer.id = Uuid::fromText("01900000-0000-7000-8000-00000000000" + QByteArray::number(number)).value();
    customer.name = QString::fromUtf8(name);
    customer.email = QString::fromUtf8(email);
    customer.orders = orders;
    customer.lastOrderAt = someDay;
    return customer;
}

wire::CustomerOrder order(const char *code, const char *title, qint64 total, qint64 refunded,
                          const char *state)
{
    wire::CustomerOrder order;
    order.id = Uuid::fromText("01900000-0000-7000-8000-0000000000aa").value();
    order.code = QString::fromUtf8(code);
    order.title = QString::fromUtf8(title);
    order.startsAt = someDay;
    order.timeZone = QStringLiteral("Europe/Rome");
    order.state = QString::fromUtf8(state);
    order.channel = QStringLiteral("box_office");
    order.total = {total, "EUR"};
    order.refunded = {refunded, "EUR"};
    order.tickets = 2;
    order.valid = refunded > 0 ? 1 : 2;
    order.createdAt = someDay;
    return order;
}

wire::CustomerShown shown(const wire::CustomerListed &customer, bool hasAccount)
{
    wire::CustomerShown shown;
    shown.id = customer.id;
    shown.name = customer.name;
    shown.email = customer.email;
    shown.hasAccount = hasAccount;
    shown.comingTickets = 3;
    shown.orders = {order("8RRT4K", "Mahler 4", 25280, 0, "confirmed"),
                    order("6PVX1M", "Family concert: The Little Prince", 7600, 3800, "confirmed"),
                    order("2K9QDZ", "La traviata", 7200, 7200, "refunded")};
    return shown;
}

wire::CustomerList someList()
{
    wire::CustomerList list;
    list.items = {listed(1, "Priya Nair", "priya.nair@example.org", 3),
                  listed(2, "", "luca.bianchi@example.org", 1), listed(3, "Anna Ferri", "", 1),
                  listed(4, "Maximiliane Freifrau von und zu Hohenlohe-Waldenburg-Schillingsfürst",
                         "maximiliane.von.hohenlohe@kulturverein-schillingsfuerst.example", 12)};
    return list;
}

} // namespace

/// Customers by real keys and clicks, on a scripted server.
class CustomersPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void findsAndShowsByKeys();
    void lastQuestionWins();
    void erasesWhenToldTwice();
    void keepsWhenTheAnswerIsNo();
    void refusedEraseIsSaid();
    void accountsHaveNoButton();
    void withoutTheRightThereIsNoButton();
    void orderOpensInTheBoxOffice();
    void failuresOfferAnotherTry();
    void aCustomerThatFailedIsReadAgain();
    void nobodyFound();
    void everyFocusHasAName();
    void nothingIsCut();

private:
    void show(bool mayErase = true);

    template <typename T>
    [[nodiscard]] T *find(const char *name) const
    {
        return m_page->findChild<T *>(QLatin1StringView(name));
    }

    void choosePriya();
    void picture(const QString &name);

    std::unique_ptr<kit::Look> m_look;
    std::unique_ptr<ScriptedOffice> m_office;
    std::unique_ptr<kit::RecordingToasts> m_toasts;
    std::unique_ptr<kit::ScriptedPrompter> m_prompter;
    std::unique_ptr<customers::CustomersPage> m_page;
};

void CustomersPageTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    m_look = std::make_unique<kit::Look>(*qApp, kit::Appearance::Light);
}

void CustomersPageTest::init()
{
    m_office = std::make_unique<ScriptedOffice>();
    m_toasts = std::make_unique<kit::RecordingToasts>();
    m_prompter = std::make_unique<kit::ScriptedPrompter>();
    const wire::CustomerList list = someList();
    m_office->transport.answer(Method::Get, "~/customers", list);
    m_office->transport.answer(Method::Get, "~/customers/*", shown(list.items[0], false));
}

void CustomersPageTest::cleanup()
{
    m_page.reset();
}

void CustomersPageTest::show(bool mayErase)
{
    m_page = std::make_unique<customers::CustomersPage>(
        customers::CustomersParts{m_office->apis.customers, *m_toasts, *m_prompter, mayErase});
    m_page->resize(1368, 852);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activated();
    QTRY_VERIFY(m_page->model().listState() != CustomersModel::State::Loading);
}

void CustomersPageTest::choosePriya()
{
    find<kit::Table>("customerList")->setCurrentRow(0);
    QTRY_VERIFY(m_page->model().chosenState() == CustomersModel::State::Ready);
}

void CustomersPageTest::picture(const QString &name)
{
    foyer::testing::savePicture(*m_page, name + QStringLiteral("-light"));
    m_look->theme().setAppearance(kit::Appearance::Dark);
    foyer::testing::savePicture(*m_page, name + QStringLiteral("-dark"));
    m_look->theme().setAppearance(kit::Appearance::Light);
}

void CustomersPageTest::findsAndShowsByKeys()
{
    show();
    QTest::keyClick(m_page.get(), Qt::Key_Slash);
    auto *field = find<QLineEdit>("customerSearch");
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("pri"));
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(m_page->model().text(), QStringLiteral("pri"));
    QTest::keyClick(field, Qt::Key_Down);
    auto *table = find<kit::Table>("customerList");
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_VERIFY(m_page->model().chosenState() == CustomersModel::State::Ready);
    QCOMPARE(find<kit::Label>("customerName")->text(), QStringLiteral("Priya Nair"));
    QCOMPARE(find<kit::Label>("customerSummary")->text(),
             QStringLiteral("3 order(s), 3 valid ticket(s) for dates to come"));
    picture(QStringLiteral("customers"));
}

void CustomersPageTest::lastQuestionWins()
{
    show();
    wire::CustomerList anna;
    anna.items = {listed(3, "Anna Ferri", "", 1)};
    m_office->transport.withhold(Method::Get, "~/customers");
    m_page->model().find(QStringLiteral("an"));
    m_page->model().find(QStringLiteral("anna"));
    QTRY_COMPARE(m_office->transport.withheld("~/customers"), 2);
    m_office->transport.answer(Method::Get, "~/customers", [&anna](const client::Request &request) {
        const bool isLast = request.queryValue("q") == "anna";
        return client::Sent(ScriptedTransport::json(wire::encode(isLast ? anna : someList())));
    });
    m_office->transport.releaseLast("~/customers"); // the second is answered while the first still travels
    const auto *model = find<kit::Table>("customerList")->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QSignalSpy changes(&m_page->model(), &CustomersModel::listChanged);
    m_office->transport.release("~/customers");
    QCoreApplication::processEvents(); // the late one has come
    QCOMPARE(changes.count(), 0);
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(m_page->model().text(), QStringLiteral("anna"));
}

void CustomersPageTest::erasesWhenToldTwice()
{
    show();
    choosePriya();
    m_office->transport.answer(Method::Post, "~/customers/*/erase", wire::CustomerErased{3});
    m_prompter->nextAnswer({true, false});
    QTest::mouseClick(find<kit::Button>("customerErase"), Qt::LeftButton);
    QTRY_COMPARE(m_office->transport.count(Method::Post, "~/customers/*/erase"), 1);
    QTRY_VERIFY(!m_page->model().chosenId());
    QVERIFY(!m_toasts->lastText().isEmpty());
}

void CustomersPageTest::keepsWhenTheAnswerIsNo()
{
    show();
    choosePriya();
    m_prompter->nextAnswer({false, false});
    QTest::mouseClick(find<kit::Button>("customerErase"), Qt::LeftButton);
    QTRY_COMPARE(m_prompter->asked().size(), std::size_t(1));
    QCOMPARE(m_office->transport.count(Method::Post, "~/customers/*/erase"), 0);
}

void CustomersPageTest::refusedEraseIsSaid()
{
    show();
    choosePriya();
    m_office->transport.refuse(Method::Post, "~/customers/*/erase", 409, "has_account");
    m_prompter->nextAnswer({true, false});
    QTest::mouseClick(find<kit::Button>("customerErase"), Qt::LeftButton);
    QTRY_VERIFY(!m_toasts->lastText().isEmpty());
    QVERIFY(m_page->model().chosen().has_value());
}

void CustomersPageTest::accountsHaveNoButton()
{
    m_office->transport.answer(Method::Get, "~/customers/*", shown(someList().items[0], true));
    show();
    choosePriya();
    QVERIFY(!find<kit::Button>("customerErase")->isVisible());
    QVERIFY(find<QWidget>("customerAccount")->isVisible());
    QVERIFY(find<kit::Label>("customerNote")->text().contains(QStringLiteral("account")));
}

void CustomersPageTest::withoutTheRightThereIsNoButton()
{
    show(false);
    choosePriya();
    QVERIFY(find<kit::Button>("customerErase") == nullptr);
}

void CustomersPageTest::orderOpensInTheBoxOffice()
{
    show();
    choosePriya();
    QSignalSpy links(m_page.get(), &kit::Page::linkActivated);
    auto *orders = find<kit::Table>("customerOrders");
    orders->setFocus();
    orders->setCurrentRow(1);
    QTest::keyClick(orders, Qt::Key_Return);
    QCOMPARE(links.count(), 1);
    const auto link = links.at(0).at(0).value<kit::Link>();
    QVERIFY(link.kind == kit::Link::Kind::Order);
    QCOMPARE(link.id, QString::fromLatin1(m_page->model().chosen()->orders.at(1).id.toText()));
}

void CustomersPageTest::failuresOfferAnotherTry()
{
    m_office->transport.cut();
    show();
    QVERIFY(m_page->model().listState() == CustomersModel::State::Failed);
    picture(QStringLiteral("customers-error"));
    m_office->transport.reach();
    const int asked = m_office->transport.count(Method::Get, "~/customers");
    QVERIFY(foyer::testing::pressTryAgain(*m_page));
    QTRY_VERIFY(m_page->model().listState() == CustomersModel::State::Ready);
    QCOMPARE(m_office->transport.count(Method::Get, "~/customers"), asked + 1);
    QVERIFY(!foyer::testing::tryAgainIn(*m_page));
}

void CustomersPageTest::aCustomerThatFailedIsReadAgain()
{
    show();
    m_office->transport.once().refuse(Method::Get, "~/customers/*", 404, "not_found");
    find<kit::Table>("customerList")->setCurrentRow(0);
    QTRY_VERIFY(m_page->model().chosenState() == CustomersModel::State::Failed);
    const int asked = m_office->transport.count(Method::Get, "~/customers/*");
    QVERIFY(foyer::testing::pressTryAgain(*m_page));
    QTRY_VERIFY(m_page->model().chosenState() == CustomersModel::State::Ready);
    QCOMPARE(m_office->transport.count(Method::Get, "~/customers/*"), asked + 1);
    QCOMPARE(find<kit::Label>("customerName")->text(), QStringLiteral("Priya Nair"));
}

void CustomersPageTest::nobodyFound()
{
    m_office->transport.answer(Method::Get, "~/customers", wire::CustomerList{});
    show();
    QCOMPARE(find<kit::Table>("customerList")->model()->rowCount(), 0);
    picture(QStringLiteral("customers-empty"));
}

void CustomersPageTest::everyFocusHasAName()
{
    show();
    choosePriya();
    QCOMPARE(foyer::testing::tabComplaints(*m_page), QStringList());
}

void CustomersPageTest::nothingIsCut()
{
    show();
    choosePriya();
    m_page->resize(1208, 752);
    QTest::qWait(50);
    QCOMPARE(foyer::testing::findClipped(*m_page), QStringList());
}

QTEST_MAIN(CustomersPageTest)
#include "tst_customerspage.moc"
