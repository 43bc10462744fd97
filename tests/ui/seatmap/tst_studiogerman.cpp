// SPDX-License-Identifier: GPL-3.0-or-later
// German is a third longer than English: nothing of it is cut, in the small window either.
#include "tests/ui/seatmap/studiohouse.h"
#include "tests/ui/seatmap/studiomain.h"
#include "tests/ui/support/speaking.h"
#include "tests/ui/support/visibletext.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/venuedialog.h"

#include <QAction>
#include <QMenu>
#include <QTabBar>

using namespace foyer;
using namespace foyer::test;
using namespace foyer::seatmap;
using namespace std::chrono_literals;
using seating::SeatMap;

class StudioGermanTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void inspector_data();
    void inspector();
    void tools_data();
    void tools();
    void panels();
    void numbering();
    void generators_data();
    void generators();
    void afterSales();
    void files();
    void halls();

private:
    void looksRight(const QString &name) const;
    void spoil() const;
    void sell() const;

    std::unique_ptr<testing::SpeakingGerman> m_german;
    std::unique_ptr<StudioHouse> m_rig;
};

void StudioGermanTest::init()
{
    m_german = std::make_unique<testing::SpeakingGerman>();
    m_rig = std::make_unique<StudioHouse>();
}

void StudioGermanTest::cleanup()
{
    m_rig.reset();
    m_german.reset();
}

void StudioGermanTest::looksRight(const QString &name) const
{
    QCoreApplication::processEvents();
    m_rig->picture(qPrintable(QStringLiteral("studio-german-") + name));
    QStringList clipped;
    const bool isWhole = QTest::qWaitFor([&] {
        clipped = testing::findClipped(*m_rig->page->window());
        // Boxes of the inspector are less high than others, and what a line tells more of has a tip.
        clipped.removeIf([](const QString &one) {
            return one.startsWith(QStringLiteral("QComboBox")) || one.contains(QStringLiteral("Detail: "));
        });
        return clipped.isEmpty();
    });
    QVERIFY2(isWhole, qPrintable(name + QStringLiteral(": ") + clipped.join(u'\n')));
}

void StudioGermanTest::spoil() const
{
    m_rig->desk().attempt({studio::StepKind::EditProperties, {}, 1},
                          [](SeatMap &map) -> Result<studio::Selection> {
                              auto &rows = map.sections[0].rows;
                              rows[2].seats[3].number = rows[2].seats[2].number;
                              rows[3].seats[4].category.clear();
                              rows[1].seats[1].position = rows[1].seats[0].position + seating::Point{100, 0};
                              rows[4].seats[2].companion = true;
                              rows[4].seats[5].position.y = -2000;
                              map.categories.push_back({QStringLiteral("leer"), {}, {}, {}});
                              return studio::Selection();
                          });
    QTRY_VERIFY(m_rig->desk().isChecked());
}

void StudioGermanTest::sell() const
{
    SeatMap next = FakeHalls::house();
    const SeatMap before = next;
    next.sections[0].rows[0].seats.erase(next.sections[0].rows[0].seats.begin() + 2);
    m_rig->server.publishElsewhere(m_rig->map, next);
    const catalog::PerformanceId date(m_rig->office.ids.next());
    m_rig->server.uses.items = {{catalog::EventId(m_rig->office.ids.next()), QStringLiteral("Mahler 4"), date,
                                 m_rig->office.clock.now() + 48h, catalog::PerformanceState::OnSale, 1, 2}};
    m_rig->server.inUse = before;
    m_rig->server.letters = QByteArray("ffdd") + QByteArray(qsizetype(seating::seatCount(before)) - 4, 'f');
    m_rig->server.sheet.id = date;
    wire::PerformanceSeatChange change;
    change.performance = date;
    change.versionBefore = 1;
    change.sold = 2;
    change.kept.gone = 1;
    change.endedHolds = 1;
    m_rig->server.change = {catalog::SeatMapId(m_rig->map), 2, 9, {change}};
}

void StudioGermanTest::inspector_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"map", "rows", "seat", "table", "standing", "text", "section"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void StudioGermanTest::inspector()
{
    QFETCH(const QString, what);
    m_rig->open({1208, 752});
    StudioDesk &desk = m_rig->desk();
    const auto draw = [&](StudioTool tool) {
        desk.setTool(tool);
        m_rig->find("studioCanvas")->setFocus();
        QTest::keyClick(m_rig->find("studioCanvas"), Qt::Key_Return);
        desk.setTool(StudioTool::Select);
    };
    const auto &rows = desk.map().sections[0].rows;
    if (what == u"rows")
        desk.select(studio::Selection::of({rows[0].seats[0].id, rows[0].seats[1].id, rows[0].seats[2].id,
                                           rows[1].seats[0].id, rows[1].seats[1].id}));
    else if (what == u"seat")
        desk.select(studio::Selection::of({rows[0].seats[0].id}));
    else if (what == u"table")
        draw(StudioTool::Table);
    else if (what == u"standing")
        draw(StudioTool::Standing);
    else if (what == u"text")
        draw(StudioTool::Text);
    else if (what == u"section")
        desk.showSection(desk.map().sections[0].id);
    looksRight(QStringLiteral("inspector-") + what);
}

