// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/rig.h"
#include "tests/ui/events/widgetmain.h"
#include "ui/events/checklist.h"
#include "ui/events/duplicate.h"
#include "ui/events/halls.h"
#include "ui/events/setupmerge.h"
#include "ui/events/setupmodel.h"
#include "ui/events/setupwire.h"
#include "ui/events/words.h"

using namespace foyer;
using namespace foyer::test;
using namespace foyer::events;
using namespace std::chrono_literals;
using client::Method;

/// What the set-up knows without a window: saving, keeping, merging, prices as they are typed.
class EventSetupRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void slugs_data();
    void slugs();
    void savesOnlyWhatDiffers();
    void makesAWholeEventInAnOrderThatWorks();
    void whatIsBadIsHeldBack();
    void keepsEveryLetterOnThisComputer();
    void offlineKeepsAndSavesLater();
    void anotherPersonsChangeIsShownAndMineIsKept();
    void bothTouchedTheSame();
    void takeTheirs();
    void anAnswerAboutTheFormerEventIsItsOwn();
    void refusalsGoToTheirField();
    void mergeLeavesAloneWhatIDidNotTouch();
    void checklistNamesWhatLacks();
    void duplicatesUnderNewIds();
    void areasBelongToOneDate();

private:
    void openReady();
    void save();

    std::unique_ptr<EventsRig> m_rig;
    std::unique_ptr<SetupKeeper> m_keeper;
    std::unique_ptr<SetupModel> m_model;
};

void EventSetupRulesTest::init()
{
    m_rig = std::make_unique<EventsRig>();
    m_keeper =
        std::make_unique<SetupKeeper>(*m_rig->store, QStringLiteral("server"), QStringLiteral("house"));
    m_model = std::make_unique<SetupModel>(m_rig->office.apis.catalog, *m_keeper, m_rig->office.clock);
}

void EventSetupRulesTest::cleanup()
{
    m_model.reset();
    m_keeper.reset();
    m_rig.reset();
}

void EventSetupRulesTest::openReady()
{
    const wire::Event event = m_rig->catalog.readyEvent(QStringLiteral("Beethoven: the nine"));
    static_cast<void>(SetupModel::open(m_model.get(), event.id));
    QTRY_COMPARE(m_model->wanted().facts.title, QStringLiteral("Beethoven: the nine"));
    m_rig->office.transport.clearRequests();
}

void EventSetupRulesTest::save()
{
    static_cast<void>(SetupModel::save(m_model.get()));
    QTRY_VERIFY(m_model->state() != SaveState::Saving);
}

void EventSetupRulesTest::slugs_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("slug");
    QTest::newRow("plain") << QStringLiteral("Mahler 4") << QStringLiteral("mahler-4");
    QTest::newRow("umlauts") << QStringLiteral("Die Fledermäuse: Größe!")
                             << QStringLiteral("die-fledermaeuse-groesse");
    QTest::newRow("accents") << QStringLiteral("Ñandú à la crème") << QStringLiteral("nandu-a-la-creme");
    QTest::newRow("apostrophe") << QStringLiteral("New Year's Eve") << QStringLiteral("new-years-eve");
    QTest::newRow("nothing") << QStringLiteral("…") << QString();
    QTest::newRow("long") << QString(300, u'a') << QString(80, u'a');
}

void EventSetupRulesTest::slugs()
{
    QFETCH(QString, title);
    QTEST(slugFor(title), "slug");
}

void EventSetupRulesTest::savesOnlyWhatDiffers()
{
    openReady();
    QVERIFY(m_model->isSaved());
    m_model->edit([](Setup &setup) {
        setup.facts.title = QStringLiteral("Beethoven: all nine");
        setPrice(setup, setup.prices.front().at, 7500);
    });
    QVERIFY(!m_model->isSaved());
    save();
    QCOMPARE(m_model->state(), SaveState::Saved);
    QCOMPARE(m_rig->office.transport.requests().size(), std::size_t(2));
    QCOMPARE(m_rig->office.transport.lastBody(Method::Patch, "~/events/*").keys(),
             QStringList{QStringLiteral("title")});
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Beethoven: all nine"));
    QVERIFY(m_keeper->all().empty());
}

