// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/line/lineviews.h"

#include <cmath>

namespace foyer::line {

namespace {

wire::LinePace shownPace(const Pace &pace)
{
    return {pace.places, qint32(pace.every.count()), pace.mostBuying};
}

QString hexOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

std::optional<Instant> graceOf(const LineRow &line)
{
    return line.isRecovering ? line.graceUntil : std::nullopt;
}

} // namespace

wire::PublicLine noLine(qint32 performance, Instant now)
{
    wire::PublicLine shown;
    shown.performance = performance;
    shown.asOf = now;
    return shown;
}

wire::PublicLine shownPublic(const LineRow &line, const Pulse &pulse, Instant now)
{
    wire::PublicLine shown = noLine(line.performance, now);
    shown.state = line.state;
    shown.epoch = line.epoch;
    shown.opensAt = line.opensAt;
    shown.pace = shownPace(line.pace);
    shown.windowSeconds = qint32(line.window.count());
    shown.message = line.message;
    shown.recoveringUntil = graceOf(line);
    shown.serving = pulse.serving;
    shown.waiting = pulse.waiting;
    shown.drew = pulse.drew;
    shown.arrived = pulse.arrived;
    shown.left = pulse.left;
    shown.letIn = pulse.letIn;
    shown.perMinute = qint32(std::lround(line.measured()));
    for (const Knot &knot : pulse.knots)
        shown.knots.push_back({knot.place, knot.score});
    return shown;
}

wire::LineControl shownControl(const LineRow &line)
{
    wire::LineControl shown;
    shown.state = line.state;
    shown.isAutomatic = line.isAutomatic;
    shown.automaticAbove = line.automaticAbove;
    shown.opensAt = line.opensAt;
    shown.openedAt = line.openedAt;
    shown.pace = shownPace(line.pace);
    shown.windowSeconds = qint32(line.window.count());
    shown.message = line.message;
    shown.epoch = line.epoch;
    shown.seedHash = line.epoch == 0 ? QString() : hexOf(line.draw.hash());
    shown.recoveringUntil = graceOf(line);
    shown.performance = line.performance;
    shown.revision = line.revision;
    return shown;
}

wire::PlaceShown shownPlace(const Standing &standing, const TokenSeal &seal)
{
    using wire::PlaceStatus;
    wire::PlaceShown shown;
    shown.status = standing.status;
    shown.state = standing.state;
    shown.admittedUntil = standing.admittedUntil;
    shown.message = standing.message;
    if (!standing.place)
        return shown;
    const bool isInLine = standing.status != PlaceStatus::Gone && standing.status != PlaceStatus::Admitted;
    shown.isBound = standing.place->isBound();
    if (!isInLine)
        return shown;
    shown.token = QString::fromLatin1(seal.seal(*standing.place));
    shown.visitor = standing.drawnWith;
    shown.waiting = standing.waiting;
    if (standing.status == PlaceStatus::Drawing || standing.status == PlaceStatus::Unclaimed)
        return shown;
    shown.score = standing.place->score;
    if (standing.status == PlaceStatus::Waiting) {
        shown.place = standing.ahead + 1;
        if (standing.wait)
            shown.waitSeconds = standing.wait->count();
    }
    return shown;
}

wire::LineMinute shownMinute(const MinuteRow &row)
{
    wire::LineMinute shown;
    shown.minute = row.minute;
    shown.waiting = row.waiting;
    shown.arrived = row.arrived;
    shown.letIn = row.letIn;
    shown.buying = row.buying;
    shown.sold = row.sold;
    return shown;
}

} // namespace foyer::line
