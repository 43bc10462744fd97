// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/figuresdesk.h"
#include "ui/kit/label.h"

namespace foyer::dashboard {

/// How old the figures are, and why, in a word; the sentence is its tip.
class FreshnessLabel : public kit::Label
{
    Q_OBJECT

public:
    explicit FreshnessLabel(QWidget *parent = nullptr);

    void setFreshness(FiguresDesk::Freshness freshness, Instant asOf, Instant now, const QTimeZone &zone);
};

} // namespace foyer::dashboard
