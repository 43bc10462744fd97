// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/seatmap/draftbox.h"

#include <chrono>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace foyer::seatmap {

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
    DraftKeeper(StudioDesk &desk, DraftBox &box, const Clock &clock, Milliseconds pause = Milliseconds(2000),
                QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// The document on the desk is this map from now on; changes of it are kept.
    void begin(const MapPlace &place);

    /// It has been published, or is to follow another version: a draft goes on as one of that version.
    void rebase(const MapPlace &place);

    /// Whatever lies there now is nobody's to keep.
    void end();

    /// At once, and waiting for it: before the page goes.
    void saveNow();

    [[nodiscard]] const std::optional<MapPlace> &place() const noexcept { return m_place; }

Q_SIGNALS:
    /// It cannot be kept: the disk is full, the store is gone.
    void failed(const foyer::Error &error);

private:
    void onChanged();
    void settle(const Result<QByteArray> &packed, const MapPlace &place, quint64 revision);
    void tell();
    [[nodiscard]] static Task<void> save(QPointer<DraftKeeper> self);

    StudioDesk &m_desk;
    DraftBox &m_box;
    const Clock &m_clock;
    QThreadPool m_pool;
    QTimer m_soon;
    std::optional<MapPlace> m_place;
    std::optional<Instant> m_savedAt;
    quint64 m_kept = 0; ///< the revision that is on the disk
    int m_turn = 0;     ///< grows with each document
    bool m_isSaving = false;
};

} // namespace foyer::seatmap
