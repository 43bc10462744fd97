// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"

namespace foyer::studio {

/// What some part of a map offers.
struct PlaceCount
{
    std::size_t seats = 0;
    std::size_t standing = 0; ///< places in standing areas
    std::size_t accessible = 0;
    std::size_t companion = 0;
    std::size_t restrictedView = 0;

    [[nodiscard]] std::size_t places() const noexcept { return seats + standing; }

    void add(const seating::Seat &seat);
    void add(const seating::StandingArea &area);
    [[nodiscard]] bool operator==(const PlaceCount &) const noexcept = default;
};

struct CategoryStatistics
{
    QString key;         ///< empty: seats without a category
    QString label;       ///< the key where the category has none
    QString color;       ///< that it is shown in; empty for one that is not defined
    bool defined = true; ///< the map has this category
    PlaceCount count;
};

struct SectionStatistics
{
    QString id;
    QString name;
    QString level; ///< name
    std::size_t rows = 0;
    std::size_t tables = 0;
    PlaceCount count;
    std::vector<PlaceCount> categories; ///< as in Statistics::categories
};

struct Statistics
{
    PlaceCount all;
    std::size_t rows = 0;
    std::size_t tables = 0;
    std::vector<CategoryStatistics> categories; ///< the map's in their order, then what else seats refer to
    std::vector<SectionStatistics> sections;    ///< in document order
};

[[nodiscard]] Statistics statisticsOf(const seating::SeatMap &map);

} // namespace foyer::studio
