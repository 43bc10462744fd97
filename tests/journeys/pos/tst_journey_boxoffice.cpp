// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/localstore.h"
#include "tests/journeys/client/clientoffice.h"
#include "tests/journeys/show.h"
#include "ui/kit/look.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/pos/basketrow.h"
#include "ui/pos/pospage.h"
#include "ui/pos/printplaces.h"
#include "ui/pos/tillmodel.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <qtestkeyboard.h>
#include <qtestmouse.h>

using namespace foyer;
using namespace foyer::test;

namespace {

/// A clerk at the page.
class Clerk
{
public:
    Clerk(Stage &stage, const Person &person, const Show &show, const Date &date) : m_office(stage.port())
    {
        m_office.enter(person);
        Result<client::LocalStore::Opened> opened =
            client::LocalStore::open(m_folder.filePath(QStringLiteral("local.db")), m_office.systemClock);
        m_store = std::move(opened->store);
        const Result<void> kept = m_store->setSetting(
            QStringLiteral(""), QString(pos::PrintPlaces::folderKey), m_folder.path().toUtf8());
        if (!kept)
            qFatal("no setting");
        const pos::PosServices services{
            m_office.apis.booking, m_office.apis.tickets, m_office.feed, m_office.connection,
            m_office.ids,          m_office.systemClock,  m_toasts,      m_prompter,
            m_store.get()};
        m_page = std::make_unique<pos::PosPage>(services, pos::TillRights{true, false});
        m_page->resize(1368, 852);
        m_page->show();
        m_office.feed.start();
        kit::ChosenPerformance chosen;
        chosen.event = catalog::EventId(*Uuid::fromText(show.event));
        chosen.performance = catalog::PerformanceId(*Uuid::fromText(date.id));
        m_page->setPerformance(chosen);
    }

    [[nodiscard]] pos::PosPage &page() { return *m_page; }

    [[nodiscard]] pos::TillModel &till() { return m_page->till(); }

    [[nodiscard]] kit::ScriptedPrompter &prompter() { return m_prompter; }

    [[nodiscard]] bool isReady() { return till().house().state() == pos::HouseWatch::State::Ready; }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        comeToTheFront();
        QWidget *target = m_page->focusWidget() != nullptr ? m_page->focusWidget() : m_page.get();
        QTest::keyClick(target, key, modifiers);
    }

    void click(seatview::SeatIndex seat)
    {
        auto *map = m_page->findChild<seatview::SeatView *>(QStringLiteral("seatMap"));
        comeToTheFront();
        QTest::mouseClick(map, Qt::LeftButton, Qt::NoModifier, map->seatRect(seat).center().toPoint());
    }

    [[nodiscard]] QWidget *widget(const char *name)
    {
        return m_page->findChild<QWidget *>(QString::fromLatin1(name));
    }

    [[nodiscard]] bool isShown(const char *name)
    {
        return widget(name) != nullptr && widget(name)->isVisible();
    }

    [[nodiscard]] QString text(const char *name)
    {
        const auto *label = m_page->findChild<QLabel *>(QString::fromLatin1(name));
        return label == nullptr ? QString() : label->text();
    }

    [[nodiscard]] int lines()
    {
        int count = 0;
        for (const pos::BasketPart &part : till().basket().parts())
            count += int(part.lines.size());
        return till().basket().isBusy() ? -1 : count;
    }

    [[nodiscard]] QStringList printed() const
    {
        return QDir(m_folder.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files);
    }

private:
    /// Keys belong to the window that is active, and there are two tills.
    void comeToTheFront()
    {
        m_page->activateWindow();
        if (!QTest::qWaitFor([this] { return m_page->isActiveWindow(); }))
            qFatal("the till does not come to the front");
    }

    ClientOffice m_office;
    QTemporaryDir m_folder;
    std::unique_ptr<client::LocalStore> m_store;
    kit::RecordingToasts m_toasts;
    kit::ScriptedPrompter m_prompter;
    std::unique_ptr<pos::PosPage> m_page;
};

} // namespace

/// The box office page against the real server: a sale by keys, two clerks and one seat, a refund.
class BoxOfficeJourney final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sellsAndPrints();
    void seesWhatTheOtherTakes();
    void oneSeatTwoClerks();
    void findsAndGivesBack();
    void booksAreInOrder();

private:
    [[nodiscard]] seatview::SeatIndex freeSeat(Clerk &clerk);

    std::unique_ptr<Stage> m_stage;
    PersonPtr m_owner;
    PersonPtr m_first;
    PersonPtr m_second;
    Show m_show;
};

void BoxOfficeJourney::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    m_owner = m_stage->owner();
    m_show = putOnSale(*m_stage, *m_owner, *m_owner);
    m_first = m_stage->member(*m_owner, "box_office");
    m_second = m_stage->member(*m_owner, "box_office");
}

