// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/fieldfault.h"

#include "server/http/jsonmembers.h"

#include <QByteArrayList>

namespace foyer::buyerapi {

QByteArray detailsJson(const FieldFaults &faults)
{
    QByteArrayList details;
    for (const FieldFault &fault : faults) {
        http::JsonMembers detail;
        detail.addText("type", "field");
        detail.addText("value", fault.value.toUtf8());
        detail.addText("msg", fault.message);
        detail.addText("path", fault.path);
        detail.addText("location", fault.location);
        details.append(detail.take());
    }
    return '[' + details.join(',') + ']';
}

} // namespace foyer::buyerapi
