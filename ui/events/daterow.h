// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/problem.h"
#include "ui/events/typedtimes.h"

#include <QTimeZone>
#include <QWidget>

class QDateEdit;
class QTimeEdit;

namespace foyer::kit {
class Button;
class Chip;
class Label;
} // namespace foyer::kit

namespace foyer::events {

/// One date in the list: day, doors, start, end; below them what there is to say of it.
class DateRow : public QWidget
{
    Q_OBJECT

public:
    static constexpr int dayWidth = 152;
    static constexpr int timeWidth = 80;

    /// What is typed is noted in `typed`, which outlives it.
    DateRow(int number, TypedTimes &typed, QWidget *parent = nullptr);

    void show(const Date &date, const QTimeZone &zone, Instant now);
    void showProblem(const QString &sentence);

    [[nodiscard]] catalog::PerformanceId id() const noexcept { return m_date.id; }

    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void edited(const foyer::events::Date &date);
    void removeWanted();
    void cancelWanted();
    void lineWanted();

private:
    void lay();
    void listen();
    void moveStart();
    void moveDoors();
    void moveEnd();
    [[nodiscard]] QString remarks() const;

    TypedTimes &m_typed;
    Date m_date;
    QTimeZone m_zone;
    QDateEdit *m_day;
    QTimeEdit *m_doors;
    QTimeEdit *m_start;
    QTimeEdit *m_end;
    kit::Label *m_note;
    kit::Chip *m_state;
    kit::Button *m_line;
    kit::Button *m_remove;
    QString m_problem;
    QString m_hint;
    bool m_isWarning = false; ///< the hint
    bool m_isShowing = false;
};

} // namespace foyer::events
