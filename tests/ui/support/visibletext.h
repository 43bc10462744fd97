// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

class QWidget;

namespace foyer::testing {

/// A text that a widget shows or tells.
struct VisibleText
{
    QWidget *widget = nullptr;
    QString kind; ///< "text", "placeholder", "tip", "name", "title", "head"
    QString text;
};

/// All texts of all visible widgets in the window.
[[nodiscard]] std::vector<VisibleText> visibleTexts(QWidget &window);

/// Texts that do not fit where they stand: cut, or taller than their place. Each as "class name: text".
[[nodiscard]] QStringList findClipped(QWidget &window);

} // namespace foyer::testing
