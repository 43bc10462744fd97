// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/idfactory.h"
#include "core/base/task.h"
#include "core/seating/problem.h"
#include "core/studio/history.h"
#include "core/studio/selection.h"
#include "core/studio/step.h"
#include "ui/seatmap/studiopreview.h"
#include "ui/seatmap/studiotool.h"

#include <functional>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace foyer::seatmap {

/// How the document stands with the server and with this computer: told by whoever keeps it.
struct DraftState
{
    int version = 0;                ///< the server's newest that this one began at; 0: there is none yet
    bool isDraft = false;           ///< differs from it
    bool isSaving = false;          ///< being written to this computer
    std::optional<Instant> savedAt; ///< on this computer
    [[nodiscard]] bool operator==(const DraftState &) const = default;
};

/// What lies on the studio's desk: the document with its steps, what is chosen, the tool in hand, what is
/// wrong. Canvas, inspector and panels show it and change it through here and nowhere else; none of them
/// knows another.
class StudioDesk : public QObject
{
    Q_OBJECT

public:
    using Edit = studio::Edit;

    /// Where there is nothing to go by.
    static constexpr seating::Size emptySheet{40'000, 30'000};

    /// Seats: in a hall of more, what costs by all of them takes longer than a frame and goes to a thread.
    static constexpr std::size_t largeHall = 8000;

    /// `ids` outlives it.
    explicit StudioDesk(IdFactory &ids, QObject *parent = nullptr);
    ~StudioDesk() override;

    /// Another document; its steps begin anew. A document without a canvas is given one.
    void open(seating::SeatMap map);

    [[nodiscard]] const seating::SeatMap &map() const;

    [[nodiscard]] const studio::History &history() const { return m_history; }

    /// For those who tell it what is saved.
    [[nodiscard]] studio::History &history() { return m_history; }

    [[nodiscard]] IdFactory &ids() const { return m_ids; }

    /// Changes the document as one step. What fails changes nothing; whoever asked says why.
    [[nodiscard]] Result<void> apply(const studio::Step &step, const Edit &edit);
    /// The same, where the refusal is said on the canvas: refused().
    void attempt(const studio::Step &step, const Edit &edit);
    void undo();
    void redo();

    [[nodiscard]] const studio::Selection &selection() const;
    void select(studio::Selection selection);
    /// A section as a whole: nothing of it is selected, the inspector shows the section. Empty: none.
    void showSection(const QString &section);

    [[nodiscard]] const QString &shownSection() const { return m_shownSection; }

    [[nodiscard]] StudioTool tool() const { return m_tool; }

    void setTool(StudioTool tool);

    /// Steps of one gesture become one: a new id for each.
    [[nodiscard]] studio::Gesture newGesture(studio::Join join);

    /// Where what is drawn next goes: a section's id; empty: a new section. It is the one that was drawn in,
    /// or chosen from, last.
    [[nodiscard]] QString targetSection() const;
    void setTargetSection(const QString &section);
    /// What new seats get and what the brush paints: a category's key; empty: none.
    [[nodiscard]] QString paintCategory() const;
    void setPaintCategory(const QString &key);

    [[nodiscard]] bool isSnapping() const { return m_isSnapping; }

    void setSnapping(bool snapping);

    [[nodiscard]] bool isGridShown() const { return m_isGridShown; }

    void setGridShown(bool shown);

    /// Between two lines of the grid.
    [[nodiscard]] seating::Millimetres gridStep() const { return 1000; }

    /// What is wrong with the document, found a moment after each change.
    [[nodiscard]] const std::vector<seating::Problem> &problems() const { return m_problems; }

    /// They are of the document as it is now.
    [[nodiscard]] bool isChecked() const { return m_checkedAt == m_revision; }

    /// At once. Of a large hall it takes its time: see checked().
    void check();

    /// Once they are of the document as it is then: before something is published.
    [[nodiscard]] static Task<void> checked(QPointer<StudioDesk> self);

    /// The canvas goes there.
    void show(const seating::Box &box);
    /// Likewise, and rings what is wrong there.
    void show(const seating::Problem &problem);
    void show(const seating::ElementRef &element);

    [[nodiscard]] const std::optional<seating::Point> &shownTrouble() const { return m_shownTrouble; }

    void clearTrouble();

    void setPreview(std::optional<StudioPreview> preview);

    [[nodiscard]] const std::optional<StudioPreview> &preview() const { return m_preview; }

    void setDraft(const DraftState &draft);

    [[nodiscard]] const DraftState &draft() const { return m_draft; }

    /// Grows with every change of the document, undone ones included.
    [[nodiscard]] quint64 revision() const { return m_revision; }

Q_SIGNALS:
    /// Another document is open. mapChanged() and all others follow.
    void opened();
    void mapChanged();
    void selectionChanged();
    void toolChanged();
    void targetChanged();
    void problemsChanged();
    /// What can be undone and redone, or what is saved.
    void stepsChanged();
    void sightChanged(); ///< snap, grid
    void previewChanged();
    void troubleChanged();
    void draftChanged();
    void showWanted(const foyer::seating::Box &box);
    /// An attempt that came to nothing.
    void refused(const foyer::Error &error);

private:
    void changed();
    void follow();
    void take(std::vector<seating::Problem> problems);
    [[nodiscard]] static Task<void> checkAside(QPointer<StudioDesk> self);

    IdFactory &m_ids;
    studio::History m_history;
    std::vector<seating::Problem> m_problems;
    std::optional<seating::Point> m_shownTrouble;
    std::optional<StudioPreview> m_preview;
    DraftState m_draft;
    QString m_targetSection;
    QString m_paintCategory;
    QString m_shownSection;
    QTimer m_checkSoon;
    QThreadPool m_checks; ///< of large halls
    quint64 m_gestures = 0;
    quint64 m_revision = 1;
    quint64 m_checkedAt = 0;
    StudioTool m_tool = StudioTool::Select;
    bool m_isSnapping = true;
    bool m_isGridShown = true;
};

} // namespace foyer::seatmap
