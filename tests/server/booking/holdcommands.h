// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/booking/salerig.h"

namespace foyer::test {

/// Commands about holds as a test asks a store for them.
class HoldCommands
{
public:
    using Answer = Result<booking::HoldAnswer>;

    explicit HoldCommands(SaleRig &rig) : m_rig(rig) {}

    [[nodiscard]] booking::TakeHold take(const std::vector<qint32> &seats, int places = 0)
    {
        booking::TakeHold command;
        command.hold.id = booking::HoldId(m_rig.nextUuid());
        command.hold.performance = SaleRig::performance;
        command.hold.event = catalog::EventId(m_event);
        command.hold.organization = m_rig.organization();
        command.hold.owner = api::AccountId(m_rig.nextUuid());
        command.hold.currency = "EUR";
        command.hold.sheetRevision = 3;
        command.hold.digest = booking::digestOf(command.hold.id.toText());
        for (const qint32 seat : seats)
            command.hold.lines.push_back(line(command, booking::LineKind::Seat, seat));
        for (int i = 0; i < places; ++i)
            command.hold.lines.push_back(line(command, booking::LineKind::Place, -1));
        return command;
    }

    [[nodiscard]] Answer ask(booking::HoldStore &store, const booking::TakeHold &command)
    {
        return m_rig.await<Answer>([&store, command] { return store.take(command); });
    }

    [[nodiscard]] Answer take(booking::HoldStore &store, const std::vector<qint32> &seats, int places = 0)
    {
        return ask(store, take(seats, places));
    }

    [[nodiscard]] Answer release(booking::HoldStore &store, booking::HoldId id,
                                 const std::vector<qint16> &lines = {})
    {
        return m_rig.await<Answer>([&store, id, lines] {
            booking::ReleaseHold command;
            command.hold = id;
            command.lines = lines;
            return store.release(command);
        });
    }

    [[nodiscard]] Answer extend(booking::HoldStore &store, booking::HoldId id, std::chrono::seconds lasts,
                                bool onlyOnce = true)
    {
        return m_rig.await<Answer>([&store, id, lasts, onlyOnce] {
            const booking::ExtendHold command{id, lasts, onlyOnce};
            return store.extend(command);
        });
    }

    [[nodiscard]] std::optional<booking::Hold> find(booking::HoldStore &store, booking::HoldId id)
    {
        using Found = Result<std::optional<booking::Hold>>;
        return m_rig.await<Found>([&store, id] { return store.find(id); }).value();
    }

    /// All at once, taking turns at these stores.
    [[nodiscard]] std::vector<Answer> askAll(const std::vector<booking::HoldStore *> &stores,
                                             const std::vector<booking::TakeHold> &commands)
    {
        std::vector<std::shared_ptr<std::optional<Answer>>> answers;
        m_rig.run([&] {
            for (std::size_t i = 0; i < commands.size(); ++i) {
                booking::HoldStore *const store = stores[i % stores.size()];
                const booking::TakeHold command = commands[i];
                answers.push_back(std::make_shared<std::optional<Answer>>());
                static_cast<void>(detail::keepAnswer<Answer>(
                    [store, command] { return store->take(command); }, answers.back()));
            }
        });
        const auto allThere = [&] {
            bool all = false;
            m_rig.run([&] {
                all = std::ranges::all_of(answers, [](const auto &one) { return one->has_value(); });
            });
            return all;
        };
        if (!QTest::qWaitFor(allThere, 60'000))
            qFatal("holds were not answered");
        std::vector<Answer> given;
        for (const auto &answer : answers)
            given.push_back(**answer);
        return given;
    }

    [[nodiscard]] static std::size_t countGiven(const std::vector<Answer> &answers)
    {
        return std::size_t(
            std::ranges::count_if(answers, [](const Answer &one) { return one && one->has_value(); }));
    }

    [[nodiscard]] static QByteArray told(const Answer &answer)
    {
        if (!answer)
            return answer.error().toLogText().toUtf8();
        if (!*answer)
            return QByteArray(booking::refusalCode((*answer).error().reason).data());
        return (*answer)->changed ? "given" : "repeated";
    }

private:
    [[nodiscard]] booking::OrderLine line(const booking::TakeHold &command, booking::LineKind kind,
                                          qint32 seat)
    {
        booking::OrderLine line;
        line.line = qint16(command.hold.lines.size());
        line.kind = kind;
        line.seat = seat;
        line.pool = kind == booking::LineKind::Place ? m_rig.pool() : booking::PoolId();
        line.price = 2675;
        line.fee = 175;
        line.taxBasisPoints = 1900;
        line.ticketType = m_rig.child();
        return line;
    }

    SaleRig &m_rig;
    Uuid m_event = m_rig.nextUuid();
};

} // namespace foyer::test
