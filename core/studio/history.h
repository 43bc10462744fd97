// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/mapdelta.h"
#include "core/studio/selection.h"
#include "core/studio/step.h"

namespace foyer::studio {

/// A document with everything that was done to it. Steps are kept as differences: the rows, things and
/// members that they changed. Undone to the beginning and redone, the document has the same bytes at every
/// step. The oldest steps are forgotten where all together hold more than `mostWeight` elements, the last one
/// never. Not thread-safe.
class History
{
public:
    /// Some 350 MB: thirty times a house of 100,000 seats, moved as a whole.
    static constexpr std::size_t usualWeight = 3'000'000;

    /// Of an empty document.
    History() = default;
    /// The document as opened is taken as saved.
    explicit History(SeatMap map, std::size_t mostWeight = usualWeight);

    [[nodiscard]] const SeatMap &map() const noexcept { return m_map; }

    [[nodiscard]] const Selection &selection() const noexcept { return m_selection; }

    /// Choosing is no step. Ids that the document does not have are dropped.
    void select(const Selection &selection);

    /// Changes the document as one step and chooses what `edit` says. An edit that fails changes nothing,
    /// and one that changes nothing leaves no step. What was undone before can no longer be redone, unless
    /// nothing changed.
    [[nodiscard]] Result<void> apply(const Step &step, const Edit &edit);

    [[nodiscard]] bool canUndo() const noexcept { return !m_done.empty(); }

    [[nodiscard]] bool canRedo() const noexcept { return !m_undone.empty(); }

    /// What undo() and redo() would do; null if nothing.
    [[nodiscard]] const Step *undoStep() const noexcept;
    [[nodiscard]] const Step *redoStep() const noexcept;
    /// All of them, the next one first.
    [[nodiscard]] std::vector<Step> undoSteps() const;
    [[nodiscard]] std::vector<Step> redoSteps() const;

    /// Nothing happens where there is nothing to undo. The selection becomes what it was.
    void undo();
    void redo();

    /// Grows with every change of the document, undone ones included.
    [[nodiscard]] std::uint64_t revision() const noexcept { return m_revision; }

    /// Names the document's content among those that this history went through: the same again after undoing
    /// and redoing. 0 is the document as it was opened.
    [[nodiscard]] std::uint64_t state() const noexcept
    {
        return m_done.empty() ? m_oldest : m_done.back().state;
    }

    [[nodiscard]] bool isSaved() const noexcept { return m_saved == state(); }

    void markSaved() noexcept { m_saved = state(); }

    /// A state that was saved meanwhile, while the person went on working.
    void markSaved(std::uint64_t state) noexcept { m_saved = state; }

    /// Elements (rows, tables, things, sections) that the differences hold, for measuring.
    [[nodiscard]] std::size_t weight() const noexcept;

private:
    struct Entry
    {
        Step step;
        MapDelta delta; ///< what the document is not now: exchanged with it by undo and redo
        Selection before;
        Selection after;
        std::uint64_t state = 0;
        std::size_t weight = 0; ///< of the delta, as it was recorded
    };

    [[nodiscard]] bool joins(const Step &step) const;
    void record(const Step &step, bool joined, Selection chosen);
    void follow(MapDelta &delta);
    void exchange(MapDelta &delta);
    void forgetOldest();

    SeatMap m_map;
    SeatMap m_mirror; ///< always equal to m_map but while an edit runs: what it is compared with
    Selection m_selection;
    std::vector<Entry> m_done;
    std::vector<Entry> m_undone; ///< the next one last
    std::uint64_t m_revision = 0;
    std::uint64_t m_states = 0;
    std::uint64_t m_saved = 0;
    std::uint64_t m_oldest = 0; ///< the state before the first step that is kept
    std::size_t m_mostWeight = usualWeight;
    std::size_t m_weight = 0; ///< of what is done
};

} // namespace foyer::studio
