// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatemodel.h"

#include "core/client/catalogapi.h"
#include "ui/kit/format.h"

#include <algorithm>

namespace foyer::checkin {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostRecent = 20;
constexpr std::chrono::minutes undoTime{15};

bool isMove(const wire::Scan &scan)
{
    return scan.verdict == wire::ScanVerdict::In || scan.verdict == wire::ScanVerdict::Out;
}

} // namespace

GateModel::GateModel(const GateParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desk(parts.checkin, parts.ids, parts.clock, parts.device)
    , m_house(parts.checkin, parts.feed, parts.clock)
    , m_search(parts.checkin)
    , m_gate(parts.store, parts.server)
    , m_kept(parts.store, parts.server)
{
    connect(&m_desk, &ScanDesk::began, this, &GateModel::onBegan);
    connect(&m_desk, &ScanDesk::answered, this, &GateModel::onAnswered);
    connect(&m_house, &HouseCount::scansRead, this, &GateModel::takeRecent);
    connect(&m_house, &HouseCount::scanUndone, this,
            [this](const Uuid &scan) { noteUndone(scan, m_parts.clock.now()); });
    m_stay.setSingleShot(true);
    m_least.setSingleShot(true);
    connect(&m_stay, &QTimer::timeout, this, &GateModel::dismiss);
    connect(&m_least, &QTimer::timeout, this, &GateModel::showNext);
    setTimes(5s, 1s);
}

GateModel::~GateModel() = default;

void GateModel::setTimes(std::chrono::milliseconds stay, std::chrono::milliseconds least)
{
    m_stay.setInterval(stay);
    m_least.setInterval(least);
}

void GateModel::become(GateState state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void GateModel::open(const std::optional<kit::ChosenPerformance> &performance)
{
    const bool isSame = m_chosen && performance && m_chosen->performance == performance->performance;
    m_chosen = performance;
    if (isSame && m_state != GateState::Failed)
        return;
    reload();
}

void GateModel::reload()
{
    ++m_round;
    m_house.leave();
    m_search.setPerformance({});
    m_toShow.clear();
    m_shown.reset();
    m_stay.stop();
    m_least.stop();
    m_recent.clear();
    Q_EMIT shownChanged();
    become(m_chosen ? GateState::Loading : GateState::NoPerformance);
    if (m_chosen)
        static_cast<void>(load(*m_chosen, m_round));
}

Task<void> GateModel::load(kit::ChosenPerformance chosen, int round)
{
    const QPointer<GateModel> self(this);
    client::Answer<wire::Event> event = co_await m_parts.catalog.event(chosen.event);
    if (!self || round != self->m_round)
        co_return;
    if (!event)
        co_return self->fail(event.error());
    if (!self->takeEvening(*event, chosen))
        co_return self->fail(client::Refusal{.kind = client::RefusalKind::NotFound});
    static_cast<void>(self->loadGates(event->venue.uuid(), round));
}

bool GateModel::takeEvening(const wire::Event &event, const kit::ChosenPerformance &chosen)
{
    const auto found = std::ranges::find(event.performances, chosen.performance, &wire::Performance::id);
    if (found == event.performances.end())
        return false;
    m_evening = Evening{found->id,      found->number,   event.title,   chosen.venueName,
                        found->doorsAt, found->startsAt, found->endsAt, kit::zoneOf(event.timeZone)};
    return true;
}

Task<void> GateModel::loadGates(Uuid venue, int round)
{
    const QPointer<GateModel> self(this);
    std::vector<wire::Gate> gates;
    client::PageAsked page{100};
    bool isMore = true;
    while (isMore) {
        client::Answer<wire::GatePage> answer = co_await m_parts.checkin.gates(venue, page);
        if (!self || round != self->m_round)
            co_return;
        if (!answer)
            co_return self->fail(answer.error());
        gates.insert(gates.end(), answer->items.begin(), answer->items.end());
        isMore = answer->next.has_value();
        page.after = answer->next.value_or(QString()).toUtf8();
    }
    self->m_gate.setGates(venue, std::move(gates));
    self->enter();
}

void GateModel::fail(const client::Refusal &refusal)
{
    m_refusal = refusal;
    become(GateState::Failed);
}

void GateModel::enter()
{
    m_desk.setPlace(m_evening.id, m_gate.id());
    m_search.setPerformance(m_evening.id);
    m_kept.show(m_evening.id);
    // An hour before the beginning is what the arrivals show; before it, nobody looks at them.
    m_house.follow(m_evening.id, m_evening.number, std::min(m_evening.startsAt, m_parts.clock.now()) - 1h);
    become(m_gate.isMade() ? GateState::Ready : GateState::ChoosingGate);
    Q_EMIT keptChanged();
}

void GateModel::chooseGate(std::optional<Uuid> gate)
{
    m_gate.choose(gate);
    m_recent.clear();
    enter();
    Q_EMIT recentChanged();
}

void GateModel::askForGate()
{
    if (m_state == GateState::Ready && !m_gate.gates().empty())
        become(GateState::ChoosingGate);
}

void GateModel::keepGate()
{
    if (m_state == GateState::ChoosingGate && m_gate.isMade())
        become(GateState::Ready);
}

void GateModel::setDirection(wire::ScanDirection direction)
{
    m_desk.setDirection(direction);
    Q_EMIT directionChanged();
}

void GateModel::read(const QString &code)
{
    if (m_state == GateState::Ready && !code.isEmpty())
        m_desk.read(code);
}

void GateModel::letIn(const wire::FoundTicket &ticket)
{
    if (m_state == GateState::Ready)
        m_desk.choose(ticket.id, ticket.name);
}

// What was shown was about somebody else: it must not stand there while the next one is looked at, unless it
// has only just come and a second reading is queued behind it.
void GateModel::onBegan()
{
    if (m_toShow.empty() && !m_least.isActive())
        dismiss();
    Q_EMIT shownChanged();
}

void GateModel::onAnswered(const ScanOutcome &outcome)
{
    const bool isOfThisEvening = outcome.reading.performance == m_evening.id;
    if (outcome.isJudged()) {
        m_kept.drop(outcome.reading.asked.id);
        if (isOfThisEvening) {
            remember(*outcome.scan);
            m_house.noteOwn(*outcome.scan);
        }
    } else if (outcome.refusal->kind != client::RefusalKind::Cancelled && !m_kept.keep(outcome.reading))
        Q_EMIT notKept();
    Q_EMIT keptChanged();
    if (!isOfThisEvening)
        return; // another performance has been chosen meanwhile
    m_toShow.push_back(outcome);
    if (!m_least.isActive())
        showNext();
}

void GateModel::showNext()
{
    if (m_toShow.empty())
        return;
    ScanOutcome next = std::move(m_toShow.front());
    m_toShow.pop_front();
    show(std::move(next));
}

void GateModel::show(ScanOutcome outcome)
{
    m_shown = std::move(outcome);
    // Only where another one is waiting has this one a shortest time.
    if (!m_toShow.empty() || isChecking())
        m_least.start();
    if (m_shown->waitsForStaff())
        m_stay.stop();
    else
        m_stay.start();
    const QPointer<GateModel> self(this);
    Q_EMIT shownChanged();
    if (self && m_shown)
        Q_EMIT judged(*m_shown);
}

void GateModel::dismiss()
{
    m_stay.stop();
    m_least.stop();
    if (!m_toShow.empty())
        return showNext();
    if (!m_shown)
        return;
    m_shown.reset();
    Q_EMIT shownChanged();
}

void GateModel::confirmCheck()
{
    if (!canConfirm())
        return;
    const ScanOutcome outcome = *m_shown;
    m_desk.letInChecked(outcome);
}

bool GateModel::canTryAgain() const noexcept
{
    return m_shown ? !m_shown->isJudged() : !m_kept.readings().empty();
}

void GateModel::tryAgain()
{
    if (!canTryAgain() || isChecking())
        return;
    const Reading reading = m_shown ? m_shown->reading : m_kept.readings().front();
    m_desk.askAgain(reading);
}

void GateModel::dropKept()
{
    if (!canTryAgain())
        return;
    m_kept.drop(m_shown ? m_shown->reading.asked.id : m_kept.readings().front().asked.id);
    Q_EMIT keptChanged();
    dismiss();
}

void GateModel::remember(const wire::Scan &scan)
{
    std::erase_if(m_recent, [&scan](const wire::Scan &known) { return known.id == scan.id; });
    m_recent.insert(m_recent.begin(), scan);
    if (m_recent.size() > mostRecent)
        m_recent.resize(mostRecent);
    Q_EMIT recentChanged();
}

void GateModel::takeRecent(const std::vector<wire::Scan> &scans)
{
    for (const wire::Scan &scan : scans) {
        const auto known = std::ranges::find(m_recent, scan.id, &wire::Scan::id);
        if (known != m_recent.end())
            *known = scan;
        else if (scan.gate == m_gate.id())
            m_recent.push_back(scan);
    }
    std::ranges::stable_sort(m_recent, std::ranges::greater(), &wire::Scan::receivedAt);
    if (m_recent.size() > mostRecent)
        m_recent.resize(mostRecent);
    Q_EMIT recentChanged();
}

const wire::Scan *GateModel::undoable() const
{
    if (m_isUndoing || m_state != GateState::Ready)
        return nullptr;
    const Instant earliest = m_parts.clock.now() - undoTime;
    const auto isFresh = [earliest](const wire::Scan &scan) {
        return isMove(scan) && !scan.undoneAt && scan.receivedAt > earliest;
    };
    if (m_shown) {
        if (!m_shown->scan)
            return nullptr;
        const auto shown = std::ranges::find(m_recent, m_shown->scan->id, &wire::Scan::id);
        return shown != m_recent.end() && isFresh(*shown) ? &*shown : nullptr;
    }
    const auto latest = std::ranges::find_if(m_recent, isFresh);
    return latest == m_recent.end() ? nullptr : &*latest;
}

void GateModel::undo()
{
    const wire::Scan *scan = undoable();
    if (scan != nullptr)
        static_cast<void>(takeBack(scan->id));
}

Task<void> GateModel::takeBack(Uuid scan)
{
    const QPointer<GateModel> self(this);
    m_isUndoing = true;
    client::Answer<wire::Scan> answer = co_await m_parts.checkin.undo(m_evening.id, scan, QString());
    if (!self)
        co_return;
    self->m_isUndoing = false;
    if (!answer) {
        Q_EMIT self->recentChanged();
        Q_EMIT self->undoFailed(answer.error());
        co_return;
    }
    self->noteUndone(scan, answer->undoneAt.value_or(self->m_parts.clock.now()));
    self->m_house.refresh();
    if (self->m_shown && self->m_shown->scan && self->m_shown->scan->id == scan)
        self->dismiss();
    Q_EMIT self->undone(*answer);
}

void GateModel::noteUndone(const Uuid &scan, std::optional<Instant> at)
{
    const auto found = std::ranges::find(m_recent, scan, &wire::Scan::id);
    if (found != m_recent.end())
        found->undoneAt = at;
    Q_EMIT recentChanged();
}

} // namespace foyer::checkin
