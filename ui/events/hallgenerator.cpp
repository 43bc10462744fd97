// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/hallgenerator.h"

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>

namespace foyer::events {

namespace {

constexpr qint32 usualCurve = 14'000;

QSpinBox *number(const QString &name, int least, int most, int value)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(least, most);
    field->setValue(value);
    return field;
}

int seatsOf(int rows, int first, int more)
{
    return rows * first + more * rows * (rows - 1) / 2;
}

} // namespace

HallGenerator::HallGenerator(QWidget *parent)
    : QWidget(parent)
    , m_name(new kit::LineEdit)
    , m_rows(number(QStringLiteral("hallRows"), 1, 200, 15))
    , m_seats(number(QStringLiteral("hallSeats"), 1, 200, 20))
    , m_more(number(QStringLiteral("hallMore"), 0, 5, 0))
    , m_aisles(number(QStringLiteral("hallAisles"), 0, 10, 1))
    , m_accessible(number(QStringLiteral("hallAccessible"), 0, 200, 4))
    , m_balconyRows(number(QStringLiteral("balconyRows"), 0, 200, 0))
    , m_balconySeats(number(QStringLiteral("balconySeats"), 1, 200, 20))
    , m_curved(new QCheckBox(tr("Curved rows")))
    , m_sum(new kit::Label({}, kit::Ink::Text2))
{
    setObjectName(QStringLiteral("hallGenerator"));
    m_name->setObjectName(QStringLiteral("hallName"));
    m_name->setMaxLength(200);
    m_name->setText(tr("Main hall"));
    m_curved->setObjectName(QStringLiteral("hallCurved"));
    m_sum->setObjectName(QStringLiteral("hallSum"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setSpacing(12);
    const auto put = [grid](int row, int column, const QString &label, QWidget *field) {
        grid->addWidget(new kit::Field(label, field), row, column);
    };
    put(0, 0, tr("Its name"), m_name);
    put(0, 1, tr("Rows"), m_rows);
    put(0, 2, tr("Seats in the first row"), m_seats);
    put(0, 3, tr("More from row to row"), m_more);
    put(1, 0, tr("Aisles"), m_aisles);
    put(1, 1, tr("Wheelchair places"), m_accessible);
    put(1, 2, tr("Rows of a balcony"), m_balconyRows);
    put(1, 3, tr("Seats in its first row"), m_balconySeats);
    auto *make = new kit::Button(tr("Make this hall"));
    make->setObjectName(QStringLiteral("generateHall"));
    grid->addWidget(m_curved, 2, 0);
    grid->addWidget(m_sum, 2, 1, 1, 2);
    grid->addWidget(make, 2, 3);
    for (QSpinBox *field : {m_rows, m_seats, m_more, m_balconyRows, m_balconySeats})
        connect(field, &QSpinBox::valueChanged, this, &HallGenerator::count);
    connect(make, &kit::Button::clicked, this, &HallGenerator::make);
    count();
}

QWidget *HallGenerator::firstField() const
{
    return m_name;
}

void HallGenerator::count()
{
    const int stalls = seatsOf(m_rows->value(), m_seats->value(), m_more->value());
    const int balcony = seatsOf(m_balconyRows->value(), m_balconySeats->value(), m_more->value());
    m_sum->setText(tr("%1 seats").arg(kit::Format().count(stalls + balcony)));
    m_balconySeats->setEnabled(m_balconyRows->value() > 0);
}

wire::Theatre HallGenerator::theatre() const
{
    wire::Theatre theatre;
    theatre.tiers.push_back({tr("Stalls"), m_rows->value(), m_seats->value(), m_more->value()});
    if (m_balconyRows->value() > 0)
        theatre.tiers.push_back(
            {tr("Balcony"), m_balconyRows->value(), m_balconySeats->value(), m_more->value()});
    theatre.aisles = m_aisles->value();
    theatre.accessible = m_accessible->value();
    theatre.curve = m_curved->isChecked() ? usualCurve : 0;
    return theatre;
}

void HallGenerator::make()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_name->setInvalid(true);
        m_name->setFocus();
        return;
    }
    Q_EMIT wanted(name, theatre());
}

} // namespace foyer::events
