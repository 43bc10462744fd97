// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/valueline.h"

#include "ui/kit/label.h"
#include "ui/kit/measures.h"

#include <cmath>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int labelWidth = 96;
constexpr int fieldHeight = 28;

constexpr QChar minusSign{0x2212};

std::optional<double> readNumber(QString text, const QLocale &locale)
{
    text = text.trimmed();
    text.replace(minusSign, QLatin1Char('-'));
    bool isNumber = false;
    double value = locale.toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text, &isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString withMinus(QString text)
{
    return text.replace(QLatin1Char('-'), minusSign);
}

bool takeUnit(QString &text, const char *unit)
{
    if (!text.endsWith(QLatin1StringView{unit}, Qt::CaseInsensitive))
        return false;
    text.chop(qsizetype(qstrlen(unit)));
    return true;
}

} // namespace

std::optional<seating::Millimetres> readLength(const QString &text, LengthUnit unit, const QLocale &locale)
{
    QString number = text.trimmed();
    double factor = unit == LengthUnit::Metres ? 1000 : 1;
    if (takeUnit(number, "mm"))
        factor = 1;
    else if (takeUnit(number, "cm"))
        factor = 10;
    else if (takeUnit(number, "m"))
        factor = 1000;
    const std::optional<double> value = readNumber(number, locale);
    if (!value || std::abs(*value * factor) > seating::largestCoordinate)
        return {};
    return seating::Millimetres(std::lround(*value * factor));
}

QString lengthText(seating::Millimetres length, LengthUnit unit, const QLocale &locale)
{
    if (unit == LengthUnit::Millimetres)
        return withMinus(locale.toString(length));
    const int places = length % 10 == 0 ? 2 : 3;
    return withMinus(locale.toString(length / 1000.0, 'f', places));
}

std::optional<int> readAngle(const QString &text, const QLocale &locale)
{
    QString number = text.trimmed();
    if (number.endsWith(QChar(0x00B0)))
        number.chop(1);
    const std::optional<double> value = readNumber(number, locale);
    if (!value || std::abs(*value) > 360)
        return {};
    return int(std::lround(*value * 1000));
}

QString angleText(int millidegrees, const QLocale &locale)
{
    return withMinus(locale.toString(millidegrees / 1000.0, 'f', 1));
}

std::optional<int> readWhole(const QString &text, const QLocale &locale)
{
    const std::optional<double> value = readNumber(text, locale);
    if (!value || *value != std::floor(*value) || std::abs(*value) > 1e9)
        return {};
    return int(*value);
}

ValueEdit::ValueEdit(const QString &name, QWidget *parent) : kit::LineEdit(parent)
{
    setObjectName(name);
    setExtent(kit::Extent::Small);
    setEscapeRestores(true);
    setMaxLength(200);
    connect(this, &QLineEdit::editingFinished, this, &ValueEdit::leave);
    connect(this, &QLineEdit::textEdited, this, [this] { setInvalid(false); });
}

void ValueEdit::setShown(const QString &text, bool isMixed)
{
    m_shown = text;
    setPlaceholderText(isMixed ? tr("several") : QString());
    if (isBeingTyped() || text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
    setModified(false);
}

/// Enter ends the field though nothing was typed over: the same again is not entered.
void ValueEdit::leave()
{
    if (!isModified() || isReadOnly())
        return;
    setModified(false);
    if (text() != m_shown)
        Q_EMIT entered(text());
}

void ValueEdit::keyPressEvent(QKeyEvent *event)
{
    kit::LineEdit::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        selectAll();
}

ValueLine::ValueLine(const QString &label, QWidget *first, QWidget *second)
    : m_first(first)
    , m_second(second)
    , m_error(new kit::Label({}, kit::TextSize::Small))
{
    build(label, first, second);
}

void ValueLine::build(const QString &label, QWidget *first, QWidget *second)
{
    auto *name = new kit::Label(label, kit::Ink::Text2);
    name->setFixedWidth(labelWidth);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::step);
    row->addWidget(name);
    for (QWidget *control : {first, second}) {
        if (!control)
            continue;
        if (control->accessibleName().isEmpty())
            control->setAccessibleName(label);
        control->setMinimumWidth(0);
        control->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        control->setFixedHeight(fieldHeight);
        row->addWidget(control, 1);
    }
    m_error->setObjectName(first->objectName() + QStringLiteral("Error"));
    m_error->setInk(kit::Ink::Red);
    m_error->setWordWrap(true);
    m_error->setContentsMargins(labelWidth + kit::step, 2, 0, 2);
    m_error->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kit::padding, 2, kit::step, 2);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_error);
}

void ValueLine::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    for (QWidget *control : {m_first, m_second}) {
        if (auto *edit = qobject_cast<kit::LineEdit *>(control)) {
            edit->setInvalid(!sentence.isEmpty());
            edit->setAccessibleDescription(sentence);
        }
    }
}

QString ValueLine::error() const
{
    return m_error->text();
}

} // namespace foyer::seatmap
