// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/seatmap/studiohouse.h"

#include "tests/ui/support/savepicture.h"
#include "ui/kit/label.h"
#include "ui/kit/segments.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>

namespace foyer::test {

StudioHouse::StudioHouse()
{
    Result<client::LocalStore::Opened> opened =
        client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.clock);
    if (!opened)
        qFatal("no local store: %s", qPrintable(opened.error().toLogText()));
    store = std::move(opened->store);
    venue = server.addVenue(QStringLiteral("Teatro Verdi"));
    map = server.addMap(venue.id, FakeHalls::house());
}

StudioHouse::~StudioHouse() = default;

void StudioHouse::makePage()
{
    page = std::make_unique<seatmap::StudioPage>(seatmap::StudioParts{
        office.apis.seating, office.apis.catalog, office.apis.booking, *store, prompter, toasts, office.clock,
        office.ids, QStringLiteral("https://verdi.example"), QStringLiteral("verdi"), pause});
}

void StudioHouse::show(QSize size)
{
    if (!page)
        makePage();
    page->resize(size);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->activated();
}

void StudioHouse::open(QSize size)
{
    show(size);
    page->openMap({map, venue.id, QStringLiteral("Main house"), venue.name, 0}, false);
    QTRY_COMPARE(session().state(), seatmap::MapSession::State::Ready);
    QTRY_VERIFY(desk().isChecked());
    QTRY_VERIFY(!session().versions().empty());
}

// What is on the disk at this moment is all that is left: the page's own last words are not.
void StudioHouse::crash()
{
    const QString file = folder.filePath(QStringLiteral("local.db"));
    const QString kept = folder.filePath(QStringLiteral("kept.db"));
    for (const char *suffix : {"", "-wal", "-shm"}) {
        QFile::remove(kept + QLatin1StringView(suffix));
        QFile::copy(file + QLatin1StringView(suffix), kept + QLatin1StringView(suffix));
    }
    page.reset();
    store.reset();
    Result<client::LocalStore::Opened> opened = client::LocalStore::open(kept, office.clock);
    if (!opened || opened->putAside)
        qFatal("the store is damaged");
    store = std::move(opened->store);
}

bool StudioHouse::isShown(const char *name) const
{
    const auto *found = page->window()->findChild<QWidget *>(QLatin1StringView(name));
    return found && found->isVisible();
}

QString StudioHouse::text(const char *label) const
{
    return find<QLabel>(label)->text();
}

void StudioHouse::click(const char *name) const
{
    auto *widget = find(name);
    QVERIFY2(widget->isVisible() && widget->isEnabled(), name);
    QTest::mouseClick(widget, Qt::LeftButton);
}

void StudioHouse::press(const char *name, QKeyCombination keys) const
{
    QTest::keyClick(find(name), keys.key(), keys.keyboardModifiers());
}

void StudioHouse::type(const char *name, const QString &text) const
{
    auto *field = find(name);
    QVERIFY2(field->isVisible() && field->isEnabled(), name);
    field->setFocus(Qt::TabFocusReason);
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(field, text);
}

void StudioHouse::choose(const char *segments, int index) const
{
    const auto buttons = find<kit::Segments>(segments)->findChildren<QAbstractButton *>();
    QVERIFY2(index < buttons.size(), segments);
    QTest::mouseClick(buttons[index], Qt::LeftButton);
}

void StudioHouse::moveSeat(int by) const
{
    const studio::Step step{studio::StepKind::Move, {}, 1};
    desk().attempt(step, [by](seating::SeatMap &document) -> Result<studio::Selection> {
        seating::Seat &seat = document.sections[0].rows[0].seats[0];
        seat.position.y -= by;
        return studio::Selection::of({seat.id});
    });
}

void StudioHouse::picture(const char *name) const
{
    if (qEnvironmentVariableIsEmpty("FOYER_PICTURES"))
        return;
    kit::Theme &theme = kit::Theme::of(page.get());
    for (const kit::Appearance appearance : {kit::Appearance::Light, kit::Appearance::Dark}) {
        theme.setAppearance(appearance);
        QTest::qWait(300);
        const char *look = appearance == kit::Appearance::Light ? "light" : "dark";
        testing::savePicture(*page,
                             QStringLiteral("%1-%2").arg(QLatin1StringView{name}, QLatin1StringView{look}));
    }
    theme.setAppearance(kit::Appearance::Light);
}

} // namespace foyer::test
