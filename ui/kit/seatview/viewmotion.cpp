// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/viewmotion.h"

namespace foyer::seatview {

ViewMotion::ViewMotion(QObject *parent) : QObject(parent)
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        if (isMoving())
            step(value.toDouble());
    });
    connect(&m_animation, &QVariantAnimation::finished, this, [this] { step(1); });
}

void ViewMotion::moveTo(const Camera &target, int milliseconds)
{
    m_animation.stop();
    m_start = m_camera;
    m_target = target;
    if (milliseconds <= 0 || m_start == m_target)
        return step(1);
    m_animation.setDuration(milliseconds);
    m_animation.start();
}

void ViewMotion::step(double progress)
{
    m_camera = Camera::between(m_start, m_target, progress);
    Q_EMIT moved();
}

} // namespace foyer::seatview
