// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace foyer::accounts {

/// Where somebody who signs in sits.
struct Visitor
{
    QByteArray deviceToken = {}; ///< given at an earlier sign-in on this device; empty: none, or none of ours
    QString deviceName = {};     ///< as it calls itself
    QString source = {};         ///< see sourceOf()
};

} // namespace foyer::accounts
