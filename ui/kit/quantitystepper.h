// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/measures.h"

#include <QWidget>

namespace foyer::kit {

class Button;
class FiguresLabel;

/// Less, how many, more: − 2 +. One stop for Tab; arrows, + and −, digits work.
class QuantityStepper : public QWidget
{
    Q_OBJECT

public:
    explicit QuantityStepper(const QString &name, QWidget *parent = nullptr);
    void setRange(int lowest, int highest);
    void setValue(int value);
    void setExtent(Extent extent);

    [[nodiscard]] int value() const { return m_value; }

    [[nodiscard]] int lowest() const { return m_lowest; }

    [[nodiscard]] int highest() const { return m_highest; }

    /// As the person would: within the range, and telling of it.
    void choose(int value);

Q_SIGNALS:
    /// By the person only.
    void valueChosen(int value);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showValue(int value);

    Button *m_less;
    FiguresLabel *m_count;
    Button *m_more;
    int m_value = 1;
    int m_lowest = 0;
    int m_highest = 99;
};

} // namespace foyer::kit
