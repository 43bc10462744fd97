// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task.h"

#include <QSize>
#include <QString>

class QImage;
class QWidget;

namespace foyer::kit {
class Preferences;
}

namespace foyer::app {

class Robot;

/// Takes pictures of what is to be seen: in light and in dark, at each size that goes with the screen's
/// scale. Leaves everything as it was.
class Photographer final
{
public:
    /// All outlive it.
    Photographer(QString directory, QWidget &window, kit::Preferences &preferences, Robot &robot);

    /// DIR/NAME-light-1440x900.png and its companions; `everySize`: in the small window too.
    [[nodiscard]] Task<Result<void>> take(QString name, bool everySize);

    /// The size that the window has between pictures.
    [[nodiscard]] static QSize usualSize(const QWidget &window);

    [[nodiscard]] int taken() const { return m_taken; }

private:
    [[nodiscard]] Result<void> save(const QString &name);
    [[nodiscard]] QImage shot() const;
    [[nodiscard]] Task<void> turnTo(QSize size);

    QString m_directory;
    QWidget &m_window;
    kit::Preferences &m_preferences;
    Robot &m_robot;
    int m_taken = 0;
};

} // namespace foyer::app
