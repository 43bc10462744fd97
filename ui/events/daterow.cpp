// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/daterow.h"

#include "ui/events/sharededit.h"
#include "ui/events/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"

#include <QDateEdit>
#include <QTimeEdit>

namespace foyer::events {

namespace {

constexpr int rowHeight = 44;
constexpr int timeWidth = 88;
constexpr int dayWidth = 160;

void prepare(QDateTimeEdit *field, const QString &name, const QString &said, int width)
{
    field->setObjectName(name);
    field->setAccessibleName(said);
    field->setFixedWidth(width);
    field->setTimeSpec(Qt::UTC);
    field->setKeyboardTracking(false); // half a date is none yet
}

} // namespace

DateRow::DateRow(int number, QWidget *parent)
    : QWidget(parent)
    , m_day(new QDateEdit)
    , m_doors(new QTimeEdit)
    , m_start(new QTimeEdit)
    , m_end(new QTimeEdit)
    , m_note(new kit::Label({}, kit::Ink::Text3))
    , m_state(new kit::Chip)
    , m_remove(new kit::Button(kit::Icon::Trash2, QString(), kit::Button::Kind::Ghost))
{
    setObjectName(QStringLiteral("dateRow%1").arg(number));
    prepare(m_day, QStringLiteral("dateDay%1").arg(number), tr("Day of date %1").arg(number + 1), dayWidth);
    prepare(m_doors, QStringLiteral("dateDoors%1").arg(number), tr("Doors of date %1").arg(number + 1),
            timeWidth);
    prepare(m_start, QStringLiteral("dateStart%1").arg(number), tr("Start of date %1").arg(number + 1),
            timeWidth);
    prepare(m_end, QStringLiteral("dateEnd%1").arg(number), tr("End of date %1").arg(number + 1), timeWidth);
    m_day->setDisplayFormat(QStringLiteral("ddd dd.MM.yyyy"));
    m_day->setCalendarPopup(true);
    m_day->setDateRange({2000, 1, 1}, {2199, 12, 31});
    m_remove->setObjectName(QStringLiteral("dateRemove%1").arg(number));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_doors),
                          static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_end)})
        row->addWidget(part);
    row->addWidget(m_note, 1);
    row->addWidget(m_state);
    row->addWidget(m_remove);
    setMinimumHeight(rowHeight);
    for (QDateTimeEdit *field : {static_cast<QDateTimeEdit *>(m_day), static_cast<QDateTimeEdit *>(m_doors),
                                 static_cast<QDateTimeEdit *>(m_start), static_cast<QDateTimeEdit *>(m_end)})
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &DateRow::read);
    connect(m_remove, &kit::Button::clicked, this, [this] {
        if (m_date.isDraft())
            Q_EMIT removeWanted();
        else
            Q_EMIT cancelWanted();
    });
}

QWidget *DateRow::firstField() const
{
    return m_day;
}

void DateRow::show(const Date &date, const QTimeZone &zone, Instant now)
{
    m_isShowing = true;
    m_date = date;
    m_zone = zone;
    m_day->setDate(wallClock(date.starts, zone).date());
    m_doors->setTime(wallClock(date.doors, zone).time());
    m_start->setTime(wallClock(date.starts, zone).time());
    m_end->setTime(wallClock(date.ends, zone).time());
    m_isShowing = false;
    const bool isOver = !date.isDraft() && date.state != catalog::PerformanceState::OnSale;
    for (QWidget *field : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_doors),
                           static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_end)})
        field->setEnabled(!isOver);
    m_state->setChip(stateChip(date.state));
    m_remove->setVisible(!isOver);
    m_remove->setLeading(date.isDraft() ? kit::Icon::Trash2 : kit::Icon::CalendarX);
    m_remove->setAccessibleName(date.isDraft() ? tr("Remove this date") : tr("Cancel this date"));
    m_remove->setToolTip(m_remove->accessibleName());
    const bool isNextDay = wallClock(date.ends, zone).date() != wallClock(date.starts, zone).date();
    m_hint = date.starts <= now && date.isDraft() ? tr("lies in the past")
             : isNextDay                          ? tr("ends on the next day")
                                                  : QString();
    showProblem(m_problem);
}

void DateRow::showProblem(const QString &sentence)
{
    m_problem = sentence;
    const bool isPast = !m_hint.isEmpty() && m_problem.isEmpty() && m_date.isDraft();
    m_note->setText(m_problem.isEmpty() ? m_hint : m_problem);
    m_note->setInk(!m_problem.isEmpty() ? kit::Ink::Red : isPast ? kit::Ink::Amber : kit::Ink::Text3);
    m_note->setLeading(m_problem.isEmpty() ? kit::Icon::None : kit::Icon::OctagonX);
    m_day->setAccessibleDescription(m_note->text());
}

// Doors are on the day of the start; an end that is not after the start is on the next day.
void DateRow::read()
{
    if (m_isShowing)
        return;
    Date date = m_date;
    const QDate day = m_day->date();
    date.starts = momentOf(day, m_start->time(), m_zone);
    const bool isStartMoved = date.starts != m_date.starts && sender() == m_start;
    const bool wereDoorsBefore = m_date.doors <= m_date.starts;
    if (isStartMoved && wereDoorsBefore)
        date.doors = date.starts - (m_date.starts - m_date.doors); // they keep their distance
    else
        date.doors = momentOf(day, m_doors->time(), m_zone);
    const bool endsOnNextDay = m_end->time() <= m_start->time();
    date.ends = momentOf(endsOnNextDay ? day.addDays(1) : day, m_end->time(), m_zone);
    if (isStartMoved)
        date.ends = date.starts + (m_date.ends - m_date.starts);
    Q_EMIT edited(date);
}

} // namespace foyer::events
