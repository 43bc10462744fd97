// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/poolpainter.h"

#include "ui/kit/seatview/scenepainter.h"
#include "ui/kit/tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int nameSize = 13;
constexpr int countSize = 12;

QString words(const char *text)
{
    return QCoreApplication::translate("SeatView", text);
}

} // namespace

QString poolWords(const PoolLook &look, const QLocale &locale)
{
    if (!look.isKnown)
        return QStringLiteral("–");
    if (look.yours > 0)
        return words(QT_TRANSLATE_NOOP("SeatView", "%1 yours, %2 free"))
            .arg(locale.toString(look.yours), locale.toString(look.free));
    if (look.free <= 0)
        return words(QT_TRANSLATE_NOOP("SeatView", "sold out"));
    return words(QT_TRANSLATE_NOOP("SeatView", "%1 free")).arg(locale.toString(look.free));
}

PoolPainter::PoolPainter(const SeatModel &model, LabelPainter &labels, const kit::Tokens &tokens,
                         const Grain &grain, const QLocale &locale)
    : m_model(model)
    , m_labels(labels)
    , m_tokens(tokens)
    , m_grain(grain)
    , m_locale(locale)
{}

QColor PoolPainter::fillOf(PoolIndex pool) const
{
    const PoolLook &look = m_model.pool(pool);
    if (m_model.colouring() == Colouring::States)
        return look.free > 0 || look.yours > 0 || !look.isKnown ? m_tokens.hover : m_tokens.sold;
    if (!look.isKnown)
        return m_tokens.hover;
    const int capacity = std::max(1, m_model.plan()->pools()[std::size_t(pool)].capacity);
    const double share = 1 - double(std::clamp(look.free, 0, capacity)) / capacity;
    return m_tokens.heat[std::size_t(std::lround(share * 6))];
}

void PoolPainter::paint(QPainter &painter, PoolIndex pool, bool named)
{
    const PlanPool &drawn = m_model.plan()->pools()[std::size_t(pool)];
    const QPainterPath outline = QTransform::fromScale(m_grain.scale, m_grain.scale).map(drawn.outline);
    const bool yours = m_model.pool(pool).yours > 0;
    painter.setPen(
        QPen(yours ? m_tokens.mine : m_tokens.seatLine, (yours ? 2 : 1) * m_grain.devicePixelRatio));
    painter.setBrush(fillOf(pool));
    painter.drawPath(outline);
    if (named)
        paintWords(painter, pool, outline.boundingRect());
}

void PoolPainter::paintWords(QPainter &painter, PoolIndex pool, const QRectF &room)
{
    const QString &name = m_model.plan()->pools()[std::size_t(pool)].name;
    const QString count = poolWords(m_model.pool(pool), m_locale);
    const double ratio = m_grain.devicePixelRatio;
    const double widest = room.width() - 8 * ratio;
    const bool heat = m_model.colouring() != Colouring::States;
    const QColor ground = fillOf(pool);
    const bool light = qGray(ground.rgb()) > 140;
    const QColor strong = heat && light == m_tokens.dark ? m_tokens.onTip : m_tokens.text;
    const QColor quiet = heat ? strong : m_tokens.text2;
    const bool names = !name.isEmpty() && m_labels.widthOf(name, nameSize, QFont::DemiBold) <= widest;
    const bool counts = m_labels.widthOf(count, countSize, QFont::Normal) <= widest;
    const bool both = names && counts && room.height() >= 40 * ratio;
    const QPointF middle = room.center();
    if (names)
        m_labels.paint(painter, middle - QPointF(0, both ? 9 * ratio : 0), name, nameSize, QFont::DemiBold,
                       strong);
    if (counts && (both || !names))
        m_labels.paint(painter, middle + QPointF(0, both ? 9 * ratio : 0), count, countSize, QFont::Normal,
                       quiet);
}

} // namespace foyer::seatview
