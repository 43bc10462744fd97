// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/organization.h"
#include "ui/events/stepview.h"

class QComboBox;

namespace foyer::client {
class ApiClient;
}

namespace foyer::kit {
class Banner;
class Card;
class Segments;
} // namespace foyer::kit

namespace foyer::events {

class HallDesk;
class NameList;
class PriceGrid;
class PriceGridModel;

/// What it costs: price categories × ticket types, in every phase or in one.
class PricesStep : public StepView
{
    Q_OBJECT

public:
    /// All must outlive it.
    PricesStep(SetupModel &model, HallDesk &desk, client::ApiClient &ids, QWidget *parent = nullptr);

    void forget() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *fieldToMend() override;

    void setTaxRates(const std::vector<wire::TaxRate> &rates);

protected:
    void refresh() override;
    void showProblems(const std::vector<Problem> &problems) override;

private:
    void addSheet();
    void addLists();
    void sayNotPasted(QStringList cells);
    void addType();
    void addCategory();
    void removeType(int index);
    void removeCategory(int index);
    void choosePhase(int index);
    void chooseTax(int index);
    void refreshPhases();
    void refreshTax();
    void refreshLists();
    [[nodiscard]] QString whyKept(const Category &category) const;
    [[nodiscard]] QString problemOf(const Uuid &subject) const;

    HallDesk &m_desk;
    client::ApiClient &m_ids;
    kit::Segments *m_phases = nullptr;
    std::vector<Phase> m_shownPhases;
    kit::Banner *m_banner = nullptr;
    kit::Card *m_sheetCard = nullptr;
    PriceGridModel *m_sheet = nullptr;
    PriceGrid *m_grid = nullptr;
    kit::Label *m_hint = nullptr;
    kit::Label *m_sum = nullptr;
    QComboBox *m_tax = nullptr;
    std::vector<wire::TaxRate> m_rates;
    NameList *m_types = nullptr;
    NameList *m_categories = nullptr;
    std::vector<Problem> m_problems;
};

} // namespace foyer::events
