// SPDX-License-Identifier: GPL-3.0-or-later
// What the robot does with the mouse alone: dragging, and choosing among a few.
#include "app/tour/robot.h"

#include <algorithm>
#include <QAbstractButton>
#include <QTabBar>
#include <QTest>
#include <QWindow>

namespace foyer::app {

namespace {

using namespace std::chrono_literals;

constexpr int dragSteps = 12;

QPoint placeIn(const QWidget &widget, QPointF share)
{
    const QPointF place(share.x() * widget.width(), share.y() * widget.height());
    return widget.mapTo(widget.window(), place.toPoint());
}

} // namespace

Task<void> Robot::drag(QString path, QPointF from, QPointF to)
{
    co_await expect(path);
    QWidget *widget = hasFailed() ? nullptr : find(path);
    if (!widget)
        co_return;
    const QPoint first = placeIn(*widget, from);
    const QPoint last = placeIn(*widget, to);
    QWindow *window = widget->window()->windowHandle();
    QTest::mouseMove(window, first);
    QTest::mousePress(window, Qt::LeftButton, {}, first);
    for (int step = 1; step <= dragSteps; ++step) {
        QTest::mouseMove(window, first + (last - first) * step / dragSteps);
        co_await pause(20ms);
    }
    QTest::mouseRelease(window, Qt::LeftButton, {}, last);
    co_await pause(20ms);
}

Task<void> Robot::pick(QString path, QString text)
{
    co_await expect(path);
    const QWidget *group = hasFailed() ? nullptr : find(path);
    if (!group)
        co_return;
    const auto buttons = group->findChildren<QAbstractButton *>();
    const auto found = std::ranges::find(buttons, text, &QAbstractButton::text);
    check(found != buttons.end(), QStringLiteral("\"%1\" offers no \"%2\".").arg(path, text));
    if (found != buttons.end())
        co_await clickIn(*found, (*found)->rect().center());
}

Task<void> Robot::pickTab(QString path, QString text)
{
    co_await expect(path);
    auto *tabs = hasFailed() ? nullptr : find<QTabBar>(path);
    int index = 0;
    while (tabs && index < tabs->count() && tabs->tabText(index) != text)
        ++index;
    check(tabs && index < tabs->count(), QStringLiteral("\"%1\" has no tab \"%2\".").arg(path, text));
    if (!hasFailed())
        co_await clickIn(tabs, tabs->tabRect(index).center());
}

} // namespace foyer::app
