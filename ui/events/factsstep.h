// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/currencychange.h"
#include "ui/events/stepview.h"

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QSpinBox;
class QDoubleSpinBox;

namespace foyer::kit {
class LineEdit;
class MoneyEdit;
} // namespace foyer::kit

namespace foyer::events {

class RefundEdit;

/// Name and text, currency and time zone, fees, limits, refund policy.
class FactsStep : public StepView
{
    Q_OBJECT

public:
    explicit FactsStep(SetupModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstField() override;

protected:
    void refresh() override;

private:
    void addName();
    void addPlace();
    void addTerms();
    void addRefunds();
    void fillZones();
    void refreshTexts(const Facts &facts);
    void nameTyped(const QString &title);
    void chooseCurrency(const QString &code);
    [[nodiscard]] QString currencyHint() const;
    void feeTyped();
    void feeLeft();
    void put(const std::function<void(Facts &)> &change);

    CurrencyChange m_currencyChange;
    kit::LineEdit *m_title = nullptr;
    kit::LineEdit *m_slug = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QComboBox *m_currency = nullptr;
    kit::Field *m_currencyField = nullptr;
    QComboBox *m_zone = nullptr;
    QDoubleSpinBox *m_feeShare = nullptr;
    kit::MoneyEdit *m_fee = nullptr;
    kit::Field *m_feeField = nullptr;
    QSpinBox *m_perOrder = nullptr;
    QSpinBox *m_perBuyer = nullptr;
    QSpinBox *m_holdMinutes = nullptr;
    QCheckBox *m_orphans = nullptr;
    RefundEdit *m_refunds = nullptr;
};

} // namespace foyer::events
