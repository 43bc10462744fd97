// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/tillrig.h"

#include "ui/kit/seatview/seatview.h"
#include "ui/kit/theme.h"
#include "ui/pos/basketrow.h"
#include "ui/pos/printplaces.h"
#include "ui/pos/tillmodel.h"

#include <QDir>
#include <QLabel>
#include <QTest>

namespace foyer::test {

TillRig::TillRig(bool isLate)
{
    if (isLate)
        house.sellMost();
    Result<client::LocalStore::Opened> opened =
        client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.clock);
    if (!opened)
        qFatal("no local store: %s", qPrintable(opened.error().toLogText()));
    store = std::move(opened->store);
    const Result<void> kept =
        store->setSetting(QStringLiteral(""), QString(pos::PrintPlaces::folderKey), folder.path().toUtf8());
    if (!kept)
        qFatal("no setting: %s", qPrintable(kept.error().toLogText()));
    const pos::PosServices services{office.apis.booking, office.apis.tickets, office.feed, office.connection,
                                    office.ids,          office.clock,        toasts,      prompter,
                                    store.get()};
    page = std::make_unique<pos::PosPage>(services, pos::TillRights{true, true});
}

TillRig::~TillRig() = default;

void TillRig::choosePerformance()
{
    kit::ChosenPerformance chosen;
    chosen.event = house.sheet.event;
    chosen.performance = house.sheet.id;
    chosen.eventName = house.sheet.title;
    chosen.venueName = house.sheet.venue;
    chosen.startsAt = house.sheet.startsAt;
    chosen.timeZone = house.sheet.timeZone;
    page->setPerformance(chosen);
}

void TillRig::open(QSize size)
{
    office.feed.start();
    page->resize(size);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    choosePerformance();
    QTRY_COMPARE(page->till().house().state(), pos::HouseWatch::State::Ready);
    page->activated();
    QTRY_VERIFY(!find<seatview::SeatView>("seatMap")->seatRect(0).isEmpty());
}

void TillRig::fillBasket() const
{
    key(Qt::Key_F4);
    QTRY_COMPARE(basket().size(), 2);
    QTRY_VERIFY(isCalm());
}

void TillRig::key(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *target = page->focusWidget() != nullptr ? page->focusWidget() : page.get();
    QTest::keyClick(target, key, modifiers);
}

void TillRig::type(const QString &text) const
{
    QWidget *target = page->focusWidget() != nullptr ? page->focusWidget() : page.get();
    QTest::keyClicks(target, text);
}

void TillRig::clickSeat(qint32 seat) const
{
    auto *map = find<seatview::SeatView>("seatMap");
    const QRectF where = map->seatRect(seatview::SeatIndex(seat));
    QTest::mouseClick(map, Qt::LeftButton, Qt::NoModifier, where.center().toPoint());
}

void TillRig::click(const char *name) const
{
    auto *widget = find<QWidget>(name);
    QVERIFY2(widget != nullptr, name);
    QVERIFY2(widget->isVisible(), name);
    QTest::mouseClick(widget, Qt::LeftButton);
}

bool TillRig::isShown(const char *name) const
{
    const auto *widget = find<QWidget>(name);
    return widget != nullptr && widget->isVisible();
}

QString TillRig::text(const char *name) const
{
    const auto *label = find<QLabel>(name);
    return label == nullptr ? QString() : label->text();
}

QStringList TillRig::basket() const
{
    QStringList lines;
    for (const pos::BasketRow *row : page->findChildren<pos::BasketRow *>()) {
        if (row->isVisible())
            lines << row->accessibleName();
    }
    return lines;
}

bool TillRig::isCalm() const
{
    return !page->till().basket().isBusy();
}

void TillRig::picture(const char *name) const
{
    const QString folderName = qEnvironmentVariable("FOYER_PICTURES");
    if (folderName.isEmpty())
        return;
    QDir().mkpath(folderName);
    kit::Theme &theme = kit::Theme::of(page.get());
    for (const bool isDark : {false, true}) {
        theme.setAppearance(isDark ? kit::Appearance::Dark : kit::Appearance::Light);
        QTest::qWait(250); // tiles of the map are painted over a few turns
        const QString file = QStringLiteral("%1/%2-%3.png")
                                 .arg(folderName, QString::fromLatin1(name),
                                      isDark ? QStringLiteral("dark") : QStringLiteral("light"));
        page->grab().save(file);
    }
    theme.setAppearance(kit::Appearance::Light);
}

QStringList TillRig::printed() const
{
    const QDir place(folder.path());
    QStringList files;
    for (const QString &file : place.entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name))
        files << place.filePath(file);
    return files;
}

} // namespace foyer::test
