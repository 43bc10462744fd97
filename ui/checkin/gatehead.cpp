// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatehead.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::checkin {

namespace {

constexpr int gap = 16;
constexpr int iconSide = 20;
constexpr int barHeight = 18;

qreal paintBar(QPainter &painter, qreal x, int height, const QColor &colour)
{
    painter.fillRect(QRectF(x, (height - barHeight) / 2.0, 1, barHeight), colour);
    return x + 1;
}

} // namespace

GateHead::GateHead(int side, QWidget *parent) : QWidget(parent), m_side(side)
{
    setObjectName(QStringLiteral("gateHead"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GateHead::setContent(const Content &content)
{
    m_content = content;
    setAccessibleName(QStringList{content.gate, content.evening, content.state}.join(QStringLiteral(", ")));
    update();
}

void GateHead::setChrome(const QColor &chrome)
{
    m_chrome = chrome;
    update();
}

void GateHead::setSide(int side)
{
    m_side = side;
    update();
}

GateHead::Inks GateHead::inks() const
{
    if (m_chrome.isValid()) {
        QColor bar = m_chrome;
        bar.setAlphaF(0.5F);
        return {m_chrome, m_chrome, bar, m_chrome};
    }
    const kit::Tokens &tokens = kit::tokensOf(this);
    return {tokens.text, tokens.text2, tokens.text3, m_content.isLost ? tokens.amber : tokens.green};
}

void GateHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_chrome.isValid()) {
        const kit::Tokens &tokens = kit::tokensOf(this);
        painter.fillRect(rect(), tokens.surface);
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    }
    const Inks inks = this->inks();
    paintLeft(painter, inks, paintRight(painter, inks) - gap);
}

qreal GateHead::paintRight(QPainter &painter, const Inks &inks) const
{
    const QFont timeFont = kit::figuresFont(kit::TextSize::Page, kit::strong);
    const QFont font = kit::textFont(kit::TextSize::Title, m_content.isLost ? kit::strong : kit::regular);
    qreal x = width() - m_side - kit::textWidth(timeFont, m_content.time);
    kit::paintLine(painter, QRectF(x, 0, width() - m_side - x, height()), m_content.time, timeFont,
                   inks.strong);
    x -= gap;
    paintBar(painter, x - 1, height(), inks.bar);
    const int words = kit::textWidth(font, m_content.state);
    x -= 1 + gap + words;
    kit::paintLine(painter, QRectF(x, 0, words + 1, height()), m_content.state, font, inks.strong);
    x -= 8 + iconSide;
    kit::paintIcon(painter, QRectF(x, (height() - iconSide) / 2.0, iconSide, iconSide), m_content.icon,
                   inks.icon);
    return x;
}

void GateHead::paintLeft(QPainter &painter, const Inks &inks, qreal right) const
{
    const QFont gateFont = kit::textFont(kit::TextSize::Page, kit::strong);
    const QFont font = kit::textFont(kit::TextSize::Title);
    qreal x = m_side;
    const auto say = [&](const QString &text, const QFont &with, const QColor &ink) {
        const qreal width = std::min<qreal>(kit::textWidth(with, text) + 1, right - x);
        if (text.isEmpty() || width < 3 * gap)
            return false;
        kit::paintLine(painter, QRectF(x, 0, width, height()), text, with, ink);
        x += width + gap;
        return true;
    };
    const bool hasGate = say(m_content.gate, gateFont, inks.strong);
    const bool hasSection = say(m_content.section, font, inks.quiet);
    if ((hasGate || hasSection) && right - x > 6 * gap)
        x = paintBar(painter, x, height(), inks.bar) + gap;
    say(m_content.evening, font, inks.quiet);
}

} // namespace foyer::checkin
