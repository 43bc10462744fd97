// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/seasonrow.h"

#include "ui/events/words.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::events {

namespace {

using kit::Icon;
using kit::Tone;
using namespace std::chrono_literals;

constexpr double fewLeft = 0.9;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::events::SeasonRow)
};

/// Judges one event of the list.
class RowWriter
{
public:
    RowWriter(const wire::SeasonEvent &event, Instant now, bool mayManage)
        : m_event(event)
        , m_now(now)
        , m_zone(kit::zoneOf(event.timeZone))
        , m_mayManage(mayManage)
    {}

    SeasonRow write()
    {
        m_row.event = catalog::EventId(m_event.id);
        if (m_event.performance)
            m_row.performance = catalog::PerformanceId(*m_event.performance);
        m_row.title = m_event.title;
        m_row.place = m_event.venue;
        m_row.isDraft = m_event.state == QLatin1StringView{"draft"};
        writeLeaf();
        writeLine();
        writeFigures();
        writeStateAndAction();
        return std::move(m_row);
    }

private:
    [[nodiscard]] bool isPast() const { return !m_row.isDraft && m_event.datesToCome == 0; }

    [[nodiscard]] bool isToday() const
    {
        return m_event.startsAt
               && kit::toDateTime(*m_event.startsAt, m_zone).date() == kit::toDateTime(m_now, m_zone).date();
    }

    void writeLeaf()
    {
        if (!m_event.startsAt)
            return;
        const QDate date = kit::toDateTime(*m_event.startsAt, m_zone).date();
        m_row.month = m_format.locale().standaloneMonthName(date.month(), QLocale::ShortFormat);
        m_row.day = m_format.locale().toString(date.day());
    }

    void writeLine()
    {
        if (!m_event.startsAt) {
            m_row.line = Texts::tr("no date yet");
            return;
        }
        const Instant starts = *m_event.startsAt;
        const int further = m_event.datesToCome - 1;
        if (isToday() && !isPast())
            m_row.line = Texts::tr("Today %1").arg(m_format.time(starts, m_zone));
        else
            m_row.line = m_format.dayTime(starts, m_zone);
        if (isPast() && m_event.dates > 1)
            m_row.line = Texts::tr("%n date(s)", nullptr, m_event.dates) + QStringLiteral(", ")
                         + Texts::tr("the last on %1").arg(m_format.day(starts, m_zone));
        else if (further > 0 && m_event.lastStartsAt)
            m_row.line += QStringLiteral(", ") + Texts::tr("%n more to", nullptr, further) + QLatin1Char(' ')
                          + m_format.day(*m_event.lastStartsAt, m_zone);
    }

    void writeFigures()
    {
        m_row.sold = m_event.sold;
        m_row.held = m_event.held;
        m_row.capacity = m_row.isDraft ? 0 : m_event.capacity;
        if (m_row.capacity == 0)
            m_row.notOnSale = m_event.planned > 0
                                  ? Texts::tr("not on sale, %1 places").arg(m_format.count(m_event.planned))
                                  : Texts::tr("not on sale");
        if (m_event.sold > 0)
            m_row.days = m_event.days;
        const auto currency = Currency::fromCode(m_event.currency);
        const bool isTold = m_event.takings && (m_event.sold > 0 || m_event.takings->minor != 0);
        if (isTold && currency && !m_row.isDraft)
            m_row.takings = m_format.money(Money(m_event.takings->minor, *currency));
    }

    void writeStateAndAction()
    {
        if (m_event.state == QLatin1StringView{"cancelled"})
            state(Texts::tr("Cancelled"), Tone::Red, Icon::CircleX, RowAction::Dashboard);
        else if (m_row.isDraft)
            writeDraft();
        else if (isPast() || m_event.state == QLatin1StringView{"done"})
            state(Texts::tr("Over"), Tone::Neutral, Icon::CircleCheck, RowAction::Dashboard);
        else if (m_row.isSoldOut())
            state(Texts::tr("Sold out"), Tone::Neutral, Icon::CircleCheck, RowAction::Dashboard);
        else if (!m_event.isOpen)
            writeClosed();
        else if (isToday())
            state(Texts::tr("Today"), Tone::Accent, Icon::Clock, RowAction::OpenTill);
        else if (double(m_event.sold) >= fewLeft * double(m_event.capacity))
            state(Texts::tr("Few left"), Tone::Amber, Icon::Flame,
                  m_mayManage ? RowAction::Prices : RowAction::OpenTill);
        else
            state(Texts::tr("On sale"), Tone::Green, Icon::CirclePlay,
                  isSoon() ? RowAction::OpenTill : RowAction::Dashboard);
    }

