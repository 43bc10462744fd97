// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/linescripts.h"

#include "server/line/linescripttexts.h"
#include "server/line/turnscripttexts.h"

namespace foyer::line {

namespace {

constexpr int mostExamined = 20'000;

QByteArray withPrelude(const char *text)
{
    return QByteArray(lua::run) + lua::prelude + text;
}

QByteArray withChecks(const char *text)
{
    return QByteArray(lua::run) + lua::prelude + lua::sameRun + text;
}

QByteArray tagOf(qint32 performance)
{
    return "foyer:{p" + QByteArray::number(performance) + "}:line";
}

// "off" must not look like "open".
QByteArray phaseOf(LineState state)
{
    if (state == LineState::Off)
        return "x";
    return QByteArray(1, lineStateName(state).front().toLatin1());
}

qint64 millisecondsOf(std::chrono::seconds time)
{
    return std::chrono::milliseconds(time).count();
}

/// What a pulse and a beginning say of how the line is to go on.
void addSettings(redis::Command &command, const LineRow &line)
{
    command.arg(line.revision)
        .arg(phaseOf(line.state))
        .arg(line.pace.places)
        .arg(millisecondsOf(line.pace.every));
}

} // namespace

LineScripts::LineScripts(Times times)
    : m_times(times)
    , m_begin("line.begin", QByteArray(lua::run) + lua::begin, 2)
    , m_pulse("line.pulse", withChecks(lua::pulse), 2)
    , m_join("line.join", withChecks(lua::join), 2)
    , m_comeBack("line.come_back", withChecks(lua::comeBack), 2)
    , m_bind("line.bind", withChecks(lua::bind), 2)
    , m_leave("line.leave", withChecks(lua::leave), 2)
    , m_look("line.look", withPrelude(lua::look), 2)
    , m_claim("line.claim", withChecks(lua::claim), 2)
    , m_unclaim("line.unclaim", withChecks(lua::unclaim), 2)
    , m_apply("line.apply", withChecks(lua::apply), 2)
    , m_wish("line.wish", lua::wish, 1)
    , m_visit("line.visit", lua::visit, 2)
{}

QByteArray LineScripts::setKey(qint32 performance)
{
    return tagOf(performance);
}

QByteArray LineScripts::stateKey(qint32 performance)
{
    return tagOf(performance) + ":state";
}

redis::Command LineScripts::on(const redis::Script &script, const LineRow &line)
{
    redis::Command command = script.call();
    command.key(setKey(line.performance)).key(stateKey(line.performance)).arg(line.epoch);
    return command;
}

redis::Command LineScripts::begin(const LineRow &line) const
{
    redis::Command command = on(m_begin, line);
    addSettings(command, line);
    command.arg(firstArrival(line.epoch - line.firstEpoch))
        .arg(line.serving)
        .arg(line.tick)
        .arg(line.drew)
        .arg(line.arrived)
        .arg(line.left)
        .arg(line.letIn)
        .arg(m_times.life.count());
    return command;
}

redis::Command LineScripts::pulse(const LineRow &line, bool mustTell) const
{
    redis::Command command = on(m_pulse, line);
    addSettings(command, line);
    command.arg(m_times.broadcast.count()).arg(m_times.life.count()).arg(mustTell ? 1 : 0);
    return command;
}

redis::Command LineScripts::join(const LineRow &line, std::span<const Arrival> arrivals) const
{
    redis::Command command = on(m_join, line);
    for (const Arrival &arrival : arrivals)
        command.arg(arrival.member.toBytes()).arg(arrival.drawn);
    return command;
}

redis::Command LineScripts::comeBack(const LineRow &line, const Place &place, const Member &member) const
{
    const QByteArray visitor(reinterpret_cast<const char *>(place.visitor.bytes.data()), 16);
    redis::Command command = on(m_comeBack, line);
    command.arg(member.toBytes()).arg(place.score).arg(visitor).arg(place.isBound() ? 1 : 0);
    return command;
}

redis::Command LineScripts::bind(const LineRow &line, const Member &visitor, const Member &account,
                                 bool wasLetIn) const
{
    redis::Command command = on(m_bind, line);
    command.arg(visitor.toBytes()).arg(account.toBytes()).arg(wasLetIn ? 1 : 0);
    return command;
}

redis::Command LineScripts::leave(const LineRow &line, const Member &member) const
{
    redis::Command command = on(m_leave, line);
    command.arg(member.toBytes());
    return command;
}

redis::Command LineScripts::look(const LineRow &line, const Member &member) const
{
    redis::Command command = on(m_look, line);
    command.arg(member.toBytes());
    return command;
}

redis::Command LineScripts::claim(const LineRow &line) const
{
    redis::Command command = on(m_claim, line);
    command.arg(line.noShow).arg(m_times.claim.count()).arg(mostExamined);
    return command;
}

redis::Command LineScripts::unclaim(const LineRow &line) const
{
    return on(m_unclaim, line);
}

redis::Command LineScripts::apply(const LineRow &line, const Tick &tick) const
{
    redis::Command command = on(m_apply, line);
    command.arg(tick.tick).arg(tick.progress).arg(tick.claim);
    for (const accounts::AccountId &account : tick.accounts) {
        if (const std::optional<Member> member = Member::of(account))
            command.arg(member->toBytes());
    }
    return command;
}

redis::Command LineScripts::wish(qint32 performance, qint64 count) const
{
    redis::Command command = m_wish.call();
    command.key(tagOf(performance) + ":wishes").arg(count);
    return command;
}

redis::Command LineScripts::visit(const QByteArray &address, const QByteArray &device, qint32 perAddress,
                                  qint32 perDevice, std::chrono::seconds window) const
{
    const QByteArray tag = "foyer:{visit:" + address + "}:";
    redis::Command command = m_visit.call();
    command.key(tag + "address").key(tag + "device:" + device);
    command.arg(perAddress).arg(perDevice).arg(millisecondsOf(window));
    return command;
}

} // namespace foyer::line
