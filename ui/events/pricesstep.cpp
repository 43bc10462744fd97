// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/pricesstep.h"

#include "core/client/apiclient.h"
#include "ui/events/halldesk.h"
#include "ui/events/namelist.h"
#include "ui/events/pricegrid.h"
#include "ui/events/pricegridmodel.h"
#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/segments.h"

#include <algorithm>
#include <QComboBox>

namespace foyer::events {

namespace {

constexpr int shownCells = 4;

QString toText(const Uuid &id)
{
    return QString::fromLatin1(id.toText());
}

} // namespace

PricesStep::PricesStep(SetupModel &model, HallDesk &desk, client::ApiClient &ids, QWidget *parent)
    : StepView(model, Step::Prices, parent)
    , m_desk(desk)
    , m_ids(ids)
{
    setObjectName(QStringLiteral("pricesStep"));
    addSheet();
    addLists();
    body()->addStretch();
    connect(&m_desk, &HallDesk::hallChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    start();
}

void PricesStep::addSheet()
{
    QHBoxLayout *heading = addHeading(
        tr("Prices"), tr("Taxes are in them, fees are not. Type 80 % for a share of the row's first price."));
    m_phases = new kit::Segments(tr("In which sale phase"));
    m_phases->setObjectName(QStringLiteral("pricePhases"));
    heading->addWidget(m_phases);
    m_banner = new kit::Banner;
    m_banner->setObjectName(QStringLiteral("priceBanner"));
    body()->addWidget(m_banner);
    m_sheet = new PriceGridModel(model(), m_desk, this);
    m_grid = new PriceGrid(*m_sheet);
    m_sheetCard = new kit::Card;
    m_sheetCard->body()->setContentsMargins(1, 1, 1, 1);
    m_sheetCard->body()->addWidget(m_grid);
    m_sheetCard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    body()->addWidget(m_sheetCard);
    auto *below = new QHBoxLayout;
    m_hint = new kit::Label({}, kit::Ink::Text3);
    m_sum = new kit::Label({}, kit::Ink::Text2);
    m_sum->setObjectName(QStringLiteral("soldOutSum"));
    m_sum->setFigures(true);
    below->addWidget(m_hint, 1);
    below->addWidget(m_sum);
    body()->addLayout(below);
    connect(m_phases, &kit::Segments::chosen, this, &PricesStep::choosePhase);
    connect(m_sheet, &PriceGridModel::notAnAmount, this, [this](const QString &text) {
        m_banner->say(kit::Tone::Amber, tr("“%1” is no amount.").arg(text), tr("The price is as it was."));
    });
    connect(m_sheet, &PriceGridModel::notPasted, this, &PricesStep::sayNotPasted);
    connect(m_sheet, &PriceGridModel::written, m_banner, &kit::Banner::dismiss);
}

void PricesStep::addLists()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::padding);
    auto *types = new kit::Card(tr("Ticket types"));
    m_types = new NameList(QStringLiteral("ticketType"), tr("Ticket type"));
    types->body()->addWidget(m_types);
    auto *categories = new kit::Card(tr("Price categories"));
    m_categories = new NameList(QStringLiteral("category"), tr("Category"));
    categories->body()->addWidget(m_categories);
    auto *tax = new kit::Card(tr("Tax in the prices"));
    m_tax = new QComboBox;
    m_tax->setObjectName(QStringLiteral("taxRate"));
    m_tax->setAccessibleName(tr("Tax in the prices"));
    tax->body()->addWidget(m_tax);
    tax->body()->addWidget(new kit::Label(tr("Rates are kept in the settings."), kit::Ink::Text3));
    for (kit::Card *card : {types, categories, tax}) {
        card->body()->addStretch();
        row->addWidget(card, 1);
    }
    body()->addLayout(row);
    connect(m_types, &NameList::added, this, &PricesStep::addType);
    connect(m_types, &NameList::removed, this, &PricesStep::removeType);
    connect(m_types, &NameList::renamed, this, [this](int index, const QString &name) {
        model().edit([&](Setup &edited) { edited.types[std::size_t(index)].name = name; });
    });
    connect(m_categories, &NameList::added, this, &PricesStep::addCategory);
    connect(m_categories, &NameList::removed, this, &PricesStep::removeCategory);
    connect(m_categories, &NameList::renamed, this, [this](int index, const QString &name) {
        model().edit([&](Setup &edited) { edited.categories[std::size_t(index)].name = name; });
    });
    connect(m_tax, &QComboBox::activated, this, &PricesStep::chooseTax);
}

void PricesStep::sayNotPasted(QStringList cells)
{
    const int more = int(cells.size()) - shownCells;
    cells = cells.mid(0, shownCells);
    if (more > 0)
        cells.append(tr("and %n more", nullptr, more));
    m_banner->say(kit::Tone::Amber, tr("Nothing was pasted."),
                  tr("These cells cannot be prices: %1.").arg(cells.join(QStringLiteral("; "))));
}

void PricesStep::forget()
{
    m_banner->dismiss();
}

QWidget *PricesStep::firstField()
{
    if (setup().types.empty())
        return m_types->firstField();
    return setup().categories.empty() ? m_categories->firstField() : m_grid;
}

QWidget *PricesStep::fieldToMend()
{
    m_grid->goToGap();
    return firstField();
}

