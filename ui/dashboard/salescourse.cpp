// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/salescourse.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>

namespace foyer::dashboard {

namespace {

using std::chrono::seconds;

constexpr std::int64_t mostPlaces = 220;
constexpr std::int64_t labels = 5; ///< on the axis

struct KnownChannel
{
    QLatin1StringView key;
    int series;
};

constexpr std::array<KnownChannel, 4> knownChannels{{{QLatin1StringView{"public"}, 0},
                                                     {QLatin1StringView{"box_office"}, 1},
                                                     {QLatin1StringView{"partner"}, 2},
                                                     {QLatin1StringView{"phone"}, 3}}};

seconds widthOf(const QByteArray &step)
{
    if (step == "minute")
        return seconds{60};
    if (step == "quarter_hour")
        return seconds{900};
    return step == "hour" ? seconds{3600} : seconds{86400};
}

/// Makes the course on its axis, step after step.
class CourseBuilder
{
public:
    CourseBuilder(const wire::Figures &course, const CourseFacts &facts, const kit::Format &format)
        : m_from(course)
        , m_facts(facts)
        , m_format(format)
        , m_width(widthOf(course.step))
    {}

    [[nodiscard]] SalesCourse build()
    {
        layAxis();
        if (m_count <= 0)
            return {};
        fill();
        nameChannels();
        markPhases();
        m_made.capacity = m_facts.capacity;
        m_made.unit = unit();
        return std::move(m_made);
    }

private:
    [[nodiscard]] bool isDays() const { return m_width >= seconds{86400}; }

    /// Days are counted by the server in UTC: their names are those days'.
    [[nodiscard]] QTimeZone zone() const { return isDays() ? QTimeZone::utc() : m_facts.zone; }

    [[nodiscard]] Instant start(std::int64_t place) const { return m_start + m_width * place; }

    void layAxis();
    void fill();
    void nameChannels();
    void markPhases();
    [[nodiscard]] QString placeWords(std::int64_t place) const;
    [[nodiscard]] QString axisWords(std::int64_t place) const;
    [[nodiscard]] QString unit() const;

