// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/lastwords.h"

#include <algorithm>
#include <QStringList>

namespace foyer::privatedb {

namespace {

bool isReason(const QString &line)
{
    const char *const marks[] = {"error: ", "ERROR: ", "FATAL: ", "PANIC: "};
    return std::any_of(std::begin(marks), std::end(marks),
                       [&line](const char *mark) { return line.contains(QLatin1StringView(mark)); });
}

} // namespace

QString tellingLine(const QString &output, Speaker speaker)
{
    const QStringList lines = output.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList reasons;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(reasons), isReason);
    if (reasons.isEmpty())
        return lines.isEmpty() ? QString{} : lines.last().simplified();
    return (speaker == Speaker::Tool ? reasons.first() : reasons.last()).simplified();
}

} // namespace foyer::privatedb
