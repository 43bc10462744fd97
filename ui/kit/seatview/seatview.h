// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/scenepainter.h"
#include "ui/kit/seatview/seatcard.h"
#include "ui/kit/seatview/seatmodel.h"

#include <chrono>
#include <QWidget>

namespace foyer::seatview {

class SeatCanvas;
class SeatViewParts;

/// The seat map: shows a SeatModel, pans by dragging, zooms by wheel, pinch and keys (+ − 0), walks from seat
/// to seat by arrow keys (Home, End: ends of the row; Page up, down: sections and standing areas; Enter or
/// space activates), and chooses many by dragging with Shift. Painted by level of detail from tiles; smooth
/// at 100,000 seats.
///
/// A key that leads here calls setFocus(Qt::ShortcutFocusReason): the ring is shown where keys brought the
/// focus.
///
/// Object names of what lies on it: zoomOut, zoomIn, zoomFit, levels, minimap, seatCard.
class SeatView : public QWidget
{
    Q_OBJECT

public:
    /// The parts that lie on the map; each is shown only where it is of use (levels: more than one).
    enum Overlay : quint8
    {
        NoOverlay = 0,
        ZoomButtons = 1,
        Levels = 2,
        MinimapInset = 4,
        AllOverlays = 7
    };
    Q_DECLARE_FLAGS(Overlays, Overlay)

    /// `model` outlives the view.
    SeatView(SeatModel &model, QWidget *parent = nullptr);
    ~SeatView() override;

    [[nodiscard]] SeatModel &model() const;

    void setOverlays(Overlays overlays);

    /// Without names of rows and sections: for maps too small to be read. They are shown at first.
    void setNamesShown(bool shown);

    /// Lies on a card: takes the card's ground instead of the map's.
    void setOnCard(bool onCard);

    /// Nothing can be activated or chosen; pointing and walking still say what is there.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const;

    /// 140 ms, 0 with reduced motion (that of the theme, at first).
    void setZoomMotion(std::chrono::milliseconds duration);

    /// One level alone, or all.
    void setLevel(std::optional<int> level);
    [[nodiscard]] std::optional<int> level() const;

    void zoomIn();
    void zoomOut();
    /// All of the level shown; stays so while the window changes its size.
    void zoomToFit();
    [[nodiscard]] bool isFitted() const;
    /// Logical pixels that a seat of the usual size takes now.
    [[nodiscard]] double drawnSeatSize() const;
    /// So that a seat of the usual size takes so many.
    void setDrawnSeatSize(double pixels);
    /// Moves the map, and zooms in where the seat would be too small to be told.
    void showSeat(SeatIndex seat);

    /// How one looks, for what is drawn above the map.
    [[nodiscard]] QPointF toPlan(QPointF position) const;
    [[nodiscard]] QPointF toView(QPointF plan) const;
    /// Logical pixels a millimetre; when motion ends.
    [[nodiscard]] double scale() const;
    void setScale(double pixelsAMillimetre);
    /// In logical pixels.
    void panBy(QPointF way);
    /// Goes there; zooms out, never in, where it is larger than the view.
    void showPart(const QRectF &plan);
    /// Where one may look though nothing is drawn there: a designer's sheet. Empty: the plan's own bounds.
    void setRoom(const QRectF &plan);
    /// See ScenePainter; an empty one removes it. Called anew whenever it would draw something else.
    void setGround(ScenePainter::Ground ground);

    /// Nothing moves, and all that is to be seen is drawn: pictures are taken then.
    [[nodiscard]] bool isSettled() const;

    /// The seat of keyboard focus; noSeat as long as nobody walked, or on a standing area.
    [[nodiscard]] SeatIndex currentSeat() const;
    void setCurrentSeat(SeatIndex seat);

    /// The standing area of keyboard focus, or -1.
    [[nodiscard]] PoolIndex currentPool() const;
    void setCurrentPool(PoolIndex pool);

    void setCardProvider(SeatCardProvider provider);
    /// The default one's: name, category, state, price.
    [[nodiscard]] SeatCard cardOf(SeatIndex seat) const;

    /// Where a seat is drawn, for popups that point at it; empty while it is not shown at all.
    [[nodiscard]] QRectF seatRect(SeatIndex seat) const;
    /// Likewise of a standing area.
    [[nodiscard]] QRectF poolRect(PoolIndex pool) const;
    /// noSeat beside all.
    [[nodiscard]] SeatIndex seatAt(QPointF position) const;

    /// "Row F seat 12, Gold, free".
    [[nodiscard]] QString accessibleSeatName(SeatIndex seat) const;
    /// "Pit, Standing, 42 free".
    [[nodiscard]] QString accessiblePoolName(PoolIndex pool) const;

    /// How it is painted, for tests and benchmarks.
    [[nodiscard]] const SeatCanvas &canvas() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By click, Enter or space; in any state: what it means is the page's.
    void seatActivated(foyer::seating::SeatIndex seat, Qt::KeyboardModifiers modifiers);
    /// noSeat when the pointer leaves.
    void seatHovered(foyer::seating::SeatIndex seat);
    /// By Shift and dragging: all seats inside that are shown, whatever their state, in document order.
    void selectionRequested(const std::vector<foyer::seating::SeatIndex> &seats);
    /// A standing area.
    void poolActivated(int pool, Qt::KeyboardModifiers modifiers);
    void currentSeatChanged(foyer::seating::SeatIndex seat);
    /// Zoomed or moved: what points at a seat moves with it.
    void viewChanged();
    void levelChanged();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<SeatViewParts> m_parts;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(SeatView::Overlays)

} // namespace foyer::seatview
