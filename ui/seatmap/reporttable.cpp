// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/reporttable.h"

#include "ui/kit/dialog.h"
#include "ui/kit/table.h"
#include "ui/kit/tokens.h"
#include "ui/seatmap/findings.h"

#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int dialogWidth = 760;
constexpr int tableHeight = 300;

QString repairWords(seating::RepairKind kind)
{
    using seating::RepairKind;
    switch (kind) {
    case RepairKind::IdMade: return ReportModel::tr("Id made");
    case RepairKind::IdReplaced: return ReportModel::tr("Id replaced");
    case RepairKind::UuidDropped: return ReportModel::tr("Second id left out");
    case RepairKind::NameMade: return ReportModel::tr("Name made");
    case RepairKind::TextFromNumber: return ReportModel::tr("Number read as text");
    case RepairKind::NumberFromText: return ReportModel::tr("Text read as number");
    case RepairKind::TextCleaned: return ReportModel::tr("Text cleaned");
    case RepairKind::SizeRounded: return ReportModel::tr("Size rounded");
    case RepairKind::PositionMade: return ReportModel::tr("Position made");
    case RepairKind::ListMade: return ReportModel::tr("List made");
    case RepairKind::CategoryAdded: return ReportModel::tr("Category added");
    case RepairKind::CategoryRenamed: return ReportModel::tr("Category renamed");
    case RepairKind::CanvasMade: return ReportModel::tr("Canvas made");
    case RepairKind::CanvasGrown: return ReportModel::tr("Canvas grown");
    case RepairKind::ContentMoved: return ReportModel::tr("Content moved");
    case RepairKind::OldSchema: return ReportModel::tr("Old form of area");
    case RepairKind::ShapeKept: return ReportModel::tr("Shape kept as it was");
    case RepairKind::FieldKept: return ReportModel::tr("Field kept as it was");
    }
    return {};
}

} // namespace

void ReportModel::setLines(std::vector<Line> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[std::size_t(index.row())];
    if (role == kit::InkRole)
        return int(index.column() == 3 ? kit::Ink::Text : kit::Ink::Text2);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case 0: return line.what;
    case 1: return line.where;
    case 2: return line.before;
    case 3: return line.after.isEmpty() ? QString() : QStringLiteral("→ ") + line.after;
    default: return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("What"), tr("Where"), tr("Was"), tr("Is now")};
    return titles.value(section);
}

std::vector<ReportModel::Line> linesOf(const std::vector<seating::Repair> &repairs)
{
    std::vector<ReportModel::Line> lines;
    lines.reserve(repairs.size());
    for (const seating::Repair &repair : repairs)
        lines.push_back({repairWords(repair.kind), repair.path, repair.before, repair.after});
    return lines;
}

std::vector<ReportModel::Line> linesOf(const std::vector<studio::Mended> &mended)
{
    std::vector<ReportModel::Line> lines;
    lines.reserve(mended.size());
    for (const studio::Mended &one : mended)
        lines.push_back({findingTitle(one.code), one.where, one.before, one.after});
    return lines;
}

kit::Dialog *reportDialog(const QString &title, const QString &text, std::vector<ReportModel::Line> lines,
                          QWidget *over)
{
    auto *dialog = new kit::Dialog(title, over);
    dialog->setObjectName(QStringLiteral("studioReport"));
    dialog->setText(text);
    dialog->setPanelWidth(dialogWidth);
    if (lines.empty())
        return dialog;
    auto *table = new kit::Table(title);
    table->setObjectName(QStringLiteral("studioReportTable"));
    auto *model = new ReportModel(table);
    model->setLines(std::move(lines));
    table->setModel(model);
    table->setRows(kit::Table::Rows::Compact);
    table->setColumnWidths({150, 220, 0, 0});
    table->setStretchColumn(3);
    table->setMinimumHeight(tableHeight);
    dialog->body()->addWidget(table);
    return dialog;
}

} // namespace foyer::seatmap
