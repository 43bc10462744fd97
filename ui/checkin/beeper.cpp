// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/beeper.h"

#include <QApplication>

namespace foyer::checkin {

namespace {

constexpr std::chrono::milliseconds pause{160};

} // namespace

Beeper::Beeper(QObject *parent) : QObject(parent)
{
    m_next.setInterval(pause);
    connect(&m_next, &QTimer::timeout, this, &Beeper::beep);
}

int Beeper::beepsFor(Sign sign) noexcept
{
    switch (sign) {
    case Sign::Tick: return 1;
    case Sign::Look: return 2;
    case Sign::Twice:
    case Sign::Cross:
    case Sign::Unknown: return 3;
    }
    return 3;
}

void Beeper::play(Sign sign)
{
    if (!m_isOn)
        return;
    m_left = beepsFor(sign);
    m_next.start();
    beep();
}

void Beeper::beep()
{
    QApplication::beep();
    Q_EMIT beeped();
    if (--m_left <= 0)
        m_next.stop();
}

} // namespace foyer::checkin