seatview::SeatIndex BoxOfficeJourney::freeSeat(Clerk &clerk)
{
    seatview::SeatModel &seats = clerk.till().house().seats();
    // In the middle of a free run of five: nobody is left alone.
    for (const seatview::PlanRow &row : seats.plan()->rows()) {
        for (std::size_t i = 2; i + 2 < row.across.size(); ++i) {
            bool areFree = true;
            for (std::size_t k = i - 2; k <= i + 2; ++k)
                areFree = areFree && seats.look(row.across[k]).state == seatview::SeatState::Free
                          && !seats.plan()->seats()[row.across[k]].accessible;
            if (areFree)
                return row.across[i];
        }
    }
    qFatal("no free seat");
}

void BoxOfficeJourney::sellsAndPrints()
{
    Clerk clerk(*m_stage, *m_first, m_show, m_show.later);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isReady(), 20'000);
    clerk.page().activated();
    clerk.key(Qt::Key_2);
    clerk.key(Qt::Key_F4);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.lines(), 2, 10'000);
    clerk.click(freeSeat(clerk));
    QTRY_COMPARE_WITH_TIMEOUT(clerk.lines(), 3, 10'000);
    clerk.prompter().nextText(QStringLiteral("Lenz"));
    clerk.key(Qt::Key_F2);
    clerk.key(Qt::Key_F10);
    QTRY_VERIFY(clerk.isShown("cashPanel"));
    QTest::keyClicks(clerk.page().focusWidget(), QStringLiteral("500"));
    clerk.key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isShown("donePanel"), 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.printed().size(), 1, 10'000);
    QCOMPARE(m_stage->psql("select count(*) from ticket"), "3");
    QCOMPARE(m_stage->psql("select count(*) from orders"), "1"); // one basket, one order
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->psql("select sum(printed) from ticket"), "3", 10'000);
    clerk.key(Qt::Key_Return);
    QTRY_VERIFY(clerk.isShown("basketPanel"));
}

void BoxOfficeJourney::seesWhatTheOtherTakes()
{
    Clerk first(*m_stage, *m_first, m_show, m_show.later);
    Clerk second(*m_stage, *m_second, m_show, m_show.later);
    QTRY_VERIFY_WITH_TIMEOUT(first.isReady() && second.isReady(), 20'000);
    const seatview::SeatIndex seat = freeSeat(first);
    first.click(seat);
    QTRY_COMPARE_WITH_TIMEOUT(first.lines(), 1, 10'000);
    QTRY_COMPARE_WITH_TIMEOUT(second.till().house().seats().look(seat).state, seatview::SeatState::Held,
                              10'000);
    first.key(Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(second.till().house().seats().look(seat).state, seatview::SeatState::Free,
                              10'000);
}

void BoxOfficeJourney::oneSeatTwoClerks()
{
    Clerk first(*m_stage, *m_first, m_show, m_show.later);
    Clerk second(*m_stage, *m_second, m_show, m_show.later);
    QTRY_VERIFY_WITH_TIMEOUT(first.isReady() && second.isReady(), 20'000);
    const seatview::SeatIndex seat = freeSeat(first);
    first.click(seat);
    second.click(seat); // before any news of the first
    QTRY_COMPARE_WITH_TIMEOUT(first.lines() + second.lines(), 1, 10'000);
    Clerk &loser = first.lines() == 1 ? second : first;
    QTRY_VERIFY_WITH_TIMEOUT(loser.isShown("notice"), 10'000);
    QVERIFY(loser.isShown("noticeAction"));
    loser.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(loser.lines(), 1, 10'000);
    first.key(Qt::Key_F11);
    second.key(Qt::Key_F11);
    QTRY_VERIFY_WITH_TIMEOUT(first.isShown("donePanel") && second.isShown("donePanel"), 20'000);
}

void BoxOfficeJourney::findsAndGivesBack()
{
    Clerk clerk(*m_stage, *m_first, m_show, m_show.later);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isReady(), 20'000);
    clerk.key(Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(clerk.isShown("finderPanel"));
    QTest::keyClicks(clerk.page().focusWidget(), QStringLiteral("lenz"));
    clerk.key(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isShown("orderRow"), 10'000);
    QTest::mouseClick(clerk.widget("orderRow"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isShown("chooseAll"), 10'000);
    QTest::mouseClick(clerk.widget("chooseAll"), Qt::LeftButton);
    QTRY_VERIFY(clerk.isShown("payBack"));
    clerk.prompter().nextText(QString());
    clerk.key(Qt::Key_R, Qt::ControlModifier);
    const auto isGivenBack = [this] {
        return m_stage->psql("select count(*) from orders where state = 'refunded'");
    };
    QTRY_COMPARE_WITH_TIMEOUT(isGivenBack(), "1", 10'000);
}

void BoxOfficeJourney::booksAreInOrder()
{
    QByteArray said;
    QCOMPARE(m_stage->command({QStringLiteral("verify"), QStringLiteral("--attach"), m_stage->data()}, &said),
             0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    kit::Look look(application, kit::Appearance::Light);
    look.theme().setReducedMotion(true);
    BoxOfficeJourney test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_journey_boxoffice.moc"