void EventSetupRulesTest::makesAWholeEventInAnOrderThatWorks()
{
    m_rig->catalog.readyEvent(QStringLiteral("Beethoven"));
    const Setup copy =
        duplicateOf(setupOf(m_rig->catalog.event()), m_rig->office.client, m_rig->office.clock.now());
    Setup first;
    first.id = copy.id;
    m_model->begin(first);
    m_model->edit([&copy](Setup &setup) { setup = copy; });
    save();
    QCOMPARE(m_model->state(), SaveState::Saved);
    const wire::Event &made = m_rig->catalog.event(1);
    QCOMPARE(made.title, QStringLiteral("Copy of Beethoven"));
    QCOMPARE(made.categories.size(), std::size_t(3));
    QCOMPARE(made.prices.size(), std::size_t(15));
    QCOMPARE(made.phases.size(), std::size_t(3));
    const auto count = int(m_rig->office.transport.requests().size());
    save(); // nothing is left to do
    QCOMPARE(int(m_rig->office.transport.requests().size()), count);
}

void EventSetupRulesTest::whatIsBadIsHeldBack()
{
    openReady();
    m_model->edit([](Setup &setup) {
        setup.facts.title.clear();
        setup.phases.front().name = QStringLiteral("Friends");
        setup.dates.front().ends = setup.dates.front().starts;
    });
    save();
    QCOMPARE(m_rig->office.transport.requests().size(), std::size_t(1)); // the phase alone
    QCOMPARE(m_rig->catalog.event().phases.front().name, QStringLiteral("Friends"));
    QCOMPARE(m_model->problemsAt(Step::Facts).front().field, QByteArray("title"));
    QCOMPARE(m_model->problemsAt(Step::Dates).front().field, QByteArray("ends"));
    QCOMPARE(m_model->state(), SaveState::Kept);
}

void EventSetupRulesTest::keepsEveryLetterOnThisComputer()
{
    Setup setup;
    setup.id = m_rig->office.client.newId<catalog::EventId>();
    setup.facts.refunds = {{168, 10000}, {24, 5000}};
    m_model->begin(setup);
    m_model->edit([](Setup &edited) { edited.facts.title = QStringLiteral("Ca"); });
    m_model->edit([](Setup &edited) { edited.facts.title = QStringLiteral("Carmen"); });
    m_model.reset(); // the program is gone
    m_model = std::make_unique<SetupModel>(m_rig->office.apis.catalog, *m_keeper, m_rig->office.clock);
    static_cast<void>(SetupModel::open(m_model.get(), setup.id));
    QCOMPARE(m_model->wanted().facts.title, QStringLiteral("Carmen"));
    QCOMPARE(m_model->wanted().facts.refunds, setup.facts.refunds);
    QCOMPARE(m_model->state(), SaveState::Kept);
    QVERIFY(m_rig->office.transport.requests().empty());
}

void EventSetupRulesTest::offlineKeepsAndSavesLater()
{
    openReady();
    m_rig->office.transport.cut();
    m_model->edit([](Setup &setup) { setup.facts.perOrderLimit = 4; });
    save();
    QCOMPARE(m_model->state(), SaveState::Offline);
    QCOMPARE(m_keeper->all().size(), std::size_t(1));
    m_rig->office.transport.reach();
    save();
    QCOMPARE(m_model->state(), SaveState::Saved);
    QCOMPARE(m_rig->catalog.event().perOrderLimit, 4);
    QVERIFY(m_keeper->all().empty());
}

void EventSetupRulesTest::anotherPersonsChangeIsShownAndMineIsKept()
{
    openReady();
    m_rig->catalog.editElsewhere([](wire::Event &event) { event.description = QStringLiteral("theirs"); });
    m_model->edit([](Setup &setup) { setup.facts.title = QStringLiteral("Mine"); });
    save();
    QCOMPARE(m_model->state(), SaveState::Overtaken);
    QCOMPARE(m_model->clashes(), 0);
    QCOMPARE(m_model->changesOfOthers(), QStringList{QStringLiteral("The text has changed")});
    QCOMPARE(m_model->wanted().facts.title, QStringLiteral("Mine"));
    QCOMPARE(m_model->wanted().facts.description, QStringLiteral("theirs"));
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Beethoven: the nine"));
    m_model->dismissChangesOfOthers();
    save();
    QCOMPARE(m_model->state(), SaveState::Saved);
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Mine"));
    QCOMPARE(m_rig->catalog.event().description, QStringLiteral("theirs"));
}

