// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/moneyedit.h"

#include "ui/kit/format.h"

namespace foyer::kit {

namespace {

/// The locale's own separators or a plain point become what Money reads: "1.234,50" → "1234.50". With one
/// kind of separator only, a last one with at most `places` digits behind it is the decimal point.
QString plainDecimal(QString text, const QLocale &locale, int places)
{
    text = text.simplified();
    text.remove(u' ').remove(QChar(0x00A0)).remove(QChar(0x202F)).remove(u'\'').remove(QChar(0x2019));
    text.replace(QChar(0x2212), u'-');
    const QChar point = locale.decimalPoint().front();
    const QChar other = point == u',' ? u'.' : u',';
    const qsizetype at = text.lastIndexOf(point);
    if (at >= 0)
        return text.remove(other).replace(point, u'.');
    const qsizetype last = text.lastIndexOf(other);
    const bool onlyOne = last >= 0 && text.indexOf(other) == last;
    const qsizetype behind = text.size() - last - 1;
    if (onlyOne && (behind <= places || other == u'.') && behind != 3)
        return text.replace(other, u'.');
    return text.remove(other);
}

} // namespace

MoneyEdit::MoneyEdit(Currency currency, QWidget *parent) : LineEdit(parent), m_currency(currency)
{
    setFigures(true);
    setSuffix(m_currency.code());
    setMaxLength(24);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    connect(this, &QLineEdit::textEdited, this, &MoneyEdit::valueChanged);
    connect(this, &QLineEdit::editingFinished, this, &MoneyEdit::tidyUp);
}

std::optional<Money> MoneyEdit::value() const
{
    const QString plain = plainDecimal(text(), locale(), m_currency.exponent());
    if (plain.isEmpty())
        return std::nullopt;
    const Result<Money> money = Money::fromDecimal(plain, m_currency);
    if (!money || (money->isNegative() && !m_negativeAllowed))
        return std::nullopt;
    return *money;
}

void MoneyEdit::setValue(const std::optional<Money> &value)
{
    setText(value ? Format(locale()).amount(*value) : QString());
}

void MoneyEdit::setCurrency(Currency currency)
{
    m_currency = currency;
    setSuffix(m_currency.code());
}

void MoneyEdit::setNegativeAllowed(bool allowed)
{
    m_negativeAllowed = allowed;
}

void MoneyEdit::tidyUp()
{
    const std::optional<Money> money = value();
    if (money)
        setValue(money);
}

} // namespace foyer::kit
