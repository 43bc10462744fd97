// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/steplist.h"

#include <QAbstractButton>

namespace foyer::events {

/// One step in the list.
class StepButton : public QAbstractButton
{
    Q_OBJECT

public:
    StepButton(Step step, QWidget *parent = nullptr);

    void setMark(StepList::Mark mark);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void name();

    Step m_step;
    StepList::Mark m_mark = StepList::Mark::Number;
};

} // namespace foyer::events
