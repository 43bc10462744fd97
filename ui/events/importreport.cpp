// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/importreport.h"

#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/table.h"

#include <QHash>

namespace foyer::events {

namespace {

constexpr int tableHeight = 232;

} // namespace

void RepairModel::setRepairs(std::vector<wire::MapRepair> repairs)
{
    beginResetModel();
    m_repairs = std::move(repairs);
    endResetModel();
}

int RepairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_repairs.size());
}

int RepairModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 4;
}

namespace {

QString repairWords(const QString &kind)
{
    const QHash<QString, QString> words{
        {QStringLiteral("id_made"), RepairModel::tr("Id made")},
        {QStringLiteral("id_replaced"), RepairModel::tr("Id replaced")},
        {QStringLiteral("uuid_dropped"), RepairModel::tr("Second id left out")},
        {QStringLiteral("name_made"), RepairModel::tr("Name made")},
        {QStringLiteral("text_from_number"), RepairModel::tr("Number read as text")},
        {QStringLiteral("number_from_text"), RepairModel::tr("Text read as number")},
        {QStringLiteral("text_cleaned"), RepairModel::tr("Text cleaned")},
        {QStringLiteral("size_rounded"), RepairModel::tr("Size rounded")},
        {QStringLiteral("position_made"), RepairModel::tr("Position made")},
        {QStringLiteral("list_made"), RepairModel::tr("List made")},
        {QStringLiteral("category_added"), RepairModel::tr("Category added")},
        {QStringLiteral("category_renamed"), RepairModel::tr("Category renamed")},
        {QStringLiteral("canvas_made"), RepairModel::tr("Canvas made")},
        {QStringLiteral("canvas_grown"), RepairModel::tr("Canvas grown")},
        {QStringLiteral("content_moved"), RepairModel::tr("Content moved")},
        {QStringLiteral("old_schema"), RepairModel::tr("Old form of area")},
        {QStringLiteral("shape_kept"), RepairModel::tr("Shape kept as it was")},
        {QStringLiteral("field_kept"), RepairModel::tr("Field kept as it was")}};
    return words.value(kind, kind);
}

} // namespace

QVariant RepairModel::data(const QModelIndex &index, int role) const
{
    const wire::MapRepair &repair = m_repairs[std::size_t(index.row())];
    if (role == kit::InkRole)
        return int(index.column() == 3 ? kit::Ink::Text : kit::Ink::Text2);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case 0: return repairWords(repair.kind);
    case 1: return repair.path;
    case 2: return repair.before;
    case 3: return repair.after.isEmpty() ? QString() : QStringLiteral("→ ") + repair.after;
    default: return {};
    }
}

QVariant RepairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("What"), tr("Where in the plan"), tr("Was"), tr("Is now")};
    return titles.value(section);
}

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent)
    , m_head(new kit::Label({}, kit::TextSize::Title, kit::strong))
    , m_words(new kit::Label({}, kit::Ink::Text2))
    , m_table(new kit::Table(tr("What the import mended")))
    , m_model(new RepairModel(this))
{
    setObjectName(QStringLiteral("importReport"));
    m_words->setObjectName(QStringLiteral("importWords"));
    m_table->setObjectName(QStringLiteral("importRepairs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    auto *card = new kit::Card;
    auto *head = new QHBoxLayout;
    auto *close = new kit::Button(kit::Icon::X, QString(), kit::Button::Kind::Ghost);
    close->setObjectName(QStringLiteral("closeImportReport"));
    close->setAccessibleName(tr("Close the report"));
    head->addWidget(m_head, 1);
    head->addWidget(close);
    card->body()->addLayout(head);
    m_words->setWordWrap(true);
    card->body()->addWidget(m_words);
    card->body()->addWidget(m_table);
    m_table->setModel(m_model);
    m_table->setRows(kit::Table::Rows::Compact);
    m_table->setColumnWidths({0, 0, 84, 112});
    m_table->setStretchColumn(1); // the path has what is left
    m_table->setMinimumHeight(tableHeight);
    layout->addWidget(card);
    connect(close, &kit::Button::clicked, this, &QWidget::hide);
    hide();
}

void ImportReport::show(const ImportResult &result)
{
    const kit::Format format;
    const wire::SeatMapReport &report = result.report;
    m_head->setText(tr("%1 is imported").arg(result.fileName));
    QStringList words{tr("%1 seats").arg(format.count(report.counts.seats))};
    if (report.counts.standing > 0)
        words.append(tr("%1 standing places").arg(format.count(report.counts.standing)));
    words.append(report.repaired == 0 ? tr("nothing had to be mended")
                                      : tr("%n thing(s) mended", nullptr, report.repaired));
    if (report.errors > 0)
        words.append(tr("%n error(s) left", nullptr, report.errors));
    if (report.warnings > 0)
        words.append(tr("%n warning(s)", nullptr, report.warnings));
    if (report.repaired > int(report.repairs.size()))
        words.append(tr("the first %1 are listed").arg(format.count(int(report.repairs.size()))));
    m_words->setText(words.join(QStringLiteral(", ")) + QLatin1Char('.'));
    m_model->setRepairs(report.repairs);
    m_table->setVisible(!report.repairs.empty());
    QWidget::show();
}

} // namespace foyer::events
