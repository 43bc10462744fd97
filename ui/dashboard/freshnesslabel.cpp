// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/freshnesslabel.h"

#include "ui/kit/format.h"

namespace foyer::dashboard {

namespace {

/// Figures that are read anew every so often are not said to be old before one was missed.
constexpr std::chrono::seconds patience{60};

} // namespace

FreshnessLabel::FreshnessLabel(QWidget *parent) : kit::Label({}, kit::TextSize::Small, kit::regular, parent)
{
    setObjectName(QStringLiteral("freshness"));
    setFigures(true);
}

void FreshnessLabel::setFreshness(FiguresDesk::Freshness freshness, Instant asOf, Instant now,
                                  const QTimeZone &zone)
{
    using enum FiguresDesk::Freshness;
    const kit::Format format;
    const QString age = format.age(asOf, now);
    const QString time = format.time(asOf, zone);
    const bool isOld = now - asOf > patience;
    QString sentence;
    switch (freshness) {
    case Live: sentence = tr("The figures change as tickets are sold. Last changed at %1.").arg(time); break;
    case Polled: sentence = tr("The figures are read anew three times a minute."); break;
    case Reconnecting:
        sentence = tr("The connection is being restored. The figures are of %1.").arg(time);
        break;
    case Offline: sentence = tr("The server cannot be reached. The figures are of %1.").arg(time); break;
    }
    const bool isTrouble =
        freshness == Reconnecting || freshness == Offline || (freshness == Polled && isOld);
    setInk(isTrouble ? kit::Ink::Amber : kit::Ink::Text3);
    setLeading(freshness == Offline ? kit::Icon::CloudOff
               : isTrouble          ? kit::Icon::TriangleAlert
                                    : kit::Icon::None);
    if (freshness == Offline)
        setText(tr("Offline, %1").arg(age));
    else
        setText(isTrouble ? age : tr("as of %1").arg(time));
    setToolTip(sentence);
    setAccessibleName(sentence);
}

} // namespace foyer::dashboard
