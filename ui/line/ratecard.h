// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/line/roomfacts.h"

#include <functional>

class QDateTimeEdit;
class QSpinBox;

namespace foyer::kit {
class Button;
class Label;
class Segments;
} // namespace foyer::kit

namespace foyer::line {

class NumberEdit;
class RateSlider;

/// How many to let in, and what will come of it. What is chosen is a draft until it is applied: Enter
/// applies, Esc goes back to what is set.
class RateCard : public kit::Card
{
    Q_OBJECT

public:
    explicit RateCard(QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

    [[nodiscard]] kit::Button *applyButton() const { return m_apply; }

Q_SIGNALS:
    void draftChanged(const foyer::line::LineDraft &draft);
    void applyWanted();
    void keepWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void makeHead();
    void makeNumber();
    void makeWords();
    void makeRows();
    void makeButtons();
    void listen();
    void showNumber();
    void showRows();
    void showButtons();
    void choose(qint32 number);
    void step(int direction);
    void edit(const std::function<void(LineDraft &)> &change);
    [[nodiscard]] bool isByPlaces() const;
    [[nodiscard]] std::optional<qint32> presentNumber() const;
    [[nodiscard]] qint32 wantedNumber() const;

    RoomFacts m_facts;
    kit::Label *m_title = nullptr;
    kit::Segments *m_way = nullptr;
    NumberEdit *m_number = nullptr;
    kit::Label *m_unit = nullptr;
    kit::Button *m_less = nullptr;
    kit::Button *m_more = nullptr;
    RateSlider *m_slider = nullptr;
    kit::Label *m_lead = nullptr;
    kit::Label *m_rest = nullptr;
    QWidget *m_limitRow = nullptr;
    QSpinBox *m_limit = nullptr;
    QSpinBox *m_window = nullptr;
    QWidget *m_openingRow = nullptr;
    QDateTimeEdit *m_opening = nullptr;
    QWidget *m_buttons = nullptr;
    kit::Button *m_apply = nullptr;
    kit::Button *m_keep = nullptr;
    bool m_isShowing = false;
};

} // namespace foyer::line
