// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/mapsession.h"

#include "core/client/unheard.h"
#include "ui/kit/format.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/studiodesk.h"

#include <limits>
#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>
#include <QTimeZone>

namespace foyer::seatmap {

namespace {

using client::Answer;
using client::RefusalKind;

/// No state of any history: what lies on the desk is not what the server has, whatever is undone.
constexpr quint64 neverSaved = std::numeric_limits<quint64>::max();

seating::SeatMap emptyMap(const QString &name)
{
    seating::SeatMap map;
    map.name = name;
    return map;
}

} // namespace

MapSession::MapSession(const SessionParts &parts, StudioDesk &desk, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desk(desk)
    , m_box(parts.store, parts.server, parts.organization)
    , m_library(parts.seating)
    , m_keeper(desk, m_box, parts.clock, parts.pause)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_keeper, &DraftKeeper::failed, this, [this](const Error &error) {
        m_parts.toasts.failed(tr("The draft is not kept on this computer: %1").arg(error.detail));
    });
}

MapSession::~MapSession() = default;

void MapSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void MapSession::showDocument(seating::SeatMap map)
{
    m_keeper.end();
    m_read.reset();
    m_desk.open(std::move(map));
    m_keeper.begin(m_place);
    setOvertaken({});
    setState(State::Ready);
}

void MapSession::begin(const MapPlace &place, seating::SeatMap map)
{
    close();
    m_place = place;
    m_versions.clear();
    showDocument(emptyMap(place.name));
    m_desk.history().markSaved(neverSaved);
    putOn(std::move(map), place.name);
    Q_EMIT versionsChanged();
}

void MapSession::close()
{
    ++m_turn;
    m_keeper.saveNow();
    m_keeper.end();
    m_isPublishing = false;
    m_overtaken.reset();
    m_state = State::Nothing;
}

// A step like any other: undone it is what was there before.
void MapSession::putOn(seating::SeatMap map, const QString &what)
{
    m_desk.attempt({studio::StepKind::Restore, what, 0}, [&map](seating::SeatMap &document) {
        document = map;
        return Result<studio::Selection>(studio::Selection());
    });
}

Task<void> MapSession::open(QPointer<MapSession> self, MapPlace place)
{
    self->close();
    const int turn = self->m_turn;
    self->m_place = place;
    self->m_versions.clear();
    self->setState(State::Loading);
    std::optional<MapDraft> draft = self->m_box.find(place.map);
    if (draft && draft->place.version == 0) { // the server has never heard of it
        self->m_place = draft->place;
        self->showDocument(emptyMap(draft->place.name));
        self->m_desk.history().markSaved(neverSaved);
        co_await askAboutDraft(self, *std::move(draft));
        co_return;
    }
    const int asked = draft ? draft->place.version : 0;
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<OpenedMap> opened = co_await MapLibrary::open(library, place.map, asked);
    if (!self || turn != self->m_turn)
        co_return;
    if (!opened && draft && client::isUnheard(opened.error())) {
        co_await openAlone(self, *std::move(draft));
        co_return;
    }
    if (!opened) {
        self->m_refusal = opened.error();
        self->setState(State::Unread);
        co_return;
    }
    self->m_place.venue = opened->summary.venue;
    self->m_place.name = opened->summary.name;
    self->m_place.version = opened->summary.version;
    self->showDocument(std::move(opened->map));
    static_cast<void>(loadVersions(self));
    if (draft)
        co_await askAboutDraft(self, *std::move(draft));
}

// No server to begin at: the draft is all there is, and nothing undone makes it go away.
Task<void> MapSession::openAlone(QPointer<MapSession> self, MapDraft draft)
{
    const int turn = self->m_turn;
    QFuture<Result<seating::SeatMap>> opening =
        QtConcurrent::run(&self->m_pool, [packed = draft.packed] { return unpackMap(packed); });
    Result<seating::SeatMap> map = co_await opening;
    if (!self || turn != self->m_turn)
        co_return;
    if (!map) {
        self->m_refusal = client::Refusal{RefusalKind::Offline};
        self->setState(State::Unread);
        co_return;
    }
    self->m_place = draft.place;
    self->showDocument(*std::move(map));
    self->m_desk.history().markSaved(neverSaved);
    self->m_keeper.begin(self->m_place);
    self->m_parts.toasts.failed(
        tr("The server cannot be reached: you go on with your draft of %1.")
            .arg(kit::Format().dayTime(draft.changedAt, QTimeZone::systemTimeZone())));
}

