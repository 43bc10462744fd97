// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stylefields.h"

#include "ui/kit/icons.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/style.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStyleOptionComboBox>
#include <QWidget>

namespace foyer::kit {

namespace {

struct Edge
{
    QColor colour;
    qreal width;
};

/// Focus and errors double a field's edge.
Edge edgeOf(const QStyleOption &option, const QWidget *widget, const Tokens &tokens)
{
    if (!(option.state & QStyle::State_Enabled))
        return {tokens.lineStrong, 1};
    if (widget && isMarkedInvalid(widget))
        return {tokens.red, 2};
    const bool focus = (option.state & QStyle::State_HasFocus) || (widget && widget->hasFocus());
    if (focus && !(option.state & QStyle::State_ReadOnly))
        return {tokens.accentText, 2};
    return {tokens.field, 1};
}

void paintChevron(QPainter &painter, const QRectF &where, Icon icon, const QStyleOption &option,
                  const Tokens &tokens)
{
    paintIcon(painter, where, icon, option.state & QStyle::State_Enabled ? tokens.text2 : tokens.text3);
}

} // namespace

void paintField(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    const Edge edge = edgeOf(option, widget, tokens);
    paintBox(painter, option.rect, radius, enabled ? tokens.surface : tokens.sunken, edge.colour, edge.width);
}

void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    paintField(option, painter, widget);
    const QRectF arrow(option.rect.right() - 25, option.rect.top(), 16, option.rect.height());
    paintChevron(painter, arrow, Icon::ChevronDown, option, tokens);
}

void paintSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    paintField(option, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const QStyle *style = widget ? widget->style() : nullptr;
    if (!style)
        return;
    const auto part = [&](QStyle::SubControl control, Icon icon, bool possible) {
        const QRect where = style->subControlRect(QStyle::CC_SpinBox, &option, control, widget);
        const bool pressed = option.activeSubControls == control && (option.state & QStyle::State_Sunken);
        const bool hovered = option.activeSubControls == control && (option.state & QStyle::State_MouseOver);
        if (possible && (pressed || hovered))
            paintBox(painter, where.adjusted(0, 0, -1, 0), 4, pressed ? tokens.pressed : tokens.hover,
                     Qt::transparent);
        paintIcon(painter, QRectF(where.center().x() - 5, where.top(), 12, where.height()), icon,
                  possible && (option.state & QStyle::State_Enabled) ? tokens.text2 : tokens.lineStrong);
    };
    part(QStyle::SC_SpinBoxUp, Icon::ChevronUp, option.stepEnabled & QAbstractSpinBox::StepUpEnabled);
    part(QStyle::SC_SpinBoxDown, Icon::ChevronDown, option.stepEnabled & QAbstractSpinBox::StepDownEnabled);
}

void paintCheckMark(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool mixed = option.state & QStyle::State_NoChange;
    const QRectF box(option.rect.x(), option.rect.center().y() - 7, 16, 16);
    if (!on && !mixed) {
        const bool wrong = widget && isMarkedInvalid(widget);
        const QColor ground = (option.state & QStyle::State_Sunken) ? tokens.pressed : tokens.surface;
        paintBox(painter, box, 4, enabled ? ground : tokens.sunken,
                 wrong     ? tokens.red
                 : enabled ? tokens.field
                           : tokens.lineStrong);
        return;
    }
    paintBox(painter, box, 4, enabled ? tokens.accent : tokens.lineStrong, Qt::transparent);
    paintIcon(painter, box.adjusted(2, 2, -2, -2), mixed ? Icon::Minus : Icon::Check,
              enabled ? tokens.onAccent : tokens.surface);
}

void paintRadioMark(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QRectF box(option.rect.x(), option.rect.center().y() - 7, 16, 16);
    if (option.state & QStyle::State_On)
        paintBox(painter, box, 8, tokens.surface, enabled ? tokens.accent : tokens.lineStrong, 5);
    else
        paintBox(painter, box, 8, enabled ? tokens.surface : tokens.sunken,
                 enabled ? tokens.field : tokens.lineStrong);
}

} // namespace foyer::kit
