// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"
#include "ui/kit/lineedit.h"

#include <optional>

namespace foyer::kit {

/// An amount: right-aligned, figures of one width, written and read by the locale ("1.234,50" in German),
/// both the locale's and the plain point understood; the currency's code behind it. Formats itself when left.
class MoneyEdit : public LineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(Currency currency, QWidget *parent = nullptr);

    /// Empty where nothing, or no amount of this currency, stands there.
    [[nodiscard]] std::optional<Money> value() const;
    void setValue(const std::optional<Money> &value);
    void setCurrency(Currency currency);

    [[nodiscard]] Currency currency() const { return m_currency; }

    void setNegativeAllowed(bool allowed);

Q_SIGNALS:
    void valueChanged();

private:
    void tidyUp();

    Currency m_currency;
    bool m_negativeAllowed = false;
};

} // namespace foyer::kit
