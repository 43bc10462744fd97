// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/seatmap/draftbox.h"

#include <memory>
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

namespace foyer::seatmap {

/// Packs drafts on a thread of its own and puts them into the box, one after the other. What was handed to it
/// is kept, whatever lies on the desk by then: who lets go of it waits for the last one.
class DraftWriter : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DraftWriter(DraftBox &box, const Clock &clock, QObject *parent = nullptr);
    ~DraftWriter() override;

    /// The document as the draft of this map; the number is written()'s.
    [[nodiscard]] quint64 keep(const MapPlace &place, const seating::SeatMap &map);

    /// The document beside the draft. `id` is new, or that of one that this one takes the place of.
    [[nodiscard]] static Task<Result<void>> putAside(QPointer<DraftWriter> self, MapPlace place,
                                                     seating::SeatMap map, Uuid id);

    /// The map has no draft any more: neither one in the box nor one on its way there.
    [[nodiscard]] Result<void> drop(const Uuid &map);

    /// Once nothing of this map is on its way.
    [[nodiscard]] static Task<void> settled(QPointer<DraftWriter> self, Uuid map);

    /// Waits for all that is on its way: before the page goes.
    void finish();

    [[nodiscard]] bool isWriting() const noexcept { return !m_jobs.empty(); }

Q_SIGNALS:
    /// A draft came into the box, or could not.
    void written(quint64 number, bool isKept);
    /// It cannot be kept: the disk is full, the store is gone.
    void failed(const foyer::Error &error);

private:
    struct Job;
    using JobPtr = std::shared_ptr<Job>;

    JobPtr begin(const MapPlace &place, const seating::SeatMap &map, const std::optional<Uuid> &aside);
    void store(const JobPtr &job);
    [[nodiscard]] static Task<void> follow(QPointer<DraftWriter> self, JobPtr job);

    DraftBox &m_box;
    const Clock &m_clock;
    QThreadPool m_pool;
    std::vector<JobPtr> m_jobs; ///< in their order
    quint64 m_begun = 0;
};

} // namespace foyer::seatmap
