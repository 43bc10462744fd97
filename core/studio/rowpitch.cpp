// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/rowpitch.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace foyer::studio {

namespace {

/// What neighbours' gaps may differ by through rounding.
constexpr double gapRounding = 2.5;

std::vector<double> gapsOf(const BlockRow &row)
{
    std::vector<double> gaps;
    for (std::size_t i = 1; i < row.along.size(); ++i)
        gaps.push_back(row.along[i] - row.along[i - 1]);
    return gaps;
}

/// The middle one of the gaps between neighbours; 0 where there is none.
double usualGap(const BlockRow &row, const std::vector<double> &gaps)
{
    std::vector<double> joined;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (row.joined[i] != 0)
            joined.push_back(gaps[i]);
    }
    if (joined.empty())
        return 0;
    const auto middle = joined.begin() + std::ptrdiff_t(joined.size() / 2);
    std::nth_element(joined.begin(), middle, joined.end());
    return *middle;
}

bool isRegular(const BlockRow &row, std::size_t gap, double length, double usual)
{
    return row.joined[gap] != 0 && std::abs(length - usual) <= gapRounding;
}

/// How far rounding puts a row's mean off: its two ends are off by 0.7 mm at most each.
double meanRounding(const Pitch &pitch)
{
    return 0.2 + 1.5 / double(pitch.count);
}

/// Whole millimetres where the row does not grow by more than rounding.
double wholePitch(double mean, double gapsInRow)
{
    const double whole = std::round(mean);
    return std::abs(whole - mean) * gapsInRow <= 1.5 ? whole : mean;
}

} // namespace

Pitch pitchOf(const BlockRow &row)
{
    const std::vector<double> gaps = gapsOf(row);
    const double usual = usualGap(row, gaps);
    Pitch pitch;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (!isRegular(row, i, gaps[i], usual))
            continue;
        pitch.mean += gaps[i];
        ++pitch.count;
    }
    pitch.mean /= double(std::max<std::size_t>(pitch.count, 1));
    return pitch;
}

std::vector<double> evenGaps(const BlockRow &row, double pitch)
{
    std::vector<double> gaps = gapsOf(row);
    const double usual = usualGap(row, gaps);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (isRegular(row, i, gaps[i], usual))
            gaps[i] = pitch;
        else
            gaps[i] = std::round(row.joined[i] != 0 ? gaps[i] * pitch / usual : gaps[i]);
    }
    return gaps;
}

std::vector<double> pitchesOf(const std::vector<BlockRow> &rows)
{
    std::vector<Pitch> pitches;
    double sum = 0;
    double count = 0;
    double inRow = 0;
    for (const BlockRow &row : rows) {
        const Pitch pitch = pitches.emplace_back(pitchOf(row));
        sum += pitch.mean * double(pitch.count);
        count += double(pitch.count);
        inRow = std::max(inRow, double(pitch.count));
    }
    const double common = count > 0 ? sum / count : 0;
    const bool agree = std::all_of(pitches.begin(), pitches.end(), [=](const Pitch &pitch) {
        return pitch.count == 0 || std::abs(pitch.mean - common) <= meanRounding(pitch);
    });
    std::vector<double> own;
    for (const Pitch &pitch : pitches)
        own.push_back(agree ? wholePitch(common, inRow) : wholePitch(pitch.mean, double(pitch.count)));
    return own;
}

std::vector<double> spreadAlong(const BlockRow &row, double pitch)
{
    const std::vector<double> gaps = evenGaps(row, pitch);
    const double length = std::accumulate(gaps.begin(), gaps.end(), 0.0);
    std::vector<double> along{(row.along.front() + row.along.back() - length) / 2};
    if (std::abs(along.front() + length / 2) < 0.75)
        along.front() = -length / 2; // a row that is symmetrical stays so
    for (const double gap : gaps)
        along.push_back(along.back() + gap);
    return along;
}

} // namespace foyer::studio
