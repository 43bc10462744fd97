// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/camera.h"

#include <QVariantAnimation>

namespace foyer::seatview {

/// The camera, and where it is on its way to.
class ViewMotion : public QObject
{
    Q_OBJECT

public:
    explicit ViewMotion(QObject *parent = nullptr);

    [[nodiscard]] const Camera &camera() const noexcept { return m_camera; }

    /// The same when nothing moves.
    [[nodiscard]] const Camera &target() const noexcept { return m_target; }

    [[nodiscard]] bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }

    /// At once if `milliseconds` is 0.
    void moveTo(const Camera &target, int milliseconds);

Q_SIGNALS:
    void moved();

private:
    void step(double progress);

    Camera m_camera;
    Camera m_start;
    Camera m_target;
    QVariantAnimation m_animation;
};

} // namespace foyer::seatview
