// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionTab;
class QStyleOptionViewItem;
class QWidget;

namespace foyer::kit {

/// The style's menus, heads, bars and panels, one function each.
void paintMenuItem(const QStyleOptionMenuItem &option, QPainter &painter, const QWidget *widget);
void paintMenuPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintTip(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintHeaderGround(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintHeaderText(const QStyleOptionHeader &option, QPainter &painter, const QWidget *widget);
void paintScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget);
void paintRowGround(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget);
void paintStockButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);
void paintProgress(const QStyleOptionProgressBar &option, QPainter &painter, const QWidget *widget);
void paintStockTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget);
void paintFocusRing(const QStyleOption &option, QPainter &painter, const QWidget *widget);

} // namespace foyer::kit
