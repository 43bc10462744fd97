// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/draftkeeper.h"

#include "ui/seatmap/studiodesk.h"

#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

DraftKeeper::DraftKeeper(StudioDesk &desk, DraftBox &box, const Clock &clock, Milliseconds pause,
                         QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_box(box)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, [this] { static_cast<void>(save(this)); });
    connect(&m_desk, &StudioDesk::mapChanged, this, &DraftKeeper::onChanged);
    connect(&m_desk, &StudioDesk::stepsChanged, this, &DraftKeeper::onChanged);
}

DraftKeeper::~DraftKeeper()
{
    saveNow();
}

void DraftKeeper::begin(const MapPlace &place)
{
    ++m_turn;
    m_soon.stop();
    m_place = place;
    m_savedAt.reset();
    m_kept = m_desk.revision();
    m_isSaving = false;
    tell();
}

void DraftKeeper::rebase(const MapPlace &place)
{
    ++m_turn;
    m_place = place;
    m_isSaving = false;
    m_kept = m_desk.revision() + 1; // no revision yet: whatever is kept is of the version before
    static_cast<void>(save(this));
    tell();
}

void DraftKeeper::end()
{
    ++m_turn;
    m_soon.stop();
    m_place.reset();
    m_isSaving = false;
}

// The first change starts the clock and later ones do not: whoever draws without a pause is saved all the
// same.
void DraftKeeper::onChanged()
{
    if (!m_place)
        return;
    if (m_desk.revision() != m_kept && !m_soon.isActive() && !m_isSaving)
        m_soon.start();
    tell();
}

void DraftKeeper::tell()
{
    DraftState state;
    state.version = m_place ? m_place->version : 0;
    state.isDraft = !m_desk.history().isSaved();
    state.isSaving = m_isSaving;
    state.savedAt = state.isDraft ? m_savedAt : std::nullopt;
    m_desk.setDraft(state);
}

void DraftKeeper::settle(const Result<QByteArray> &packed, const MapPlace &place, quint64 revision)
{
    Result<void> kept;
    if (!packed)
        kept = failure(packed.error());
    else
        kept = m_box.keep({place, m_clock.now(), *packed});
    m_kept = revision; // what cannot be kept is tried again with the next change
    if (kept)
        m_savedAt = m_clock.now();
    else
        Q_EMIT failed(kept.error());
}

void DraftKeeper::saveNow()
{
    m_soon.stop();
    if (!m_place || m_desk.revision() == m_kept)
        return;
    if (m_desk.history().isSaved()) {
        m_kept = m_desk.revision();
        static_cast<void>(m_box.drop(m_place->map));
        return;
    }
    settle(packMap(m_desk.map()), *m_place, m_desk.revision());
}

Task<void> DraftKeeper::save(QPointer<DraftKeeper> self)
{
    if (!self->m_place || self->m_isSaving)
        co_return;
    if (self->m_desk.history().isSaved()) {
        self->saveNow();
        self->m_savedAt.reset();
        self->tell();
        co_return;
    }
    const int turn = self->m_turn;
    const MapPlace place = *self->m_place;
    const quint64 revision = self->m_desk.revision();
    self->m_isSaving = true;
    self->tell();
    QFuture<Result<QByteArray>> packing =
        QtConcurrent::run(&self->m_pool, [map = self->m_desk.map()] { return packMap(map); });
    Result<QByteArray> packed = co_await packing;
    if (!self || turn != self->m_turn)
        co_return;
    self->m_isSaving = false;
    self->settle(packed, place, revision);
    self->onChanged(); // what changed meanwhile
}

} // namespace foyer::seatmap
