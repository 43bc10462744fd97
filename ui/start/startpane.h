// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::start {

/// The left side of the start page: brand above, what is asked in the middle (it scrolls where the window is
/// low), the foot below.
class StartPane final : public QWidget
{
    Q_OBJECT

public:
    StartPane(QWidget *content, QWidget *foot, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::start
