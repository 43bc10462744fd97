// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QWidget>

class QStackedLayout;

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {
class Prompter;
}

namespace foyer::shell {

class SignInVeil;
class StoreNotice;
class WindowMemory;
class Workspace;

/// The one window: the start page, or the workspace of who is signed in.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    MainWindow(client::LocalStore &store, kit::Prompter &prompter);
    ~MainWindow() override;

    /// Over whatever is shown, until the person has understood it.
    [[nodiscard]] StoreNotice &storeNotice() { return *m_storeNotice; }

    /// Takes it; it stays, whatever is shown.
    void setStart(QWidget *start);
    void showStart();

    /// Takes it in place of an earlier one, which is deleted.
    void setWorkspace(Workspace *workspace);
    void dropWorkspace();

    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

    /// Over the workspace; made at first use.
    [[nodiscard]] SignInVeil &veil();

    /// True if nothing would be lost, or the person lets it go.
    [[nodiscard]] Task<bool> mayLeave(QString act);

    void setFullScreen(bool full);
    void toggleFullScreen();

    /// At the size of the last time, or a usual one.
    void open();

Q_SIGNALS:
    /// The person closed it, and nothing is unsaved.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] Task<void> askAndClose();

    kit::Prompter &m_prompter;
    WindowMemory *m_memory;
    StoreNotice *m_storeNotice;
    QStackedLayout *m_stack;
    QWidget *m_start = nullptr;
    Workspace *m_workspace = nullptr;
    SignInVeil *m_veil = nullptr;
    bool m_isFullScreen = false;
    bool m_wasMaximized = false;
    bool m_isClosing = false;
};

} // namespace foyer::shell
