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
    using T = StepTexts;
    using enum studio::StepKind;
    const int count = std::max(1, step.count);
    switch (step.kind) {
    case DrawRow: return T::tr("draw a row");
    case DrawGrid: return T::tr("draw a grid of seats");
    case DrawArc: return T::tr("draw an arc block");
    case DrawTable: return T::tr("draw a table");
    case DrawStanding: return T::tr("draw a standing area");
    case DrawSection: return T::tr("draw a section");
    case DrawStage: return T::tr("draw the stage");
    case DrawShape: return T::tr("draw a shape");
    case DrawText: return T::tr("write a text");
    case TraceImage: return T::tr("place a picture to trace");
    case Move: return T::tr("move");
    case Nudge: return T::tr("nudge");
    case Rotate: return T::tr("turn");
    case Mirror: return T::tr("mirror");
    case Align: return T::tr("align");
    case Distribute: return T::tr("distribute");
    case Bend: return T::tr("bend %n row(s)", nullptr, count);
    case RowDistance: return T::tr("change the row distance");
    case SeatDistance: return T::tr("change the seat distance");
    case AisleWidth: return T::tr("change the aisle");
    case Paste: return T::tr("paste");
    case Duplicate: return T::tr("duplicate");
    case Cut: return T::tr("cut");
    case Delete: return T::tr("delete");
    case MoveToSection: return T::tr("move to %1").arg(step.detail);
    case PaintCategory: return T::tr("paint %1").arg(step.detail);
    case PaintAccess: return T::tr("paint wheelchair places");
    case Number: return T::tr("number %n row(s)", nullptr, count);
    case Rank: return T::tr("change the rank");
    case Repair: return T::tr("repair");
    case RepairAll: return T::tr("repair %n finding(s)", nullptr, count);
    case Generate: return T::tr("generate a hall");
    case Import: return T::tr("import a plan");
    case Restore: return T::tr("restore version %1").arg(step.detail);
    case EditProperties: return T::tr("change properties");
    case EditSection: return T::tr("change a section");
    case EditCategories: return T::tr("change the categories");
    case EditLevels: return T::tr("change the levels");
    case Trim: return T::tr("size the sheet");
    case Replace: return T::tr("give sold seats a place");
    }
    return {};
}

} // namespace foyer::seatmap
