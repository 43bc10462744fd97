// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>
#include <QStringList>

namespace foyer::kit {

/// The printers of this computer.
struct Printers
{
    QString usual = {}; ///< the system's own choice; empty where it has none
    QStringList names = {};
};

/// Asks the system, which may ask the network: takes seconds where a print server is away. Never on the event
/// loop; may be called on any thread.
[[nodiscard]] Printers findPrinters();
[[nodiscard]] QString findUsualPrinter();

/// Ways to ask, so that tests need no printers.
using FindPrinters = std::function<Printers()>;
using FindUsualPrinter = std::function<QString()>;

} // namespace foyer::kit
