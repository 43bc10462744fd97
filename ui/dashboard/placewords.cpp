// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/placewords.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::dashboard {

namespace {

/// Seats of one row that follow one another on the map.
struct Run
{
    quint32 row = 0;
    QString first;
    QString last;
    qint64 count = 0;
};

std::vector<Run> runsOf(const seatview::SeatPlan &plan, std::vector<qint32> seats)
{
    std::ranges::sort(seats);
    std::vector<Run> runs;
    qint32 before = -2;
    for (const qint32 seat : seats) {
        if (seat < 0 || std::size_t(seat) >= plan.seats().size())
            continue;
        const auto index = seatview::SeatIndex(seat);
        const quint32 row = plan.seats()[index].row;
        const QString text = plan.texts()[plan.seats()[index].text];
        if (runs.empty() || seat != before + 1 || runs.back().row != row)
            runs.push_back({row, text, text, 0});
        runs.back().last = text;
        ++runs.back().count;
        before = seat;
    }
    return runs;
}

/// The section is said where the hall has several and the row is named like one of another section.
QString rowName(const seatview::SeatPlan &plan, quint32 row)
{
    const seatview::PlanRow &here = plan.rows()[row];
    const bool isAmbiguous = std::ranges::any_of(plan.rows(), [&here](const seatview::PlanRow &other) {
        return other.name == here.name && other.section != here.section;
    });
    const QString section = plan.sections()[here.section].name;
    if (!isAmbiguous || section.isEmpty())
        return here.name;
    return here.name.isEmpty() ? section : section + u' ' + here.name;
}

} // namespace

QString placeWords(const seatview::SeatPlan *plan, const std::vector<qint32> &seats, qint64 tickets)
{
    const std::vector<Run> runs = plan ? runsOf(*plan, seats) : std::vector<Run>{};
    if (runs.empty())
        return tickets > 0 ? QCoreApplication::translate("foyer::dashboard::PlaceWords", "%n ticket(s)",
                                                         nullptr, int(tickets))
                           : QString();
    const Run &run = *std::ranges::max_element(runs, {}, &Run::count);
    QString words = run.count == 1 ? run.first : run.first + QChar(0x2013) + run.last;
    const QString row = rowName(*plan, run.row);
    if (!row.isEmpty())
        words = row + u' ' + words;
    const qint64 more = tickets - run.count;
    if (more <= 0)
        return words;
    //: "F 11–14, 3 more"
    return QCoreApplication::translate("foyer::dashboard::PlaceWords", "%1, %n more", nullptr, int(more))
        .arg(words);
}

} // namespace foyer::dashboard
