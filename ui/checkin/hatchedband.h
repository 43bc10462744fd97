// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatecolours.h"

#include <QWidget>

namespace foyer::checkin {

/// The hatched band across the top: what is below has not been decided by the server.
class HatchedBand final : public QWidget
{
    Q_OBJECT

public:
    explicit HatchedBand(QWidget *parent = nullptr);

    void setContent(const QString &text, const GateColours &colours);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    GateColours m_colours;
};

} // namespace foyer::checkin
