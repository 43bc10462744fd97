// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/amountfield.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer::pos {

std::optional<Money> readAmount(const QString &text, Currency currency, const QLocale &locale)
{
    QString digits;
    for (const QChar each : text) {
        if (each.isDigit())
            digits += QLatin1Char(char('0' + each.digitValue()));
        else if (each == QLatin1Char('.') || each == QLatin1Char(','))
            digits += each;
        else if (each == QLatin1Char('-') || each == QChar(0x2212))
            return std::nullopt;
    }
    if (digits.isEmpty())
        return std::nullopt;
    // The last separator is the point where so few places follow it as the currency has; all others group.
    const qsizetype last =
        std::max(digits.lastIndexOf(QLatin1Char('.')), digits.lastIndexOf(QLatin1Char(',')));
    const bool isPoint = last >= 0
                         && (digits.size() - last - 1 <= currency.exponent()
                             || QString(digits.at(last)) == locale.decimalPoint());
    QString plain;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (digits.at(i).isDigit())
            plain += digits.at(i);
        else if (i == last && isPoint && i + 1 < digits.size())
            plain += QLatin1Char('.');
    }
    const Result<Money> money = Money::fromDecimal(plain, currency);
    return money ? std::optional(*money) : std::nullopt;
}

AmountField::AmountField(const QString &name, Currency currency, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_currency(currency)
    , m_edit(new QLineEdit)
{
    setFixedHeight(64);
    m_edit->setFrame(false);
    m_edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_edit->setFont(kit::figuresFont(kit::TextSize::Total, kit::strong));
    m_edit->setMaxLength(24);
    m_edit->setAccessibleName(name);
    m_edit->setAttribute(Qt::WA_MacShowFocusRect, false);
    m_edit->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(110, 4, 12, 4);
    row->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &AmountField::valueChanged);
}

void AmountField::setCurrency(Currency currency)
{
    m_currency = currency;
}

std::optional<Money> AmountField::value() const
{
    return readAmount(m_edit->text(), m_currency, locale());
}

void AmountField::setValue(const Money &money)
{
    m_edit->setText(kit::Format::of(this).money(money));
    m_edit->selectAll();
}

void AmountField::clear()
{
    m_edit->clear();
}

bool AmountField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::eventFilter(watched, event);
}

void AmountField::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const bool isFocused = m_edit->hasFocus();
    const double inset = isFocused ? 1 : 0.5;
    painter.setBrush(tokens.surface);
    painter.setPen(QPen(isFocused ? tokens.accentText : tokens.field, isFocused ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    painter.setPen(tokens.text2);
    painter.setFont(kit::textFont(kit::TextSize::Title));
    painter.drawText(QRect(16, 0, 100, height()), Qt::AlignLeft | Qt::AlignVCenter, m_name);
}

} // namespace foyer::pos
