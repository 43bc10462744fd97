// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing, and what follows when somebody else was faster.
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/studiodesk.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

namespace {

using client::Answer;
using client::RefusalKind;

} // namespace

bool MapSession::canPublish() const
{
    return whyNotPublish().isEmpty();
}

QString MapSession::whyNotPublish() const
{
    if (m_state != State::Ready)
        return tr("No seat map is open.");
    if (m_isPublishing)
        return tr("It is being published.");
    if (m_overtaken)
        return tr("Say above whose version stands.");
    if (m_desk.history().isSaved())
        return tr("Nothing has changed since version %1.").arg(m_place.version);
    const auto errors =
        std::ranges::count(m_desk.problems(), seating::Severity::Error, &seating::Problem::severity);
    if (errors > 0)
        return tr("%n finding(s) below must be put right first.", nullptr, int(errors));
    return {};
}

Task<void> MapSession::publish(QPointer<MapSession> self)
{
    const int turn = self->m_turn;
    const QPointer<StudioDesk> desk(&self->m_desk);
    co_await StudioDesk::checked(desk);
    if (!self || turn != self->m_turn || !self->canPublish())
        co_return;
    const quint64 state = self->m_desk.history().state();
    const MapPlace place = self->m_place;
    const seating::SeatMap document = self->m_desk.map();
    self->m_isPublishing = true;
    Q_EMIT self->publishingChanged();
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<wire::SavedSeatMap> saved = co_await MapLibrary::publish(library, place, document);
    if (!self)
        co_return;
    const bool isAway = turn != self->m_turn;
    if (isAway && saved) {
        co_await settleAway(self, saved->map, place, document);
        co_return;
    }
    if (!isAway) {
        self->m_isPublishing = false;
        if (saved)
            self->settle(*saved, state);
        Q_EMIT self->publishingChanged();
        if (saved)
            co_return;
    }
    if (!isAway && saved.error().kind == RefusalKind::Stale) {
        co_await readTheirs(self);
        co_return;
    }
    self->m_parts.toasts.failed(tr("%1 is not published: %2").arg(place.name, kit::wordsFor(saved.error())));
}

// What was changed while the answer was on its way stays a draft, of the new version.
void MapSession::settle(const wire::SavedSeatMap &saved, quint64 state)
{
    m_desk.history().markSaved(state);
    m_place.name = saved.map.name;
    m_place.version = saved.map.version;
    m_keeper.rebase(m_place);
    m_parts.toasts.done(tr("Version %1 of %2 is published.").arg(m_place.version).arg(m_place.name));
    static_cast<void>(loadVersions(this));
    Q_EMIT published(m_place);
}

/// Who went on to something else is told all the same. The draft that was kept at leaving is what is
/// published now, or goes on from there.
Task<void> MapSession::settleAway(QPointer<MapSession> self, wire::SeatMapSummary saved, MapPlace before,
                                  seating::SeatMap document)
{
    const MapPlace place{saved.id, saved.venue, saved.name, before.venueName, saved.version};
    self->m_parts.toasts.done(tr("Version %1 of %2 is published.").arg(place.version).arg(place.name));
    Q_EMIT self->published(place);
    const QPointer<DraftWriter> writer(&self->m_writer);
    co_await DraftWriter::settled(writer, place.map);
    if (!self)
        co_return;
    std::optional<MapDraft> draft = self->m_box.find(place.map);
    const QByteArray packed = draft ? draft->packed : QByteArray();
    QFuture<bool> comparing = QtConcurrent::run(&self->m_pool, [packed, document] {
        const Result<seating::SeatMap> kept = unpackMap(packed);
        return kept && *kept == document;
    });
    const bool isPublished = co_await comparing;
    const bool isOpenAgain = self && self->m_state != State::Nothing && self->m_place.map == place.map;
    if (!self || isOpenAgain || !draft || draft->place.version != before.version)
        co_return; // whoever has opened it again sees both versions there
    draft->place = place;
    static_cast<void>(isPublished ? self->m_writer.drop(place.map) : self->m_box.keep(*draft));
    Q_EMIT self->draftsChanged();
}

Task<void> MapSession::readTheirs(QPointer<MapSession> self)
{
    const int turn = self->m_turn;
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<OpenedMap> theirs = co_await MapLibrary::open(library, self->m_place.map, 0);
    if (!self || turn != self->m_turn)
        co_return;
    if (!theirs) {
        self->m_parts.toasts.failed(
            tr("Somebody else has published meanwhile, and their version could not be read: %1")
                .arg(kit::wordsFor(theirs.error())));
        co_return;
    }
    if (theirs->summary.version <= self->m_place.version)
        co_return;
    if (self->m_desk.history().isSaved()) { // nothing of mine to lose
        self->takeOver(theirs->summary.version, std::move(theirs->map));
        co_return;
    }
    self->setOvertaken(Overtaken{theirs->summary.version, std::move(theirs->map)});
}

void MapSession::setOvertaken(std::optional<Overtaken> overtaken)
{
    m_overtaken = std::move(overtaken);
    Q_EMIT overtakenChanged();
}

void MapSession::keepMine()
{
    if (!m_overtaken)
        return;
    m_place.version = m_overtaken->version;
    m_keeper.rebase(m_place);
    setOvertaken({});
}

Task<void> MapSession::takeTheirs(QPointer<MapSession> self)
{
    if (!self->m_overtaken)
        co_return;
    const bool isKept = co_await putAside(self);
    if (!self || !isKept || !self->m_overtaken)
        co_return;
    Overtaken newest = *std::exchange(self->m_overtaken, {});
    self->takeOver(newest.version, std::move(newest.theirs));
}

// In the place of what is on the desk, which is lost here: it was put aside, or is the same.
void MapSession::takeOver(int version, seating::SeatMap theirs)
{
    m_place.version = version;
    if (!theirs.name.isEmpty())
        m_place.name = theirs.name;
    static_cast<void>(m_writer.drop(m_place.map));
    showDocument(std::move(theirs));
    Q_EMIT versionsChanged();
}

} // namespace foyer::seatmap
