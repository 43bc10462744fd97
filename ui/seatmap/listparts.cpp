// SPDX-License-Identifier: GPL-3.0-or-later
// Categories and levels in the inspector.
#include "core/seating/categorycolors.h"
#include "core/studio/structure.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/seatmap/editwords.h"
#include "ui/seatmap/mapparts.h"
#include "ui/seatmap/namedrow.h"
#include "ui/seatmap/studiodesk.h"

#include <QHash>
#include <QHBoxLayout>

namespace foyer::seatmap {

namespace {

using seating::SeatMap;
using studio::StepKind;

/// Seats and standing places by category.
QHash<QString, qint64> placesOf(const SeatMap &map)
{
    QHash<QString, qint64> places;
    seating::forEachSeat(
        map, [&](const auto &, const auto &, const seating::Seat &seat) { ++places[seat.category]; });
    for (const seating::Section &section : map.sections) {
        for (const seating::StandingArea &area : section.standing)
            places[area.category] += area.capacity;
    }
    return places;
}

/// A key that prices can refer to for good, and that no category has.
QString freshKey(const SeatMap &map)
{
    for (int number = int(map.categories.size()) + 1;; ++number) {
        const QString key = QStringLiteral("c%1").arg(number);
        const bool taken = std::any_of(map.categories.begin(), map.categories.end(),
                                       [&](const seating::Category &one) { return one.key == key; });
        if (!taken)
            return key;
    }
}

template <typename Elements, typename NameOf>
QString freshName(const Elements &elements, const QString &pattern, NameOf &&nameOf)
{
    for (int number = int(elements.size()) + 1;; ++number) {
        const QString name = pattern.arg(number);
        const bool taken = std::any_of(elements.begin(), elements.end(),
                                       [&](const auto &one) { return nameOf(one) == name; });
        if (!taken)
            return name;
    }
}

} // namespace

ListPart::ListPart(StudioDesk &desk, const QString &title, const QString &add, const QString &name,
                   QWidget *parent)
    : InspectorPart(desk, title, parent)
    , m_name(name)
    , m_list(new QVBoxLayout)
    , m_refused(new kit::Label({}, kit::TextSize::Small))
{
    m_list->setSpacing(0);
    column()->addLayout(m_list);
    m_refused->setObjectName(name + QStringLiteral("AddError"));
    m_refused->setInk(kit::Ink::Red);
    m_refused->setWordWrap(true);
    m_refused->setContentsMargins(kit::padding, kit::step, kit::padding, 0);
    m_refused->hide();
    auto *button = new kit::Button(kit::Icon::Plus, add);
    button->setObjectName(name + QStringLiteral("Add"));
    button->setExtent(kit::Extent::Small);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kit::padding, kit::step, kit::step, 0);
    row->addWidget(button);
    column()->addLayout(row);
    column()->addWidget(m_refused);
    connect(button, &QAbstractButton::clicked, this, [this] { this->add(); });
}

NamedRow *ListPart::rowAt(int index)
{
    while (int(m_rows.size()) <= index) {
        auto *row = new NamedRow(m_name + QString::number(m_rows.size()));
        m_list->addWidget(row);
        connect(row, &NamedRow::renamed, this, [this, row](const QString &name) { rename(*row, name); });
        connect(row, &NamedRow::moved, this, [this, row](int by) { move(*row, by); });
        connect(row, &NamedRow::deleted, this, [this, row] { remove(*row); });
        connect(row, &NamedRow::picked, this, [this, row] { pick(*row); });
        connect(row, &NamedRow::coloured, this, [this, row](const QString &colour) { paint(*row, colour); });
        m_rows.push_back(row);
    }
    return m_rows[std::size_t(index)];
}

void ListPart::keepRows(int count)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(int(i) < count);
}

bool ListPart::apply(NamedRow *row, StepKind kind, const studio::Edit &edit, const QString &detail)
{
    const Result<void> done = desk().apply({kind, detail, 1, {}}, edit);
    if (!done && row)
        row->setError(editRefusal(done.error()));
    else if (!done)
        sayRefused(editRefusal(done.error()));
    return done.has_value();
}

/// The name of what was just added is typed over.
void ListPart::editLast(int count)
{
    sayRefused({});
    show();
    rowAt(count - 1)->field()->setFocus(Qt::OtherFocusReason);
    rowAt(count - 1)->field()->selectAll();
}

void ListPart::sayRefused(const QString &sentence)
{
    m_refused->setText(sentence);
    m_refused->setVisible(!sentence.isEmpty());
}

CategoriesPart::CategoriesPart(StudioDesk &desk, QWidget *parent)
    : ListPart(desk, tr("Categories, dearest first"), tr("Add a category"), QStringLiteral("category"),
               parent)
{}

