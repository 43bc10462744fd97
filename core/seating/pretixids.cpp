// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonpath.h"
#include "core/seating/idrepair.h"
#include "core/seating/pretiximport.h"
#include "core/seating/pretixkeys.h"
#include "core/seating/seatwalk.h"

#include <QSet>

namespace foyer::seating {

using pretix::key;

QString elementPath(const QString &list, qsizetype index)
{
    QString path = list;
    appendJsonIndex(path, index);
    return path;
}

QString planPath(const ElementRef &ref)
{
    QString path = elementPath(QStringLiteral("zones"), ref.section);
    if (ref.index >= 0)
        path +=
            u'.'
            + elementPath(ref.kind == ElementKind::Shape ? QStringLiteral("areas") : QStringLiteral("rows"),
                          ref.index);
    return ref.seat < 0 ? path : path + u'.' + elementPath(QStringLiteral("seats"), ref.seat);
}

void PretixImport::settleIds()
{
    for (const IdChange &change : repairIds(m_map)) {
        const bool seat = change.element.kind == ElementKind::Seat;
        const QString path =
            planPath(change.element) + (seat ? QStringLiteral(".seat_guid") : QStringLiteral(".uuid"));
        if (seat || !change.before.isEmpty())
            m_reading.note(change.before.isEmpty() ? RepairKind::IdMade : RepairKind::IdReplaced, path,
                           change.before, change.after);
    }
}

void PretixImport::dropUuid(Seat &seat, const QString &path)
{
    QJsonObject kept = seat.unknown.value(pretix::keptKey).toObject();
    m_reading.note(RepairKind::UuidDropped, path + QStringLiteral(".uuid"),
                   kept.take(key("uuid")).toString());
    if (kept.isEmpty())
        seat.unknown.remove(pretix::keptKey);
    else
        seat.unknown.insert(pretix::keptKey, kept);
}

/// A seat's `uuid` is written again as it was, so it must not be anybody else's.
void PretixImport::dropSharedUuids()
{
    QSet<QString> used;
    forEachId(m_map, [&](const ElementRef &ref, const QString &id, Point) {
        if (ref.kind != ElementKind::Seat)
            used.insert(id);
    });
    std::vector<ElementRef> sharing;
    forEachSeatRef(m_map, [&](const ElementRef &ref, const Section &, const Row &, const Seat &seat) {
        const QString uuid = seat.unknown.value(pretix::keptKey).toObject().value(key("uuid")).toString();
        if (!uuid.isEmpty() && used.contains(uuid))
            sharing.push_back(ref);
        used.insert(uuid);
    });
    for (const ElementRef &ref : sharing) {
        Row &row = m_map.sections[std::size_t(ref.section)].rows[std::size_t(ref.index)];
        dropUuid(row.seats[std::size_t(ref.seat)], planPath(ref));
    }
}

} // namespace foyer::seating
