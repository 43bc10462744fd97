// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/line/linestate.h"
#include "ui/line/linedesk.h"

#include <QFrame>
#include <vector>

class QAction;
class QHBoxLayout;

namespace foyer::kit {
class Button;
class Chip;
class Label;
} // namespace foyer::kit

namespace foyer::line {

struct RoomFacts;

/// Which line this is, how it stands, and what can be done about it.
class RoomHead : public QFrame
{
    Q_OBJECT

public:
    explicit RoomHead(QAction *back, QWidget *parent = nullptr);

    /// A button for an act; shown while it is offered.
    void addAction(LineAction action, QAction *command);

    void setSubject(const QString &words);

    void show(const RoomFacts &facts, LineDesk::Freshness freshness);

    [[nodiscard]] bool hasFocusWithin() const;

    /// The first act that is offered.
    void focusActs();

    /// No line is shown.
    void showNothing();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Act
    {
        LineAction action;
        kit::Button *button;
    };

    void showFreshness(const RoomFacts &facts, LineDesk::Freshness freshness);
    void showActs(const RoomFacts &facts);

    kit::Chip *m_state;
    kit::Label *m_subject;
    kit::Label *m_freshness;
    kit::Label *m_demand;
    QHBoxLayout *m_acts;
    std::vector<Act> m_buttons;
};

} // namespace foyer::line
