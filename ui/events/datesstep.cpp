// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/datesstep.h"

#include "core/client/apiclient.h"
#include "ui/events/daterow.h"
#include "ui/events/halls.h"
#include "ui/events/sharededit.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"

#include <algorithm>
#include <QComboBox>

namespace foyer::events {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostDates = 200;
constexpr int headHeight = 32;

QWidget *headOf(const QStringList &titles, const QList<int> &widths)
{
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(12);
    for (int i = 0; i < titles.size(); ++i) {
        auto *label = new kit::Label(titles[i], kit::TextSize::Small, kit::medium);
        label->setInk(kit::Ink::Text3);
        label->setFixedWidth(widths[i]);
        row->addWidget(label);
    }
    row->addStretch();
    return head;
}

} // namespace

DatesStep::DatesStep(SetupModel &model, client::ApiClient &ids, const Clock &clock, QWidget *parent)
    : StepView(model, Step::Dates, parent)
    , m_ids(ids)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("datesStep"));
    QHBoxLayout *heading = addHeading(tr("Dates"), tr("Times are those of the hall."));
    m_add = new kit::Button(kit::Icon::CalendarPlus, tr("Date"));
    m_add->setObjectName(QStringLiteral("addDate"));
    heading->addWidget(m_add);
    m_empty = new kit::EmptyState(tr("No date yet"), tr("Add the first one; a series makes many of it."));
    m_empty->setPicture(kit::Icon::CalendarDays);
    body()->addWidget(m_empty);
    m_card = new kit::Card;
    m_card->body()->setContentsMargins(0, 0, 0, 0);
    m_card->body()->setSpacing(0);
    m_card->body()->addWidget(
        headOf({tr("Day"), tr("Doors"), tr("Start"), tr("End")},
               {DateRow::dayWidth, DateRow::timeWidth, DateRow::timeWidth, DateRow::timeWidth}));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    m_card->body()->addLayout(m_rows);
    body()->addWidget(m_card);
    addSeriesCard();
    body()->addStretch();
    connect(m_add, &kit::Button::clicked, this, &DatesStep::addDate);
    start();
}

void DatesStep::addSeriesCard()
{
    m_series = new QWidget;
    auto *row = new QHBoxLayout(m_series);
    row->setContentsMargins(0, 8, 0, 0);
    m_count = new QSpinBox;
    m_count->setObjectName(QStringLiteral("seriesCount"));
    m_count->setRange(1, 100);
    m_count->setValue(4);
    m_count->setAccessibleName(tr("How many further dates"));
    m_every = new QSpinBox;
    m_every->setObjectName(QStringLiteral("seriesEvery"));
    m_every->setRange(1, 60);
    m_every->setAccessibleName(tr("How far apart"));
    m_unit = new QComboBox;
    m_unit->setObjectName(QStringLiteral("seriesUnit"));
    m_unit->setAccessibleName(tr("Days or weeks"));
    m_unit->addItem(tr("days"), 1);
    m_unit->addItem(tr("weeks"), 7);
    auto *add = new kit::Button(kit::Icon::Plus, tr("Add series"));
    add->setObjectName(QStringLiteral("addSeries"));
    row->addWidget(new kit::Label(tr("After the last date"), kit::Ink::Text2));
    row->addWidget(m_count);
    row->addWidget(new kit::Label(tr("more, every"), kit::Ink::Text2));
    row->addWidget(m_every);
    row->addWidget(m_unit);
    row->addWidget(add);
    row->addStretch();
    body()->addWidget(m_series);
    connect(add, &kit::Button::clicked, this, &DatesStep::addSeries);
}

QWidget *DatesStep::firstField()
{
    return m_shown.empty() ? static_cast<QWidget *>(m_add) : m_shown.front()->firstField();
}

QWidget *DatesStep::fieldToMend()
{
    for (const Problem &problem : model().problemsAt(Step::Dates)) {
        if (DateRow *row = rowOf(catalog::PerformanceId(problem.subject)))
            return row->firstField();
    }
    return firstField();
}

DateRow *DatesStep::rowOf(catalog::PerformanceId date) const
{
    const auto row = std::ranges::find(m_shown, date, &DateRow::id);
    return row == m_shown.end() ? nullptr : *row;
}

