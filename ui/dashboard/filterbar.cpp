// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/filterbar.h"

#include "ui/dashboard/eventfinder.h"
#include "ui/dashboard/freshnesslabel.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/segments.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <QAction>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTimer>

namespace foyer::dashboard {

namespace {

constexpr int barHeight = 56;
constexpr int spacing = 12;
constexpr int mostSegments = 5;
constexpr int widestEvent = 220;
constexpr std::size_t shownEvents = 40;

/// "Tonight, 20:00", or the day.
QString dateWords(const wire::Performance &date, const QTimeZone &zone, Instant now)
{
    const kit::Format format;
    if (kit::toDateTime(date.startsAt, zone).date() != kit::toDateTime(now, zone).date())
        return format.dayTime(date.startsAt, zone);
    const bool isEvening = kit::toDateTime(date.startsAt, zone).time().hour() >= 17;
    const QString words = isEvening
                              ? QCoreApplication::translate("foyer::dashboard::FilterBar", "Tonight, %1")
                              : QCoreApplication::translate("foyer::dashboard::FilterBar", "Today, %1");
    return words.arg(format.time(date.startsAt, zone));
}

/// The next date, or the first where all are over.
Instant nearestStart(const wire::EventSummary &event, Instant now)
{
    Instant at = event.performances.front().startsAt;
    for (const wire::PerformanceFigures &date : event.performances)
        at = date.startsAt >= now && (at < now || date.startsAt < at) ? date.startsAt : at;
    return at;
}

void opensMenu(kit::Button *button, QMenu *menu)
{
    QObject::connect(button, &QAbstractButton::clicked, menu,
                     [button, menu] { menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4))); });
}

} // namespace

FilterBar::FilterBar(QAction *exporting, QAction *wall, QWidget *parent)
    : QWidget(parent)
    , m_event(new kit::Button(kit::Icon::CalendarDays, {}, kit::Button::Kind::Plain, this))
    , m_eventMenu(new QMenu(this))
    , m_finder(new EventFinder(this))
    , m_dates(new kit::Segments(tr("Date"), this))
    , m_date(new kit::Button({}, kit::Button::Kind::Plain, this))
    , m_dateMenu(new QMenu(this))
    , m_ranges(new kit::Segments(tr("Time"), this))
    , m_export(new kit::Button({}, kit::Button::Kind::Plain, this))
    , m_wall(new kit::Button({}, kit::Button::Kind::Plain, this))
    , m_freshness(new FreshnessLabel(this))
{
    m_event->setObjectName(QStringLiteral("eventChoice"));
    m_event->setTrailing(kit::Icon::ChevronDown);
    m_event->setMaximumWidth(widestEvent);
    m_dates->setObjectName(QStringLiteral("dateChoice"));
    m_date->setObjectName(QStringLiteral("dateMenu"));
    m_date->setTrailing(kit::Icon::ChevronDown);
    m_ranges->setObjectName(QStringLiteral("rangeChoice"));
    m_export->setObjectName(QStringLiteral("export"));
    m_wall->setObjectName(QStringLiteral("wallScreen"));
    m_export->setAction(exporting);
    m_wall->setAction(wall);
    for (kit::Button *button : {m_export, m_wall})
        button->setKeyCapVisible(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kit::padding, 0, kit::padding, 1);
    row->setSpacing(spacing);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_event, m_dates, m_date, m_ranges})
        row->addWidget(widget);
    row->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_freshness, m_export, m_wall})
        row->addWidget(widget);
    for (int range = 0; range < rangeCount; ++range)
        m_ranges->addChoice(rangeWords(Range(range)), range);
    opensMenu(m_event, m_eventMenu);
    opensMenu(m_date, m_dateMenu);
    connect(m_finder, &EventFinder::chosen, this, &FilterBar::chooseEvent);
    connect(m_ranges, &kit::Segments::chosen, this, [this](int index) {
        Filter filter = m_filter;
        filter.range = Range(index);
        choose(filter);
    });
    connect(m_dates, &kit::Segments::chosen, this,
            [this] { chooseDate(m_dates->currentValue().value<Uuid>()); });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FilterBar::show(const EventBook &book, Instant now)
{
    m_filter = book.filter();
    for (int range = 0; range < rangeCount; ++range)
        m_ranges->setTextOf(range, rangeWords(Range(range)));
    m_ranges->setAccessibleName(tr("Time"));
    m_ranges->setCurrentIndex(int(m_filter.range));
    showEvents(book, now);
    showDates(book, now);
    fit();
}

