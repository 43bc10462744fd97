// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/localserver.h"
#include "ui/start/reception.h"

#include <optional>
#include <QWidget>

class QStackedWidget;

namespace foyer::client {
class LocalStore;
}

namespace foyer::kit {
class Preferences;
class ProgressPanel;
} // namespace foyer::kit

namespace foyer::start {

class FirstRunForm;
class OfficeChooser;
class Poster;
class SignInForm;

/// What the start page works with; all outlives it.
struct StartParts
{
    Reception &reception;
    LocalServer &localServer;
    client::LocalStore &store;
    kit::Preferences &preferences;
};

/// From nothing to signed in: where the box office is, opening or reaching it, first run, sign-in.
class StartView final : public QWidget
{
    Q_OBJECT

public:
    explicit StartView(StartParts parts, QWidget *parent = nullptr);

    /// The page that asks where; what was typed there stays.
    void showChoice();

    /// Goes there at once: "file:///…" opens it on this computer, anything else is a server's URL.
    void goTo(const QString &place);

    /// Signs in with these as soon as the place is reached and no session goes on there.
    void setIntroduction(const QString &email, const QString &password);

    /// Back from the workspace at the place that was last reached.
    void showSignIn();

    /// Of the sign-in that is shown.
    void sayRefusal(const client::Refusal &refusal);
    void saySentence(const QString &sentence);

    /// The server on this computer has ended by itself.
    void sayLost(const LocalFailure &failure);

    [[nodiscard]] const Place &place() const { return m_place; }

    /// Where a box office on this computer is kept if nobody says otherwise.
    [[nodiscard]] static QString defaultDirectory();

Q_SIGNALS:
    void signedIn();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectForms();
    void openHere(const QString &directory);
    void connectTo(const QString &address);
    void onStepped(LocalStep step);
    void onLocalFailed(const LocalFailure &failure);
    void onOpened(const QUrl &server);
    [[nodiscard]] Task<void> visit(Place place);
    [[nodiscard]] Task<void> goOn();
    [[nodiscard]] Task<void> signIn(QString email, QString password);
    [[nodiscard]] Task<void> setUp();
    void sayObstacle(const Obstacle &obstacle, const Place &place);
    void turnTo(QWidget *face);
    void refreshRecent();
    void retranslate();

    StartParts m_parts;
    QStackedWidget *m_faces;
    OfficeChooser *m_chooser;
    kit::ProgressPanel *m_opening;
    SignInForm *m_signIn;
    FirstRunForm *m_firstRun;
    Poster *m_poster;
    Place m_place;
    QString m_introducedEmail;
    QString m_introducedPassword;
    LocalStep m_step = LocalStep::Looking;
    bool m_isOpening = false;                        ///< what the local server says is for this page
    int m_visit = 0;                                 ///< only the answer to the latest counts
    std::optional<std::pair<Uuid, Uuid>> m_setUpIds; ///< of owner and organization, for one visit
};

} // namespace foyer::start
