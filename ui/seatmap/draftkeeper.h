// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/seatmap/mapplace.h"

#include <chrono>
#include <optional>
#include <QObject>
#include <QTimer>

namespace foyer::seatmap {

class DraftWriter;
class StudioDesk;

/// Keeps what lies on the desk on this computer: two seconds after the first change that is not kept yet, and
/// at the latest when it goes. Away goes what is no draft any more, because all steps were undone or it was
/// published.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    using Milliseconds = std::chrono::milliseconds;

    /// All must outlive it.
    DraftKeeper(StudioDesk &desk, DraftWriter &writer, const Clock &clock,
                Milliseconds pause = Milliseconds(2000), QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// The document on the desk is this map from now on; changes of it are kept.
    void begin(const MapPlace &place);

    /// It has been published, or is to follow another version: a draft goes on as one of that version.
    void rebase(const MapPlace &place);

    /// What is not kept yet is handed to the writer, who needs no desk for it; then end().
    void leave();

    /// Whatever lies there now is nobody's to keep.
    void end();

    [[nodiscard]] const std::optional<MapPlace> &place() const noexcept { return m_place; }

private:
    void onChanged();
    void onWritten(quint64 number, bool isKept);
    void save();
    void dropDraft();
    void tell();

    StudioDesk &m_desk;
    DraftWriter &m_writer;
    const Clock &m_clock;
    QTimer m_soon;
    std::optional<MapPlace> m_place;
    std::optional<Instant> m_savedAt;
    std::optional<quint64> m_writing; ///< the writer's number of what is on its way
    quint64 m_asked = 0;              ///< its revision
    quint64 m_kept = 0;               ///< the revision that is on the disk; 0: none of this document
    bool m_isFailed = false;          ///< or should be
};

} // namespace foyer::seatmap
