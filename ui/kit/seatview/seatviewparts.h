// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/cardpanel.h"
#include "ui/kit/seatview/dragging.h"
#include "ui/kit/seatview/levellist.h"
#include "ui/kit/seatview/minimap.h"
#include "ui/kit/seatview/seatcanvas.h"
#include "ui/kit/seatview/seatnavigator.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/seatview/viewmotion.h"
#include "ui/kit/seatview/zoombuttons.h"
#include "ui/kit/tokens.h"

#include <QTimer>

namespace foyer::seatview {

/// What a SeatView is made of, and what it does between two events.
class SeatViewParts
{
public:
    SeatViewParts(SeatModel &shown, SeatView &shownBy);

    void takePlan();
    void takeEdit(const QRectF &where);
    [[nodiscard]] std::optional<int> levelAfterEdit() const;
    [[nodiscard]] QRectF room() const;
    void takeChanges(const std::vector<SeatIndex> &seats);
    void takeReset();
    void takePools();

    void moveTo(const Camera &camera, bool animated);
    void zoomBy(double factor, QPointF around, bool animated = true);
    void fit(bool animated);
    void panBy(QPointF way);
    void panToShow(QPointF plan);
    [[nodiscard]] Camera fitting() const;
    [[nodiscard]] Camera besideLevels(const Camera &whole, const QRectF &bounds) const;
    [[nodiscard]] QRectF levelsPlace() const;
    [[nodiscard]] bool isCovered(const QRectF &plan) const;
    [[nodiscard]] double largestScale() const;

    void arrange();
    void moved();
    void hover(QPointF position);
    void leave();
    void showCard();
    void makeCurrent(SeatIndex seat);
    void makeCurrentPool(PoolIndex pool);
    void begin();
    void activateCurrent(Qt::KeyboardModifiers modifiers);
    void activateAt(QPointF position, Qt::KeyboardModifiers modifiers);
    void chooseInside(const QRectF &frame);
    bool takeKey(const QKeyEvent &event);
    void retarget();

    void paint(QPainter &painter);
    void paintStrip(QPainter &painter);
    void paintRing(QPainter &painter, SeatIndex seat, bool focus);
    void paintPoolRing(QPainter &painter);
    void paintMarquee(QPainter &painter);

    /// The theme's, with the ground that the map lies on.
    [[nodiscard]] const kit::Tokens &tokens();

    [[nodiscard]] QSizeF size() const { return view.size(); }

    [[nodiscard]] const Camera &camera() const { return motion.camera(); }

    [[nodiscard]] PoolIndex poolAt(QPointF position) const;
    [[nodiscard]] SeatCard cardOf(SeatIndex seat) const;

    SeatModel &model;
    SeatView &view;
    ViewMotion motion;
    SeatCanvas canvas;
    SeatNavigator navigator;
    Dragging dragging;
    ZoomButtons *zoomButtons;
    LevelList *levels;
    Minimap *minimap;
    CardPanel *card;
    QTimer cardDelay;
    SeatCardProvider provider;
    SeatView::Overlays overlays = SeatView::AllOverlays;
    QRectF sheet; ///< see SeatView::setRoom()
    std::optional<int> level;
    QStringList levelNames; ///< as of the last plan
    std::optional<std::chrono::milliseconds> motionTime;
    SeatIndex hovered = noSeat;
    SeatIndex current = noSeat;
    PoolIndex currentPool = -1;            ///< the keyboard is on one of the two
    std::optional<kit::Tokens> cardTokens; ///< on a card the ground is the card's
    bool readOnly = false;
    bool onCard = false;
    bool fitted = true;
    bool ring = false;     ///< keyboard focus is shown
    bool complete = false; ///< nothing is missing in the last frame
    bool stripShown = false;

private:
    [[nodiscard]] double wayFromUnder(QPointF position) const;
    bool walkBy(int key, Qt::KeyboardModifiers modifiers);
    void jump(int step);
    void walk(Walk way);
};

} // namespace foyer::seatview
