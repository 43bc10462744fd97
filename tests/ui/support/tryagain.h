// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTest>

namespace foyer::testing {

/// The "Try again" that is to be seen in the window; null if there is none.
[[nodiscard]] inline QAbstractButton *tryAgainIn(const QWidget &window)
{
    for (QAbstractButton *button : window.findChildren<QAbstractButton *>(QStringLiteral("retry"))) {
        if (button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

/// A real click on it; false if there is none.
[[nodiscard]] inline bool pressTryAgain(const QWidget &window)
{
    QAbstractButton *button = tryAgainIn(window);
    if (button)
        QTest::mouseClick(button, Qt::LeftButton);
    return button != nullptr;
}

} // namespace foyer::testing
