// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatebutton.h"

#include "ui/kit/command.h"
#include "ui/kit/focusring.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QAction>
#include <QPainter>

namespace foyer::checkin {

namespace {

constexpr int side = 20;
constexpr int inner = 16;
constexpr int iconSide = 20;
constexpr int capHeight = 24;
constexpr int capMinimum = 28;
constexpr int capPadding = 6;
constexpr int fewestWords = 64;

QFont labelFont()
{
    return kit::textFont(kit::TextSize::Title, kit::strong);
}

QFont capFont()
{
    return kit::textFont(kit::TextSize::Body, kit::strong);
}

QColor faded(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace

GateButton::GateButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    kit::wantFocusRing(this, kit::radiusLarge);
}

void GateButton::setAction(QAction *action)
{
    m_action = action;
    connect(action, &QAction::changed, this, &GateButton::takeOver);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    takeOver();
}

void GateButton::takeOver()
{
    if (!m_action)
        return;
    setText(m_words.isEmpty() ? m_action->text() : m_words);
    m_icon = m_leading == kit::Icon::None ? kit::iconOfCommand(*m_action) : m_leading;
    setKeyCap(m_action->shortcut());
    setEnabled(m_action->isEnabled());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
}

void GateButton::setWords(const QString &words)
{
    m_words = words;
    setText(words);
    updateGeometry();
}

void GateButton::setLeading(kit::Icon icon)
{
    m_leading = m_icon = icon;
    updateGeometry();
    update();
}

void GateButton::setKeyCap(const QKeySequence &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

void GateButton::setColours(const QColor &ink, const QColor &ground)
{
    m_ink = ink;
    m_ground = ground;
    update();
}

void GateButton::setPrimary(bool isPrimary)
{
    m_isPrimary = isPrimary;
    update();
}

int GateButton::capWidth() const
{
    if (m_keys.isEmpty())
        return 0;
    return std::max(capMinimum, kit::textWidth(capFont(), kit::keyText(m_keys)) + 2 * capPadding);
}

QSize GateButton::sizeHint() const
{
    int width = 2 * side + kit::textWidth(labelFont(), text());
    if (m_icon != kit::Icon::None)
        width += iconSide + inner;
    if (!m_keys.isEmpty())
        width += inner + capWidth();
    return {width, int(kit::Extent::Extra)};
}

QSize GateButton::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), 2 * side + fewestWords + inner + capWidth()), wanted.height()};
}

GateButton::Look GateButton::look() const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (m_ink) {
        const QColor ink = m_isPrimary ? m_ground : *m_ink;
        const qreal strength = isDown() ? 0.7 : underMouse() ? 0.88 : 1.0;
        const QColor plain = isDown()       ? faded(*m_ink, 0.24)
                             : underMouse() ? faded(*m_ink, 0.12)
                                            : QColor(Qt::transparent);
        return {m_isPrimary ? faded(*m_ink, strength) : plain, *m_ink, ink, faded(ink, 0.9), ink};
    }
    if (isChecked())
        return {tokens.select, tokens.accentText, tokens.accentText, tokens.lineStrong, tokens.text2, 2};
    const QColor fill = isDown() ? tokens.pressed : underMouse() ? tokens.hover : tokens.surface;
    return {isEnabled() ? fill : tokens.sunken, tokens.lineStrong, isEnabled() ? tokens.text : tokens.text3,
            tokens.lineStrong, isEnabled() ? tokens.text2 : tokens.text3};
}

void GateButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look look = this->look();
    kit::paintBox(painter, rect(), kit::radiusLarge, look.fill, look.edge, look.edgeWidth);
    QRectF box = rect().adjusted(side, 0, -side, 0);
    if (m_icon != kit::Icon::None) {
        const QRectF where(box.left(), (height() - iconSide) / 2.0, iconSide, iconSide);
        kit::paintIcon(painter, where, m_icon, look.text);
        box.setLeft(where.right() + inner);
    }
    if (!m_keys.isEmpty()) {
        const QRectF cap(box.right() - capWidth(), (height() - capHeight) / 2.0, capWidth(), capHeight);
        kit::paintBox(painter, cap, kit::radiusSmall, Qt::transparent, look.cap);
        kit::paintLine(painter, cap, kit::keyText(m_keys), capFont(), look.capText, Qt::AlignHCenter);
        box.setRight(cap.left() - inner);
    }
    kit::paintLine(painter, box, text(), labelFont(), look.text);
}

} // namespace foyer::checkin
