// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/daterow.h"

#include "ui/events/sharededit.h"
#include "ui/events/words.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"

#include <QDateEdit>
#include <QTimeEdit>

namespace foyer::events {

namespace {

constexpr int rowHeight = 44;
constexpr int timeWidth = 88;
constexpr int dayWidth = 160;
constexpr qint64 secondsOfDay = 24 * 3600;

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
    , m_line(new kit::Button(kit::Icon::Users, QString(), kit::Button::Kind::Ghost))
    , m_remove(new kit::Button(kit::Icon::Trash2, QString(), kit::Button::Kind::Ghost))
{
    setObjectName(QStringLiteral("dateRow%1").arg(number));
    prepare(m_day, QStringLiteral("dateDay%1").arg(number), tr("Day of date %1").arg(number + 1), dayWidth);
    prepare(m_doors, QStringLiteral("dateDoors%1").arg(number), tr("Doors of date %1").arg(number + 1),
            timeWidth);
    prepare(m_start, QStringLiteral("dateStart%1").arg(number), tr("Start of date %1").arg(number + 1),
            timeWidth);
    prepare(m_end, QStringLiteral("dateEnd%1").arg(number), tr("End of date %1").arg(number + 1), timeWidth);
    //: a date to be typed, as QDate::toString() takes it: figures only, but for the day of the week
    m_day->setDisplayFormat(tr("ddd dd/MM/yyyy"));
    m_day->setCalendarPopup(true);
    m_day->setDateRange({2000, 1, 1}, {2199, 12, 31});
    m_line->setObjectName(QStringLiteral("dateLine%1").arg(number));
    m_line->setAccessibleName(tr("Waiting room of this date"));
    m_line->setToolTip(m_line->accessibleName());
    m_remove->setObjectName(QStringLiteral("dateRemove%1").arg(number));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(12);
    for (QWidget *part : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_doors),
                          static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_end)})
        row->addWidget(part);
    row->addWidget(m_note, 1);
    row->addWidget(m_state);
    row->addWidget(m_line);
    row->addWidget(m_remove);
    setMinimumHeight(rowHeight);
    for (QDateTimeEdit *field : {static_cast<QDateTimeEdit *>(m_day), static_cast<QDateTimeEdit *>(m_start)})
        connect(field, &QDateTimeEdit::dateTimeChanged, this, &DateRow::moveStart);
    connect(m_doors, &QDateTimeEdit::dateTimeChanged, this, &DateRow::moveDoors);
    connect(m_end, &QDateTimeEdit::dateTimeChanged, this, &DateRow::moveEnd);
    connect(m_line, &kit::Button::clicked, this, &DateRow::lineWanted);
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
    const bool isAnother = m_date.id != date.id;
    m_date = date;
    m_zone = zone;
    showDateTime(m_day, wallClock(date.starts, zone), isAnother);
    showDateTime(m_doors, wallClock(date.doors, zone), isAnother);
    showDateTime(m_start, wallClock(date.starts, zone), isAnother);
    showDateTime(m_end, wallClock(date.ends, zone), isAnother);
    m_isShowing = false;
    const bool isOver = !date.isDraft() && date.state != catalog::PerformanceState::OnSale;
    for (QWidget *field : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_doors),
                           static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_end)})
        field->setEnabled(!isOver);
    m_state->setChip(stateChip(date.state));
    m_line->setVisible(date.state == catalog::PerformanceState::OnSale);
    m_remove->setVisible(!isOver);
    m_remove->setLeading(date.isDraft() ? kit::Icon::Trash2 : kit::Icon::CalendarX);
    m_remove->setAccessibleName(date.isDraft() ? tr("Remove this date") : tr("Cancel this date"));
    m_remove->setToolTip(m_remove->accessibleName());
    m_hint = date.starts <= now && date.isDraft() ? tr("lies in the past") : otherDays();
    showProblem(m_problem);
}

// The fields show times alone.
QString DateRow::otherDays() const
{
    const kit::Format format;
    const QDate day = wallClock(m_date.starts, m_zone).date();
    const qint64 doors = day.daysTo(wallClock(m_date.doors, m_zone).date());
    const qint64 end = day.daysTo(wallClock(m_date.ends, m_zone).date());
    QStringList words;
    if (doors != 0)
        words.append(doors == -1 ? tr("doors on the day before")
                                 : tr("doors on %1").arg(format.day(m_date.doors, m_zone)));
    if (end != 0)
        words.append(end == 1 ? tr("ends on the next day")
                              : tr("ends on %1").arg(format.day(m_date.ends, m_zone)));
    return words.join(QStringLiteral(", "));
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

// Doors and end go with it, by the clock on the wall; those that were wrong stay on their day.
void DateRow::moveStart()
{
    if (m_isShowing)
        return;
    const QDateTime from = wallClock(m_date.starts, m_zone);
    const QDateTime to(m_day->date(), m_start->time(), Qt::UTC);
    const auto moved = [&](Instant at, bool isRight) {
        const qint64 seconds = isRight ? from.secsTo(to) : from.date().daysTo(to.date()) * secondsOfDay;
        const QDateTime wall = wallClock(at, m_zone).addSecs(seconds);
        return momentOf(wall.date(), wall.time(), m_zone);
    };
    Date date = m_date;
    date.starts = momentOf(to.date(), to.time(), m_zone);
    date.doors = moved(m_date.doors, m_date.doors <= m_date.starts);
    date.ends = moved(m_date.ends, m_date.ends > m_date.starts);
    Q_EMIT edited(date);
}

// At 23:00 for a start at half past midnight: the evening before. At 23:00 for a start at eight: a mistake,
// and said to be one.
void DateRow::moveDoors()
{
    if (m_isShowing)
        return;
    const QDateTime start = wallClock(m_date.starts, m_zone);
    const QDateTime doors(start.date(), m_doors->time(), Qt::UTC);
    const bool isEveningBefore = doors > start && doors.addDays(-1).secsTo(start) <= secondsOfDay / 2;
    Date date = m_date;
    date.doors = momentOf(isEveningBefore ? doors.date().addDays(-1) : doors.date(), doors.time(), m_zone);
    Q_EMIT edited(date);
}

// What is not after the start is on the next day.
void DateRow::moveEnd()
{
    if (m_isShowing)
        return;
    const QDateTime start = wallClock(m_date.starts, m_zone);
    const bool isNextDay = m_end->time() <= start.time();
    Date date = m_date;
    date.ends = momentOf(isNextDay ? start.date().addDays(1) : start.date(), m_end->time(), m_zone);
    Q_EMIT edited(date);
}

} // namespace foyer::events
