// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/hallrules.h"

#include <algorithm>
#include <tuple>

namespace foyer::simulation::hallrules {

namespace {

using playhouse::Row;

const Row &rowOf(qint32 seat)
{
    std::size_t row = playhouse::rows.size() - 1;
    while (playhouse::rows[row].firstSeat > seat)
        --row;
    return playhouse::rows[row];
}

bool isOpen(const OpenSeats &open, const Row &row, qint32 seat)
{
    return seat >= row.firstSeat && seat < row.firstSeat + row.seats && open[std::size_t(seat)];
}

bool isBlockOpen(const OpenSeats &open, const Row &row, qint32 first, qint32 length)
{
    for (qint32 seat = first; seat < first + length; ++seat) {
        if (!isOpen(open, row, seat))
            return false;
    }
    return true;
}

std::vector<qint32> strandedBy(const OpenSeats &open, const Row &row, qint32 first, qint32 length)
{
    std::vector<qint32> stranded;
    if (isOpen(open, row, first - 1) && !isOpen(open, row, first - 2))
        stranded.push_back(first - 1);
    const qint32 end = first + length;
    if (isOpen(open, row, end) && !isOpen(open, row, end + 1))
        stranded.push_back(end);
    return stranded;
}

std::vector<qint32> block(qint32 first, qint32 length)
{
    std::vector<qint32> seats;
    for (qint32 seat = first; seat < first + length; ++seat)
        seats.push_back(seat);
    return seats;
}

// Strands, rank, and twice the distance from the row's middle.
using Badness = std::tuple<qint32, qint32, qint32>;

Badness badnessOf(const OpenSeats &open, const Row &row, qint32 first, qint32 length)
{
    const qint32 twiceCentre = 2 * (first - row.firstSeat) + length - 1;
    return {qint32(strandedBy(open, row, first, length).size()), row.rank,
            std::abs(twiceCentre - (row.seats - 1))};
}

// In the same row, as near as can be; to the left if that is as near.
std::vector<std::vector<qint32>> nearest(const OpenSeats &open, const Row &row, qint32 wanted, qint32 length)
{
    for (qint32 shift = 0; shift < row.seats; ++shift) {
        for (const qint32 first : {wanted - shift, wanted + shift}) {
            if (isBlockOpen(open, row, first, length) && strandedBy(open, row, first, length).empty())
                return {block(first, length)};
        }
    }
    return {};
}

} // namespace

std::vector<std::vector<qint32>> best(const OpenSeats &open, qint32 people,
                                      const SeatedCategories &categories, bool mayStrand)
{
    Badness least{1000, 0, 0};
    std::vector<std::vector<qint32>> blocks;
    for (const Row &row : playhouse::rows) {
        if (!categories[std::size_t(row.category)])
            continue;
        for (qint32 first = row.firstSeat; first + people <= row.firstSeat + row.seats; ++first) {
            if (!isBlockOpen(open, row, first, people))
                continue;
            const Badness badness = badnessOf(open, row, first, people);
            if (badness > least || (!mayStrand && std::get<0>(badness) > 0))
                continue;
            if (badness < least)
                blocks.clear();
            least = badness;
            blocks.push_back(block(first, people));
        }
    }
    return blocks;
}

qint32 mostTogether(const OpenSeats &open, const SeatedCategories &categories)
{
    qint32 most = 0;
    for (const Row &row : playhouse::rows) {
        qint32 run = 0;
        for (qint32 seat = row.firstSeat; seat < row.firstSeat + row.seats; ++seat) {
            run = open[std::size_t(seat)] ? run + 1 : 0;
            most = categories[std::size_t(row.category)] ? std::max(most, run) : most;
        }
    }
    return most;
}

Verdict judge(const OpenSeats &open, const std::vector<qint32> &chosen)
{
    Verdict verdict;
    if (chosen.empty())
        return verdict;
    const Row &row = rowOf(chosen.front());
    const qint32 length = qint32(chosen.size());
    if (!isBlockOpen(open, row, chosen.front(), length))
        return verdict;
    verdict.stranded = strandedBy(open, row, chosen.front(), length);
    if (verdict.stranded.empty())
        return verdict;
    verdict.mended = nearest(open, row, chosen.front(), length);
    if (verdict.mended.empty())
        verdict.mended = best(open, length, {row.category == 0, row.category == 1}, false);
    return verdict;
}

} // namespace foyer::simulation::hallrules
