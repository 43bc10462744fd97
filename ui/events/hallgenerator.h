// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/seating/generate.h"

#include <QWidget>

class QCheckBox;
class QSpinBox;

namespace foyer::kit {
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::events {

/// A hall from a few numbers: rows, seats, aisles, a balcony if there is one.
class HallGenerator : public QWidget
{
    Q_OBJECT

public:
    explicit HallGenerator(QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void wanted(const QString &name, const foyer::wire::Theatre &theatre);

private:
    void count();
    void make();
    [[nodiscard]] wire::Theatre theatre() const;

    kit::LineEdit *m_name;
    QSpinBox *m_rows;
    QSpinBox *m_seats;
    QSpinBox *m_more;
    QSpinBox *m_aisles;
    QSpinBox *m_accessible;
    QSpinBox *m_balconyRows;
    QSpinBox *m_balconySeats;
    QCheckBox *m_curved;
    kit::Label *m_sum;
};

} // namespace foyer::events
