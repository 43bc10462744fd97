// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/printers.h"

#include <QPrinterInfo>

namespace foyer::kit {

Printers findPrinters()
{
    return {QPrinterInfo::defaultPrinterName(), QPrinterInfo::availablePrinterNames()};
}

QString findUsualPrinter()
{
    return QPrinterInfo::defaultPrinterName();
}

} // namespace foyer::kit
