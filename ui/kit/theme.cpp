// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include <QApplication>
#include <QWidget>

namespace foyer::kit {

namespace {

constexpr char themeProperty[] = "foyerTheme";

Theme *themeAt(const QObject *object)
{
    return qobject_cast<Theme *>(object->property(themeProperty).value<QObject *>());
}

} // namespace

Theme::Theme(Appearance appearance, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_dark(appearance == Appearance::Dark)
{}

Theme &Theme::of(const QWidget *widget)
{
    for (const QObject *object = widget; object; object = object->parent()) {
        if (Theme *own = themeAt(object))
            return *own;
    }
    Theme *theme = qApp ? themeAt(qApp) : nullptr;
    if (!theme)
        qFatal(
            "No theme: make a foyer::kit::Look after the QApplication and before the first widget is shown.");
    return *theme;
}

void Theme::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    update();
}

void Theme::setFor(QWidget *root)
{
    root->setProperty(themeProperty, QVariant::fromValue<QObject *>(this));
    root->update();
    connect(this, &Theme::changed, root, [root] { root->update(); });
}

void Theme::follow(QApplication &application)
{
    application.setProperty(themeProperty, QVariant::fromValue<QObject *>(this));
    application.installEventFilter(this);
    update();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && m_appearance == Appearance::System)
        QMetaObject::invokeMethod(this, &Theme::update, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Theme::update()
{
    const bool dark =
        m_appearance == Appearance::Dark || (m_appearance == Appearance::System && systemIsDark());
    if (dark == m_dark)
        return;
    m_dark = dark;
    Q_EMIT changed();
}

/// The palette that the desktop would give us if we had none of our own.
bool Theme::systemIsDark() const
{
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());
    const QPalette system = QApplication::palette();
    const bool dark =
        system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness();
    QApplication::setPalette(ours);
    return dark;
}

const Tokens &tokensOf(const QWidget *widget)
{
    return Theme::of(widget).tokens();
}

} // namespace foyer::kit
