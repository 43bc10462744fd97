// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>

class QAction;

namespace foyer::seatmap {

/// A square button with nothing but an icon: of the tool bar (36) or of the bar over the canvas (28). Its tip
/// says name and key. Follows its action.
class ToolButton : public QAbstractButton
{
    Q_OBJECT

public:
    ToolButton(QAction *action, int side, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takeOver();

    QAction *m_action;
    int m_side;
};

} // namespace foyer::seatmap
