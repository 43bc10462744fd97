// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/tourscript.h"

#include <QStringList>

namespace foyer::app {

namespace {

const char *const pathVerbs =
    "click click-cell click-free-seat row fill choose pick pick-tab drag expect gone see today set tab-to";

TourLine lineOf(int number, const QString &text)
{
    TourLine line;
    line.number = number;
    line.verb = text.section(u' ', 0, 0);
    QString rest = text.section(u' ', 1).trimmed();
    if (takesPath(line.verb)) {
        line.path = rest.section(u' ', 0, 0);
        rest = rest.section(u' ', 1).trimmed();
    }
    line.text = rest;
    return line;
}

} // namespace

bool takesPath(const QString &verb)
{
    return QString::fromLatin1(pathVerbs).split(u' ').contains(verb);
}

Result<std::vector<TourStep>> readTourScript(const QString &script)
{
    std::vector<TourStep> steps;
    int number = 0;
    for (const QString &raw : script.split(u'\n')) {
        ++number;
        const QString text = raw.trimmed();
        if (text.isEmpty() || text.startsWith(u'#'))
            continue;
        TourLine line = lineOf(number, text);
        const bool isState = line.verb == QLatin1String("state");
        if (isState || line.verb == QLatin1String("step"))
            steps.push_back({line.text, {}, isState});
        else if (steps.empty())
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("Line %1 of the tour stands before the first step.").arg(number));
        else
            steps.back().lines.push_back(std::move(line));
    }
    return steps;
}

} // namespace foyer::app