// The first one is what most people buy.
void PricesStep::addType()
{
    const bool isFirst = setup().types.empty();
    const TicketType type{m_ids.newId<catalog::TicketTypeId>(),
                          isFirst ? tr("Adult") : tr("New ticket type")};
    model().edit([&](Setup &edited) { edited.types.push_back(type); });
    m_types->focusLast();
}

void PricesStep::addCategory()
{
    const auto id = m_ids.newId<catalog::CategoryId>();
    const QString key = tr("Category %1").arg(setup().categories.size() + 1);
    model().edit([&](Setup &edited) { edited.categories.push_back({id, key, key}); });
    m_categories->focusLast();
}

void PricesStep::removeType(int index)
{
    model().edit([&](Setup &edited) {
        const auto type = edited.types.begin() + index;
        std::erase_if(edited.prices, [id = type->id](const Price &price) { return price.at.type == id; });
        edited.types.erase(type);
    });
    m_types->focusLast();
}

void PricesStep::removeCategory(int index)
{
    model().edit([&](Setup &edited) {
        const auto category = edited.categories.begin() + index;
        std::erase_if(edited.prices,
                      [id = category->id](const Price &price) { return price.at.category == id; });
        edited.categories.erase(category);
    });
    m_categories->focusLast();
}

void PricesStep::choosePhase(int index)
{
    m_sheet->setPhase(index > 0 ? std::optional(m_shownPhases[std::size_t(index - 1)].id) : std::nullopt);
    refresh();
}

void PricesStep::setTaxRates(const std::vector<wire::TaxRate> &rates)
{
    m_rates = rates;
    m_tax->clear();
    m_tax->addItem(tr("No tax"), QString());
    for (const wire::TaxRate &rate : m_rates)
        m_tax->addItem(rate.name, toText(rate.id.uuid()));
    refreshTax();
}

void PricesStep::chooseTax(int index)
{
    const auto tax = index > 0 ? std::optional(m_rates[std::size_t(index - 1)].id) : std::nullopt;
    model().edit([&](Setup &edited) {
        edited.tax = tax;
        for (Price &price : edited.prices)
            price.tax = tax;
    });
}

void PricesStep::refreshTax()
{
    const int index = setup().tax ? m_tax->findData(toText(setup().tax->uuid())) : 0;
    m_tax->setCurrentIndex(std::max(0, index));
    m_tax->setEnabled(!setup().isOver());
}

void PricesStep::refreshPhases()
{
    if (m_shownPhases == setup().phases && m_phases->count() > 0)
        return;
    m_shownPhases = setup().phases;
    m_phases->clearChoices();
    m_phases->addChoice(tr("Every phase"));
    for (const Phase &phase : m_shownPhases)
        m_phases->addChoice(phase.name);
    const auto chosen = m_sheet->phase();
    const auto at = std::ranges::find_if(m_shownPhases,
                                         [&](const Phase &phase) { return chosen && phase.id == *chosen; });
    m_phases->setCurrentIndex(at == m_shownPhases.end() ? 0 : int(at - m_shownPhases.begin()) + 1);
    m_phases->setVisible(!m_shownPhases.empty());
}

QString PricesStep::whyKept(const Category &category) const
{
    if (setup().isPublished() || setup().isOver())
        return tr("The event is published.");
    const bool isOfArea =
        std::ranges::find(setup().hall.areas, category.key, &Area::category) != setup().hall.areas.end();
    const bool isOfMap = placesOfCategory(category.key, setup().hall, m_desk.facts()) > 0;
    return isOfArea || isOfMap ? tr("Seats or places of the hall have this category.") : QString();
}

QString PricesStep::problemOf(const Uuid &subject) const
{
    const auto found = std::ranges::find(m_problems, subject, &Problem::subject);
    return found == m_problems.end() ? QString() : found->sentence;
}

void PricesStep::refreshLists()
{
    std::vector<NameList::Entry> types;
    const QString sold = setup().hasSales ? tr("Tickets were ordered: orders name their type.") : QString();
    for (const TicketType &type : setup().types)
        types.push_back({type.name, sold, problemOf(type.id.uuid())});
    m_types->show(types);
    std::vector<NameList::Entry> categories;
    for (const Category &category : setup().categories)
        categories.push_back({category.name, whyKept(category), problemOf(category.id.uuid())});
    m_categories->show(categories);
}

void PricesStep::refresh()
{
    refreshPhases();
    refreshTax();
    refreshLists();
    const bool hasSheet = m_sheet->rowCount() > 0 && !setup().types.empty();
    m_sheetCard->setVisible(hasSheet);
    m_hint->setText(!hasSheet          ? tr("Add a ticket type and a category: the sheet of prices follows.")
                    : m_sheet->phase() ? tr("Empty cells cost what they cost in every phase.")
                                       : tr("An empty cell is not sold as this type."));
    m_sum->setText(hasSheet ? tr("Sold out at these prices: %1 a date").arg(m_sheet->soldOutWords())
                            : QString());
}

void PricesStep::showProblems(const std::vector<Problem> &problems)
{
    StepView::showProblems(problems);
    m_problems = problems;
    refreshLists();
    for (const Problem &problem : problems) {
        if (problem.subject.isNull())
            m_banner->say(kit::Tone::Red, tr("The prices were not saved."), problem.sentence);
    }
}

} // namespace foyer::events
