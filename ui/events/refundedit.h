// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

#include <QWidget>

class QVBoxLayout;

namespace foyer::kit {
class Button;
class Label;
} // namespace foyer::kit

namespace foyer::events {

/// How much of a ticket is paid back until when: a line for each step, the last one nothing.
class RefundEdit : public QWidget
{
    Q_OBJECT

public:
    explicit RefundEdit(QWidget *parent = nullptr);

    void setSteps(const std::vector<RefundStep> &steps);

Q_SIGNALS:
    void edited(const std::vector<foyer::events::RefundStep> &steps);

private:
    void rebuild();
    void addLine(int index);
    void add();
    void remove(int index);

    std::vector<RefundStep> m_steps;
    QVBoxLayout *m_lines;
    kit::Button *m_add;
    kit::Label *m_rest;
};

} // namespace foyer::events