Task<void> MapSession::askAboutDraft(QPointer<MapSession> self, MapDraft draft)
{
    const int turn = self->m_turn;

    struct Opened
    {
        Result<seating::SeatMap> map;
        studio::MapDifference difference = {};
    };

    QFuture<Opened> opening =
        QtConcurrent::run(&self->m_pool, [packed = draft.packed, before = self->m_desk.map()] {
            Opened opened{unpackMap(packed)};
            if (opened.map)
                opened.difference = studio::compareMaps(before, *opened.map);
            return opened;
        });
    Opened opened = co_await opening;
    if (!self || turn != self->m_turn)
        co_return;
    if (!opened.map) {
        self->m_parts.toasts.failed(
            tr("The draft of %1 on this computer cannot be read.").arg(draft.place.name));
        co_return;
    }
    kit::Question question;
    question.title = tr("Go on with your draft of %1?").arg(draft.place.name);
    question.text = tr("It was kept on this computer on %1 and is not published: %2.")
                        .arg(kit::Format().dayTime(draft.changedAt, QTimeZone::systemTimeZone()),
                             differenceWords(opened.difference));
    question.accept = tr("Go on with the draft");
    question.keep = tr("Put it aside");
    question.destructive = false;
    kit::Answer answer = co_await self->m_parts.prompter.ask(question, self->m_parts.window);
    if (!self || turn != self->m_turn)
        co_return;
    if (answer.accepted) {
        self->putOn(*std::move(opened.map), tr("the draft"));
        co_return;
    }
    if (Result<void> kept = self->m_box.putAside(draft, self->m_parts.ids.next()); kept)
        static_cast<void>(self->m_box.drop(draft.place.map));
    Q_EMIT self->versionsChanged();
}

Task<void> MapSession::loadVersions(QPointer<MapSession> self)
{
    if (self->m_place.version == 0)
        co_return;
    const int turn = self->m_turn;
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<std::vector<wire::SeatMapVersion>> read =
        co_await MapLibrary::versions(library, self->m_place.map);
    if (!self || turn != self->m_turn || !read)
        co_return;
    self->m_versions = *std::move(read);
    Q_EMIT self->versionsChanged();
    const bool isBehind =
        !self->m_versions.empty() && self->m_versions.front().version > self->m_place.version;
    if (isBehind && !self->m_overtaken)
        co_await readTheirs(self);
}

void MapSession::putAside(const seating::SeatMap &map)
{
    const Result<QByteArray> packed = packMap(map);
    Result<void> kept = packed ? m_box.putAside({m_place, m_parts.clock.now(), *packed}, m_parts.ids.next())
                               : Result<void>(failure(packed.error()));
    if (!kept)
        m_parts.toasts.failed(tr("The draft is not kept on this computer: %1").arg(kept.error().detail));
}

std::vector<AsideDraft> MapSession::aside() const
{
    return m_state == State::Ready ? m_box.aside(m_place.map) : std::vector<AsideDraft>();
}

void MapSession::dropAside(const Uuid &id)
{
    static_cast<void>(m_box.dropAside(id));
    Q_EMIT versionsChanged();
}

Task<Answer<seating::SeatMap>> MapSession::version(QPointer<MapSession> self, int version)
{
    if (self->m_read && self->m_read->first == version)
        co_return self->m_read->second;
    const int turn = self->m_turn;
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<OpenedMap> opened = co_await MapLibrary::open(library, self->m_place.map, version);
    if (!self || turn != self->m_turn)
        co_return client::refused(RefusalKind::Cancelled);
    if (!opened)
        co_return client::refused(std::move(opened).error());
    self->m_read = {version, opened->map};
    co_return std::move(opened->map);
}

Task<void> MapSession::restore(QPointer<MapSession> self, int number)
{
    Answer<seating::SeatMap> map = co_await version(self, number);
    if (!self)
        co_return;
    if (!map && map.error().kind == RefusalKind::Cancelled)
        co_return;
    if (map)
        self->putOn(*std::move(map), tr("version %1").arg(number));
    else
        self->m_parts.toasts.failed(
            tr("Version %1 could not be read: %2").arg(number).arg(kit::wordsFor(map.error())));
}

void MapSession::restoreAside(const Uuid &id)
{
    for (const AsideDraft &aside : m_box.aside(m_place.map)) {
        if (aside.id != id)
            continue;
        Result<seating::SeatMap> map = unpackMap(aside.draft.packed);
        if (map)
            putOn(*std::move(map), tr("the draft put aside"));
        else
            m_parts.toasts.failed(tr("The draft of %1 on this computer cannot be read.").arg(m_place.name));
        return;
    }
}

Task<void> MapSession::discard(QPointer<MapSession> self)
{
    if (self->m_state != State::Ready || self->m_desk.history().isSaved() || self->m_place.version == 0)
        co_return;
    const int turn = self->m_turn;
    kit::Question question;
    question.title = tr("Go back to version %1 of %2?").arg(self->m_place.version).arg(self->m_place.name);
    question.text =
        tr("What you changed since is put aside on this computer; it stays under Versions until you "
           "throw it away.");
    question.accept = tr("Go back to version %1").arg(self->m_place.version);
    question.keep = tr("Keep the draft");
    question.destructive = false;
    kit::Answer answer = co_await self->m_parts.prompter.ask(question, self->m_parts.window);
    if (!self || turn != self->m_turn || !answer.accepted)
        co_return;
    Answer<seating::SeatMap> map = co_await version(self, self->m_place.version);
    if (!self || turn != self->m_turn)
        co_return;
    if (!map) {
        self->m_parts.toasts.failed(tr("Version %1 could not be read: %2")
                                        .arg(self->m_place.version)
                                        .arg(kit::wordsFor(map.error())));
        co_return;
    }
    self->putAside(self->m_desk.map());
    static_cast<void>(self->m_box.drop(self->m_place.map));
    self->showDocument(*std::move(map));
    Q_EMIT self->versionsChanged();
}

} // namespace foyer::seatmap
