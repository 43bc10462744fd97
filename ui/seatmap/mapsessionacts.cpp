// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing, and what follows when somebody else was faster.
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/studiodesk.h"

#include <algorithm>

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
    self->m_desk.check();
    if (!self->canPublish())
        co_return;
    const int turn = self->m_turn;
    const quint64 state = self->m_desk.history().state();
    self->m_isPublishing = true;
    Q_EMIT self->publishingChanged();
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<wire::SavedSeatMap> saved =
        co_await MapLibrary::publish(library, self->m_place, self->m_desk.map());
    if (!self || turn != self->m_turn)
        co_return;
    self->m_isPublishing = false;
    if (saved)
        self->settle(*saved, state);
    Q_EMIT self->publishingChanged();
    if (saved)
        co_return;
    if (saved.error().kind == RefusalKind::Stale) {
        co_await readTheirs(self);
        co_return;
    }
    self->m_parts.toasts.failed(tr("It is not published: %1").arg(kit::wordsFor(saved.error())));
}

// What was changed while the answer was on its way stays a draft, of the new version.
void MapSession::settle(const wire::SavedSeatMap &saved, quint64 state)
{
    m_desk.history().markSaved(state);
    m_place.version = saved.map.version;
    m_keeper.rebase(m_place);
    m_parts.toasts.done(tr("Version %1 of %2 is published.").arg(m_place.version).arg(m_place.name));
    static_cast<void>(loadVersions(this));
    Q_EMIT published(m_place);
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
        self->m_place.version = theirs->summary.version;
        self->showDocument(std::move(theirs->map));
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

void MapSession::takeTheirs()
{
    if (!m_overtaken)
        return;
    putAside(m_desk.map());
    m_place.version = m_overtaken->version;
    seating::SeatMap theirs = std::move(m_overtaken->theirs);
    static_cast<void>(m_box.drop(m_place.map));
    showDocument(std::move(theirs));
    Q_EMIT versionsChanged();
}

} // namespace foyer::seatmap
