// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QString>

namespace foyer::studio {

/// What a step did, as "undo" names it. The words are made by who shows them.
enum class StepKind : std::uint8_t
{
    DrawRow,
    DrawGrid,
    DrawArc,
    DrawTable,
    DrawStanding,
    DrawSection,
    DrawStage,
    DrawShape,
    DrawText,
    TraceImage,
    Move,
    Nudge,
    Rotate,
    Mirror,
    Align,
    Distribute,
    Bend,
    RowDistance,
    SeatDistance,
    AisleWidth,
    Paste,
    Duplicate,
    Cut,
    Delete,
    MoveToSection,
    PaintCategory,
    PaintAccess,
    Number,
    Rank,
    Repair,
    RepairAll,
    Generate,
    Import,
    Restore,
    EditProperties,
    EditSection,
    EditCategories,
    ColourCategory, ///< of one category
    EditLevels,
    Trim,
    TableChairs, ///< how many chairs tables have
    Replace,     ///< seats of a new version given to what is sold
};

/// How a step joins the one before it.
enum class Join : std::uint8_t
{
    Separate, ///< not at all
    Continue, ///< goes on from what the gesture did so far: key presses, strokes of a brush
    Anew      ///< takes the place of what the gesture did so far, and begins with the document as it was
              ///< before it: dragging, turning, bending, typing into a field
};

/// What the hand does between pressing and letting go. Steps of one gesture become one.
struct Gesture
{
    std::uint64_t id = 0; ///< 0: none; never used again
    Join join = Join::Separate;
    [[nodiscard]] bool operator==(const Gesture &) const = default;
};

struct Step
{
    StepKind kind = StepKind::EditProperties;
    QString detail; ///< a name: the category painted, the section drawn
    int count = 0;  ///< of how many: seats, rows, findings, whichever the kind's words speak of
    Gesture gesture = {};
    [[nodiscard]] bool operator==(const Step &) const = default;
};

} // namespace foyer::studio
