// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmemory.h"

#include "core/client/localstore.h"

#include <QEvent>
#include <QLoggingCategory>
#include <QTimer>
#include <QWidget>

namespace foyer::shell {

namespace {

Q_LOGGING_CATEGORY(lcWindow, "foyer.shell.window")

using namespace std::chrono_literals;

constexpr auto pause = 500ms; // while it is being dragged it changes all the time

} // namespace

WindowMemory::WindowMemory(client::LocalStore &store, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_window(window)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    connect(m_pause, &QTimer::timeout, this, &WindowMemory::keep);
    window->installEventFilter(this);
}

bool WindowMemory::restore()
{
    const QByteArray state = m_store.windowState(m_window->objectName());
    return !state.isEmpty() && m_window->restoreGeometry(state);
}

void WindowMemory::keep()
{
    m_pause->stop();
    // Full screen is for an evening at the gate, not for the next morning.
    if (m_window->isFullScreen())
        return;
    const Result<void> kept = m_store.setWindowState(m_window->objectName(), m_window->saveGeometry());
    if (!kept)
        qCWarning(lcWindow).noquote() << kept.error().toLogText();
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::Move || type == QEvent::Resize || type == QEvent::WindowStateChange)
        m_pause->start();
    return QObject::eventFilter(watched, event);
}

} // namespace foyer::shell
