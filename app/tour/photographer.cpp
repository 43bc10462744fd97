// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/photographer.h"

#include "app/tour/robot.h"
#include "ui/kit/preferences.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QWidget>

namespace foyer::app {

namespace {

constexpr QSize usual(1440, 900);
constexpr QSize small(1280, 800);
constexpr QSize doubled(1280, 720); ///< 2560 × 1440 pixels at scale 2
constexpr double scaled = 1.5;

} // namespace

Photographer::Photographer(QString directory, QWidget &window, kit::Preferences &preferences, Robot &robot)
    : m_directory(std::move(directory))
    , m_window(window)
    , m_preferences(preferences)
    , m_robot(robot)
{}

QSize Photographer::usualSize(const QWidget &window)
{
    return window.devicePixelRatioF() > scaled ? doubled : usual;
}

// The window, and what floats over it in windows of its own.
QImage Photographer::shot() const
{
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other != &m_window && other->isVisible())
            painter.drawPixmap(other->mapToGlobal(QPoint()) - m_window.mapToGlobal(QPoint()), other->grab());
    }
    painter.end();
    return picture.toImage();
}

Result<void> Photographer::save(const QString &name)
{
    const QImage image = shot();
    const QString size = QStringLiteral("-%1x%2").arg(image.width()).arg(image.height());
    const QString theme = m_preferences.appearance() == kit::Appearance::Dark ? QStringLiteral("-dark")
                                                                              : QStringLiteral("-light");
    const QString path = QDir(m_directory).filePath(name + theme + size + QStringLiteral(".png"));
    if (!image.save(path))
        return failure(ErrorCode::Io, QStringLiteral("The picture %1 cannot be written.").arg(path), path);
    ++m_taken;
    return {};
}

Task<void> Photographer::turnTo(QSize size)
{
    m_window.resize(size);
    co_await m_robot.settle();
}

Task<Result<void>> Photographer::take(QString name, bool everySize)
{
    const bool isDoubled = usualSize(m_window) == doubled;
    co_await m_robot.settle();
    for (const kit::Appearance appearance : {kit::Appearance::Dark, kit::Appearance::Light}) {
        m_preferences.overrideAppearance(appearance);
        co_await m_robot.settle();
        if (Result<void> saved = save(name); !saved)
            co_return saved;
    }
    // A list that floats is placed for the size that the window has.
    if (isDoubled || !everySize || QApplication::activePopupWidget())
        co_return Result<void>();
    co_await turnTo(small);
    Result<void> saved = save(name);
    co_await turnTo(usual);
    co_return saved;
}

} // namespace foyer::app
