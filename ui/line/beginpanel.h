// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/line/roomfacts.h"

#include <functional>
#include <QWidget>

class QDateTimeEdit;
class QSpinBox;

namespace foyer::kit {
class Button;
class Field;
class Label;
class Segments;
} // namespace foyer::kit

namespace foyer::line {

/// A performance without a line: what one is for, and how it is to begin.
class BeginPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BeginPanel(QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

    void focusFirst();

Q_SIGNALS:
    void draftChanged(const foyer::line::LineDraft &draft);
    void beginWanted();
    /// Never by itself any more.
    void demandDropped();

private:
    void makeWords(class QVBoxLayout *column);
    void makeFields(QVBoxLayout *column);
    void makeButtons(QVBoxLayout *column);
    void listen();
    void showFields();
    void showButtons();
    void edit(const std::function<void(LineDraft &)> &change);
    [[nodiscard]] Beginning beginning() const;

    RoomFacts m_facts;
    kit::Label *m_text = nullptr;
    kit::Label *m_demand = nullptr;
    QWidget *m_form = nullptr;
    kit::Segments *m_way = nullptr;
    kit::Field *m_openingField = nullptr;
    QDateTimeEdit *m_opening = nullptr;
    kit::Field *m_aboveField = nullptr;
    QSpinBox *m_above = nullptr;
    QSpinBox *m_rate = nullptr;
    QSpinBox *m_window = nullptr;
    kit::Label *m_sentence = nullptr;
    kit::Button *m_begin = nullptr;
    kit::Button *m_drop = nullptr;
    bool m_isShowing = false;
};

} // namespace foyer::line
