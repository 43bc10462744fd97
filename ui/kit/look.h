// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <memory>

namespace foyer::kit {

/// Makes an application look like Foyer while it lives: fonts, theme, style, tool tips, keyboard focus. Made
/// once in main() and in each test, after the QApplication:
///   QApplication application(argc, argv); kit::Look look(application);
class Look
{
public:
    explicit Look(QApplication &application, Appearance appearance = Appearance::System);
    ~Look();
    Look(const Look &) = delete;
    Look &operator=(const Look &) = delete;

    [[nodiscard]] Theme &theme() { return m_theme; }

private:
    QApplication &m_application;
    Theme m_theme;
    std::unique_ptr<QObject> m_focusRing; ///< draws the ring around what the keyboard reached
};

} // namespace foyer::kit
