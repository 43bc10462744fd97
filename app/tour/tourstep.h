// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace foyer::app {

/// One line of a tour's script: what to do, where, and with which text.
struct TourLine
{
    int number = 0; ///< in the script
    QString verb;
    QString path; ///< of the widget; empty where the verb needs none
    QString text; ///< the rest of the line
};

/// One thing that a person does, and the picture of how it looks then.
struct TourStep
{
    QString name; ///< of the picture
    std::vector<TourLine> lines = {};
    bool isState = false; ///< how a page looks at some time: light and dark are enough
};

} // namespace foyer::app
