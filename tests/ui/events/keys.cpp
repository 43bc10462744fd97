// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/keys.h"

#include <QApplication>
#include <QTest>
#include <QWidget>
#include <QWindow>

namespace foyer::test {

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWindow(), key, modifiers);
}

void typeText(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool tabTo(QWidget &window, const char *name)
{
    Q_UNUSED(window);
    constexpr int most = 200;
    for (int i = 0; i < most; ++i) {
        if (focusName() == QLatin1StringView{name})
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

QString focusName()
{
    const QWidget *focus = QApplication::focusWidget();
    return focus ? focus->objectName() : QString();
}

} // namespace foyer::test
