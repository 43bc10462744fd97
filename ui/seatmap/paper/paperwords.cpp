// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/paper/paperwords.h"

#include "ui/kit/format.h"

#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

class PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::PlanPaper)

public:
    [[nodiscard]] static QString category(const QString &name, int seats, int standing)
    {
        QStringList parts{name.isEmpty() ? tr("No category") : name};
        if (seats > 0 || standing == 0)
            parts.append(tr("%1 seats").arg(kit::Format().count(seats)));
        if (standing > 0)
            parts.append(places(standing));
        return parts.join(QStringLiteral(", "));
    }

    [[nodiscard]] static QString places(int standing)
    {
        return tr("%1 standing").arg(kit::Format().count(standing));
    }

    [[nodiscard]] static QString scale(double metres, long scale)
    {
        return tr("%1 m, 1 : %2").arg(QLocale().toString(metres), kit::Format().count(scale));
    }
};

} // namespace

QString paperCategory(const QString &name, int seats, int standing)
{
    return PaperWords::category(name, seats, standing);
}

QString paperStanding(int places)
{
    return PaperWords::places(places);
}

QString paperScale(double metres, long scale)
{
    return PaperWords::scale(metres, scale);
}

} // namespace foyer::seatmap
