// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/format.h"
#include "ui/seatmap/mapsession.h"

namespace foyer::seatmap {

QString differenceWords(const studio::MapDifference &difference)
{
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString &words) {
        if (count > 0)
            parts.append(words);
    };
    add(difference.added.size(), MapSession::tr("%n seat(s) more", nullptr, int(difference.added.size())));
    add(difference.gone.size(), MapSession::tr("%n seat(s) gone", nullptr, int(difference.gone.size())));
    add(difference.moved(), MapSession::tr("%n moved", nullptr, int(difference.moved())));
    add(difference.renamed(), MapSession::tr("%n renamed", nullptr, int(difference.renamed())));
    add(difference.recategorized(),
        MapSession::tr("%n of another category", nullptr, int(difference.recategorized())));
    add(difference.accessChanged(),
        MapSession::tr("%n of other access", nullptr, int(difference.accessChanged())));
    if (parts.isEmpty())
        return difference.isEmpty() ? MapSession::tr("nothing differs") : MapSession::tr("no seat differs");
    return parts.join(QStringLiteral(", "));
}

} // namespace foyer::seatmap
