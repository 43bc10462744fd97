// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace foyer::checkin {

/// Where the gate's sentences are translated that belong to no widget: `Words::tr("Let in")`.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(foyer::checkin::Words)
};

} // namespace foyer::checkin
