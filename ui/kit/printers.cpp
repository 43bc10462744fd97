// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/printers.h"

#include <mutex>
#include <QPrinterInfo>

namespace foyer::kit {

namespace {

// Qt loads its printing at first use without a lock of its own.
std::mutex &oneAtATime()
{
    static std::mutex mutex;
    return mutex;
}

} // namespace

Printers findPrinters()
{
    const std::scoped_lock lock(oneAtATime());
    return {QPrinterInfo::defaultPrinterName(), QPrinterInfo::availablePrinterNames()};
}

QString findUsualPrinter()
{
    const std::scoped_lock lock(oneAtATime());
    return QPrinterInfo::defaultPrinterName();
}

} // namespace foyer::kit
