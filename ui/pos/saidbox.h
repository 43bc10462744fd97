// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

namespace foyer::kit {
class IconLabel;
class Label;
} // namespace foyer::kit

namespace foyer::pos {

/// What came of something, in the column: a word in semibold and a sentence below it that may be long. Hidden
/// until say().
class SaidBox : public QWidget
{
    Q_OBJECT

public:
    explicit SaidBox(QWidget *parent = nullptr);

    void say(kit::Tone tone, const QString &lead, const QString &sentence = {});
    void dismiss();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Tone m_tone = kit::Tone::Neutral;
    kit::IconLabel *m_icon;
    kit::Label *m_lead;
    kit::Label *m_sentence;
};

} // namespace foyer::pos
