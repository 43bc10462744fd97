// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

namespace foyer::kit {

/// The style's fields and marks, one function each.
void paintField(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget);
void paintSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget);
void paintCheckMark(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void paintRadioMark(const QStyleOption &option, QPainter &painter, const QWidget *widget);

} // namespace foyer::kit
