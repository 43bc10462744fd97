// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/minimap.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/camera.h"
#include "ui/kit/seatview/categorycolours.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int edge = 4;                  ///< line and padding around the picture
constexpr std::size_t mostDots = 20'000; ///< blocks instead, beyond that
constexpr int freshness = 200;           ///< ms between two pictures
constexpr double dotShare = 0.9;         ///< of a seat's size

} // namespace

Minimap::Minimap(const SeatModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setAccessibleName(tr("Overview"));
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setCursor(Qt::ArrowCursor);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(freshness);
    connect(&m_refresh, &QTimer::timeout, this, &Minimap::redraw);
    const auto later = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(&model, &SeatModel::planChanged, this, &Minimap::redraw);
    connect(&model, &SeatModel::planEdited, this, &Minimap::redraw);
    connect(&model, &SeatModel::looksReset, this, later);
    connect(&model, &SeatModel::seatsChanged, this, later);
}

Minimap::~Minimap() = default;

void Minimap::setFrame(const QRectF &frame)
{
    if (m_frame == frame)
        return;
    m_frame = frame;
    update();
}

void Minimap::setLevel(std::optional<int> level)
{
    m_level = level;
    redraw();
}

QSize Minimap::sizeHint() const
{
    return {114, 92};
}

void Minimap::redraw()
{
    m_stale = true;
    update();
}

QTransform Minimap::toWidget() const
{
    QTransform transform;
    if (!m_model.plan())
        return transform;
    const QSizeF room(width() - 2.0 * edge, height() - 2.0 * edge);
    const Camera camera = Camera::fitting(m_model.plan()->bounds(), room, 2);
    transform.translate(width() / 2.0, height() / 2.0);
    transform.scale(camera.scale, camera.scale);
    transform.translate(-camera.centre.x(), -camera.centre.y());
    return transform;
}

QColor Minimap::colourOf(SeatIndex seat, const std::vector<QColor> &free) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (m_model.colouring() != Colouring::States)
        return tokens.heat[std::size_t(m_model.heatStep(seat))];
    switch (m_model.look(seat).state) {
    case SeatState::Free: return free[std::size_t(m_model.categoryRank(seat))];
    case SeatState::Yours: return tokens.mine;
    case SeatState::LeftAlone: return tokens.amber;
    case SeatState::Held:
    case SeatState::HouseHold:
    case SeatState::Sold:
    case SeatState::Blocked:
    case SeatState::NotInStock: return tokens.sold;
    }
    return tokens.sold;
}

void Minimap::paintSeats(QPainter &painter) const
{
    const SeatPlan &plan = *m_model.plan();
    std::vector<QColor> free; // by rank
    for (const QColor &own : m_model.categoryColours())
        free.push_back(categoryColours(kit::tokensOf(this), int(free.size()), own).fill);
    for (SeatIndex seat = 0; seat < plan.seats().size(); ++seat) {
        if (m_level && plan.levelOf(seat) != *m_level)
            continue;
        const PlanSeat &drawn = plan.seats()[seat];
        const double half = double(drawn.size) * dotShare / 2;
        painter.fillRect(QRectF(drawn.centre.x() - half, drawn.centre.y() - half, 2 * half, 2 * half),
                         colourOf(seat, free));
    }
}

void Minimap::paintBlocks(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.setPen(Qt::NoPen);
    const std::vector<PlanSection> &sections = m_model.plan()->sections();
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (m_level && sections[i].level != *m_level)
            continue;
        painter.setBrush(tokens.heat[std::size_t(m_model.sectionHeatStep(quint32(i)))]);
        painter.drawPath(sections[i].block);
    }
}

void Minimap::render()
{
    m_stale = false;
    const double ratio = devicePixelRatioF();
    m_picture = QImage(size() * ratio, QImage::Format_ARGB32_Premultiplied);
    m_picture.setDevicePixelRatio(ratio);
    m_picture.fill(Qt::transparent);
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(toWidget(), true);
    painter.setPen(Qt::NoPen);
    for (const PlanFigure &figure : m_model.plan()->figures()) {
        if (!figure.filled)
            continue;
        painter.setBrush(tokens.stageLine);
        painter.drawPath(figure.outline);
    }
    painter.setBrush(tokens.pressed);
    for (const PlanPool &pool : m_model.plan()->pools())
        painter.drawPath(pool.outline);
    if (m_model.plan()->seats().size() > mostDots)
        paintBlocks(painter);
    else
        paintSeats(painter);
}

void Minimap::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    kit::paintBox(painter, rect(), kit::radius, tokens.surface, tokens.lineStrong);
    if (!m_model.plan())
        return;
    if (m_stale || m_picture.size() != size() * devicePixelRatioF())
        render();
    painter.drawImage(QPointF(), m_picture);
    if (m_frame.isEmpty())
        return;
    const QRectF inner = QRectF(rect()).adjusted(edge, edge, -edge, -edge);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.accentText, 1.5));
    painter.drawRoundedRect(toWidget().mapRect(m_frame).intersected(inner), 1, 1);
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_model.plan())
        Q_EMIT centreRequested(toWidget().inverted().map(event->position()));
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton) && m_model.plan())
        Q_EMIT centreRequested(toWidget().inverted().map(event->position()));
}

void Minimap::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Overview"));
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        redraw();
}

} // namespace foyer::seatview
