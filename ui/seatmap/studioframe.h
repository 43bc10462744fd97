// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/seating/seatmap.h"
#include "ui/kit/seatview/seatmodel.h"
#include "ui/seatmap/studiocommands.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace foyer::kit {
class Prompter;
}

namespace foyer::seatmap {

class ActionBar;
class HintBar;
class Inspector;
class StudioCanvas;
class StudioDesk;
class StudioToolBar;

/// The studio as it is laid out: bar above, tools, sheet with its rulers, inspector, and the room for panels
/// below the sheet and in the inspector's place. Its commands act on the desk; those of the panels (generate,
/// compare, publish, back) are there, and connected by whoever does them.
class StudioFrame : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    StudioFrame(StudioDesk &desk, kit::Prompter &prompter, const Clock &clock, QWidget *parent = nullptr);
    ~StudioFrame() override;

    [[nodiscard]] const StudioCommands &commands() const { return m_commands; }

    /// With the tools'.
    [[nodiscard]] QList<QAction *> allCommands() const;

    [[nodiscard]] StudioCanvas &canvas() const { return *m_canvas; }

    [[nodiscard]] Inspector &inspector() const { return *m_inspector; }

    /// Below the sheet; taken over. 184 px high unless it says otherwise.
    void setBottom(QWidget *panel);

    /// In the inspector's place while something is being done there; taken over the first time. Null: the
    /// inspector again.
    void showSide(QWidget *panel);
    [[nodiscard]] QWidget *side() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut(const Clock &clock);
    QWidget *makeSheet();
    void connectHead();
    void connectChoosing();
    void connectClipboard();
    void connectArranging();
    void placeOverlays();
    void showEnabled();
    void openMenu(const QPoint &globalPosition);
    void copy();
    void cut();
    void paste();
    void duplicate();
    void remove();
    void sayRefused(const QString &sentence);

    StudioDesk &m_desk;
    seatview::SeatModel m_model;
    StudioCommands m_commands;
    StudioCanvas *m_canvas;
    StudioToolBar *m_tools;
    Inspector *m_inspector;
    ActionBar *m_actionBar;
    HintBar *m_hint;
    QStackedWidget *m_side = nullptr;
    QVBoxLayout *m_middle = nullptr;
    QPointer<QWidget> m_bottom;
    seating::SeatMap m_clip; ///< what was copied last
    int m_pasted = 0;        ///< how often since: each lies a little further
    QString m_refusal;
};

} // namespace foyer::seatmap
