// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/statisticspanel.h"

#include "core/studio/picking.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/table.h"
#include "ui/kit/tokens.h"
#include "ui/seatmap/studiodesk.h"

#include <QHBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr std::chrono::milliseconds pause{200}; ///< while somebody draws
constexpr int roomForAll = 560;
constexpr int roomForMost = 470;

enum Column
{
    Name,
    Seats,
    Standing,
    Accessible,
    Companion,
    Restricted,
    ColumnCount
};

std::size_t valueOf(const studio::PlaceCount &count, int column)
{
    switch (column) {
    case Seats: return count.seats;
    case Standing: return count.standing;
    case Accessible: return count.accessible;
    case Companion: return count.companion;
    case Restricted: return count.restrictedView;
    default: return 0;
    }
}

kit::Table *tableOf(const char *objectName, const QString &name, CountsModel *model)
{
    auto *table = new kit::Table(name);
    table->setObjectName(QLatin1StringView(objectName));
    table->setModel(model);
    table->setRows(kit::Table::Rows::Compact);
    table->setColumnWidths({0, 72, 92, 104, 104, 104});
    table->setStretchColumn(Name);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return table;
}

} // namespace

void CountsModel::setLines(const QString &title, std::vector<Line> lines)
{
    beginResetModel();
    m_title = title;
    m_lines = std::move(lines);
    endResetModel();
}

int CountsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int CountsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountsModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[std::size_t(index.row())];
    if (index.column() == Name)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(line.name) : QVariant();
    const std::size_t value = valueOf(line.count, index.column());
    switch (role) {
    case Qt::DisplayRole: return kit::Format().count(qint64(value));
    case Qt::TextAlignmentRole: return int(Qt::AlignRight | Qt::AlignVCenter);
    case kit::FiguresRole: return true;
    case kit::InkRole: return int(value > 0 ? kit::Ink::Text : kit::Ink::Text3);
    default: return {};
    }
}

QVariant CountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section != Name)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{m_title,          tr("Seats"),     tr("Standing"),
                             tr("Wheelchair"), tr("Companion"), tr("Restricted")};
    return titles.value(section);
}

StatisticsPanel::StatisticsPanel(StudioDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_categories(new CountsModel(this))
    , m_sections(new CountsModel(this))
{
    setObjectName(QStringLiteral("statisticsPanel"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins({});
    line->setSpacing(0);
    kit::Table *categories = tableOf("categoryCounts", tr("By category"), m_categories);
    kit::Table *sections = tableOf("sectionCounts", tr("By section"), m_sections);
    m_tables = {categories, sections};
    line->addWidget(categories, 1);
    line->addWidget(new kit::Hairline(Qt::Vertical));
    line->addWidget(sections, 1);
    connect(categories, &kit::Table::rowActivated, this, &StatisticsPanel::choose);
    connect(sections, &kit::Table::rowActivated, this,
            [this](int row) { m_desk.select(studio::ofSection(m_desk.map(), m_sections->line(row).id)); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &StatisticsPanel::refresh);
    connect(&m_desk, &StudioDesk::mapChanged, this, [this] {
        if (isVisible())
            m_soon.start();
    });
    refresh();
}

void StatisticsPanel::showEvent(QShowEvent *event)
{
    refresh();
    QWidget::showEvent(event);
}

// What few ask for gives way where there is no room for it.
void StatisticsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (kit::Table *table : m_tables) {
        table->setColumnHidden(Restricted, width() / 2 < roomForAll);
        table->setColumnHidden(Companion, width() / 2 < roomForMost);
        table->setStretchColumn(Name); // what is left is its
    }
}

// The sum is all that is for sale, not all that is drawn.
void StatisticsPanel::choose(int category)
{
    if (!m_categories->line(category).isAll)
        return m_desk.select(studio::ofCategory(m_desk.map(), m_categories->line(category).id));
    studio::Selection all;
    for (int row = 0; row < category; ++row)
        all = studio::united(all, studio::ofCategory(m_desk.map(), m_categories->line(row).id));
    m_desk.select(all);
}

void StatisticsPanel::refresh()
{
    const studio::Statistics statistics = studio::statisticsOf(m_desk.map());
    std::vector<CountsModel::Line> categories;
    for (const studio::CategoryStatistics &category : statistics.categories)
        categories.push_back(
            {category.label.isEmpty() ? tr("No category") : category.label, category.key, category.count});
    std::vector<CountsModel::Line> sections;
    for (const studio::SectionStatistics &section : statistics.sections)
        sections.push_back({section.level.isEmpty() || section.level == section.name
                                ? section.name
                                : tr("%1, %2").arg(section.name, section.level),
                            section.id, section.count});
    if (categories.size() > 1)
        categories.push_back({tr("All"), {}, statistics.all, true});
    m_categories->setLines(tr("Category"), std::move(categories));
    m_sections->setLines(tr("Section"), std::move(sections));
}

} // namespace foyer::seatmap
