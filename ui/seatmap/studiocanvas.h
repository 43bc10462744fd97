// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/draw.h"
#include "core/studio/snapping.h"
#include "core/studio/step.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/seatmap/canvastool.h"
#include "ui/seatmap/ghost.h"
#include "ui/seatmap/selectionframe.h"
#include "ui/seatmap/sheetwalk.h"
#include "ui/seatmap/studiotool.h"
#include "ui/seatmap/tracedpicture.h"

#include <QThreadPool>
#include <QTimer>

namespace foyer::kit {
class Prompter;
}

namespace foyer::seatmap {

class StudioDesk;

/// The measures that the next thing is drawn with.
struct DrawSettings
{
    seating::Millimetres seatPitch = 550;
    seating::Millimetres rowPitch = 950;
    seating::Millimetres radius = 12'000; ///< of an arc block's first row
    int aisles = 0;                       ///< through an arc block
    int tableSeats = 8;
    int capacity = 100;
    [[nodiscard]] bool operator==(const DrawSettings &) const = default;
};

/// The sheet: the one seat view with grid and middle line under it, and frame, guides and dimensions above.
/// The tool in hand decides what the pointer does; arrows nudge what is chosen (10 mm, with Shift 100, with
/// Alt 1). While nothing is, and with Ctrl, they walk as SheetWalk says; Page up and down go from section to
/// section, Space chooses what one is on, Enter leads to its properties.
class StudioCanvas : public seatview::SeatView
{
    Q_OBJECT

public:
    /// All outlive it.
    StudioCanvas(StudioDesk &desk, seatview::SeatModel &model, kit::Prompter &prompter,
                 QWidget *parent = nullptr);
    ~StudioCanvas() override;

    [[nodiscard]] StudioDesk &desk() const { return m_desk; }

    [[nodiscard]] kit::Prompter &prompter() const { return m_prompter; }

    /// Where the rulers have their zero.
    [[nodiscard]] QPointF origin() const;
    /// 1 where a pixel is 20 mm.
    [[nodiscard]] double zoom() const;
    void setZoom(double zoom);

    [[nodiscard]] const DrawSettings &settings() const { return m_settings; }

    void setSettings(const DrawSettings &settings);

    /// Where new elements go: section, level and category of the desk.
    [[nodiscard]] studio::DrawPlace place() const;
    /// The level that is shown alone, or the target's; empty: none is there.
    [[nodiscard]] QString levelId() const;
    [[nodiscard]] studio::SnapSettings snapSettings(bool snapping) const;

    [[nodiscard]] CanvasPoint pointAt(QPointF position, Qt::KeyboardModifiers modifiers = {}) const;

    [[nodiscard]] QPointF view(seating::Point at) const { return toView({double(at.x), double(at.y)}); }

    /// So many logical pixels in millimetres.
    [[nodiscard]] seating::Millimetres reach(double pixels) const;
    /// The topmost thing under a point: an empty outline is hit at its line only.
    [[nodiscard]] QString thingAt(const CanvasPoint &point) const;

    [[nodiscard]] Ghost &ghost() { return m_ghost; }

    [[nodiscard]] const SelectionFrame &frame() const { return m_frame; }

    /// Another one while something is under way; back again.
    void showFrame(const std::optional<seating::Box> &box);
    void restoreFrame();

    /// What is being lined up, for the time of a gesture.
    void setAids(std::vector<studio::Guide> guides, std::vector<studio::Dimension> dimensions);
    void clearAids();

    /// What was in the hand is in the document now: it stays where it is until the sheet shows that.
    void settleGhost();

    /// Something else comes into the hand.
    void takeUpGhost() { m_ghostLingers = false; }

    [[nodiscard]] CanvasTool &tool() const { return *m_tool; }

    /// What stands at the lower edge.
    [[nodiscard]] QString hint() const;

    void nudge(seating::Point by);

    /// Where the keyboard is, in the document as it is now.
    [[nodiscard]] const SheetWalk &walk() const;
    void walkTo(const seating::ElementRef &element);
    /// Chooses what the keyboard is on, or no longer.
    void toggleStop();
    [[nodiscard]] bool isChosen(const seating::ElementRef &element) const;
    /// A seat, or the topmost thing there.
    [[nodiscard]] std::optional<seating::ElementRef> elementAt(QPointF position) const;

Q_SIGNALS:
    void originChanged();
    void settingsChanged();
    /// A gesture ended, or another tool is in hand.
    void hintChanged();
    /// Enter on what is chosen: its properties are wanted.
    void propertiesWanted();
    void menuWanted(const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeMap(bool another);
    void takePlan(const std::shared_ptr<const seatview::SeatPlan> &plan);
    void buildPlan(const seating::SeatMap &map);
    void layGround();
    void takeSelection();
    void takeTool();
    void refreshFrame();
    void showGround();
    void paintGround(QPainter &painter, const QRect &area, const seatview::Grain &grain) const;
    void paintSelected(QPainter &painter) const;
    void paintPreview(QPainter &painter) const;
    void paintRing(QPainter &painter, seating::SeatIndex seat, const QColor &colour) const;
    [[nodiscard]] QRectF seenPart() const;
    [[nodiscard]] bool takeEditingKey(const QKeyEvent &event);
    [[nodiscard]] bool takeArrow(const QKeyEvent &event);
    [[nodiscard]] bool takeSpace();
    [[nodiscard]] bool takeWalk(const QKeyEvent &event);
    void beginWalk();
    void endWalk();
    void showStop();
    void showName();
    void showCursor(QPointF position);
    [[nodiscard]] QString walkHint() const;
    void paintFocus(QPainter &painter) const;
    [[nodiscard]] QPainterPath ringAlong(const seating::ElementRef &row) const;
    void panTo(QPointF position);
    void escape();

    StudioDesk &m_desk;
    seatview::SeatModel &m_model;
    kit::Prompter &m_prompter;
    Ghost m_ghost;
    SelectionFrame m_frame;
    std::unique_ptr<CanvasTool> m_tool;
    mutable SheetWalk m_walk; ///< follows the document when it is asked
    DrawSettings m_settings;
    std::vector<quint8> m_chosen; ///< by SeatIndex
    std::vector<QPainterPath> m_chosenThings;
    std::vector<studio::Guide> m_guides;
    std::vector<studio::Dimension> m_dimensions;
    std::vector<studio::Dimension> m_resting; ///< of what is chosen, while nothing moves
    TracedPicture m_picture;
    QThreadPool m_pool; ///< where plans of large halls are built
    quint64 m_turn = 0; ///< of the plan that was asked for last
    bool m_isBuilding = false;
    bool m_ghostLingers = false; ///< until the plan that is being built
    QRectF m_sheetLaid;          ///< that the ground was drawn for
    std::optional<seating::Background> m_backgroundLaid;
    studio::Gesture m_nudging;
    QTimer m_nudgeRest; ///< since the last key
    QPointF m_panFrom;
    bool m_isFrameAway = false; ///< a gesture shows another one
    bool m_isPanning = false;
    bool m_hasHand = false; ///< space is held
    bool m_isPressed = false;
    bool m_isWalking = false; ///< by keys: the ring is shown
};

} // namespace foyer::seatmap
