// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

#include <array>
#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QDateTimeEdit;

namespace foyer::kit {
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::events {

/// One sale phase: its name, through which channels, from when until when.
class PhaseRow : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseRow(int number, QWidget *parent = nullptr);

    void show(const Phase &phase, const QTimeZone &zone, bool isEditable);
    void showProblem(const QString &sentence);

    [[nodiscard]] catalog::PhaseId id() const noexcept { return m_phase.id; }

    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void edited(const foyer::events::Phase &phase);
    void removeWanted();

private:
    void read();

    Phase m_phase;
    QTimeZone m_zone;
    kit::LineEdit *m_name;
    std::array<QCheckBox *, 4> m_channels{};
    QDateTimeEdit *m_opens;
    QDateTimeEdit *m_closes;
    QWidget *m_remove;
    kit::Label *m_note;
    bool m_isShowing = false;
};

} // namespace foyer::events
