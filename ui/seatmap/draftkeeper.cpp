// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/draftkeeper.h"

#include "ui/seatmap/draftwriter.h"
#include "ui/seatmap/studiodesk.h"

namespace foyer::seatmap {

DraftKeeper::DraftKeeper(StudioDesk &desk, DraftWriter &writer, const Clock &clock, Milliseconds pause,
                         QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_writer(writer)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::save);
    connect(&m_desk, &StudioDesk::mapChanged, this, &DraftKeeper::onChanged);
    connect(&m_desk, &StudioDesk::stepsChanged, this, &DraftKeeper::onChanged);
    connect(&m_writer, &DraftWriter::written, this, &DraftKeeper::onWritten);
}

DraftKeeper::~DraftKeeper()
{
    leave();
}

void DraftKeeper::begin(const MapPlace &place)
{
    end();
    m_place = place;
    m_savedAt.reset();
    m_kept = m_desk.revision();
    m_isFailed = false;
    tell();
}

void DraftKeeper::rebase(const MapPlace &place)
{
    m_place = place;
    m_writing.reset();
    m_kept = 0; // whatever is kept is of the version before
    save();
    tell();
}

void DraftKeeper::leave()
{
    const quint64 revision = m_desk.revision();
    const bool isKept = revision == m_kept && !m_isFailed;
    const bool isOnItsWay = m_writing && m_asked == revision;
    if (m_place && !isKept && m_desk.history().isSaved())
        dropDraft();
    else if (m_place && !isKept && !isOnItsWay)
        static_cast<void>(m_writer.keep(*m_place, m_desk.map()));
    end();
}

void DraftKeeper::end()
{
    m_soon.stop();
    m_place.reset();
    m_writing.reset();
}

// The first change starts the clock and later ones do not: whoever draws without a pause is saved all the
// same.
void DraftKeeper::onChanged()
{
    if (!m_place)
        return;
    if (m_desk.revision() != m_kept && !m_soon.isActive() && !m_writing)
        m_soon.start();
    tell();
}

void DraftKeeper::tell()
{
    DraftState state;
    state.version = m_place ? m_place->version : 0;
    state.isDraft = !m_desk.history().isSaved();
    state.isSaving = m_writing.has_value();
    state.savedAt = state.isDraft ? m_savedAt : std::nullopt;
    m_desk.setDraft(state);
}

// One that stays in the box is asked about the next time, and holds nothing that is not published.
void DraftKeeper::dropDraft()
{
    m_kept = m_desk.revision();
    m_isFailed = false;
    m_savedAt.reset();
    static_cast<void>(m_writer.drop(m_place->map));
}

void DraftKeeper::save()
{
    m_soon.stop();
    if (!m_place || m_writing)
        return;
    if (m_desk.history().isSaved()) {
        dropDraft();
    } else {
        m_asked = m_desk.revision();
        m_writing = m_writer.keep(*m_place, m_desk.map());
    }
    tell();
}

void DraftKeeper::onWritten(quint64 number, bool isKept)
{
    if (m_writing != number)
        return;
    m_writing.reset();
    m_kept = m_asked; // what cannot be kept is tried again with the next change
    m_isFailed = !isKept;
    if (isKept)
        m_savedAt = m_clock.now();
    onChanged(); // what changed meanwhile
}

} // namespace foyer::seatmap
