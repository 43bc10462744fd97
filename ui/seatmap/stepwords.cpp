// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/stepwords.h"

#include "core/studio/step.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

struct StepTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Steps)
};

} // namespace

QString stepWords(const studio::Step &step)
{
    using enum studio::StepKind;
    const int count = std::max(1, step.count);
    switch (step.kind) {
    case DrawRow: return StepTexts::tr("draw a row");
    case DrawGrid: return StepTexts::tr("draw a grid of seats");
    case DrawArc: return StepTexts::tr("draw an arc block");
    case DrawTable: return StepTexts::tr("draw a table");
    case DrawStanding: return StepTexts::tr("draw a standing area");
    case DrawSection: return StepTexts::tr("draw a section");
    case DrawStage: return StepTexts::tr("draw the stage");
    case DrawShape: return StepTexts::tr("draw a shape");
    case DrawText: return StepTexts::tr("write a text");
    case TraceImage: return StepTexts::tr("place a picture to trace");
    case Move: return StepTexts::tr("move");
    case Nudge: return StepTexts::tr("nudge");
    case Rotate: return StepTexts::tr("turn");
    case Mirror: return StepTexts::tr("mirror");
    case Align: return StepTexts::tr("align");
    case Distribute: return StepTexts::tr("distribute");
    case Bend: return StepTexts::tr("bend %n row(s)", nullptr, count);
    case RowDistance: return StepTexts::tr("change the row distance");
    case SeatDistance: return StepTexts::tr("change the seat distance");
    case AisleWidth: return StepTexts::tr("change the aisle");
    case Paste: return StepTexts::tr("paste");
    case Duplicate: return StepTexts::tr("duplicate");
    case Cut: return StepTexts::tr("cut");
    case Delete: return StepTexts::tr("delete");
    case MoveToSection: return StepTexts::tr("move to %1").arg(step.detail);
    case PaintCategory: return StepTexts::tr("paint %1").arg(step.detail);
    case PaintAccess: return StepTexts::tr("paint wheelchair places");
    case Number: return StepTexts::tr("number %n row(s)", nullptr, count);
    case Rank: return StepTexts::tr("change the rank");
    case Repair: return StepTexts::tr("repair");
    case RepairAll: return StepTexts::tr("repair %n finding(s)", nullptr, count);
    case Generate: return StepTexts::tr("generate a hall");
    case Import: return StepTexts::tr("import a plan");
    case Restore: return StepTexts::tr("restore %1").arg(step.detail);
    case EditProperties: return StepTexts::tr("change properties");
    case EditSection: return StepTexts::tr("change a section");
    case EditCategories: return StepTexts::tr("change the categories");
    case ColourCategory: return StepTexts::tr("change the colour of %1").arg(step.detail);
    case EditLevels: return StepTexts::tr("change the levels");
    case Trim: return StepTexts::tr("size the sheet");
    case TableChairs: return StepTexts::tr("change the chairs of %n table(s)", nullptr, count);
    case Replace: return StepTexts::tr("give sold seats a place");
    }
    return {};
}

} // namespace foyer::seatmap
