// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/draftwriter.h"

#include <algorithm>
#include <qcoro/qcorofuture.h>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::seatmap {

struct DraftWriter::Job
{
    quint64 number = 0;
    MapPlace place;
    QString title;
    std::optional<Uuid> aside; ///< its id there; nothing: the map's draft
    QFuture<Result<QByteArray>> packing = {};
    std::optional<Result<void>> done = {};
};

DraftWriter::DraftWriter(DraftBox &box, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_box(box)
    , m_clock(clock)
{
    m_pool.setMaxThreadCount(1);
}

DraftWriter::~DraftWriter()
{
    finish();
}

DraftWriter::JobPtr DraftWriter::begin(const MapPlace &place, const seating::SeatMap &map,
                                       const std::optional<Uuid> &aside)
{
    const auto job = std::make_shared<Job>();
    job->number = ++m_begun;
    job->place = place;
    job->title = map.name.isEmpty() ? place.name : map.name;
    job->aside = aside;
    job->packing = QtConcurrent::run(&m_pool, [map] { return packMap(map); });
    m_jobs.push_back(job);
    return job;
}

quint64 DraftWriter::keep(const MapPlace &place, const seating::SeatMap &map)
{
    const JobPtr job = begin(place, map, {});
    static_cast<void>(follow(this, job));
    return job->number;
}

Task<Result<void>> DraftWriter::putAside(QPointer<DraftWriter> self, MapPlace place, seating::SeatMap map,
                                         Uuid id)
{
    const JobPtr job = self->begin(place, map, id);
    co_await follow(self, job);
    if (!job->done)
        co_return failure(ErrorCode::Cancelled, QStringLiteral("Nobody keeps it any more."));
    co_return *job->done;
}

Task<void> DraftWriter::follow(QPointer<DraftWriter> self, JobPtr job)
{
    const QFuture<Result<QByteArray>> packing = job->packing;
    const Result<QByteArray> packed = co_await packing;
    if (self)
        self->store(job);
}

/// Whoever comes first: the coroutine that follows it, or somebody who cannot wait for that.
void DraftWriter::store(const JobPtr &job)
{
    if (std::erase(m_jobs, job) == 0)
        return;
    const Result<QByteArray> packed = job->packing.result();
    Result<void> kept;
    if (!packed)
        kept = failure(packed.error());
    else if (job->aside)
        kept = m_box.putAside({job->place, job->title, m_clock.now(), *packed}, *job->aside);
    else
        kept = m_box.keep({job->place, job->title, m_clock.now(), *packed});
    job->done = kept;
    const QPointer<DraftWriter> self(this);
    if (!job->aside)
        Q_EMIT written(job->number, kept.has_value());
    if (self && !kept)
        Q_EMIT failed(kept.error());
}

Result<void> DraftWriter::drop(const Uuid &map)
{
    std::erase_if(m_jobs, [&map](const JobPtr &job) { return !job->aside && job->place.map == map; });
    return m_box.drop(map);
}

Task<void> DraftWriter::settled(QPointer<DraftWriter> self, Uuid map)
{
    while (self) {
        const auto ofMap = [&map](const JobPtr &job) { return job->place.map == map; };
        const auto next = std::ranges::find_if(self->m_jobs, ofMap);
        if (next == self->m_jobs.end())
            co_return;
        const JobPtr job = *next;
        co_await follow(self, job);
    }
}

/// The one place that waits, for there is no event loop any more to go back to: until a result is there.
void DraftWriter::finish()
{
    while (!m_jobs.empty())
        store(JobPtr(m_jobs.front()));
}

} // namespace foyer::seatmap