void EventSetupRulesTest::bothTouchedTheSame()
{
    openReady();
    m_rig->catalog.editElsewhere([](wire::Event &event) {
        event.title = QStringLiteral("Theirs");
        event.prices.front().price.minor = 9900;
    });
    m_model->edit([](Setup &setup) {
        setup.facts.title = QStringLiteral("Mine");
        setPrice(setup, setup.prices.front().at, 7500);
    });
    save();
    QCOMPARE(m_model->state(), SaveState::Overtaken);
    QCOMPARE(m_model->clashes(), 2);
    QVERIFY(m_model->changesOfOthers().contains(QStringLiteral("Name is now “Theirs”")));
    QVERIFY2(m_model->changesOfOthers().last().contains(QStringLiteral("€99.00 instead of €72.00")),
             qPrintable(m_model->changesOfOthers().last()));
    m_model->dismissChangesOfOthers();
    save();
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Mine"));
    QCOMPARE(m_rig->catalog.event().prices.front().price.minor, 7500);
}

void EventSetupRulesTest::takeTheirs()
{
    openReady();
    m_rig->catalog.editElsewhere([](wire::Event &event) { event.title = QStringLiteral("Theirs"); });
    m_model->edit([](Setup &setup) { setup.facts.title = QStringLiteral("Mine"); });
    save();
    m_model->takeTheirs();
    QCOMPARE(m_model->wanted().facts.title, QStringLiteral("Theirs"));
    QCOMPARE(m_model->state(), SaveState::Saved);
    QVERIFY(m_keeper->all().empty());
}

// Whoever leaves an event while it is being saved finds it saved, and the one opened meanwhile as it is.
void EventSetupRulesTest::anAnswerAboutTheFormerEventIsItsOwn()
{
    openReady();
    const catalog::EventId former = m_model->wanted().id;
    const wire::Event other = m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    m_model->edit([](Setup &setup) { setup.facts.title = QStringLiteral("Beethoven: all nine"); });
    m_rig->office.transport.withhold(Method::Patch, "~/events/*");
    static_cast<void>(SetupModel::save(m_model.get()));
    QTRY_COMPARE(m_rig->office.transport.withheld("~/events/*"), 1);
    static_cast<void>(SetupModel::open(m_model.get(), other.id));
    QTRY_COMPARE(m_model->wanted().facts.title, QStringLiteral("Carmen"));
    QVERIFY(m_keeper->find(former).has_value());
    m_rig->office.transport.release("~/events/*");
    QTRY_VERIFY(!m_keeper->find(former).has_value());
    QCOMPARE(m_rig->catalog.event().title, QStringLiteral("Beethoven: all nine"));
    QVERIFY(m_model->server().id == other.id);
    QCOMPARE(m_model->state(), SaveState::Saved);
    QVERIFY(!m_model->savedAt().has_value());
    m_model->edit([](Setup &setup) { setup.facts.title = QStringLiteral("Carmen, new"); });
    save();
    QCOMPARE(m_rig->catalog.event(1).title, QStringLiteral("Carmen, new"));
}

void EventSetupRulesTest::refusalsGoToTheirField()
{
    openReady();
    m_rig->office.transport.refuse(Method::Patch, "~/events/*", 409, "slug_taken", "slug");
    m_model->edit([](Setup &setup) { setup.facts.slug = QStringLiteral("mahler"); });
    save();
    QCOMPARE(m_model->state(), SaveState::Refused);
    const std::vector<Problem> problems = m_model->problemsAt(Step::Facts);
    QCOMPARE(problems.size(), std::size_t(1));
    QCOMPARE(problems.front().field, QByteArray("slug"));
    QVERIFY(!problems.front().sentence.isEmpty());
    QCOMPARE(m_keeper->all().size(), std::size_t(1));
}

void EventSetupRulesTest::mergeLeavesAloneWhatIDidNotTouch()
{
    m_rig->catalog.readyEvent(QStringLiteral("Base"));
    const Setup base = setupOf(m_rig->catalog.event());
    Setup theirs = base;
    theirs.dates.pop_back();
    theirs.types.front().name = QStringLiteral("Grown-up");
    ++theirs.revision;
    Setup mine = base;
    mine.dates.front().starts += 1h;
    mine.types.push_back({m_rig->office.client.newId<catalog::TicketTypeId>(), QStringLiteral("Press")});
    const Merged merged = merge(base, mine, theirs);
    QCOMPARE(merged.clashes, 0);
    QCOMPARE(merged.setup.dates.size(), base.dates.size() - 1);
    QCOMPARE(merged.setup.dates.front().starts, mine.dates.front().starts);
    QCOMPARE(merged.setup.types.front().name, QStringLiteral("Grown-up"));
    QCOMPARE(merged.setup.types.back().name, QStringLiteral("Press"));
    QCOMPARE(merged.setup.revision, theirs.revision);
    Setup changedIt = base;
    changedIt.dates.back().starts += 1h;
    QCOMPARE(merge(base, changedIt, theirs).clashes, 1); // they removed what I changed: mine stays
    QCOMPARE(merge(base, changedIt, theirs).setup.dates.size(), base.dates.size());
}

