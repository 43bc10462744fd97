// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/numberedit.h"

#include "ui/kit/focusring.h"
#include "ui/kit/format.h"
#include "ui/kit/painting.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <QRegularExpressionValidator>

namespace foyer::line {

namespace {

constexpr int mostDigits = 6;
constexpr int room = 4;       // of the cursor
constexpr int lineMargin = 2; // that QLineEdit keeps at its sides
constexpr int editHeight = 48;

} // namespace

NumberEdit::NumberEdit(QWidget *parent) : QLineEdit(parent)
{
    setFrame(false);
    setFont(kit::figuresFont(kit::TextSize::Total, kit::strong));
    setTextMargins(-lineMargin, 0, -lineMargin, 0); // stands at the edge that all else has
    // Digits with whatever the language sets between thousands.
    static const QRegularExpression digits(QStringLiteral("[0-9.,' \\x{00a0}\\x{202f}\\x{2019}]{0,9}"));
    setValidator(new QRegularExpressionValidator(digits, this));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    kit::wantFocusRing(this);
    connect(this, &QLineEdit::textEdited, this, [this] {
        fit();
        if (const std::optional<qint32> typed = number()) {
            m_number = *typed;
            Q_EMIT numberTyped(*typed);
        }
    });
    fit();
}

void NumberEdit::setNumber(qint32 number)
{
    const bool isTyped = hasFocus() && number == m_number && this->number() == number;
    if (isTyped)
        return;
    m_number = number;
    const QString text = kit::Format().count(number);
    if (text != QLineEdit::text())
        setText(text);
    fit();
}

std::optional<qint32> NumberEdit::number() const
{
    QString digits;
    for (const QChar character : text()) {
        if (character.isDigit())
            digits.append(character);
    }
    if (digits.isEmpty() || digits.size() > mostDigits)
        return std::nullopt;
    const qint32 number = digits.toInt();
    return number > 0 ? std::optional(number) : std::nullopt;
}

QSize NumberEdit::sizeHint() const
{
    const QString shown = text().isEmpty() ? QStringLiteral("0") : text();
    return {kit::textWidth(font(), shown) + room, editHeight};
}

QSize NumberEdit::minimumSizeHint() const
{
    return sizeHint();
}

// What was typed half stands as the number that is meant.
void NumberEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const QString text = kit::Format().count(m_number);
    if (text != QLineEdit::text())
        setText(text);
    fit();
}

void NumberEdit::fit()
{
    setFixedSize(sizeHint());
    updateGeometry();
}

} // namespace foyer::line
