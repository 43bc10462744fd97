// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/stylelists.h"

#include "ui/kit/buttoncolours.h"
#include "ui/kit/focusring.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QFocusFrame>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

namespace foyer::kit {

namespace {

/// The outer columns keep a card's padding to its edges.
QRect headerLabel(const QStyleOptionHeader &option)
{
    const auto position = option.position;
    const bool only = position == QStyleOptionHeader::OnlyOneSection;
    const int left = only || position == QStyleOptionHeader::Beginning ? outerCellPadding : cellPadding;
    const int right = only || position == QStyleOptionHeader::End ? outerCellPadding : cellPadding;
    return option.rect.adjusted(left, 0, -right, 0);
}

} // namespace

void paintMenuItem(const QStyleOptionMenuItem &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const QRect row = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(row.left(), row.center().y(), row.width(), 1), tokens.line);
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if ((option.state & QStyle::State_Selected) && enabled)
        paintBox(painter, row, 4, tokens.select, Qt::transparent);
    const QColor ink = enabled ? tokens.text : tokens.text3;
    QRectF box = row.adjusted(10, 0, -10, 0);
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (checkable && option.checked)
        paintIcon(painter, QRectF(box.left(), box.top(), 16, box.height()), Icon::Check, tokens.accentText);
    else if (!option.icon.isNull())
        option.icon.paint(&painter, QRect(int(box.left()), row.center().y() - 7, 16, 16), Qt::AlignCenter,
                          enabled ? QIcon::Normal : QIcon::Disabled);
    if (checkable || option.maxIconWidth > 0)
        box.setLeft(box.left() + 26);
    const qsizetype tab = option.text.indexOf(u'\t');
    const QString keys = tab < 0 ? QString() : keyText(QKeySequence(option.text.mid(tab + 1)));
    if (!keys.isEmpty()) {
        box.setRight(box.right() - keyCapWidth(keys));
        paintKeyCap(painter, widget, box.right(), row.center().y() + 0.5, keys, false);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintIcon(painter, QRectF(box.right() - 16, box.top(), 16, box.height()), Icon::ChevronRight,
                  tokens.text2);
    QString words = tab < 0 ? option.text : option.text.left(tab);
    paintLine(painter, box, words.remove(u'&'), textFont(), ink);
}

void paintMenuPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const bool round = widget && widget->testAttribute(Qt::WA_TranslucentBackground);
    paintBox(painter, option.rect, round ? radiusLarge : 0, tokens.surface, tokens.lineStrong);
}

void paintTip(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool round = widget && widget->testAttribute(Qt::WA_TranslucentBackground);
    paintBox(painter, option.rect, round ? radius : 0, tokensOf(widget).tip, Qt::transparent);
}

void paintHeaderGround(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const QRect section = option.rect;
    painter.fillRect(section, tokens.surface);
    painter.fillRect(QRect(section.left(), section.bottom(), section.width(), 1), tokens.line);
}

void paintHeaderText(const QStyleOptionHeader &option, QPainter &painter, const QWidget *widget)
{
    QString text = option.text;
    if (option.sortIndicator != QStyleOptionHeader::None)
        text += option.sortIndicator == QStyleOptionHeader::SortDown ? QStringLiteral(" ↓")
                                                                     : QStringLiteral(" ↑");
    paintLine(painter, headerLabel(option), text, textFont(TextSize::Small, medium), tokensOf(widget).text3,
              option.textAlignment & Qt::AlignHorizontal_Mask);
}

void paintScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    if (!widget || option.maximum <= option.minimum)
        return;
    QRect thumb =
        widget->style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, widget);
    const bool held =
        (option.activeSubControls & QStyle::SC_ScrollBarSlider) && (option.state & QStyle::State_Sunken);
    const bool near = option.state & QStyle::State_MouseOver;
    thumb = option.orientation == Qt::Vertical ? thumb.adjusted(3, 2, -3, -2) : thumb.adjusted(2, 3, -2, -3);
    paintBox(painter, thumb, 3, held || near ? tokens.field : tokens.lineStrong, Qt::transparent);
}

void paintRowGround(const QStyleOptionViewItem &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, tokens.select);
    else if (option.state & QStyle::State_MouseOver)
        painter.fillRect(option.rect, tokens.hover);
}

void paintStockButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    ButtonState state;
    state.enabled = option.state & QStyle::State_Enabled;
    state.hovered = option.state & QStyle::State_MouseOver;
    state.pressed = option.state & QStyle::State_Sunken;
    state.checked = option.state & QStyle::State_On;
    const auto kind = option.features & QStyleOptionButton::DefaultButton ? Button::Kind::Primary
                      : option.features & QStyleOptionButton::Flat        ? Button::Kind::Ghost
                                                                          : Button::Kind::Plain;
    const ButtonColours colours = buttonColours(kind, tokensOf(widget), state);
    paintBox(painter, option.rect, radius, colours.ground, colours.edge);
    QString text = option.text;
    paintLine(painter, option.rect.adjusted(8, 0, -8, 0), text.remove(u'&'),
              textFont(TextSize::Body, isSolid(kind) ? strong : medium), colours.ink, Qt::AlignHCenter);
}

void paintProgress(const QStyleOptionProgressBar &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const QRectF bar(option.rect.left(), option.rect.center().y() - 2, option.rect.width(), 6);
    paintBox(painter, bar, 3, tokens.hover, Qt::transparent);
    const double whole = double(option.maximum) - option.minimum;
    const double share = whole > 0 ? (double(option.progress) - option.minimum) / whole : 0.3;
    if (share > 0)
        paintBox(painter, QRectF(bar.left(), bar.top(), bar.width() * std::min(share, 1.0), bar.height()), 3,
                 tokens.accent, Qt::transparent);
}

void paintStockTab(const QStyleOptionTab &option, QPainter &painter, const QWidget *widget)
{
    const Tokens &tokens = tokensOf(widget);
    const bool chosen = option.state & QStyle::State_Selected;
    QColor ink = chosen || (option.state & QStyle::State_MouseOver) ? tokens.text : tokens.text2;
    if (!(option.state & QStyle::State_Enabled))
        ink = tokens.text3;
    QString text = option.text;
    paintLine(painter, option.rect, text.remove(u'&'), textFont(TextSize::Body, chosen ? strong : medium),
              ink);
    if (chosen)
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2),
                         tokens.accentText);
}

void paintFocusRing(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const auto *frame = qobject_cast<const QFocusFrame *>(widget);
    const QWidget *ringed = frame ? frame->widget() : nullptr;
    paintBox(painter, option.rect, focusRingRadius(ringed) + 4, Qt::transparent,
             tokensOf(ringed ? ringed : widget).accentText, 2);
}

} // namespace foyer::kit
