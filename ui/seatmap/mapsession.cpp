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

} // namespace

MapSession::MapSession(const SessionParts &parts, StudioDesk &desk, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_desk(desk)
    , m_box(parts.store, parts.server, parts.organization)
    , m_library(parts.seating)
    , m_writer(m_box, parts.clock)
    , m_keeper(desk, m_writer, parts.clock, parts.pause)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_writer, &DraftWriter::failed, this, [this](const Error &error) {
        m_parts.toasts.failed(tr("The draft is not kept on this computer: %1").arg(error.detail));
    });
    connect(&m_writer, &DraftWriter::written, this, &MapSession::draftsChanged);
}

MapSession::~MapSession()
{
    finish();
}

void MapSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void MapSession::showDocument(seating::SeatMap map)
{
    m_keeper.end();
    m_read.reset();
    readAside();
    m_desk.open(std::move(map));
    m_keeper.begin(m_place);
    setOvertaken({});
    setState(State::Ready);
}

// Nobody has it yet, so it is kept before anything is done to it.
void MapSession::begin(const MapPlace &place, seating::SeatMap map)
{
    close();
    m_place = place;
    m_versions.clear();
    showDocument(std::move(map));
    m_desk.history().markSaved(neverSaved);
    m_keeper.rebase(m_place);
    Q_EMIT versionsChanged();
}

void MapSession::close()
{
    ++m_turn;
    m_keeper.leave();
    m_isPublishing = false;
    m_isPuttingAside = false;
    m_overtaken.reset();
    m_aside.clear();
    m_state = State::Nothing;
}

void MapSession::finish()
{
    close();
    m_writer.finish();
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
    const QPointer<DraftWriter> writer(&self->m_writer);
    co_await DraftWriter::settled(writer, place.map);
    if (!self || turn != self->m_turn)
        co_return;
    std::optional<MapDraft> draft = self->m_box.find(place.map);
    if (draft && draft->place.version == 0) // the server has never heard of it
        static_cast<void>(goOn(self, *std::move(draft)));
    else
        co_await openNewest(self, std::move(draft));
}

Task<void> MapSession::openNewest(QPointer<MapSession> self, std::optional<MapDraft> draft)
{
    const int turn = self->m_turn;
    const int asked = draft ? draft->place.version : 0;
    const QPointer<MapLibrary> library(&self->m_library);
    Answer<OpenedMap> opened = co_await MapLibrary::open(library, self->m_place.map, asked);
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

// There is no version below it: the draft is all there is, and nothing undone makes it go away.
Task<bool> MapSession::goOn(QPointer<MapSession> self, MapDraft draft)
{
    const int turn = self->m_turn;
    QFuture<Result<seating::SeatMap>> opening =
        QtConcurrent::run(&self->m_pool, [packed = draft.packed] { return unpackMap(packed); });
    Result<seating::SeatMap> map = co_await opening;
    if (!self || turn != self->m_turn)
        co_return false;
    if (!map) {
        self->m_parts.toasts.failed(tr("The draft of %1 on this computer cannot be read.").arg(draft.title));
        self->m_refusal =
            client::Refusal{draft.place.version > 0 ? RefusalKind::Offline : RefusalKind::NotFound};
        self->setState(State::Unread);
        co_return false;
    }
    self->m_place = draft.place;
    self->showDocument(*std::move(map));
    self->m_desk.history().markSaved(neverSaved);
    self->m_keeper.begin(self->m_place);
    co_return true;
}

Task<void> MapSession::openAlone(QPointer<MapSession> self, MapDraft draft)
{
    const Instant changedAt = draft.changedAt;
    const bool isOpen = co_await goOn(self, std::move(draft));
    if (self && isOpen)
        self->m_parts.toasts.failed(tr("The server cannot be reached: you go on with your draft of %1.")
                                        .arg(kit::Format().dayTime(changedAt, QTimeZone::systemTimeZone())));
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
    const Result<void> kept = self->m_box.putAside(draft, self->m_parts.ids.next());
    if (kept)
        static_cast<void>(self->m_box.drop(draft.place.map));
    else
        self->m_parts.toasts.failed(
            tr("The draft is not kept on this computer: %1").arg(kept.error().detail));
    self->readAside();
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

// What lies on the desk, and once more where somebody drew on meanwhile.
Task<bool> MapSession::putAside(QPointer<MapSession> self)
{
    if (std::exchange(self->m_isPuttingAside, true))
        co_return false;
    const int turn = self->m_turn;
    const Uuid id = self->m_parts.ids.next();
    const QPointer<DraftWriter> writer(&self->m_writer);
    quint64 revision = 0;
    bool isKept = true;
    while (isKept && revision != self->m_desk.revision()) {
        revision = self->m_desk.revision();
        const MapPlace place = self->m_place;
        Result<void> kept = co_await DraftWriter::putAside(writer, place, self->m_desk.map(), id);
        if (!self || turn != self->m_turn)
            co_return false;
        isKept = kept.has_value();
    }
    self->m_isPuttingAside = false;
    self->readAside();
    co_return isKept;
}

void MapSession::readAside()
{
    m_aside = m_box.aside(m_place.map);
}

void MapSession::dropAside(const Uuid &id)
{
    if (const Result<void> dropped = m_box.dropAside(id); !dropped)
        m_parts.toasts.failed(tr("The draft could not be thrown away: %1").arg(dropped.error().detail));
    readAside();
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

Task<void> MapSession::restoreAside(QPointer<MapSession> self, Uuid id)
{
    const int turn = self->m_turn;
    const std::optional<MapDraft> draft = self->m_box.findAside(id);
    const QByteArray packed = draft ? draft->packed : QByteArray();
    QFuture<Result<seating::SeatMap>> opening =
        QtConcurrent::run(&self->m_pool, [packed] { return unpackMap(packed); });
    Result<seating::SeatMap> map = co_await opening;
    if (!self || turn != self->m_turn)
        co_return;
    if (map)
        self->putOn(*std::move(map), tr("the draft put aside"));
    else
        self->m_parts.toasts.failed(
            tr("The draft of %1 on this computer cannot be read.").arg(self->m_place.name));
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
    const bool isKept = co_await putAside(self);
    if (!self || turn != self->m_turn || !isKept)
        co_return;
    self->takeOver(self->m_place.version, *std::move(map));
}

} // namespace foyer::seatmap
