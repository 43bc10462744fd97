// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/daterow.h"

#include "ui/events/datemoves.h"
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
constexpr int sideMargin = 16;
constexpr int fieldGap = 12;

void prepare(QDateTimeEdit *field, const QString &name, const QString &said, int width)
{
    field->setObjectName(name);
    field->setAccessibleName(said);
    field->setFixedWidth(width);
    field->setTimeSpec(Qt::UTC);
    field->setKeyboardTracking(false); // half a date is none yet
}

} // namespace

DateRow::DateRow(int number, TypedTimes &typed, QWidget *parent)
    : QWidget(parent)
    , m_typed(typed)
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
    lay();
    listen();
}

// What is said stands below the times: beside them it would be cut in a small window.
void DateRow::lay()
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(sideMargin, 0, 8, 0);
    row->setSpacing(fieldGap);
    for (QWidget *part : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_doors),
                          static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_end)})
        row->addWidget(part);
    row->addStretch(1);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(4);
    acts->addWidget(m_state);
    acts->addWidget(m_line);
    acts->addWidget(m_remove);
    row->addLayout(acts);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *fields = new QWidget;
    fields->setLayout(row);
    fields->setFixedHeight(rowHeight);
    column->addWidget(fields);
    column->addWidget(m_note);
    m_note->setContentsMargins(sideMargin + dayWidth + fieldGap, 0, sideMargin, 8);
}

void DateRow::listen()
{
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
    const bool isPast = date.starts <= now && date.isDraft();
    const bool isEarly = date.starts - date.doors > earliestDoors;
    m_hint = isPast ? tr("lies in the past") : remarks();
    m_isWarning = date.isDraft() && (isPast || isEarly || date.doors > date.starts);
    showProblem(m_problem);
}

// The fields show times alone.
QString DateRow::remarks() const
{
    const kit::Format format;
    const QDate day = wallClock(m_date.starts, m_zone).date();
    const qint64 doors = day.daysTo(wallClock(m_date.doors, m_zone).date());
    const qint64 end = day.daysTo(wallClock(m_date.ends, m_zone).date());
    QStringList words;
    if (doors != 0)
        words.append(doors == -1 ? tr("doors on the day before")
                                 : tr("doors on %1").arg(format.day(m_date.doors, m_zone)));
    const auto before = std::chrono::floor<std::chrono::hours>(m_date.starts - m_date.doors);
    if (before >= earliestDoors && m_date.starts - m_date.doors > earliestDoors)
        words.append(tr("doors %n hour(s) before the start", nullptr, int(before.count())));
    if (before.count() < 0)
        words.append(tr("doors after the start"));
    if (end != 0)
        words.append(end == 1 ? tr("ends on the next day")
                              : tr("ends on %1").arg(format.day(m_date.ends, m_zone)));
    return words.join(QStringLiteral(", "));
}

void DateRow::showProblem(const QString &sentence)
{
    m_problem = sentence;
    const bool isWrong = !m_problem.isEmpty();
    m_note->setText(isWrong ? m_problem : m_hint);
    m_note->setVisible(!m_note->text().isEmpty());
    m_note->setInk(isWrong ? kit::Ink::Red : m_isWarning ? kit::Ink::Amber : kit::Ink::Text3);
    m_note->setLeading(isWrong       ? kit::Icon::OctagonX
                       : m_isWarning ? kit::Icon::TriangleAlert
                                     : kit::Icon::None);
    for (QWidget *field : {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_doors),
                           static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_end)})
        field->setAccessibleDescription(m_note->text());
}

void DateRow::moveStart()
{
    if (m_isShowing)
        return;
    const QDateTime to(m_day->date(), m_start->time(), Qt::UTC);
    Q_EMIT edited(withStart(m_date, to, m_zone, m_typed));
}

void DateRow::moveDoors()
{
    if (m_isShowing)
        return;
    m_typed.noteDoors(m_date.id);
    Q_EMIT edited(withDoors(m_date, m_doors->time(), m_zone));
}

void DateRow::moveEnd()
{
    if (m_isShowing)
        return;
    m_typed.noteEnd(m_date.id);
    Q_EMIT edited(withEnd(m_date, m_end->time(), m_zone));
}

} // namespace foyer::events
