// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"

#include <vector>

class QVBoxLayout;

namespace foyer::kit {
class FiguresLabel;
class Label;
} // namespace foyer::kit

namespace foyer::line {

struct RoomFacts;

/// What was taken since the line opened, and through which channels.
class MoneyCard : public kit::Card
{
    Q_OBJECT

public:
    explicit MoneyCard(QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        kit::Label *name = nullptr;
        kit::FiguresLabel *tickets = nullptr;
        kit::FiguresLabel *share = nullptr;
    };

    void makeHead();
    [[nodiscard]] Row makeRow();
    void showRows(const RoomFacts &facts);
    void fitTakings();

    kit::Label *m_since = nullptr;
    kit::Label *m_takings = nullptr;
    kit::Label *m_tickets = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::vector<Row> m_rows;
};

} // namespace foyer::line