void EventSetupRulesTest::checklistNamesWhatLacks()
{
    const Instant now = m_rig->office.clock.now();
    Setup setup;
    setup.facts.timeZone = QStringLiteral("Europe/Rome");
    HallFacts hall;
    hall.isKnown = true;
    QCOMPARE(doneIn(checklistOf(setup, hall, now)), 0);
    m_rig->catalog.readyEvent(QStringLiteral("Ready"));
    setup = setupOf(m_rig->catalog.event());
    hall.counts.categories = {{setup.categories[0].key, 300, 0}, {setup.categories[1].key, 20, 0}};
    hall.counts.seats = 320;
    QCOMPARE(doneIn(checklistOf(setup, hall, now)), 6);
    std::erase_if(setup.prices,
                  [&](const Price &price) { return price.at.category == setup.categories[1].id; });
    QCOMPARE(unpricedKeys(setup, hall), QStringList{setup.categories[1].key});
    QCOMPARE(doneIn(checklistOf(setup, hall, now)), 5);
    setup.dates.front().starts = now - 1h;
    QCOMPARE(doneIn(checklistOf(setup, hall, now)), 4);
    hall.counts.categories.push_back({QString(), 3, 0}); // seats without a category
    QVERIFY(unpricedKeys(setup, hall).contains(QString()));
}

void EventSetupRulesTest::duplicatesUnderNewIds()
{
    m_rig->catalog.readyEvent(QStringLiteral("Carmen"));
    const Setup original = setupOf(m_rig->catalog.event());
    const Instant later = original.phases.front().closes + 1s;
    const Setup copy = duplicateOf(original, m_rig->office.client, later);
    QVERIFY(copy.id != original.id);
    QCOMPARE(copy.revision, 0);
    QVERIFY(copy.dates.empty());
    QCOMPARE(copy.phases.size(), original.phases.size() - 1);
    QCOMPARE(copy.prices.size(), original.prices.size());
    QVERIFY(copy.prices.front().at.category != original.prices.front().at.category);
    QCOMPARE(copy.hall.map, original.hall.map);
}

// One hall for all dates, and its areas under other ids in each; an edit keeps the ids that are there.
void EventSetupRulesTest::areasBelongToOneDate()
{
    client::ApiClient &ids = m_rig->office.client;
    Setup setup;
    setup.hall.areas = {{ids.newId<catalog::AreaId>(), QStringLiteral("Pit"), QStringLiteral("s"), 80}};
    for (int i = 0; i < 3; ++i) {
        Date date{ids.newId<catalog::PerformanceId>()};
        date.hall = hallForNextDate(setup, ids);
        setup.dates.push_back(date);
    }
    QCOMPARE(setup.dates[0].hall, setup.hall);
    QVERIFY(isAlike(setup.dates[2].hall, setup.hall));
    const auto idOf = [&setup](std::size_t date, std::size_t area) {
        return setup.dates[date].hall.areas.at(area).id;
    };
    QVERIFY(idOf(0, 0) != idOf(1, 0) && idOf(1, 0) != idOf(2, 0));
    const std::vector<catalog::AreaId> before{idOf(0, 0), idOf(1, 0), idOf(2, 0)};
    setup.dates[2].state = catalog::PerformanceState::OnSale;
    const Hall hall = setup.hall;
    setup.hall.areas[0].capacity = 90;
    setup.hall.areas.insert(setup.hall.areas.begin(),
                            {ids.newId<catalog::AreaId>(), QStringLiteral("Bar"), QStringLiteral("s"), 10});
    spreadHall(setup, hall, ids);
    QCOMPARE(idOf(0, 1), before[0]);
    QCOMPARE(idOf(1, 1), before[1]);
    QVERIFY(idOf(0, 0) != idOf(1, 0));
    QCOMPARE(setup.dates[1].hall.areas[1].capacity, 90);
    QCOMPARE(setup.dates[2].hall.areas.size(), std::size_t(1)); // on sale: as it was
    QVERIFY(!isAlike(setup.dates[2].hall, setup.hall));
}

FOYER_EVENTS_TEST_MAIN(EventSetupRulesTest)
#include "tst_eventsetuprules.moc"
