// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"

class QPlainTextEdit;

namespace foyer::kit {
class Button;
class Label;
} // namespace foyer::kit

namespace foyer::line {

struct RoomFacts;

/// A message to those who wait, and what they read now. What is typed stays until it is shown: Ctrl+Enter
/// shows it.
class TellCard : public kit::Card
{
    Q_OBJECT

public:
    explicit TellCard(QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

    void focusText();

Q_SIGNALS:
    void typed(const QString &text);
    void showWanted();
    void takeDownWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeHead();
    void makeText();
    void makePresent();
    void showButtons(const RoomFacts &facts);

    kit::Label *m_soon = nullptr;
    QPlainTextEdit *m_text = nullptr;
    kit::Button *m_show = nullptr;
    kit::Label *m_length = nullptr;
    kit::Label *m_presentName = nullptr;
    kit::Label *m_present = nullptr;
    kit::Button *m_takeDown = nullptr;
    bool m_isShowing = false;
};

} // namespace foyer::line
