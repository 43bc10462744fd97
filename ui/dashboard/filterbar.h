// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/eventbook.h"

#include <QWidget>

class QAction;
class QMenu;

namespace foyer::kit {
class Button;
class Segments;
} // namespace foyer::kit

namespace foyer::dashboard {

class EventFinder;
class FreshnessLabel;

/// What is looked at: event, date, range; and what is done with it. Object names: eventChoice, dateChoice (a
/// button where there are too many dates for segments: dateMenu), rangeChoice, freshness, export, wallScreen.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(QAction *exporting, QAction *wall, QWidget *parent = nullptr);

    void show(const EventBook &book, Instant now);

    [[nodiscard]] FreshnessLabel *freshness() const { return m_freshness; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void filterChosen(const foyer::dashboard::Filter &filter);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct DateChoice
    {
        QString words;
        Uuid id; ///< null: all dates
        [[nodiscard]] bool operator==(const DateChoice &) const = default;
    };

    void showEvents(const EventBook &book, Instant now);
    void addEvent(const wire::EventSummary &event, const QString &day);
    void chooseEvent(catalog::EventId event);
    void showDates(const EventBook &book, Instant now);
    void offerDates(std::vector<DateChoice> choices);
    void chooseDate(const Uuid &date);
    void fit();
    void choose(const Filter &filter);

    kit::Button *m_event;
    QMenu *m_eventMenu;
    EventFinder *m_finder;
    kit::Segments *m_dates;
    kit::Button *m_date;
    QMenu *m_dateMenu;
    kit::Segments *m_ranges;
    kit::Button *m_export;
    kit::Button *m_wall;
    FreshnessLabel *m_freshness;
    Filter m_filter;
    std::vector<DateChoice> m_choices;
    int m_dateCount = 0;
};

} // namespace foyer::dashboard
