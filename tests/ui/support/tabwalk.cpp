// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/tabwalk.h"

#include <algorithm>
#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWidget>

namespace foyer::testing {

namespace {

constexpr int mostStops = 400;

std::vector<TabStop> walk(QWidget &window, Qt::Key key)
{
    std::vector<TabStop> stops;
    for (int press = 0; press < mostStops; ++press) {
        QTest::keyClick(window.windowHandle(), key,
                        key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
        QWidget *at = QApplication::focusWidget();
        if (!at)
            break;
        const bool round =
            std::any_of(stops.begin(), stops.end(), [at](const TabStop &stop) { return stop.widget == at; });
        if (round)
            break;
        stops.push_back({at, accessibleNameOf(*at)});
    }
    return stops;
}

QString describe(const QWidget &widget)
{
    QString text = QString::fromLatin1(widget.metaObject()->className());
    for (const QWidget *at = &widget; at; at = at->parentWidget()) {
        if (!at->objectName().isEmpty()) {
            text += QStringLiteral(" in ") + at->objectName();
            break;
        }
    }
    return text;
}

} // namespace

QString accessibleNameOf(QWidget &widget)
{
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(&widget);
    const QString name = face ? face->text(QAccessible::Name) : widget.accessibleName();
    return name.isEmpty() ? widget.accessibleName() : name;
}

std::vector<TabStop> walkTab(QWidget &window)
{
    return walk(window, Qt::Key_Tab);
}

std::vector<TabStop> walkBacktab(QWidget &window)
{
    return walk(window, Qt::Key_Backtab);
}

QStringList tabComplaints(QWidget &window)
{
    QStringList complaints;
    const std::vector<TabStop> there = walkTab(window);
    const std::vector<TabStop> back = walkBacktab(window);
    if (there.empty())
        complaints.append(QStringLiteral("Tab comes nowhere."));
    for (const TabStop &stop : there) {
        if (stop.name.trimmed().isEmpty())
            complaints.append(QStringLiteral("No name: ") + describe(*stop.widget));
    }
    for (const TabStop &stop : there) {
        const bool met = std::any_of(back.begin(), back.end(),
                                     [&stop](const TabStop &other) { return other.widget == stop.widget; });
        if (!met)
            complaints.append(QStringLiteral("Shift+Tab does not come to: ") + describe(*stop.widget));
    }
    return complaints;
}

} // namespace foyer::testing
