// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/look.h"

#include "ui/kit/accessiblekit.h"
#include "ui/kit/focusring.h"
#include "ui/kit/palettecolours.h"
#include "ui/kit/style.h"
#include "ui/kit/type.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QLoggingCategory>
#include <QToolTip>

namespace foyer::kit {

namespace {

Q_LOGGING_CATEGORY(lcLook, "foyer.ui.look")

} // namespace

Look::Look(QApplication &application, Appearance appearance)
    : m_application(application)
    , m_theme(appearance)
    , m_focusRing(std::make_unique<FocusRing>())
{
    if (!loadFonts())
        qCWarning(lcLook, "Some of the client's fonts could not be read; the system's font stands in.");
    QApplication::setStyle(new Style);
    QApplication::setFont(textFont());
    m_theme.follow(m_application);
    const auto dress = [this] {
        QApplication::setPalette(paletteOf(m_theme.tokens()));
        QToolTip::setPalette(paletteOf(m_theme.tokens()));
        // Qt tells windows with the next turn of the event loop; a picture may be taken before.
        for (QWidget *window : QApplication::topLevelWidgets()) {
            QEvent told(QEvent::ApplicationPaletteChange);
            QCoreApplication::sendEvent(window, &told);
            window->update();
        }
    };
    QObject::connect(&m_theme, &Theme::changed, &m_theme, dress);
    dress();
    QToolTip::setFont(textFont(TextSize::Body, medium));
    m_application.installEventFilter(m_focusRing.get());
    QAccessible::installFactory(accessibleOfKit);
}

Look::~Look()
{
    const bool replaced = m_application.property("foyerTheme").value<QObject *>() != &m_theme;
    m_application.removeEventFilter(m_focusRing.get());
    if (replaced) // by a later Look, which has all of it now
        return;
    QAccessible::removeFactory(accessibleOfKit);
    m_application.setProperty("foyerTheme", {});
}

} // namespace foyer::kit