void StudioGermanTest::tools_data()
{
    QTest::addColumn<int>("tool");
    for (int tool = 0; tool < studioToolCount; ++tool)
        QTest::newRow(qPrintable(QString::number(tool))) << tool;
}

void StudioGermanTest::tools()
{
    QFETCH(const int, tool);
    m_rig->open({1208, 752});
    m_rig->desk().setTool(StudioTool(tool));
    looksRight(QStringLiteral("tool-%1").arg(tool));
}

void StudioGermanTest::panels()
{
    sell();
    m_rig->open({1208, 752});
    spoil();
    QTRY_VERIFY(m_rig->isShown("checksRow0Act2"));
    for (int tab = 0; tab < 5; ++tab) {
        m_rig->find<QTabBar>("lowerTabs")->setCurrentIndex(tab);
        QTest::qWait(0);
        looksRight(QStringLiteral("panel-%1").arg(tab));
    }
    m_rig->find<QTabBar>("lowerTabs")->setCurrentIndex(0);
    m_rig->act("studio.compare")->trigger();
    QTRY_VERIFY(m_rig->isShown("compareGroup0"));
    looksRight(QStringLiteral("compare"));
    m_rig->press("comparePanel", Qt::NoModifier | Qt::Key_Escape);
    QTest::mouseClick(m_rig->find("category0Colour"), Qt::LeftButton);
    QTRY_VERIFY(m_rig->isShown("colourPopup"));
    m_rig->type("colourHex", QStringLiteral("#fdf6d0"));
    looksRight(QStringLiteral("colours"));
}

void StudioGermanTest::numbering()
{
    m_rig->open({1208, 752});
    m_rig->desk().setTool(StudioTool::Number);
    QTRY_VERIFY(m_rig->isShown("numberPanel"));
    m_rig->choose("rowScheme", 1);
    QTRY_VERIFY(m_rig->desk().preview().has_value());
    looksRight(QStringLiteral("numbering"));
    m_rig->type("seatStart", QStringLiteral("x"));
    QTRY_VERIFY(!m_rig->desk().preview());
    looksRight(QStringLiteral("numbering-wrong"));
}

void StudioGermanTest::generators_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < venueKindCount; ++kind)
        QTest::newRow(qPrintable(QString::number(kind))) << kind;
}

void StudioGermanTest::generators()
{
    QFETCH(const int, kind);
    m_rig->open({1208, 752});
    m_rig->act("studio.generate")->trigger();
    QTRY_VERIFY(m_rig->isShown("venueDialog"));
    m_rig->choose("venueKind", kind);
    QTRY_VERIFY(m_rig->find<VenueForm>("venueForm")->hall().has_value());
    looksRight(QStringLiteral("generate-%1").arg(kind));
}

void StudioGermanTest::afterSales()
{
    sell();
    m_rig->open({1208, 752});
    const QString sold = m_rig->server.inUse->sections[0].rows[0].seats[3].id;
    m_rig->desk().select(studio::Selection::of({sold}));
    QTRY_VERIFY(m_rig->isShown("inspectorNote") && m_rig->text("inspectorNote").contains(u"verkauft"));
    looksRight(QStringLiteral("sold"));
    m_rig->find<QTabBar>("lowerTabs")->setCurrentIndex(3);
    QTRY_VERIFY(m_rig->isShown("usesRow0Act2"));
    m_rig->click("usesRow0Act2");
    QTRY_VERIFY(m_rig->isShown("guestSeat"));
    looksRight(QStringLiteral("after-sales"));
}

void StudioGermanTest::files()
{
    m_rig->open({1208, 752});
    m_rig->act("studio.export")->trigger();
    QTRY_VERIFY(m_rig->isShown("exportDialog"));
    looksRight(QStringLiteral("export"));
}

void StudioGermanTest::halls()
{
    m_rig->show({1208, 752});
    QTRY_VERIFY(m_rig->isShown("newHall"));
    looksRight(QStringLiteral("halls"));
    m_rig->click("newHall");
    QTRY_VERIFY(m_rig->isShown("newHallDialog"));
    looksRight(QStringLiteral("new-hall"));
}

FOYER_STUDIO_TEST_MAIN(StudioGermanTest)

#include "tst_studiogerman.moc"