void CategoriesPart::show()
{
    const SeatMap &map = desk().map();
    const QHash<QString, qint64> places = placesOf(map);
    const QString picked = desk().paintCategory();
    const int count = int(map.categories.size());
    for (int i = 0; i < count; ++i) {
        const seating::Category &category = map.categories[std::size_t(i)];
        NamedRow::Content content;
        content.id = category.key;
        content.name = category.label.isEmpty() ? category.key : category.label;
        content.rank = i;
        content.colour = QColor(seating::categoryColor(map, std::size_t(i)));
        content.count = places.value(category.key);
        content.countWords = tr("%n place(s)", nullptr, int(content.count));
        content.whyKept =
            content.count > 0 ? tr("%n place(s) have it", nullptr, int(content.count)) : QString();
        content.isFirst = i == 0;
        content.isLast = i + 1 == count;
        content.isMarked = category.key == picked;
        rowAt(i)->show(content);
    }
    keepRows(count);
}

void CategoriesPart::add()
{
    seating::Category category;
    category.key = freshKey(desk().map());
    category.label =
        freshName(desk().map().categories, tr("Category %1"), [](const auto &one) { return one.label; });
    const bool isDone =
        apply(nullptr, StepKind::EditCategories, [category, chosen = desk().selection()](SeatMap &map) {
            return studio::addCategory(map, chosen, category);
        });
    if (isDone)
        editLast(int(desk().map().categories.size()));
}

void CategoriesPart::rename(NamedRow &row, const QString &name)
{
    apply(&row, StepKind::EditCategories,
          [key = row.id(), name = name.trimmed(), chosen = desk().selection()](SeatMap &map) {
              const auto one = std::find_if(map.categories.begin(), map.categories.end(),
                                            [&](const seating::Category &each) { return each.key == key; });
              const QString color = one == map.categories.end() ? QString() : one->color;
              return studio::editCategory(map, chosen, key, name, color);
          });
}

void CategoriesPart::move(NamedRow &row, int by)
{
    apply(&row, StepKind::EditCategories, [key = row.id(), by, chosen = desk().selection()](SeatMap &map) {
        const auto one = std::find_if(map.categories.begin(), map.categories.end(),
                                      [&](const seating::Category &each) { return each.key == key; });
        return studio::moveCategory(map, chosen, key, int(one - map.categories.begin()) + by);
    });
}

void CategoriesPart::remove(NamedRow &row)
{
    apply(&row, StepKind::EditCategories, [key = row.id(), chosen = desk().selection()](SeatMap &map) {
        return studio::removeCategory(map, chosen, key);
    });
}

void CategoriesPart::paint(NamedRow &row, const QString &colour)
{
    const auto set = [key = row.id(), colour, chosen = desk().selection()](SeatMap &map) {
        return studio::setCategoryColor(map, chosen, key, colour);
    };
    static_cast<void>(apply(&row, StepKind::ColourCategory, set, row.field()->text()));
}

void CategoriesPart::pick(NamedRow &row)
{
    desk().setPaintCategory(row.id());
}

LevelsPart::LevelsPart(StudioDesk &desk, QWidget *parent)
    : ListPart(desk, tr("Levels, best first"), tr("Add a level"), QStringLiteral("floor"), parent)
{}

void LevelsPart::show()
{
    const SeatMap &map = desk().map();
    const int count = int(map.levels.size());
    for (int i = 0; i < count; ++i) {
        const seating::Level &level = map.levels[std::size_t(i)];
        NamedRow::Content content;
        content.id = level.id;
        content.name = level.name;
        content.count = std::count_if(map.sections.begin(), map.sections.end(),
                                      [&](const seating::Section &one) { return one.level == level.id; });
        content.countWords = tr("%n section(s)", nullptr, int(content.count));
        content.whyKept =
            content.count > 0 ? tr("%n section(s) are on it", nullptr, int(content.count)) : QString();
        content.isFirst = i == 0;
        content.isLast = i + 1 == count;
        rowAt(i)->show(content);
    }
    keepRows(count);
}

void LevelsPart::add()
{
    const QString name =
        freshName(desk().map().levels, tr("Level %1"), [](const auto &one) { return one.name; });
    const bool isDone = apply(nullptr, StepKind::EditLevels,
                              [name, chosen = desk().selection(), &ids = desk().ids()](SeatMap &map) {
                                  return studio::addLevel(map, chosen, name, ids);
                              });
    if (isDone)
        editLast(int(desk().map().levels.size()));
}

void LevelsPart::rename(NamedRow &row, const QString &name)
{
    apply(&row, StepKind::EditLevels,
          [id = row.id(), name = name.trimmed(), chosen = desk().selection()](SeatMap &map) {
              return studio::renameLevel(map, chosen, id, name);
          });
}

void LevelsPart::move(NamedRow &row, int by)
{
    apply(&row, StepKind::EditLevels, [id = row.id(), by, chosen = desk().selection()](SeatMap &map) {
        const auto one = std::find_if(map.levels.begin(), map.levels.end(),
                                      [&](const seating::Level &each) { return each.id == id; });
        return studio::moveLevel(map, chosen, id, int(one - map.levels.begin()) + by);
    });
}

void LevelsPart::remove(NamedRow &row)
{
    apply(&row, StepKind::EditLevels, [id = row.id(), chosen = desk().selection()](SeatMap &map) {
        return studio::removeLevel(map, chosen, id);
    });
}

} // namespace foyer::seatmap
