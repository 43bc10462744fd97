// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QLineEdit>
#include <QWidget>

namespace foyer::pos {

/// What was handed over, 64 high, in figures of 40. Typed as people say it: "300", "12,50", "12.5".
class AmountField : public QWidget
{
    Q_OBJECT

public:
    AmountField(const QString &name, Currency currency, QWidget *parent = nullptr);

    void setCurrency(Currency currency);

    /// Empty where no amount stands there.
    [[nodiscard]] std::optional<Money> value() const;
    void setValue(const Money &money);
    void clear();

    [[nodiscard]] QLineEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void valueChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString m_name;
    Currency m_currency;
    QLineEdit *m_edit;
};

/// An amount as somebody typed it, with or without the currency's sign, by this locale or with a point.
[[nodiscard]] std::optional<Money> readAmount(const QString &text, Currency currency, const QLocale &locale);

} // namespace foyer::pos
