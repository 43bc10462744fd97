// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setupops.h"

#include "ui/events/setupwire.h"

#include <algorithm>

namespace foyer::events {

namespace {

using client::CatalogApi;

template <typename T>
const T *find(const std::vector<T> &in, const decltype(T::id) &id)
{
    const auto found = std::ranges::find(in, id, &T::id);
    return found == in.end() ? nullptr : &*found;
}

/// Collects the requests of one comparison.
class OpWriter
{
public:
    OpWriter(const Setup &server, const Setup &wanted, const std::function<bool(Step, const Uuid &)> &skips)
        : m_server(server)
        , m_wanted(wanted)
        , m_skips(skips)
        , m_event(wanted.id)
    {}

    std::vector<SetupOp> write()
    {
        if (m_skips(Step::Facts, {}) && !m_server.isMade())
            return {};
        removeDatesOfOtherVenues();
        writeTerms();
        writeCategories();
        writeTypes();
        writePhases();
        writeDates();
        writePrices();
        removeWhatIsGone();
        return std::move(m_ops);
    }

private:
    template <typename Send>
    void put(Step step, const Uuid &subject, Send send)
    {
        if (!m_skips(step, subject))
            m_ops.push_back({step, subject, std::move(send)});
    }

    [[nodiscard]] bool isMoving() const
    {
        return m_server.isMade() && m_server.facts.venue != m_wanted.facts.venue;
    }

    // A hall can be given to a date but not taken away, and not be of another venue: such a draft is removed
    // and made again.
    [[nodiscard]] bool mustBeMadeAgain(const Date &had) const
    {
        const Date *wanted = find(m_wanted.dates, had.id);
        return had.isDraft() && wanted && had.hall.map && (isMoving() || !wanted->hall.map);
    }

    void removeDate(const Date &date)
    {
        put(Step::Dates, date.id.uuid(), [event = m_event, id = date.id](CatalogApi &api, qint32 revision) {
            return api.removePerformance(event, id, revision);
        });
    }

    void removeDatesOfOtherVenues()
    {
        for (const Date &had : m_server.dates) {
            if (mustBeMadeAgain(had))
                removeDate(had);
        }
    }

    void writeTerms()
    {
        if (!m_server.isMade()) {
            put(Step::Facts, {},
                [made = creationOf(m_wanted)](CatalogApi &api, qint32) { return api.createEvent(made); });
        } else if (m_server.facts != m_wanted.facts) {
            put(Step::Facts, {},
                [event = m_event, change = changeOf(m_server.facts, m_wanted.facts)](
                    CatalogApi &api, qint32 revision) { return api.changeEvent(event, revision, change); });
        }
    }

    void addCategory(const Category &category)
    {
        wire::AddPriceCategory added{category.id, category.key, category.name};
        if (!category.color.isEmpty())
            added.color = category.color;
        put(Step::Prices, category.id.uuid(),
            [event = m_event, added](CatalogApi &api, qint32) { return api.addCategory(event, added); });
    }

    void writeCategories()
    {
        for (const Category &category : m_wanted.categories) {
            const Category *had = find(m_server.categories, category.id);
            if (!had) {
                addCategory(category);
            } else if (*had != category) {
                wire::ChangePriceCategory change;
                if (had->key != category.key)
                    change.key = category.key;
                change.name = category.name;
                change.color = category.color;
                put(Step::Prices, category.id.uuid(),
                    [event = m_event, id = category.id, change](CatalogApi &api, qint32 revision) {
                        return api.changeCategory(event, id, revision, change);
                    });
            }
        }
    }

    void writeTypes()
    {
        for (const TicketType &type : m_wanted.types) {
            const TicketType *had = find(m_server.types, type.id);
            if (!had) {
                const wire::AddTicketType added{type.id, type.name, type.isLinkedToHolder, type.checkFirst};
                put(Step::Prices, type.id.uuid(), [event = m_event, added](CatalogApi &api, qint32) {
                    return api.addTicketType(event, added);
                });
            } else if (*had != type) {
                const wire::ChangeTicketType change{type.name, type.isLinkedToHolder, type.checkFirst};
                put(Step::Prices, type.id.uuid(),
                    [event = m_event, id = type.id, change](CatalogApi &api, qint32 revision) {
                        return api.changeTicketType(event, id, revision, change);
                    });
            }
        }
    }

    void writePhases()
    {
        for (const Phase &phase : m_wanted.phases) {
            const Phase *had = find(m_server.phases, phase.id);
            if (!had) {
                const wire::AddSalePhase added{phase.id, phase.name, phase.channels, phase.opens,
                                               phase.closes};
                put(Step::Phases, phase.id.uuid(), [event = m_event, added](CatalogApi &api, qint32) {
                    return api.addSalePhase(event, added);
                });
            } else if (*had != phase) {
                const wire::ChangeSalePhase change{phase.name, phase.channels, phase.opens, phase.closes};
                put(Step::Phases, phase.id.uuid(),
                    [event = m_event, id = phase.id, change](CatalogApi &api, qint32 revision) {
                        return api.changeSalePhase(event, id, revision, change);
                    });
            }
        }
    }

    void writeDates()
    {
        for (const Date &date : m_wanted.dates) {
            const Date *had = find(m_server.dates, date.id);
            if (!had || mustBeMadeAgain(*had)) {
                put(Step::Dates, date.id.uuid(),
                    [event = m_event, added = additionOf(date)](CatalogApi &api, qint32) {
                        return api.addPerformance(event, added);
                    });
            } else if (*had != date) {
                put(Step::Dates, date.id.uuid(),
                    [event = m_event, id = date.id, change = changeOf(*had, date)](CatalogApi &api,
                                                                                   qint32 revision) {
                        return api.changePerformance(event, id, revision, change);
                    });
            }
        }
    }

    void writePrices()
    {
        if (m_server.prices == m_wanted.prices)
            return;
        put(Step::Prices, {}, [event = m_event, table = tableOf(m_wanted)](CatalogApi &api, qint32 revision) {
            return api.setPrices(event, revision, table);
        });
    }

    void removeWhatIsGone()
    {
        for (const Date &had : m_server.dates) {
            if (!find(m_wanted.dates, had.id))
                removeDate(had);
        }
        for (const Category &had : m_server.categories) {
            if (!find(m_wanted.categories, had.id))
                put(Step::Prices, had.id.uuid(),
                    [event = m_event, id = had.id](CatalogApi &api, qint32 revision) {
                        return api.removeCategory(event, id, revision);
                    });
        }
        for (const TicketType &had : m_server.types) {
            if (!find(m_wanted.types, had.id))
                put(Step::Prices, had.id.uuid(),
                    [event = m_event, id = had.id](CatalogApi &api, qint32 revision) {
                        return api.removeTicketType(event, id, revision);
                    });
        }
        for (const Phase &had : m_server.phases) {
            if (!find(m_wanted.phases, had.id))
                put(Step::Phases, had.id.uuid(),
                    [event = m_event, id = had.id](CatalogApi &api, qint32 revision) {
                        return api.removeSalePhase(event, id, revision);
                    });
        }
    }

    const Setup &m_server;
    const Setup &m_wanted;
    const std::function<bool(Step, const Uuid &)> &m_skips;
    catalog::EventId m_event;
    std::vector<SetupOp> m_ops;
};

} // namespace

std::vector<SetupOp> opsBetween(const Setup &server, const Setup &wanted,
                                const std::function<bool(Step, const Uuid &)> &skips)
{
    return OpWriter(server, wanted, skips).write();
}

} // namespace foyer::events
