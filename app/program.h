// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk.h"
#include "app/frontdoor.h"
#include "app/options.h"
#include "app/speech.h"
#include "core/client/localstore.h"
#include "ui/kit/look.h"
#include "ui/kit/preferences.h"
#include "ui/kit/prompter.h"
#include "ui/shell/mainwindow.h"
#include "ui/start/localserver.h"
#include "ui/start/startview.h"

#include <QTimer>

namespace foyer::app {

/// The client: the one place where everything is put together. Members stand in the order of the start; the
/// end is its mirror.
class Program final : public QObject
{
    Q_OBJECT

public:
    /// Opens the local store and makes the window. The error is a sentence for the terminal.
    [[nodiscard]] static Result<std::unique_ptr<Program>>
    open(QApplication &application, const Options &options, std::unique_ptr<kit::Prompter> prompter);
    ~Program() override;

    /// Shows the window and goes where the options, or the last time, say.
    void start();

    /// Ends what is under way; finished() follows when the server on this computer has stopped.
    void stop();

    [[nodiscard]] shell::MainWindow &window() { return m_window; }

    [[nodiscard]] kit::Look &look() { return m_look; }

    [[nodiscard]] kit::Preferences &preferences() { return m_preferences; }

    [[nodiscard]] start::LocalServer &localServer() { return m_localServer; }

    [[nodiscard]] FrontDoor &door() { return m_door; }

Q_SIGNALS:
    void finished();

private:
    Program(QApplication &application, const Options &options, std::unique_ptr<SystemClock> clock,
            client::LocalStore::Opened opened, std::unique_ptr<kit::Prompter> prompter);

    void connectParts();
    void onLinked();
    void onSignedOut(client::SignedOutReason reason);
    void onLost(const start::LocalFailure &failure);
    [[nodiscard]] Task<void> enter();
    [[nodiscard]] Task<void> leave();
    [[nodiscard]] Task<void> changeOrganization(accounts::OrganizationId organization);
    [[nodiscard]] Task<void> changeLanguage();
    [[nodiscard]] Task<void> signInAgain(QString email, QString password);
    void takeDesk(const wire::OrganizationEntry &organization);
    void dropDesk();
    void notePlace(const wire::OrganizationEntry &organization);
    [[nodiscard]] const wire::OrganizationEntry *organizationToEnter() const;
    [[nodiscard]] QString placeToGo() const;

    const Options m_options;
    std::unique_ptr<SystemClock> m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids;
    kit::Look m_look;
    std::unique_ptr<client::LocalStore> m_store;
    kit::Preferences m_preferences;
    Speech m_speech;
    std::unique_ptr<kit::Prompter> m_prompter;
    start::LocalServer m_localServer;
    FrontDoor m_door;
    shell::MainWindow m_window;
    start::StartView *m_start; ///< the window's
    std::unique_ptr<Desk> m_desk;
    wire::AccountProfile m_profile;
    QTimer m_patience; ///< with the end of the server on this computer
    bool m_isEnding = false;
    bool m_isLanguageChanging = false;
};

/// Where the program keeps its own settings if nobody says otherwise.
[[nodiscard]] QString usualProfile();

/// The foyer-server that opens box offices on this computer: beside this program, or in the PATH. Empty if
/// there is none.
[[nodiscard]] QString usualServerProgram();

} // namespace foyer::app
