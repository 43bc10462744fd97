// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/scenepainter.h"
#include "ui/kit/seatview/tilesheet.h"

#include <chrono>

namespace foyer::seatview {

/// What lies under the camera, kept as tiles of one grain. A frame copies tiles; a tile that is missing is
/// drawn when it is first wanted, as many a frame as time allows, and until then the tiles of the grain
/// before are shown enlarged or reduced. A changed seat is drawn anew in its tiles and nowhere else.
class SeatCanvas
{
public:
    explicit SeatCanvas(const SeatModel &model);

    /// Where the plan's origin lies in the widget (device pixels) and how large it is drawn in this frame;
    /// the grain is what it will be when motion ends.
    struct Frame
    {
        QPointF origin;
        double scale = 0.05; ///< device pixels a millimetre
        QSize size;          ///< device pixels
    };

    void setGrain(const Grain &grain, const kit::Tokens &tokens);
    void setLevel(std::optional<int> level);
    void setNamed(bool named);
    void setLocale(const QLocale &locale);
    void setGround(ScenePainter::Ground ground);

    /// Everything looks different.
    void invalidate();
    /// These do, and the blocks that they belong to.
    void changed(const std::vector<SeatIndex> &seats);
    /// Whatever lies in this part of the plan does.
    void changed(const QRectF &plan);

    /// Draws the frame; the painter draws device pixels. False if something is still missing: ask for another
    /// frame.
    bool paint(QPainter &painter, const Frame &frame, std::chrono::milliseconds patience);

    /// Nothing was ever drawn at this grain or the one before: the first frame should be whole.
    [[nodiscard]] bool isBlank() const { return m_tiles.isEmpty() && m_before.isEmpty(); }

    [[nodiscard]] const ScenePainter &scene() const { return m_scene; }

    /// For tests and benchmarks: how much was drawn so far.
    struct Work
    {
        qint64 tiles = 0;
        qint64 patches = 0;
        qint64 patchedPixels = 0;
    };

    [[nodiscard]] const Work &work() const { return m_work; }

private:
    [[nodiscard]] QRect wanted(const Frame &frame) const;
    void paintBefore(QPainter &painter, const Frame &frame, const QRect &missing);
    /// What of the frame has no tile yet.
    std::vector<QRect> paintTiles(QPainter &painter, const Frame &frame);
    bool makeTiles(const QRect &places, std::chrono::milliseconds patience);
    void make(TileSheet::Tile &tile, QPoint place);
    void patch(TileSheet::Tile &tile, QPoint place);
    void markBlocks(const std::vector<SeatIndex> &seats);

    const SeatModel &m_model;
    ScenePainter m_scene;
    TileSheet m_tiles;
    TileSheet m_before;
    std::vector<int> m_blockSteps; ///< as drawn, by section
    std::vector<SeatIndex> m_own;  ///< yours, as drawn among blocks
    Work m_work;
};

} // namespace foyer::seatview
