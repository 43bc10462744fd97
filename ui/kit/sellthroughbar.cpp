// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/sellthroughbar.h"

#include "ui/kit/format.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>
#include <QPainterPath>

namespace foyer::kit {

namespace {

constexpr int barHeight = 8;

void paintHeld(QPainter &painter, const QRectF &held, const QColor &colour)
{
    for (qreal x = std::ceil(held.left()) + 1; x < held.right(); x += 4)
        painter.fillRect(QRectF(x, held.top(), 2, held.height()), colour);
}

void paintBar(QPainter &painter, const QRectF &bar, double sold, double held, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(bar, 4, 4);
    painter.setClipPath(shape);
    painter.fillRect(bar, tokens.hover);
    const qreal until = bar.width() * sold;
    painter.fillRect(QRectF(bar.left(), bar.top(), until, bar.height()),
                     sold >= 1 ? tokens.series[5] : tokens.accent);
    paintHeld(painter, QRectF(bar.left() + until, bar.top(), bar.width() * held, bar.height()),
              tokens.accentLine);
    painter.restore();
}

void paintWords(QPainter &painter, const QRectF &line, qint64 sold, qint64 capacity, const Tokens &tokens)
{
    const Format format{QLocale()};
    const QFont strongFigures = figuresFont(TextSize::Body, strong);
    const QString all = format.ofTotal(sold, capacity);
    const QString part = format.count(sold);
    const qsizetype at = all.indexOf(part);
    // The number that counts stands out, wherever the language puts it.
    const QString before = at > 0 ? all.left(at) : QString();
    const QString after = at >= 0 ? all.mid(at + part.size()) : all;
    qreal x = line.left();
    const auto put = [&painter, &line, &x](const QString &text, const QFont &font, const QColor &colour) {
        paintLine(painter, QRectF(x, line.top(), line.right() - x, line.height()), text, font, colour);
        x += QFontMetricsF(font).horizontalAdvance(text);
    };
    put(before, figuresFont(), tokens.text2);
    put(at >= 0 ? part : QString(), strongFigures, tokens.text);
    put(after, figuresFont(), tokens.text2);
    const double share = capacity > 0 ? double(sold) / double(capacity) : 0;
    paintLine(painter, line, format.percent(share), share > 0.9 ? strongFigures : figuresFont(),
              share > 0.9 ? tokens.text : tokens.text2, Qt::AlignRight);
}

} // namespace

void paintSellThrough(QPainter &painter, const QRect &where, qint64 sold, qint64 held, qint64 capacity,
                      const Tokens &tokens)
{
    const double whole = double(std::max<qint64>(capacity, 1));
    const double soldShare = std::clamp(double(sold) / whole, 0.0, 1.0);
    const double heldShare = std::clamp(double(held) / whole, 0.0, 1.0 - soldShare);
    const bool words = where.height() >= 20 + 4 + barHeight;
    const int height = words ? 20 + 4 + barHeight : barHeight;
    const int top = where.top() + (where.height() - height) / 2;
    if (words)
        paintWords(painter, QRectF(where.left(), top, where.width(), 20), sold, capacity, tokens);
    paintBar(painter, QRectF(where.left(), top + height - barHeight, where.width(), barHeight), soldShare,
             heldShare, tokens);
}

SellThroughBar::SellThroughBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SellThroughBar::setFigures(qint64 sold, qint64 held, qint64 capacity)
{
    m_sold = sold;
    m_held = held;
    m_capacity = capacity;
    setAccessibleName(tr("%1 sold").arg(Format::of(this).ofTotal(sold, capacity)));
    update();
}

void SellThroughBar::setTextVisible(bool visible)
{
    m_textVisible = visible;
    updateGeometry();
}

QSize SellThroughBar::sizeHint() const
{
    return {200, m_textVisible ? 32 : barHeight};
}

void SellThroughBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSellThrough(painter, rect(), m_sold, m_held, m_capacity, tokensOf(this));
}

} // namespace foyer::kit
