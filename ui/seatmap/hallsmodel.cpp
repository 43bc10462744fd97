// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/hallsmodel.h"

#include "ui/kit/format.h"
#include "ui/kit/table.h"
#include "ui/kit/tokens.h"

#include <algorithm>
#include <QTimeZone>

namespace foyer::seatmap {

namespace {

enum Column
{
    Name,
    Place,
    Version,
    Seats,
    Draft,
    ColumnCount
};

/// Nobody but its draft knows the hall, so it is called as it is there.
MapPlace named(const MapDraft &draft)
{
    MapPlace place = draft.place;
    place.name = draft.title;
    return place;
}

} // namespace

// Drafts that the server knows nothing of stand first: nobody else can find them.
void HallsModel::setHalls(const std::vector<VenueMaps> &venues, const std::vector<MapDraft> &drafts)
{
    beginResetModel();
    m_halls.clear();
    for (const MapDraft &draft : drafts)
        if (draft.place.version == 0)
            m_halls.push_back({named(draft), 0, draft.changedAt});
    for (const VenueMaps &venue : venues) {
        for (const wire::SeatMapSummary &map : venue.maps) {
            Hall hall{{map.id, venue.venue.id, map.name, venue.venue.name, map.version}, map.seats, {}};
            const auto draft = std::ranges::find_if(
                drafts, [&map](const MapDraft &kept) { return kept.place.map == map.id; });
            if (draft != drafts.end() && draft->place.version > 0)
                hall.draftAt = draft->changedAt;
            const bool isFirstTry = draft != drafts.end() && draft->place.version == 0;
            if (!isFirstTry) // it stands above: nobody knows yet whether it came through
                m_halls.push_back(std::move(hall));
        }
    }
    endResetModel();
}

int HallsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_halls.size());
}

int HallsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HallsModel::text(const Hall &hall, int column) const
{
    const kit::Format format;
    switch (column) {
    case Name: return hall.place.name;
    case Place: return hall.place.venueName;
    case Version:
        return hall.place.version == 0 ? tr("not published") : tr("Version %1").arg(hall.place.version);
    case Seats: return hall.place.version == 0 ? QString() : format.count(hall.seats);
    case Draft:
        return hall.draftAt
                   ? tr("Draft of %1").arg(format.dayTime(*hall.draftAt, QTimeZone::systemTimeZone()))
                   : QString();
    default: return {};
    }
}

QVariant HallsModel::data(const QModelIndex &index, int role) const
{
    const Hall &hall = m_halls[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return text(hall, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Seats ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case kit::StrongRole: return index.column() == Name;
    case kit::FiguresRole: return index.column() == Seats;
    case kit::InkRole: return int(index.column() == Name ? kit::Ink::Text : kit::Ink::Text2);
    default: return {};
    }
}

QVariant HallsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Seats)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Seat map"), tr("Place"), tr("Published"), tr("Seats"),
                             tr("On this computer")};
    return titles.value(section);
}

} // namespace foyer::seatmap