    [[nodiscard]] bool isSoon() const { return m_event.startsAt && *m_event.startsAt < m_now + 7 * 24h; }

    void writeClosed()
    {
        if (!m_event.opensAt) {
            state(Texts::tr("Sale over"), Tone::Neutral, Icon::CircleMinus,
                  m_mayManage ? RowAction::Phases : RowAction::Dashboard);
            return;
        }
        state(Texts::tr("Announced"), Tone::Blue, Icon::CalendarClock,
              m_mayManage ? RowAction::Phases : RowAction::Dashboard);
        m_row.line +=
            QStringLiteral("; ") + Texts::tr("on sale %1").arg(m_format.dayTime(*m_event.opensAt, m_zone));
    }

    void writeDraft()
    {
        const int gaps = int(m_event.gaps.size());
        state(Texts::tr("Draft"), Tone::Neutral, Icon::PencilLine,
              m_mayManage ? RowAction::SetUp : RowAction::None);
        m_row.actionText = gaps == 0 ? Texts::tr("Publish") : Texts::tr("%n step(s) left", nullptr, gaps);
        m_row.step = gaps == 0 ? Step::Publish : stepOfGap(m_event.gaps.front());
        if (!m_mayManage)
            m_row.actionText.clear();
    }

    [[nodiscard]] static Step stepOfGap(const QString &gap)
    {
        if (gap == QLatin1StringView{"no_seats_or_places"})
            return Step::Hall;
        if (gap == QLatin1StringView{"no_ticket_type"} || gap == QLatin1StringView{"unpriced_category"})
            return Step::Prices;
        if (gap == QLatin1StringView{"no_sale_phase"} || gap == QLatin1StringView{"sale_phase_over"})
            return Step::Phases;
        return Step::Dates;
    }

    void state(const QString &word, Tone tone, Icon icon, RowAction action)
    {
        m_row.chip = {word, tone, icon};
        m_row.action = action;
        switch (action) {
        case RowAction::None:
        case RowAction::SetUp: break;
        case RowAction::OpenTill: m_row.actionText = Texts::tr("Open the till"); break;
        case RowAction::Dashboard: m_row.actionText = Texts::tr("Dashboard"); break;
        case RowAction::Prices: m_row.actionText = Texts::tr("Prices"); break;
        case RowAction::Phases: m_row.actionText = Texts::tr("Sale plan"); break;
        }
        if (action == RowAction::Prices)
            m_row.step = Step::Prices;
        if (action == RowAction::Phases)
            m_row.step = Step::Phases;
    }

    const wire::SeasonEvent &m_event;
    Instant m_now;
    QTimeZone m_zone;
    bool m_mayManage;
    kit::Format m_format;
    SeasonRow m_row;
};

} // namespace

SeasonRow rowOf(const wire::SeasonEvent &event, Instant now, bool mayManage)
{
    return RowWriter(event, now, mayManage).write();
}

SeasonRow rowOf(const KeptSetup &kept)
{
    const Setup &setup = kept.wanted;
    SeasonRow row;
    row.event = setup.id;
    row.title = setup.facts.title.trimmed().isEmpty() ? Texts::tr("Without a name") : setup.facts.title;
    row.line = datesWords(setup.dates, kit::zoneOf(setup.facts.timeZone));
    row.chip = {Texts::tr("On this computer"), kit::Tone::Amber, kit::Icon::PencilLine};
    row.notOnSale = Texts::tr("not saved yet");
    row.action = RowAction::SetUp;
    row.actionText = Texts::tr("Go on");
    row.isKeptHere = true;
    row.isDraft = true;
    return row;
}

} // namespace foyer::events
