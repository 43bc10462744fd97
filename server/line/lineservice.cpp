// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/lineservice.h"

namespace foyer::line {

namespace {

using accounts::AccountId;
using wire::PlaceStatus;

constexpr int mostTries = 2; // the second with what PostgreSQL says now

bool hasLine(const LineRowPtr &line)
{
    return line && isGuarded(line->state);
}

Standing standingOf(const LineRow &line, PlaceStatus status)
{
    Standing standing;
    standing.status = status;
    standing.state = line.state;
    standing.message = line.message;
    return standing;
}

PlaceStatus statusOf(char phase, Score score, Score serving)
{
    if (phase == 'g')
        return PlaceStatus::Drawing;
    return score <= serving ? PlaceStatus::Called : PlaceStatus::Waiting;
}

// Of an account that brought two visitors, the other one's place may be the one that stands.
std::optional<Uuid> drawnWith(const LineRow &line, const Place &place)
{
    for (const Uuid &one : {place.visitor, place.account.uuid()}) {
        if (isDrawn(place.score) && line.draw.scoreOf(one) == place.score)
            return one;
    }
    return std::nullopt;
}

// A bound one who was called and stands there still is let in next. Where an unbound one was drawn is told
// nobody, not even that it was called: with many visitors one could look for the best.
void addPlace(Standing &standing, const LineRow &line, const Look &look)
{
    standing.status = statusOf(look.phase, *look.score, look.serving);
    standing.waiting = look.waiting;
    if (standing.place->isBound()) {
        standing.drawnWith = drawnWith(line, *standing.place);
    } else if (standing.status != PlaceStatus::Drawing && isDrawn(*look.score)) {
        standing.status = PlaceStatus::Unclaimed;
        return;
    }
    if (standing.status == PlaceStatus::Called && standing.place->isBound())
        standing.status = PlaceStatus::Waiting;
    standing.ahead = look.ahead;
    if (letsIn(line.state) && !line.isRecovering)
        standing.wait = waitAt(look.ahead + 1, line.pace, line.measured());
}

// Of somebody who is not in the line (any more).
Standing standingAfter(const LineRow &line, const Place &place, const std::optional<Admission> &admission)
{
    Standing standing = standingOf(line, PlaceStatus::Gone);
    standing.place = place;
    if (admission && admission->isLive()) {
        standing.status = PlaceStatus::Admitted;
        standing.admittedUntil = admission->until;
    }
    return standing;
}

// From what everybody is told.
Standing supposed(const LineRow &line, const Pulse &pulse, const Place &place)
{
    Look look;
    look.score = place.score;
    look.serving = pulse.serving;
    look.phase = pulse.phase;
    look.ahead = std::max<qint64>(line::placeOf(place.score, pulse.serving, pulse.knots) - 1, 0);
    look.waiting = std::max(pulse.waiting, look.ahead + 1);
    Standing standing = standingOf(line, PlaceStatus::Waiting);
    standing.place = place;
    addPlace(standing, line, look);
    return standing;
}

} // namespace

tl::unexpected<LineRefusal> LineService::told(MemoryFault fault)
{
    if (fault == MemoryFault::Unreachable)
        return refuse(Error{ErrorCode::Unavailable, QStringLiteral("The line cannot be reached.")});
    return refuse(LineReason::Beginning, std::chrono::seconds{1});
}

LineAnswer<Place> LineService::placeOf(const LineRow &line, const Asker &asker) const
{
    if (!asker.token) {
        if (asker.account.isNull())
            return refuse(LineReason::NobodyNamed);
        return Place{line.performance, line.epoch, asker.account.uuid(), asker.account, 0};
    }
    const std::optional<Place> place = m_parts.seal.openPlace(*asker.token);
    if (!place || place->performance != line.performance)
        return refuse(LineReason::BadToken);
    return *place;
}

// What this worker knows of the line may be a second old: then PostgreSQL is asked and it is tried again.
Task<LineAnswer<Joined>> LineService::tryJoining(qint32 performance, Arrival arrival)
{
    const Uuid drawsWith = arrival.member.uuid();
    for (int i = 0; i < mostTries; ++i) {
        const LineBook::Entry *entry = m_parts.book.entry(performance);
        const LineRowPtr line = entry == nullptr ? nullptr : entry->row;
        if (!hasLine(line))
            co_return refuse(LineReason::Beginning, std::chrono::seconds{1});
        arrival.drawn = line->draw.scoreOf(drawsWith);
        Result<Remembered<Joined>> answer = co_await m_joins.join(line, arrival);
        if (!answer)
            co_return refuse(std::move(answer.error()));
        if (*answer)
            co_return **answer;
        if ((*answer).error() == MemoryFault::Unreachable || i + 1 == mostTries)
            co_return told((*answer).error());
        Result<LineRowPtr> now = co_await m_parts.book.readNow(performance);
        if (!now)
            co_return refuse(std::move(now.error()));
    }
    co_return refuse(LineReason::Beginning, std::chrono::seconds{1});
}

// Whoever comes to a line that this worker does not know of comes to one that may just have been switched on.
Task<Result<LineRowPtr>> LineService::lineOf(qint32 performance)
{
    Result<LineRowPtr> known = co_await m_parts.book.find(performance);
    if (!known || hasLine(*known))
        co_return known;
    co_return co_await m_parts.book.readNow(performance);
}

Task<LineAnswer<Standing>> LineService::join(qint32 performance, AccountId account, VisitorId visitor)
{
    Result<LineRowPtr> found = co_await lineOf(performance);
    if (!found)
        co_return refuse(std::move(found.error()));
    if (!hasLine(*found))
        co_return Standing();
    const std::optional<Member> member = account.isNull() ? Member::of(visitor) : Member::of(account);
    if (!member)
        co_return refuse(LineReason::UnfitAccount);
    Place place{performance, (*found)->epoch, member->uuid(), account, 0};
    if (place.isBound()) {
        LineAnswer<Standing> before = co_await admittedOrGone(*found, place);
        if (!before || before->status == PlaceStatus::Admitted)
            co_return before;
    }
    Arrival arrival;
    arrival.member = *member;
    LineAnswer<Joined> answer = co_await tryJoining(performance, arrival);
    if (!answer)
        co_return tl::unexpected<LineRefusal>(std::move(answer.error()));
    if (!answer->score)
        co_return refuse(LineReason::Shut, (*found)->pace.every);
    const LineBook::Entry *entry = m_parts.book.entry(performance);
    const LineRowPtr line = entry == nullptr ? *found : entry->row;
    co_return co_await joined(line, place, *answer);
}

// One's place is told from what everybody is told: joining is what a crowd does at once, and the exact place
// costs another call.
Task<LineAnswer<Standing>> LineService::joined(LineRowPtr line, Place place, Joined joined)
{
    place.epoch = line->epoch;
    place.score = *joined.score;
    const LineBook::Entry *entry = m_parts.book.entry(line->performance);
    if (entry == nullptr || !entry->pulse || !joined.isNew) {
        LineAnswer<Standing> exact = co_await look(line, place);
        if (exact)
            exact->isNew = joined.isNew;
        co_return exact;
    }
    Standing standing = supposed(*line, *entry->pulse, place);
    standing.isNew = joined.isNew;
    co_return standing;
}

std::optional<Standing> LineService::guess(const Place &place) const
{
    const LineBook::Entry *entry = m_parts.book.entry(place.performance);
    if (entry == nullptr || !hasLine(entry->row) || !entry->pulse || entry->row->epoch != place.epoch)
        return std::nullopt;
    if (entry->pulse->phase != 'g' && place.score <= entry->pulse->serving)
        return std::nullopt;
    return supposed(*entry->row, *entry->pulse, place);
}

Task<LineAnswer<Standing>> LineService::admittedOrGone(LineRowPtr line, Place place)
{
    std::optional<Admission> admission;
    if (place.isBound()) {
        Result<std::optional<Admission>> found =
            co_await m_parts.store.admissionOf(line->performance, place.account);
        if (!found)
            co_return refuse(std::move(found.error()));
        admission = *found;
    }
    Standing standing = standingAfter(*line, place, admission);
    co_return standing;
}

// Whoever was let in from this place has had it; everybody else gets it back, however late.
Task<LineAnswer<Place>> LineService::broughtBack(LineRowPtr line, Place place)
{
    const std::optional<Member> member = place.member();
    if (!member)
        co_return refuse(LineReason::BadToken);
    Result<bool> wasAdmitted = co_await m_parts.store.wasAdmitted(line->performance, place.score);
    if (!wasAdmitted)
        co_return refuse(std::move(wasAdmitted.error()));
    if (*wasAdmitted)
        co_return place;
    Remembered<std::optional<Score>> score = co_await m_parts.memory.comeBack(line, place, *member);
    if (!score)
        co_return told(score.error());
    if (*score) {
        place.score = **score;
        place.epoch = line->epoch;
    }
    co_return place;
}

Task<LineAnswer<Standing>> LineService::look(LineRowPtr line, Place place)
{
    const std::optional<Member> member = place.member();
    if (!member)
        co_return refuse(LineReason::BadToken);
    Remembered<Look> look = co_await m_parts.memory.look(line, *member);
    if (!look)
        co_return told(look.error());
    if (!look->score)
        co_return co_await admittedOrGone(line, place);
    Standing standing = standingOf(*line, PlaceStatus::Waiting);
    place.score = *look->score;
    place.epoch = line->epoch;
    standing.place = place;
    addPlace(standing, *line, *look);
    co_return standing;
}

Task<LineAnswer<Standing>> LineService::place(qint32 performance, Asker asker)
{
    Result<LineRowPtr> found = co_await lineOf(performance);
    if (!found)
        co_return refuse(std::move(found.error()));
    if (!hasLine(*found))
        co_return Standing();
    LineRowPtr line = *found;
    LineAnswer<Place> place = placeOf(*line, asker);
    if (!place)
        co_return tl::unexpected<LineRefusal>(std::move(place.error()));
    if (place->epoch > line->epoch) {
        Result<LineRowPtr> now = co_await m_parts.book.readNow(performance);
        if (!now)
            co_return refuse(std::move(now.error()));
        line = *now;
    }
    if (!hasLine(line))
        co_return Standing();
    if (!line->hasEpoch(place->epoch))
        co_return co_await admittedOrGone(line, *place);
    if (place->epoch < line->epoch)
        place = co_await broughtBack(line, *place);
    if (!place)
        co_return tl::unexpected<LineRefusal>(std::move(place.error()));
    co_return co_await look(line, *place);
}

Task<LineAnswer<Standing>> LineService::bind(qint32 performance, AccountId account, QByteArray token)
{
    const std::optional<Member> member = Member::of(account);
    if (!member)
        co_return refuse(LineReason::UnfitAccount);
    Asker asker;
    asker.account = account;
    asker.token = token;
    LineAnswer<Standing> before = co_await place(performance, asker);
    if (!before || !before->place)
        co_return before;
    Place place = *before->place;
    if (place.isBound() && place.account != account)
        co_return refuse(LineReason::BoundAlready);
    const LineBook::Entry *entry = m_parts.book.entry(performance);
    if (place.isBound() || entry == nullptr || !entry->row->hasEpoch(place.epoch))
        co_return before;
    const LineRowPtr line = entry->row;
    Result<std::optional<Admission>> turn = co_await m_parts.store.admissionOf(performance, account);
    if (!turn)
        co_return refuse(std::move(turn.error()));
    if (*turn && (*turn)->isLive()) {
        const Place own{performance, line->epoch, account.uuid(), account, 0};
        Standing admitted = standingAfter(*line, own, *turn);
        co_return admitted;
    }
    Remembered<std::optional<Score>> score =
        co_await m_parts.memory.bind(line, *place.member(), *member, turn->has_value());
    if (!score)
        co_return told(score.error());
    place.account = account;
    co_return co_await look(line, place);
}

Task<LineAnswer<void>> LineService::leave(qint32 performance, Asker asker)
{
    Result<LineRowPtr> found = co_await lineOf(performance);
    if (!found)
        co_return refuse(std::move(found.error()));
    if (!hasLine(*found))
        co_return refuse(LineReason::NotThere);
    const LineRowPtr line = *found;
    LineAnswer<Place> place = placeOf(*line, asker);
    if (!place)
        co_return tl::unexpected<LineRefusal>(std::move(place.error()));
    const std::optional<Member> member = place->member();
    if (!member)
        co_return refuse(LineReason::BadToken);
    Remembered<bool> wasThere = co_await m_parts.memory.leave(line, *member);
    if (!wasThere)
        co_return told(wasThere.error());
    bool hasLeft = *wasThere;
    if (place->isBound()) {
        Result<std::optional<Admission>> admission =
            co_await m_parts.store.admissionOf(performance, place->account);
        if (!admission)
            co_return refuse(std::move(admission.error()));
        if (*admission && (*admission)->isLive()) {
            Result<void> ended = co_await m_parts.store.end(performance, **admission);
            if (!ended)
                co_return refuse(std::move(ended.error()));
            m_parts.gate.forget(performance, place->account);
            hasLeft = true;
        }
    }
    if (!hasLeft)
        co_return refuse(LineReason::NotThere);
    co_return LineAnswer<void>();
}

} // namespace foyer::line
