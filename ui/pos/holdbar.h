// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/basketmodel.h"

#include <QWidget>

class QAction;

namespace foyer::kit {
class Bar;
class Button;
class IconLabel;
class Label;
} // namespace foyer::kit

namespace foyer::pos {

/// How long the seats are held: 40 high, a bar of 2 px below. Amber under two minutes, with the extend key as
/// a full button; at the end it says that they were let go and how to take them again. Hidden while there
/// is nothing to hold.
class HoldBar : public QWidget
{
    Q_OBJECT

public:
    HoldBar(BasketModel &basket, QAction *extend, QWidget *parent = nullptr);

    static constexpr std::chrono::seconds soon{120};

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void sayLetGo();
    void sayLeft(std::chrono::seconds left);

    BasketModel &m_basket;
    QAction *m_extend;
    kit::IconLabel *m_icon;
    kit::Label *m_text;
    kit::Label *m_time;
    kit::Button *m_button;
    kit::Bar *m_bar;
    bool m_isSoon = false;
};

} // namespace foyer::pos
