// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/kit/prompter.h"
#include "ui/shell/signinveil.h"
#include "ui/shell/storenotice.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/workspace.h"

#include <QCloseEvent>
#include <QPointer>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace foyer::shell {

namespace {

constexpr QSize usualSize(1440, 900);
constexpr QSize smallestSize(1024, 640);

} // namespace

MainWindow::MainWindow(client::LocalStore &store, kit::Prompter &prompter)
    : m_prompter(prompter)
    , m_memory(nullptr)
    , m_storeNotice(new StoreNotice)
    , m_stack(new QStackedLayout)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Foyer"));
    setMinimumSize(smallestSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_storeNotice);
    column->addLayout(m_stack, 1);
    m_memory = new WindowMemory(store, this);
}

MainWindow::~MainWindow() = default;

void MainWindow::setStart(QWidget *start)
{
    m_start = start;
    m_stack->addWidget(start);
}

void MainWindow::showStart()
{
    m_stack->setCurrentWidget(m_start);
}

void MainWindow::setWorkspace(Workspace *workspace)
{
    dropWorkspace();
    m_workspace = workspace;
    m_stack->addWidget(workspace);
    m_stack->setCurrentWidget(workspace);
    connect(workspace, &Workspace::fullScreenWanted, this, &MainWindow::setFullScreen);
    connect(workspace, &Workspace::fullScreenToggled, this, &MainWindow::toggleFullScreen);
}

void MainWindow::dropWorkspace()
{
    if (!m_workspace)
        return;
    if (m_veil)
        m_veil->hide();
    m_stack->removeWidget(m_workspace);
    delete std::exchange(m_workspace, nullptr);
}

SignInVeil &MainWindow::veil()
{
    if (!m_veil)
        m_veil = new SignInVeil(this);
    return *m_veil;
}

Task<bool> MainWindow::mayLeave(QString act)
{
    const QStringList unsaved = m_workspace ? m_workspace->unsaved() : QStringList();
    if (unsaved.isEmpty())
        co_return true;
    kit::Question question;
    question.title = tr("Something is not saved.");
    question.text = tr("What you have begun is lost if you go now. It is in: %1.")
                        .arg(unsaved.join(QStringLiteral(", ")));
    question.accept = std::move(act);
    question.keep = tr("Stay");
    kit::Answer answer = co_await m_prompter.ask(question, this);
    co_return answer.accepted;
}

void MainWindow::toggleFullScreen()
{
    setFullScreen(!m_isFullScreen);
}

void MainWindow::setFullScreen(bool full)
{
    if (std::exchange(m_isFullScreen, full) == full)
        return;
    if (full) {
        m_wasMaximized = isMaximized();
        showFullScreen();
        return;
    }
    if (m_wasMaximized)
        showMaximized();
    else
        showNormal();
}

void MainWindow::open()
{
    if (!m_memory->restore())
        resize(usualSize.boundedTo(screen()->availableSize()));
    show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_isClosing && m_workspace && !m_workspace->unsaved().isEmpty()) {
        event->ignore();
        static_cast<void>(askAndClose());
        return;
    }
    m_memory->keep();
    event->accept();
    Q_EMIT closed();
}

Task<void> MainWindow::askAndClose()
{
    const QPointer<MainWindow> self(this);
    bool may = co_await mayLeave(tr("Close and lose it"));
    if (!self || !may)
        co_return;
    m_isClosing = true;
    // Later: a window that is just being closed does not hear that it should.
    QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

} // namespace foyer::shell
