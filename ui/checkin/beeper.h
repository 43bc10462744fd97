// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/verdict.h"

#include <QObject>
#include <QTimer>

namespace foyer::checkin {

/// Verdicts to be heard: once for a yes, twice for something to look at, three times for a no. The system's
/// own bell, so that nothing can go wrong with it; the screen alone says the result.
class Beeper final : public QObject
{
    Q_OBJECT

public:
    explicit Beeper(QObject *parent = nullptr);

    void setOn(bool isOn) { m_isOn = isOn; }

    void play(Sign sign);

    [[nodiscard]] static int beepsFor(Sign sign) noexcept;

Q_SIGNALS:
    void beeped();

private:
    void beep();

    QTimer m_next;
    int m_left = 0;
    bool m_isOn = true;
};

} // namespace foyer::checkin
