// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/switcherbutton.h"

#include "ui/kit/icons.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::shell {

namespace {

constexpr int buttonHeight = 36;
constexpr int inset = 8;
constexpr int between = 8;
constexpr int iconExtent = 16;
constexpr int narrowest = 120;

int widthOf(const QFont &font, const QString &text)
{
    return text.isEmpty() ? 0 : QFontMetrics(font).horizontalAdvance(text) + between;
}

QFont leadFont()
{
    return kit::figuresFont(kit::TextSize::Title, kit::strong);
}

} // namespace

SwitcherButton::SwitcherButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("switcher"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SwitcherButton::setWords(const QString &lead, const QString &second, const QString &third)
{
    m_lead = lead;
    m_second = second;
    m_third = third;
    setText(QStringList{lead, second, third}.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void SwitcherButton::setKeys(const QKeySequence &keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

int SwitcherButton::tailWidth() const
{
    const int cap = m_keys.isEmpty() ? 0 : between + kit::keyCapWidth(kit::keyText(m_keys));
    return iconExtent + cap + inset;
}

QSize SwitcherButton::sizeHint() const
{
    const QFont small = kit::figuresFont();
    constexpr int slack = 4; // widths are rounded, each by itself
    return {slack + inset + widthOf(leadFont(), m_lead) + widthOf(small, m_second) + widthOf(small, m_third)
                + tailWidth(),
            buttonHeight};
}

QSize SwitcherButton::minimumSizeHint() const
{
    return {narrowest, buttonHeight};
}

void SwitcherButton::enterEvent(QEnterEvent *)
{
    update();
}

void SwitcherButton::leaveEvent(QEvent *)
{
    update();
}

void SwitcherButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? tokens.pressed : tokens.hover);
        painter.drawRoundedRect(rect(), kit::radius, kit::radius);
    }
    int left = inset;
    const int end = width() - tailWidth();
    const auto word = [&](const QString &text, const QFont &font, const QColor &colour, int kept = 0) {
        const int room = end - left - between - kept;
        if (text.isEmpty() || room <= 0)
            return;
        painter.setFont(font);
        painter.setPen(colour);
        const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, room);
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignLeft | Qt::AlignVCenter, shown);
        left += painter.fontMetrics().horizontalAdvance(shown) + between;
    };
    // However long a name is: which of its dates it is about must be seen.
    const int secondWidth = widthOf(kit::figuresFont(), m_second);
    word(m_lead, leadFont(), tokens.text, end - left - secondWidth > narrowest / 2 ? secondWidth : 0);
    word(m_second, kit::figuresFont(), tokens.text2);
    word(m_third, kit::figuresFont(), tokens.text3);
    const double middle = height() / 2.0;
    kit::paintIcon(painter, QRectF(left, middle - iconExtent / 2.0, iconExtent, iconExtent),
                   kit::Icon::ChevronsUpDown, tokens.text3);
    if (!m_keys.isEmpty())
        kit::paintKeyCap(painter, this, left + iconExtent + between, middle, kit::keyText(m_keys), false);
}

} // namespace foyer::shell
