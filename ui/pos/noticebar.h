// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/tillmodel.h"

#include <QWidget>

class QAction;

namespace foyer::kit {
class Button;
class IconLabel;
class Label;
} // namespace foyer::kit

namespace foyer::pos {

/// What the clerk should know, above the sum: a sentence, and the one way on with its key.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    NoticeBar(TillModel &till, QAction *alternative, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void say(kit::Tone tone, const QString &text);

    TillModel &m_till;
    QAction *m_alternative;
    kit::IconLabel *m_icon;
    kit::Label *m_text;
    QWidget *m_way; ///< the button with a box around it: it follows its action
    kit::Button *m_close;
};

} // namespace foyer::pos
