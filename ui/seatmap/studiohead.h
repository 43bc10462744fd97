// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QFrame>
#include <QTimer>

namespace foyer::kit {
class Button;
class Chip;
class Label;
} // namespace foyer::kit

namespace foyer::seatmap {

class StudioCanvas;
class StudioDesk;
struct StudioCommands;

/// Which map this is, how it is kept, what can be undone, how one looks at it, and what is done with it.
class StudioHead : public QFrame
{
    Q_OBJECT

public:
    /// All outlive it.
    StudioHead(StudioDesk &desk, StudioCanvas &canvas, const StudioCommands &commands, const Clock &clock,
               QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut(const StudioCommands &commands);
    void showDraft();
    void showSaved();
    void showSteps();
    void showZoom();
    void giveWay();
    void openZoomMenu();

    StudioDesk &m_desk;
    StudioCanvas &m_canvas;
    const StudioCommands &m_commands;
    const Clock &m_clock;
    QTimer m_everySecond;
    kit::Label *m_name;
    kit::Chip *m_version;
    kit::Label *m_saved;
    kit::Button *m_undo;
    kit::Label *m_step;
    kit::Button *m_redo;
    kit::Button *m_zoom;
};

/// "saved 4 s ago".
[[nodiscard]] QString savedWords(Instant savedAt, Instant now);

} // namespace foyer::seatmap
