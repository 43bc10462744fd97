// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

#include <QWidget>

class QButtonGroup;

namespace foyer::events {

class StepButton;

/// The steps at the left, each with its mark: done, lacking, or its number.
class StepList : public QWidget
{
    Q_OBJECT

public:
    enum class Mark : quint8
    {
        Number,
        Done,
        Attention,
    };

    explicit StepList(QWidget *parent = nullptr);

    void setCurrent(Step step);
    void setMark(Step step, Mark mark);

Q_SIGNALS:
    void chosen(foyer::events::Step step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    std::vector<StepButton *> m_buttons;
    int m_current = 0;
};

} // namespace foyer::events
