// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/organizationmodel.h"

#include <QWidget>

class QBoxLayout;
class QDoubleSpinBox;

namespace foyer::kit {
class Banner;
class Button;
class Field;
class Label;
class LineEdit;
class StateStack;
class Toasts;
} // namespace foyer::kit

namespace foyer::settings {

/// The organization's name, currency and time zone, and its taxes.
class OrganizationPanel final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    OrganizationPanel(OrganizationModel &model, kit::Toasts &toasts, QWidget *parent = nullptr);

    [[nodiscard]] bool hasUnsaved() const;

private:
    [[nodiscard]] QWidget *makeContent();
    void addFacts(QBoxLayout &column);
    void addTaxes(QBoxLayout &column);
    void follow();
    void show();
    void showFacts();
    void showTaxes();
    void save();
    void sayRefusal(const client::Refusal &refusal);
    void addTax();
    [[nodiscard]] wire::ChangeOrganization typed() const;

    OrganizationModel &m_model;
    kit::Toasts &m_toasts;
    kit::LineEdit *m_name;
    kit::LineEdit *m_currency;
    kit::LineEdit *m_timeZone;
    kit::Field *m_nameField = nullptr;
    kit::Field *m_currencyField = nullptr;
    kit::Field *m_timeZoneField = nullptr;
    kit::Button *m_save;
    kit::Banner *m_banner;
    kit::Label *m_taxList;
    kit::LineEdit *m_taxName;
    QDoubleSpinBox *m_taxShare;
    kit::Field *m_taxField = nullptr;
    kit::Button *m_addTax;
    kit::StateStack *m_stack = nullptr;
    std::optional<wire::Organization> m_shown; ///< what the fields were filled from
};

} // namespace foyer::settings
