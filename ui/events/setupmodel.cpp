// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setupmodel.h"

#include "ui/events/halls.h"
#include "ui/events/setupmerge.h"
#include "ui/events/setupwire.h"
#include "ui/events/words.h"
#include "ui/kit/refusalwords.h"

#include <algorithm>

namespace foyer::events {

using client::RefusalKind;

namespace {

// What only the server decides.
void adopt(Setup &wanted, const Setup &server)
{
    wanted.state = server.state;
    wanted.revision = server.revision;
    wanted.hasSales = server.hasSales;
    for (Date &date : wanted.dates) {
        const auto theirs = std::ranges::find(server.dates, date.id, &Date::id);
        if (theirs == server.dates.end())
            continue;
        date.state = theirs->state;
        if (date.hall.map == theirs->hall.map && date.hall.version == 0)
            date.hall.version = theirs->hall.version;
    }
    if (wanted.hall.version == 0 && wanted.hall.map == server.hall.map)
        wanted.hall.version = server.hall.version;
}

} // namespace

SetupModel::SetupModel(client::CatalogApi &api, SetupKeeper &keeper, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_keeper(keeper)
    , m_clock(clock)
{}

SetupModel::~SetupModel() = default;

void SetupModel::turnToAnother()
{
    ++m_turn;
    m_isSaving = false;
    m_savedAt.reset();
    m_refused.clear();
    m_refusal.reset();
    m_changes.clear();
    m_clashes = 0;
    m_warnings.clear();
    m_keepingFailed = false;
}

void SetupModel::begin(Setup setup)
{
    turnToAnother();
    m_server = Setup{};
    m_server.id = setup.id;
    m_wanted = std::move(setup);
    setState(SaveState::Kept);
    Q_EMIT changed();
}

void SetupModel::resume(KeptSetup kept)
{
    if (kept.wanted.id != m_wanted.id)
        turnToAnother();
    m_server = std::move(kept.server);
    m_wanted = std::move(kept.wanted);
    setState(isSaved() ? SaveState::Saved : SaveState::Kept);
    Q_EMIT changed();
}

Task<client::Answer<void>> SetupModel::open(QPointer<SetupModel> self, catalog::EventId event)
{
    if (std::optional<KeptSetup> kept = self->m_keeper.find(event))
        self->resume(std::move(*kept));
    else if (self->m_wanted.id != event)
        self->turnToAnother();
    const quint64 turn = self->m_turn;
    const bool isNew = self->m_wanted.id == event && !self->m_server.isMade();
    if (isNew)
        co_return {};
    client::Answer<wire::Event> found = co_await self->m_api.event(event);
    if (!self || turn != self->m_turn)
        co_return {};
    const bool hasKept = self->m_wanted.id == event;
    if (!found && hasKept) {
        self->m_refusal = found.error();
        self->setState(SaveState::Offline);
        co_return {};
    }
    if (!found)
        co_return client::refused(std::move(found).error());
    if (hasKept) {
        self->meet(*found);
    } else {
        self->take(*found);
        self->m_wanted = self->m_server;
        self->setState(SaveState::Saved);
    }
    Q_EMIT self->changed();
    co_return {};
}

void SetupModel::edit(const std::function<void(Setup &)> &change)
{
    if (m_wanted.id.isNull())
        return; // nothing is open
    Setup edited = m_wanted;
    change(edited);
    if (edited == m_wanted)
        return;
    m_wanted = std::move(edited);
    m_refused.clear(); // whoever edits has read it
    keep();
    if (m_state != SaveState::Saving && m_state != SaveState::Overtaken)
        setState(isSaved() ? SaveState::Saved : SaveState::Kept);
    Q_EMIT changed();
}

void SetupModel::keep()
{
    m_keepingFailed = false;
    const bool isNothingLeft =
        isSaved() && isAlike(m_wanted.hall, m_server.hall) && m_wanted.tax == m_server.tax;
    if (isNothingLeft)
        m_keeper.drop(m_wanted.id);
    else
        m_keepingFailed = !m_keeper.keep(m_wanted, m_server);
}

void SetupModel::setState(SaveState state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void SetupModel::take(const wire::Event &event)
{
    m_server = setupOf(event);
    if (m_wanted.id != event.id)
        return;
    adopt(m_wanted, m_server);
    m_warnings = event.warnings;
}

// What was on its way when the person turned to another event: what is kept of it must know that it is done.
void SetupModel::noteOfAnother(const wire::Event &event)
{
    std::optional<KeptSetup> kept = m_keeper.find(event.id);
    if (!kept)
        return;
    kept->server = setupOf(event);
    adopt(kept->wanted, kept->server);
    const bool isLeft =
        !opsBetween(kept->server, kept->wanted, [](Step, const Uuid &) { return false; }).empty();
    if (isLeft)
        m_keepingFailed = !m_keeper.keep(kept->wanted, kept->server);
    else
        m_keeper.drop(event.id);
}

void SetupModel::meet(const wire::Event &theirs)
{
    const Setup before = m_server;
    Setup after = setupOf(theirs);
    if (after.dates.empty())
        after.hall = before.hall;
    if (after.prices.empty())
        after.tax = before.tax;
    const bool isSame = after.revision == before.revision;
    Merged merged = merge(before, m_wanted, after);
    m_server = std::move(after);
    m_wanted = std::move(merged.setup);
    if (!isSame) {
        m_changes = changesWords(before, m_server);
        m_clashes = merged.clashes;
    }
    keep();
    if (!isSame && !m_changes.isEmpty() && !isSaved())
        setState(SaveState::Overtaken);
    else
        setState(isSaved() ? SaveState::Saved : SaveState::Kept);
    Q_EMIT changed();
}

void SetupModel::dismissChangesOfOthers()
{
    m_changes.clear();
    m_clashes = 0;
    setState(isSaved() ? SaveState::Saved : SaveState::Kept);
}

void SetupModel::takeTheirs()
{
    m_wanted = m_server;
    keep();
    dismissChangesOfOthers();
    Q_EMIT changed();
}

std::vector<Problem> SetupModel::problems() const
{
    std::vector<Problem> all = problemsOf(m_wanted);
    all.insert(all.end(), m_refused.begin(), m_refused.end());
    return all;
}

std::vector<Problem> SetupModel::problemsAt(Step step) const
{
    std::vector<Problem> here = problems();
    std::erase_if(here, [step](const Problem &problem) { return problem.step != step; });
    return here;
}

// The order of lists is nobody's choice, and the hall of dates to come is of this computer alone.
bool SetupModel::isSaved() const
{
    return opsBetween(m_server, m_wanted, [](Step, const Uuid &) { return false; }).empty();
}

bool SetupModel::isHeldBack(Step step, const Uuid &subject) const
{
    const std::vector<Problem> found = problemsOf(m_wanted);
    const bool lacksVenue = !m_wanted.facts.venue;
    if (step == Step::Facts && lacksVenue)
        return true;
    const bool hasBadAreas = std::ranges::any_of(found, [](const Problem &problem) {
        return problem.step == Step::Hall && !problem.subject.isNull();
    });
    if (step == Step::Dates && hasBadAreas)
        return true;
    const bool needsNames = step == Step::Prices && subject.isNull(); // the table refers to all of them
    return std::ranges::any_of(found, [&](const Problem &problem) {
        return problem.step == step && (needsNames || problem.subject == subject);
    });
}

std::vector<SetupOp> SetupModel::nextOps() const
{
    return opsBetween(m_server, m_wanted,
                      [this](Step step, const Uuid &subject) { return isHeldBack(step, subject); });
}

Task<void> SetupModel::save(QPointer<SetupModel> self)
{
    if (self->m_isSaving || self->m_state == SaveState::Overtaken || self->m_wanted.isOver())
        co_return;
    self->m_isSaving = true;
    self->m_refused.clear();
    self->m_refusal.reset();
    self->m_changes.clear();
    self->setState(SaveState::Saving);
    const quint64 turn = self->m_turn;
    co_await run(self);
    if (!self || turn != self->m_turn)
        co_return;
    self->m_isSaving = false;
    self->keep();
    if (self->m_state == SaveState::Saving) {
        self->m_savedAt = self->m_clock.now();
        self->setState(self->isSaved() ? SaveState::Saved : SaveState::Kept);
    }
    Q_EMIT self->changed();
}

// The answers move the server's state on, so what is left to do is looked at anew after each.
Task<void> SetupModel::run(QPointer<SetupModel> self)
{
    constexpr int most = 600; // more than an event can have of everything: a bound, not a limit
    for (int sent = 0; sent < most; ++sent) {
        const std::vector<SetupOp> ops = self->nextOps();
        if (ops.empty())
            co_return;
        const SetupOp op = ops.front();
        const qint32 before = self->m_server.revision;
        const quint64 turn = self->m_turn;
        client::Answer<wire::Event> answer = co_await op.send(self->m_api, before);
        if (!self)
            co_return;
        if (turn != self->m_turn) {
            if (answer)
                self->noteOfAnother(*answer);
            co_return;
        }
        if (!answer && answer.error().kind == RefusalKind::Stale) {
            co_await reload(self);
            co_return;
        }
        if (!answer) {
            self->refuse(op, answer.error());
            co_return;
        }
        self->take(*answer);
        if (self->m_server.revision == before)
            co_return; // it changed nothing: asking for it again would not either
    }
}

Task<void> SetupModel::reload(QPointer<SetupModel> self)
{
    const quint64 turn = self->m_turn;
    client::Answer<wire::Event> theirs = co_await self->m_api.event(self->m_wanted.id);
    if (!self || turn != self->m_turn)
        co_return;
    if (theirs)
        self->meet(*theirs);
    else
        self->refuse({}, theirs.error());
}

void SetupModel::refuse(const SetupOp &op, const client::Refusal &refusal)
{
    m_refusal = refusal;
    if (refusal.kind == RefusalKind::Offline || refusal.kind == RefusalKind::Timeout
        || refusal.kind == RefusalKind::Busy) {
        setState(SaveState::Offline);
        return;
    }
    const QByteArray field = fieldFor(refusal.field, refusal.code);
    const bool isOfHall = field == "venue" || field == "map" || field.startsWith("areas");
    m_refused.push_back(
        {isOfHall ? Step::Hall : op.step, isOfHall ? Uuid() : op.subject, field, kit::wordsFor(refusal)});
    setState(SaveState::Refused);
}

Task<bool> SetupModel::publish(QPointer<SetupModel> self)
{
    const quint64 turn = self->m_turn;
    co_await save(self);
    if (!self || turn != self->m_turn || !self->isSaved())
        co_return false;
    client::Answer<void> done = co_await settle(self, self->m_api.publish(self->m_wanted.id));
    co_return done.has_value();
}

Task<client::Answer<void>> SetupModel::cancelEvent(QPointer<SetupModel> self, QString reason)
{
    return settle(self, self->m_api.cancelEvent(self->m_wanted.id, std::move(reason)));
}

Task<client::Answer<void>> SetupModel::cancelDate(QPointer<SetupModel> self, catalog::PerformanceId date,
                                                  QString reason)
{
    return settle(self, self->m_api.cancelPerformance(self->m_wanted.id, date, std::move(reason)));
}

// An act that names no revision: what it answers is the newest, with whatever others changed meanwhile.
Task<client::Answer<void>> SetupModel::settle(QPointer<SetupModel> self, client::CatalogApi::EventTask asked)
{
    const quint64 turn = self->m_turn;
    client::Answer<wire::Event> answer = co_await std::move(asked);
    if (!self)
        co_return {};
    if (turn != self->m_turn) {
        if (!answer)
            co_return client::refused(std::move(answer).error());
        self->noteOfAnother(*answer);
        co_return {};
    }
    if (!answer) {
        self->m_refusal = answer.error();
        Q_EMIT self->stateChanged();
        co_return client::refused(std::move(answer).error());
    }
    self->m_refusal.reset();
    const bool hadAll = self->isSaved();
    self->take(*answer);
    if (hadAll) {
        const Hall hall = self->m_wanted.hall;
        const auto tax = self->m_wanted.tax;
        self->m_wanted = self->m_server;
        self->m_wanted.hall = hall;
        self->m_wanted.tax = tax;
    }
    self->keep();
    Q_EMIT self->changed();
    Q_EMIT self->stateChanged();
    co_return {};
}

} // namespace foyer::events
