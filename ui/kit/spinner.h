// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QBasicTimer>
#include <QWidget>

namespace foyer::kit {

/// An arc that turns while it is seen; it stands still where no motion is wanted.
class Spinner : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(int size = 16, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    QBasicTimer m_turn;
    int m_size;
    int m_angle = 0;
};

} // namespace foyer::kit
