// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/areasedit.h"

#include "core/client/apiclient.h"
#include "ui/events/arearow.h"
#include "ui/events/halls.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"

#include <algorithm>

namespace foyer::events {

AreasEdit::AreasEdit(SetupModel &model, client::ApiClient &ids, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_ids(ids)
    , m_rows(new QVBoxLayout)
    , m_add(nullptr)
{
    setObjectName(QStringLiteral("areasEdit"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    auto *card = new kit::Card(tr("Standing areas"));
    auto *add = new kit::Button(kit::Icon::Plus, tr("Standing area"));
    add->setObjectName(QStringLiteral("addArea"));
    add->setExtent(kit::Extent::Small);
    card->head()->addWidget(add);
    m_rows->setSpacing(8);
    card->body()->addLayout(m_rows);
    layout->addWidget(card);
    connect(add, &kit::Button::clicked, this, &AreasEdit::add);
    m_add = add;
}

// Of the dates to come and of all that are not on sale yet.
void AreasEdit::put(const std::function<void(Setup &, Hall &)> &edit)
{
    m_model.edit([&](Setup &edited) {
        const Hall before = edited.hall;
        edit(edited, edited.hall);
        spreadHall(edited, before, m_ids);
    });
}

void AreasEdit::add()
{
    const Area area{m_ids.newId<catalog::AreaId>(), tr("Standing"), {}, 100};
    put([&](Setup &, Hall &hall) { hall.areas.push_back(area); });
    if (!m_shown.empty())
        m_shown.back()->firstField()->setFocus(Qt::TabFocusReason);
}

void AreasEdit::remove(catalog::AreaId area)
{
    put([&](Setup &, Hall &hall) {
        std::erase_if(hall.areas, [area](const Area &had) { return had.id == area; });
    });
    m_add->setFocus(Qt::TabFocusReason);
}

// A category that is named here and is not there yet is made with it.
void AreasEdit::change(const Area &area, const QString &categoryName)
{
    const auto &categories = m_model.wanted().categories;
    const auto known = std::ranges::find(categories, categoryName, &Category::name);
    const bool isNew = known == categories.end() && !categoryName.isEmpty();
    const Category made{isNew ? m_ids.newId<catalog::CategoryId>() : catalog::CategoryId(), categoryName,
                        categoryName};
    const QString key = known == categories.end() ? categoryName : known->key;
    put([&](Setup &edited, Hall &hall) {
        const auto had = std::ranges::find(hall.areas, area.id, &Area::id);
        if (had == hall.areas.end())
            return;
        *had = area;
        had->category = key;
        if (isNew)
            edited.categories.push_back(made);
    });
}

void AreasEdit::refresh()
{
    const std::vector<Area> &areas = m_model.wanted().hall.areas;
    while (m_shown.size() > areas.size()) {
        m_shown.back()->hide();
        m_shown.back()->deleteLater();
        m_shown.pop_back();
    }
    while (m_shown.size() < areas.size()) {
        auto *row = new AreaRow(int(m_shown.size()));
        m_shown.push_back(row);
        m_rows->addWidget(row);
        connect(row, &AreaRow::edited, this, &AreasEdit::change);
        connect(row, &AreaRow::removeWanted, this, [this, row] { remove(row->id()); });
    }
    for (std::size_t i = 0; i < areas.size(); ++i)
        m_shown[i]->show(areas[i], m_model.wanted().categories);
    m_add->setEnabled(!m_model.wanted().isOver() && areas.size() < 100);
}

void AreasEdit::showProblems(const std::vector<Problem> &problems)
{
    for (AreaRow *row : m_shown) {
        const auto found = std::ranges::find(problems, row->id().uuid(), &Problem::subject);
        row->showProblem(found == problems.end() ? QString() : found->sentence);
    }
}

} // namespace foyer::events
