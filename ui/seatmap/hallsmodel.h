// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/draftbox.h"
#include "ui/seatmap/maplibrary.h"

#include <QAbstractTableModel>

namespace foyer::seatmap {

/// Maps in rows: name, place, version, seats, and the draft that is kept of it here.
class HallsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Hall
    {
        MapPlace place;
        int seats = 0;
        std::optional<Instant> draftAt = {};
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setHalls(const std::vector<VenueMaps> &venues, const std::vector<MapDraft> &drafts);

    [[nodiscard]] const Hall &hall(int row) const { return m_halls[std::size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Hall &hall, int column) const;

    std::vector<Hall> m_halls;
};

} // namespace foyer::seatmap
