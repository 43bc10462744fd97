// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/picking.h"
#include "core/studio/structure.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/seatmap/mapparts.h"
#include "ui/seatmap/studiodesk.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace foyer::seatmap {

namespace {

using seating::SeatMap;
using studio::StepKind;

kit::Button *sectionButton(const QString &text, const char *name, kit::Button::Kind kind)
{
    auto *button = new kit::Button(text, kind);
    button->setObjectName(QLatin1StringView{name});
    button->setExtent(kit::Extent::Small);
    return button;
}

} // namespace

SectionPart::SectionPart(StudioDesk &desk, QWidget *parent)
    : InspectorPart(desk, tr("Section"), parent)
    , m_name(addText(tr("Name"), "sectionName", &m_nameLine))
    , m_rank(nullptr)
    , m_level(new QComboBox)
    , m_counts(new kit::Label({}, kit::Ink::Text2))
{
    m_level->setObjectName(QStringLiteral("sectionLevel"));
    m_levelLine = addLine(tr("Level"), m_level);
    m_rank = addText(tr("Rank"), "sectionRank", &m_rankLine);
    m_rank->setSuffix(tr("best is 0"));
    m_counts->setObjectName(QStringLiteral("sectionCounts"));
    m_counts->setContentsMargins(kit::padding, kit::step, kit::padding, 0);
    column()->addWidget(m_counts);
    auto *all = sectionButton(tr("Select all of it"), "sectionSelect", kit::Button::Kind::Plain);
    auto *gone = sectionButton(tr("Delete with all in it"), "sectionDelete", kit::Button::Kind::Danger);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kit::padding, kit::step, kit::step, 0);
    row->setSpacing(kit::buttonGap);
    row->addWidget(all);
    row->addWidget(gone);
    row->addStretch(1);
    column()->addLayout(row);
    connect(m_name, &ValueEdit::entered, this, [this](const QString &text) {
        change(m_nameLine, StepKind::EditSection, [id = m_id, name = text.trimmed()](SeatMap &map) {
            return studio::renameSection(map, {}, id, name);
        });
    });
    connect(m_rank, &ValueEdit::entered, this, [this](const QString &text) {
        const std::optional<int> rank = readWhole(text, locale());
        if (!rank && !text.trimmed().isEmpty())
            return sayNoNumber(m_rankLine);
        change(m_rankLine, StepKind::EditSection,
               [id = m_id, rank](SeatMap &map) { return studio::setSectionRank(map, {}, id, rank); });
    });
    connect(m_level, &QComboBox::activated, this, [this](int index) {
        change(m_levelLine, StepKind::EditSection,
               [id = m_id, level = m_level->itemData(index).toString()](SeatMap &map) {
                   return studio::setSectionLevel(map, {}, id, level);
               });
    });
    connect(all, &QAbstractButton::clicked, this,
            [this] { this->desk().select(studio::ofSection(this->desk().map(), m_id)); });
    connect(gone, &QAbstractButton::clicked, this, [this] {
        change(m_nameLine, StepKind::EditSection,
               [id = m_id](SeatMap &map) { return studio::removeSection(map, {}, id); });
    });
}

void SectionPart::show(const seating::Section &section)
{
    m_id = section.id;
    m_name->setShown(section.name);
    m_rank->setShown(section.rank ? locale().toString(*section.rank) : QString());
    m_rank->setPlaceholderText(tr("by its level"));
    const QSignalBlocker quiet(m_level);
    m_level->clear();
    for (const seating::Level &level : desk().map().levels)
        m_level->addItem(level.name, level.id);
    m_level->setCurrentIndex(m_level->findData(section.level));
    qint64 seats = 0;
    for (const seating::Row &row : section.rows)
        seats += qint64(row.seats.size());
    for (const seating::Table &table : section.tables)
        seats += qint64(table.row.seats.size());
    QStringList counts;
    const auto add = [&counts](qint64 count, const QString &words) {
        if (count > 0)
            counts.append(words);
    };
    const auto rows = int(section.rows.size());
    const auto tables = int(section.tables.size());
    const auto areas = int(section.standing.size());
    add(seats, tr("%Ln seat(s)", nullptr, int(seats)));
    add(rows, tr("%Ln row(s)", nullptr, rows));
    add(tables, tr("%Ln table(s)", nullptr, tables));
    add(areas, tr("%Ln standing area(s)", nullptr, areas));
    m_counts->setText(counts.isEmpty() ? tr("Nothing to sell is in it.") : counts.join(QStringLiteral(", ")));
    m_counts->setWordWrap(true);
    for (ValueLine *line : {m_nameLine, m_rankLine, m_levelLine})
        line->clearError();
}

} // namespace foyer::seatmap