void FilterBar::showEvents(const EventBook &book, Instant now)
{
    const kit::Format format;
    m_eventMenu->clear();
    const QString title = book.title().isEmpty() ? tr("Event") : book.title(); // none yet
    m_event->setText(book.filter().isWholeHouse ? tr("All events") : title);
    m_event->setAccessibleName(tr("Event: %1").arg(m_event->text()));
    m_event->setToolTip(m_event->text());
    std::vector<EventFinder::Entry> entries;
    for (const wire::EventSummary &event : book.events()) {
        const QString day = format.day(nearestStart(event, now), kit::zoneOf(event.timeZone));
        if (entries.size() < shownEvents)
            addEvent(event, day);
        entries.push_back({event.id, event.title, day});
    }
    m_eventMenu->addSeparator();
    if (entries.size() > shownEvents)
        connect(m_eventMenu->addAction(tr("Find another event …")), &QAction::triggered, this,
                [this] { QTimer::singleShot(0, m_finder, [this] { m_finder->openUnder(m_event); }); });
    m_finder->retranslate();
    m_finder->setEvents(std::move(entries));
    QAction *all = m_eventMenu->addAction(tr("All events"));
    all->setCheckable(true);
    all->setChecked(m_filter.isWholeHouse);
    connect(all, &QAction::triggered, this, [this] {
        Filter filter = m_filter;
        filter.isWholeHouse = true;
        filter.performance = {};
        choose(filter);
    });
}

void FilterBar::addEvent(const wire::EventSummary &event, const QString &day)
{
    QAction *action =
        m_eventMenu->addAction(QString(event.title).replace(u'&', QStringLiteral("&&")) + u'\t' + day);
    action->setCheckable(true);
    action->setChecked(!m_filter.isWholeHouse && event.id == m_filter.event);
    connect(action, &QAction::triggered, this, [this, id = event.id] { chooseEvent(id); });
}

void FilterBar::chooseEvent(catalog::EventId event)
{
    Filter filter = m_filter;
    filter.isWholeHouse = false;
    filter.performance = {};
    filter.event = event;
    choose(filter);
}

void FilterBar::showDates(const EventBook &book, Instant now)
{
    const QTimeZone zone = book.scope().zone;
    std::vector<DateChoice> choices;
    for (const wire::Performance &date : book.dates())
        choices.push_back({dateWords(date, zone, now), date.id.uuid()});
    m_dateCount = int(choices.size());
    choices.push_back({tr("All"), Uuid()});
    if (choices != m_choices)
        offerDates(std::move(choices));
    const Uuid chosen = m_filter.performance ? m_filter.performance->uuid() : Uuid();
    m_dates->setAccessibleName(tr("Date"));
    m_dates->setCurrentValue(QVariant::fromValue(chosen));
    const auto known = std::ranges::find(m_choices, chosen, &DateChoice::id);
    m_date->setText(known == m_choices.end() || chosen.isNull() ? tr("All dates") : known->words);
    m_date->setAccessibleName(tr("Date: %1").arg(m_date->text()));
    const QList<QAction *> actions = m_dateMenu->actions();
    for (QAction *action : actions)
        action->setChecked(action->data().value<Uuid>() == chosen);
}

void FilterBar::offerDates(std::vector<DateChoice> choices)
{
    m_choices = std::move(choices);
    m_dates->clearChoices();
    m_dateMenu->clear();
    for (const DateChoice &choice : m_choices) {
        if (m_dateCount < mostSegments || choice.id.isNull())
            m_dates->addChoice(choice.words, QVariant::fromValue(choice.id));
        QAction *action = m_dateMenu->addAction(choice.id.isNull() ? tr("All dates") : choice.words);
        action->setCheckable(true);
        action->setData(QVariant::fromValue(choice.id));
        connect(action, &QAction::triggered, this, [this, id = choice.id] { chooseDate(id); });
    }
}

void FilterBar::chooseDate(const Uuid &date)
{
    Filter filter = m_filter;
    filter.performance = date.isNull() ? std::nullopt : std::optional(catalog::PerformanceId(date));
    choose(filter);
}

// Segments where they have room, else a button with a menu; one date alone needs neither.
void FilterBar::fit()
{
    const bool isChoice = !m_filter.isWholeHouse && m_dateCount > 1;
    int others = 2 * kit::padding + 5 * spacing + m_ranges->sizeHint().width() + 150;
    for (const QWidget *widget : std::initializer_list<const QWidget *>{m_export, m_wall})
        others += widget->sizeHint().width();
    others += std::min(m_event->sizeHint().width(), widestEvent);
    const bool fits = m_dateCount < mostSegments && others + m_dates->sizeHint().width() <= width();
    m_dates->setVisible(isChoice && fits);
    m_date->setVisible(isChoice && !fits);
}

// Told in a later turn: what was clicked may be replaced by what is shown then.
void FilterBar::choose(const Filter &filter)
{
    m_filter = filter;
    QTimer::singleShot(0, this, [this] { Q_EMIT filterChosen(m_filter); });
}

QSize FilterBar::sizeHint() const
{
    return {800, barHeight};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void FilterBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace foyer::dashboard