    const wire::Figures &m_from;
    const CourseFacts &m_facts;
    const kit::Format &m_format;
    SalesCourse m_made;
    Instant m_start{};
    seconds m_width;
    std::int64_t m_count = 0;
};

// From the beginning of the span, or else the first that was sold, to now.
void CourseBuilder::layAxis()
{
    const auto &steps = m_from.salesOverTime;
    if (!m_from.from && steps.empty())
        return;
    m_start = m_from.from.value_or(steps.empty() ? m_facts.now : steps.front().at);
    if (!m_from.from) {
        const Instant day = std::chrono::floor<std::chrono::days>(m_start);
        m_start = std::max(day, m_start - m_width);
    }
    Instant end = std::max(m_facts.now, steps.empty() ? m_start : steps.back().at);
    const auto whole = [this](Instant until) {
        return std::int64_t(std::chrono::duration_cast<seconds>(until - m_start) / m_width) + 1;
    };
    m_count = std::max<std::int64_t>(whole(end), 1);
    if (m_count > mostPlaces) {
        m_width *= (m_count + mostPlaces - 1) / mostPlaces;
        m_count = whole(end);
    }
}

void CourseBuilder::fill()
{
    const auto places = std::size_t(m_count);
    std::array<std::vector<double>, knownChannels.size() + 1> sold;
    sold.fill(std::vector<double>(places, 0));
    std::vector<double> lived(places, 0);
    m_made.refunded.assign(places, 0);
    for (const wire::SalesStep &step : m_from.salesOverTime) {
        const auto at = std::chrono::duration_cast<seconds>(step.at - m_start) / m_width;
        const auto place = std::size_t(std::clamp<std::int64_t>(at, 0, m_count - 1));
        lived[place] += double(step.sales.tickets);
        m_made.refunded[place] += double(step.sales.refundedTickets);
        for (const wire::ChannelTickets &part : step.channels) {
            const auto known = std::ranges::find(knownChannels, part.channel, &KnownChannel::key);
            sold[std::size_t(known - knownChannels.begin())][place] += double(part.tickets);
        }
    }
    double all = double(m_facts.soldNow);
    for (const double tickets : lived)
        all -= tickets;
    for (std::size_t place = 0; place < places; ++place) {
        m_made.total.push_back(all += lived[place]);
        m_made.places.push_back(placeWords(std::int64_t(place)));
        m_made.axis.push_back(axisWords(std::int64_t(place)));
    }
    for (std::size_t known = 0; known < sold.size(); ++known) {
        const bool isOther = known == knownChannels.size();
        if (std::ranges::any_of(sold[known], [](double tickets) { return tickets > 0; }))
            m_made.channels.push_back({isOther ? QString() : QString(knownChannels[known].key),
                                       isOther ? 5 : knownChannels[known].series, std::move(sold[known])});
    }
}

void CourseBuilder::nameChannels()
{
    for (SalesCourse::Channel &channel : m_made.channels)
        channel.name = channelWords(channel.name);
}

void CourseBuilder::markPhases()
{
    const Instant end = start(m_count);
    for (const wire::SalePhase &phase : m_facts.phases) {
        if (phase.opensAt < m_start || phase.opensAt >= end)
            continue;
        const double place = double(std::chrono::duration_cast<seconds>(phase.opensAt - m_start).count())
                             / double(m_width.count());
        m_made.phases.push_back({place, phase.name});
    }
    std::ranges::sort(m_made.phases, {}, &SalesCourse::Mark::place);
}

QString CourseBuilder::placeWords(std::int64_t place) const
{
    const Instant at = start(place);
    if (m_width > seconds{86400})
        //: a span of days
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "%1 to %2")
            .arg(m_format.day(at, zone()), m_format.day(start(place + 1) - seconds{1}, zone()));
    return isDays() ? m_format.day(at, zone()) : m_format.dayTime(at, zone());
}

// The last place, where now is, and others at equal distances as far as they are not too near to it.
QString CourseBuilder::axisWords(std::int64_t place) const
{
    const std::int64_t distance = std::max<std::int64_t>(1, (m_count + labels - 2) / labels);
    const Instant at = start(place);
    if (place == m_count - 1) {
        const bool isToday = isDays() && m_facts.now < start(m_count);
        return isToday    ? QCoreApplication::translate("foyer::dashboard::SalesCourse", "Today")
               : isDays() ? m_format.day(at, zone())
                          : m_format.time(at, zone());
    }
    if (place % distance != 0 || m_count - 1 - place < (distance + 1) / 2)
        return {};
    if (isDays())
        return m_format.locale().toString(
            kit::toDateTime(at, zone()).date(),
            QCoreApplication::translate("foyer::dashboard::SalesCourse", "d MMM"));
    const bool isLong = m_width * m_count > seconds{2 * 86400};
    return isLong ? m_format.dayTime(at, zone()) : m_format.time(at, zone());
}

QString CourseBuilder::unit() const
{
    const int days = int(m_width / seconds{86400});
    if (m_width > seconds{86400})
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "tickets in all, and per %n days",
                                           nullptr, days);
    if (isDays())
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "tickets in all, and per day");
    if (m_width >= seconds{3600})
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "tickets in all, and per hour");
    return m_width >= seconds{900} ? QCoreApplication::translate("foyer::dashboard::SalesCourse",
                                                                 "tickets in all, and per quarter of an hour")
                                   : QCoreApplication::translate("foyer::dashboard::SalesCourse",
                                                                 "tickets in all, and per minute");
}

} // namespace

SalesCourse salesCourse(const wire::Figures &course, const CourseFacts &facts, const kit::Format &format)
{
    return CourseBuilder(course, facts, format).build();
}

QString channelWords(const QString &channel)
{
    if (channel == QLatin1StringView{"public"})
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "Online");
    if (channel == QLatin1StringView{"box_office"})
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "Box office");
    if (channel == QLatin1StringView{"partner"})
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "Partners");
    if (channel == QLatin1StringView{"phone"})
        return QCoreApplication::translate("foyer::dashboard::SalesCourse", "Telephone");
    return QCoreApplication::translate("foyer::dashboard::SalesCourse", "Other");
}

} // namespace foyer::dashboard
