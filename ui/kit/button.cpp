// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"

#include "ui/kit/buttoncolours.h"
#include "ui/kit/command.h"
#include "ui/kit/keycap.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace foyer::kit {

namespace {

constexpr int inner = 8; ///< between icon, text and cap

} // namespace

Button::Button(const QString &text, Kind kind, QWidget *parent) : QAbstractButton(parent), m_kind(kind)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

Button::Button(Icon icon, const QString &text, Kind kind, QWidget *parent) : Button(text, kind, parent)
{
    m_leading = icon;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setExtent(Extent extent)
{
    m_extent = extent;
    updateGeometry();
    update();
}

void Button::setLeading(Icon icon)
{
    m_leading = icon;
    updateGeometry();
    update();
}

void Button::setTrailing(Icon icon)
{
    m_trailing = icon;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QKeySequence &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void Button::setKeyCapVisible(bool visible)
{
    m_keyCapVisible = visible;
    updateGeometry();
    update();
}

void Button::setTextAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

void Button::setWhyDisabled(const QString &sentence)
{
    m_whyDisabled = sentence;
    setAccessibleDescription(sentence);
}

void Button::setAction(QAction *action)
{
    if (m_action) {
        disconnect(m_action, nullptr, this, nullptr);
        disconnect(this, &QAbstractButton::clicked, m_action, nullptr);
    }
    m_action = action;
    if (!action)
        return;
    connect(action, &QAction::changed, this, &Button::takeOver);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    takeOver();
}

void Button::takeOver()
{
    setText(m_action->text());
    if (m_leading == Icon::None)
        setLeading(iconOfCommand(*m_action));
    setKeyCap(m_action->shortcut());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
}

QFont Button::labelFont() const
{
    const bool large = m_extent == Extent::Large || m_extent == Extent::Extra;
    const bool solid = isSolid(m_kind);
    const bool heavy = solid || m_kind == Kind::Link || m_extent == Extent::Extra;
    return textFont(large ? TextSize::Title : TextSize::Body, heavy ? strong : medium);
}

int Button::sidePadding() const
{
    if (m_kind == Kind::Ghost || m_kind == Kind::Link)
        return 8;
    switch (m_extent) {
    case Extent::Small: return 10;
    case Extent::Normal: return 12;
    case Extent::Large:
    case Extent::Extra: return 16;
    }
    return 12;
}

int Button::iconSide() const
{
    return m_extent == Extent::Large || m_extent == Extent::Extra ? 20 : 16;
}

bool Button::showsKeyCap() const
{
    return m_keyCapVisible && !m_keys.isEmpty();
}

QSize Button::sizeHint() const
{
    const int height = int(m_extent);
    int width = 0;
    const auto add = [&width](int part) { width += part > 0 ? part + (width > 0 ? inner : 0) : 0; };
    add(m_leading == Icon::None ? 0 : iconSide());
    add(text().isEmpty() ? 0 : textWidth(labelFont(), text()));
    add(m_trailing == Icon::None ? 0 : iconSide());
    add(showsKeyCap() ? keyCapWidth(keyText(m_keys)) : 0);
    const bool iconOnly = text().isEmpty() && !showsKeyCap() && m_trailing == Icon::None;
    return {iconOnly ? height : width + 2 * sidePadding(), height};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

void Button::setPosedState(bool hovered, bool pressed)
{
    m_posedHover = hovered;
    m_posedPress = pressed;
    update();
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool pressed = isDown() || m_posedPress;
    const bool hovered = (underMouse() && isEnabled()) || m_posedHover;
    const ButtonColours colours =
        buttonColours(m_kind, tokensOf(this), {isEnabled(), hovered, pressed, isChecked()});
    paintBox(painter, rect(), radius, colours.ground, colours.edge);
    paintContent(painter, colours.ink);
}

void Button::paintContent(QPainter &painter, const QColor &ink)
{
    const int side = sidePadding();
    const bool iconOnly = text().isEmpty() && !showsKeyCap();
    QRect box = iconOnly ? rect() : rect().adjusted(side, 0, -side, 0);
    const int wanted = sizeHint().width() - (iconOnly ? 0 : 2 * side);
    const bool spread = m_alignment & Qt::AlignLeft;
    if (!spread && box.width() > wanted) {
        box.setLeft(box.left() + (box.width() - wanted) / 2);
        box.setWidth(wanted);
    }
    if (iconOnly) {
        const QPoint middle(width() / 2, height() / 2);
        const int icon = iconSide();
        paintIcon(painter, QRect(middle.x() - icon / 2, middle.y() - icon / 2, icon, icon), m_leading, ink);
        return;
    }
    if (m_leading != Icon::None) {
        paintIcon(painter, QRectF(box.left(), 0, iconSide(), height()), m_leading, ink);
        box.setLeft(box.left() + iconSide() + inner);
    }
    if (showsKeyCap()) {
        const QString cap = keyText(m_keys);
        box.setRight(box.right() - keyCapWidth(cap));
        paintKeyCap(painter, this, box.right() + 1, height() / 2.0, cap, isSolid(m_kind) && isEnabled());
        box.setRight(box.right() - inner);
    }
    if (m_trailing != Icon::None) {
        paintIcon(painter, QRectF(box.right() + 1 - iconSide(), 0, iconSide(), height()), m_trailing, ink);
        box.setRight(box.right() - iconSide() - inner);
    }
    paintLine(painter, box, text(), labelFont(), ink, spread ? Qt::AlignLeft : Qt::AlignHCenter);
}

void Button::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void Button::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const QString tip = tipText();
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
        return true;
    }
    return QAbstractButton::event(event);
}

QString Button::tipText() const
{
    if (!isEnabled() && !m_whyDisabled.isEmpty())
        return m_whyDisabled;
    QString tip = toolTip();
    if (tip.isEmpty() && text().isEmpty())
        tip = accessibleName();
    if (!m_keyCapVisible && !m_keys.isEmpty())
        tip = QStringLiteral("%1  %2").arg(tip.isEmpty() ? text() : tip, keyText(m_keys));
    return tip;
}

} // namespace foyer::kit
