// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTimer;
class QWidget;

namespace foyer::client {
class LocalStore;
}

namespace foyer::shell {

/// Where a window was and how large: brought back when it opens, kept a moment after each change.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    /// `store` outlives it; it belongs to `window`, whose objectName it goes by.
    WindowMemory(client::LocalStore &store, QWidget *window);

    /// False if nothing is remembered, or nothing that this screen could show.
    [[nodiscard]] bool restore();
    void keep();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    client::LocalStore &m_store;
    QWidget *m_window;
    QTimer *m_pause;
};

} // namespace foyer::shell