// Like the last one, on another day; the first is in four weeks at eight, with doors an hour before.
Date DatesStep::nextDate(const QDate &day) const
{
    const QTimeZone zone = kit::zoneOf(setup().facts.timeZone);
    Date date;
    date.id = m_ids.newId<catalog::PerformanceId>();
    date.hall = hallForNextDate(setup(), m_ids);
    if (setup().dates.empty()) {
        date.starts = momentOf(day, {20, 0}, zone);
        date.doors = date.starts - 1h;
        date.ends = date.starts + 3h;
        return date;
    }
    const Date &last = setup().dates.back();
    const auto on = [&](Instant at) {
        const QDateTime wall = wallClock(at, zone);
        const qint64 shift = wallClock(last.starts, zone).date().daysTo(day);
        return momentOf(wall.date().addDays(shift), wall.time(), zone);
    };
    date.starts = on(last.starts);
    date.doors = on(last.doors);
    date.ends = on(last.ends);
    return date;
}

void DatesStep::addDate()
{
    if (setup().dates.size() >= mostDates)
        return;
    const QTimeZone zone = kit::zoneOf(setup().facts.timeZone);
    const QDate day = setup().dates.empty() ? wallClock(m_clock.now(), zone).date().addDays(28)
                                            : wallClock(setup().dates.back().starts, zone).date().addDays(1);
    const Date added = nextDate(day);
    model().edit([&](Setup &edited) { edited.dates.push_back(added); });
    if (DateRow *row = rowOf(added.id))
        row->firstField()->setFocus(Qt::TabFocusReason);
}

void DatesStep::addSeries()
{
    if (setup().dates.empty())
        return;
    const QTimeZone zone = kit::zoneOf(setup().facts.timeZone);
    const QDate last = wallClock(setup().dates.back().starts, zone).date();
    const int stride = m_every->value() * m_unit->currentData().toInt();
    std::vector<Date> added;
    for (int i = 1; i <= m_count->value() && setup().dates.size() + added.size() < mostDates; ++i)
        added.push_back(nextDate(last.addDays(qint64(stride) * i)));
    model().edit([&](Setup &edited) { std::ranges::copy(added, std::back_inserter(edited.dates)); });
}

void DatesStep::removeDate(catalog::PerformanceId date)
{
    const auto at = std::ranges::find(setup().dates, date, &Date::id) - setup().dates.begin();
    model().edit([&](Setup &edited) { edited.dates.erase(edited.dates.begin() + at); });
    const std::size_t next = std::min(std::size_t(at), m_shown.empty() ? 0 : m_shown.size() - 1);
    QWidget *focus = m_shown.empty() ? static_cast<QWidget *>(m_add) : m_shown[next]->firstField();
    focus->setFocus(Qt::TabFocusReason);
}

void DatesStep::refresh()
{
    const std::vector<Date> &dates = setup().dates;
    while (m_shown.size() > dates.size()) {
        m_shown.back()->deleteLater();
        m_shown.back()->hide();
        m_shown.pop_back();
    }
    while (m_shown.size() < dates.size()) {
        auto *row = new DateRow(int(m_shown.size()), m_typed);
        m_shown.push_back(row);
        m_rows->addWidget(row);
        connect(row, &DateRow::edited, this, [this](const Date &date) {
            model().edit([&](Setup &edited) {
                const auto had = std::ranges::find(edited.dates, date.id, &Date::id);
                if (had != edited.dates.end())
                    *had = date;
            });
        });
        connect(row, &DateRow::removeWanted, this, [this, row] { removeDate(row->id()); });
        connect(row, &DateRow::cancelWanted, this, [this, row] { Q_EMIT cancelWanted(row->id()); });
        connect(row, &DateRow::lineWanted, this, [this, row] { Q_EMIT lineWanted(row->id()); });
    }
    const QTimeZone zone = kit::zoneOf(setup().facts.timeZone);
    for (std::size_t i = 0; i < dates.size(); ++i)
        m_shown[i]->show(dates[i], zone, m_clock.now());
    m_card->setVisible(!dates.empty());
    m_series->setVisible(!dates.empty() && !setup().isOver());
    m_empty->setVisible(dates.empty());
    m_add->setEnabled(!setup().isOver() && dates.size() < mostDates);
    m_add->setWhyDisabled(setup().isOver() ? tr("The event is over.")
                                           : tr("An event has at most 200 dates."));
}

void DatesStep::showProblems(const std::vector<Problem> &problems)
{
    for (DateRow *row : m_shown) {
        const auto found = std::ranges::find(problems, row->id().uuid(), &Problem::subject);
        row->showProblem(found == problems.end() ? QString() : found->sentence);
    }
}

} // namespace foyer::events
