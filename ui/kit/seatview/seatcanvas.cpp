// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatcanvas.h"

#include "ui/kit/tokens.h"

#include <cmath>
#include <QDeadlineTimer>
#include <QPainter>

namespace foyer::seatview {

namespace {

/// Screens' worth of tiles that are kept.
constexpr std::size_t keptScreens = 4;

template <typename Visit>
void forEachPlace(const QRect &places, Visit &&visit)
{
    for (int y = places.top(); y <= places.bottom(); ++y) {
        for (int x = places.left(); x <= places.right(); ++x)
            visit(QPoint(x, y));
    }
}

} // namespace

SeatCanvas::SeatCanvas(const SeatModel &model) : m_model(model), m_scene(model) {}

void SeatCanvas::setGrain(const Grain &grain, const kit::Tokens &tokens)
{
    if (m_scene.setGrain(grain, tokens)) {
        m_before = TileSheet();
        m_tiles = TileSheet(grain);
    }
    if (m_tiles.grain() == grain)
        return;
    const bool sharper = m_tiles.tiles().size() >= m_before.tiles().size() / 2;
    if (sharper)
        m_before = std::move(m_tiles);
    m_tiles = TileSheet(grain);
}

void SeatCanvas::setLevel(std::optional<int> level)
{
    m_scene.setLevel(level);
    m_before = TileSheet();
    invalidate();
}

void SeatCanvas::setNamed(bool named)
{
    m_scene.setNamed(named);
    invalidate();
}

void SeatCanvas::setLocale(const QLocale &locale)
{
    m_scene.setLocale(locale);
    invalidate();
}

void SeatCanvas::setGround(ScenePainter::Ground ground)
{
    m_scene.setGround(std::move(ground));
    invalidate();
}

void SeatCanvas::invalidate()
{
    m_blockSteps.clear();
    m_own = m_model.yours();
    m_tiles.spoilAll();
}

void SeatCanvas::changed(const QRectF &plan)
{
    const double scale = m_tiles.grain().scale;
    m_tiles.spoil(QRectF(plan.topLeft() * scale, plan.size() * scale).toAlignedRect().adjusted(-4, -4, 4, 4));
}

void SeatCanvas::changed(const std::vector<SeatIndex> &seats)
{
    if (m_scene.detail() == Detail::Blocks)
        markBlocks(seats);
    for (const SeatIndex seat : seats) {
        if (m_scene.detail() != Detail::Blocks)
            m_tiles.spoil(m_scene.seatArea(seat));
    }
}

/// A block's tint has few steps, so most changes leave it as it is. Yours are drawn seat by seat.
void SeatCanvas::markBlocks(const std::vector<SeatIndex> &seats)
{
    const SeatPlan &plan = *m_model.plan();
    if (m_blockSteps.size() != plan.sections().size())
        m_blockSteps.assign(plan.sections().size(), -1);
    for (const SeatIndex seat : seats) {
        const quint32 section = plan.rowOf(seat).section;
        const int step = m_model.sectionHeatStep(section);
        if (m_blockSteps[section] != step)
            changed(plan.sections()[section].block.boundingRect());
        m_blockSteps[section] = step;
    }
    if (m_own == m_model.yours())
        return;
    for (const std::vector<SeatIndex> &own : {m_own, m_model.yours()}) {
        for (const SeatIndex seat : own)
            m_tiles.spoil(m_scene.seatArea(seat));
    }
    m_own = m_model.yours();
}

QRect SeatCanvas::wanted(const Frame &frame) const
{
    const double factor = m_tiles.grain().scale / frame.scale;
    const QRectF seen(-frame.origin * factor, QSizeF(frame.size) * factor);
    // At rest the plan lies on whole pixels, and a hair more must not want another row of tiles.
    const QRect area(
        QPoint(int(std::floor(seen.left() + 0.01)), int(std::floor(seen.top() + 0.01))),
        QPoint(int(std::ceil(seen.right() - 0.01)) - 1, int(std::ceil(seen.bottom() - 0.01)) - 1));
    return TileSheet::placesOf(area);
}

bool SeatCanvas::paint(QPainter &painter, const Frame &frame, std::chrono::milliseconds patience)
{
    const QRect places = wanted(frame);
    const bool complete = makeTiles(places, patience);
    for (const QRect &missing : paintTiles(painter, frame)) {
        // One rectangle at a time: within a clip of many parts scaling takes ten times as long.
        painter.setClipRect(missing);
        painter.fillRect(missing, m_scene.stamps().tokens().map);
        paintBefore(painter, frame, missing);
        painter.setClipping(false);
    }
    if (complete && qFuzzyCompare(frame.scale, m_tiles.grain().scale))
        m_before = TileSheet();
    m_tiles.trim(std::size_t(places.width() * places.height()) * keptScreens);
    return complete;
}

bool SeatCanvas::makeTiles(const QRect &places, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    bool complete = true;
    bool first = true;
    const quint64 now = m_tiles.tick();
    forEachPlace(places, [&](QPoint place) {
        TileSheet::Tile &tile = m_tiles.at(place);
        tile.used = now;
        if (!tile.image.isNull() && !tile.stale)
            return patch(tile, place);
        if (!first && deadline.hasExpired()) {
            complete = false;
            return;
        }
        first = false;
        make(tile, place);
    });
    return complete;
}

void SeatCanvas::make(TileSheet::Tile &tile, QPoint place)
{
    const QRect area = TileSheet::areaOf(place);
    if (tile.image.isNull())
        tile.image = QImage(area.size(), QImage::Format_RGB32);
    QPainter painter(&tile.image);
    painter.translate(-area.topLeft());
    m_scene.paint(painter, area);
    tile.stale = false;
    tile.spoilt.clear();
    tile.spoiltPixels = 0;
    ++m_work.tiles;
}

void SeatCanvas::patch(TileSheet::Tile &tile, QPoint place)
{
    if (tile.spoilt.empty())
        return;
    const QRect area = TileSheet::areaOf(place);
    QPainter painter(&tile.image);
    painter.translate(-area.topLeft());
    for (const QRect &part : tile.spoilt) {
        painter.setClipRect(part);
        m_scene.paint(painter, part);
        ++m_work.patches;
        m_work.patchedPixels += qint64(part.width()) * part.height();
    }
    tile.spoilt.clear();
    tile.spoiltPixels = 0;
}

void SeatCanvas::paintBefore(QPainter &painter, const Frame &frame, const QRect &missing)
{
    const double factor = frame.scale / m_before.grain().scale;
    const QHash<QPoint, TileSheet::Tile> &tiles = m_before.tiles();
    for (auto tile = tiles.cbegin(); tile != tiles.cend(); ++tile) {
        const QRectF area(TileSheet::areaOf(tile.key()));
        const QRectF shown(area.topLeft() * factor + frame.origin, area.size() * factor);
        if (!tile->image.isNull() && missing.intersects(shown.toAlignedRect()))
            painter.drawImage(shown.toAlignedRect(), tile->image);
    }
}

std::vector<QRect> SeatCanvas::paintTiles(QPainter &painter, const Frame &frame)
{
    const double factor = frame.scale / m_tiles.grain().scale;
    const bool still = qFuzzyCompare(factor, 1.0);
    std::vector<QRect> missing;
    forEachPlace(wanted(frame), [&](QPoint place) {
        const QRectF area(TileSheet::areaOf(place));
        const QRectF exact(area.topLeft() * factor + frame.origin, area.size() * factor);
        const QRect shown = still ? QRect(QPoint(int(std::lround(exact.x())), int(std::lround(exact.y()))),
                                          QSize(TileSheet::edge, TileSheet::edge))
                                  : exact.toAlignedRect();
        const TileSheet::Tile *tile = m_tiles.find(place);
        if (!tile || tile->image.isNull())
            missing.push_back(shown);
        else if (still)
            painter.drawImage(shown.topLeft(), tile->image);
        else
            painter.drawImage(shown, tile->image);
    });
    return missing;
}

} // namespace foyer::seatview
