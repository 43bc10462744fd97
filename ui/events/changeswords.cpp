// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "ui/events/words.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::events {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::events::Changes)
};

/// Writes down what differs between two states of one event.
class ChangeWriter
{
public:
    ChangeWriter(const Setup &before, const Setup &after)
        : m_before(before)
        , m_after(after)
        , m_zone(kit::zoneOf(after.facts.timeZone))
    {}

    QStringList write()
    {
        writeFacts();
        list(m_before.dates, m_after.dates, Texts::tr("Date"),
             [this](const Date &date) { return m_format.dayTime(date.starts, m_zone); });
        list(m_before.categories, m_after.categories, Texts::tr("Category"), &Category::name);
        list(m_before.types, m_after.types, Texts::tr("Ticket type"), &TicketType::name);
        list(m_before.phases, m_after.phases, Texts::tr("Sale phase"), &Phase::name);
        writePrices();
        if (m_before.state != m_after.state)
            m_lines.append(Texts::tr("The event is now: %1").arg(stateChip(m_after.state).text));
        return m_lines;
    }

private:
    void value(const QString &name, const QString &before, const QString &after)
    {
        if (before != after)
            m_lines.append(Texts::tr("%1 is now “%2”").arg(name, after));
    }

    void number(const QString &name, qint64 before, qint64 after)
    {
        if (before != after)
            m_lines.append(
                Texts::tr("%1: %2 instead of %3").arg(name, m_format.count(after), m_format.count(before)));
    }

    void writeFacts()
    {
        const Facts &before = m_before.facts;
        const Facts &after = m_after.facts;
        value(Texts::tr("Name"), before.title, after.title);
        value(Texts::tr("Short name"), before.slug, after.slug);
        value(Texts::tr("Currency"), before.currency, after.currency);
        value(Texts::tr("Time zone"), before.timeZone, after.timeZone);
        number(Texts::tr("Tickets an order"), before.perOrderLimit, after.perOrderLimit);
        number(Texts::tr("Tickets a buyer"), before.perBuyerLimit, after.perBuyerLimit);
        number(Texts::tr("Seconds of a hold"), before.holdSeconds, after.holdSeconds);
        const auto note = [this](bool isChanged, const QString &line) {
            if (isChanged)
                m_lines.append(line);
        };
        note(before.description != after.description, Texts::tr("The text has changed"));
        note(before.venue != after.venue, Texts::tr("The place has changed"));
        note(before.refunds != after.refunds, Texts::tr("The refund policy has changed"));
        note(before.feeBasisPoints != after.feeBasisPoints || before.feePerTicket != after.feePerTicket,
             Texts::tr("The fees have changed"));
        note(before.hasOrphanRule != after.hasOrphanRule, Texts::tr("The rule on single seats has changed"));
    }

    template <typename T, typename Name>
    void list(const std::vector<T> &before, const std::vector<T> &after, const QString &kind, Name name)
    {
        for (const T &now : after) {
            const auto had = std::ranges::find(before, now.id, &T::id);
            if (had == before.end())
                m_lines.append(Texts::tr("%1 added: %2").arg(kind, std::invoke(name, now)));
            else if (*had != now)
                m_lines.append(Texts::tr("%1 changed: %2").arg(kind, std::invoke(name, now)));
        }
        for (const T &had : before) {
            if (std::ranges::find(after, had.id, &T::id) == after.end())
                m_lines.append(Texts::tr("%1 removed: %2").arg(kind, std::invoke(name, had)));
        }
    }

    [[nodiscard]] QString placeWords(const Price &price) const
    {
        const auto category = std::ranges::find(m_after.categories, price.at.category, &Category::id);
        const auto type = std::ranges::find(m_after.types, price.at.type, &TicketType::id);
        const QString first = category == m_after.categories.end() ? QString() : category->name;
        const QString second = type == m_after.types.end() ? QString() : type->name;
        return first + QStringLiteral(", ") + second;
    }

    [[nodiscard]] QString moneyWords(std::int64_t minor) const
    {
        const auto currency = Currency::fromCode(m_after.facts.currency);
        return currency ? m_format.money(Money(minor, *currency)) : QString::number(minor);
    }

    void writePrices()
    {
        for (const Price &now : m_after.prices) {
            const Price *had = priceAt(m_before, now.at);
            if (!had)
                m_lines.append(Texts::tr("Price set: %1, %2").arg(placeWords(now), moneyWords(now.minor)));
            else if (had->minor != now.minor)
                m_lines.append(Texts::tr("Price changed: %1, %2 instead of %3")
                                   .arg(placeWords(now), moneyWords(now.minor), moneyWords(had->minor)));
        }
        for (const Price &had : m_before.prices) {
            if (!priceAt(m_after, had.at))
                m_lines.append(Texts::tr("Price removed: %1").arg(placeWords(had)));
        }
    }

    const Setup &m_before;
    const Setup &m_after;
    QTimeZone m_zone;
    kit::Format m_format;
    QStringList m_lines;
};

} // namespace

QStringList changesWords(const Setup &before, const Setup &after)
{
    return ChangeWriter(before, after).write();
}

} // namespace foyer::events
