// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "ui/kit/toasts.h"
#include "ui/shell/signinveil.h"
#include "ui/shell/storenotice.h"
#include "ui/start/knownperson.h"
#include "ui/start/signinform.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace foyer::app {

namespace {

Q_LOGGING_CATEGORY(lcProgram, "foyer.client")

using namespace std::chrono_literals;

constexpr quint16 usualPort = 8480;
constexpr auto patienceAtEnd = 30s;
constexpr QLatin1StringView organizationKey{"organization"};

/// Before the first widget is made: outside exec() Qt tells widgets of no other palette.
kit::Preferences &overridden(kit::Preferences &preferences, const Options &options)
{
    if (options.appearance)
        preferences.overrideAppearance(*options.appearance);
    if (!options.language.isEmpty())
        preferences.overrideLanguage(options.language);
    return preferences;
}

Sources sourcesOf(const Clock &clock, RandomSource &random, IdFactory &ids)
{
    return {clock, random, ids};
}

} // namespace

QString usualProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

QString usualServerProgram()
{
    const QString beside =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("foyer-server"));
    return QFileInfo(beside).isExecutable() ? beside
                                            : QStandardPaths::findExecutable(QStringLiteral("foyer-server"));
}

Result<std::unique_ptr<Program>> Program::open(QApplication &application, const Options &options,
                                               std::unique_ptr<kit::Prompter> prompter)
{
    Options complete = options;
    if (complete.profile.isEmpty())
        complete.profile = usualProfile();
    if (complete.server.isEmpty())
        complete.server = usualServerProgram();
    if (!QDir{}.mkpath(complete.profile))
        return failure(ErrorCode::Io, QStringLiteral("The folder %1 cannot be made.").arg(complete.profile));
    auto clock = std::make_unique<SystemClock>(); // the store keeps it for as long as it lives
    const QString path = QDir(complete.profile).filePath(QStringLiteral("foyer.sqlite"));
    Result<client::LocalStore::Opened> opened = client::LocalStore::open(path, *clock);
    if (!opened)
        return failure(std::move(opened.error()));
    return std::unique_ptr<Program>(
        new Program(application, complete, std::move(clock), std::move(*opened), std::move(prompter)));
}

Program::Program(QApplication &application, const Options &options, std::unique_ptr<SystemClock> clock,
                 client::LocalStore::Opened opened, std::unique_ptr<kit::Prompter> prompter)
    : m_options(options)
    , m_clock(std::move(clock))
    , m_ids(*m_clock, m_random)
    , m_look(application)
    , m_store(std::move(opened.store))
    , m_preferences(*m_store, m_look.theme())
    , m_speech(overridden(m_preferences, options))
    , m_prompter(std::move(prompter))
    , m_localServer(options.server, usualPort)
    , m_door(options.profile, sourcesOf(*m_clock, m_random, m_ids))
    , m_window(*m_store, *m_prompter)
    , m_start(new start::StartView({m_door, m_localServer, *m_store, m_preferences}))
{
    m_window.setStart(m_start);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceAtEnd);
    connectParts();
    if (opened.putAside) {
        qCWarning(lcProgram).noquote() << "The local store was put aside as" << opened.putAside->file;
        m_window.storeNotice().sayPutAside(*opened.putAside);
    }
}

// The mirror of the start: the desk, the link, then what they stood on.
Program::~Program()
{
    dropDesk();
}

void Program::connectParts()
{
    connect(m_start, &start::StartView::signedIn, this, [this] { static_cast<void>(enter()); });
    connect(&m_door, &FrontDoor::linkEnds, this, &Program::dropDesk);
    connect(&m_door, &FrontDoor::linked, this, &Program::onLinked);
    connect(&m_localServer, &start::LocalServer::lost, this, &Program::onLost);
    connect(&m_localServer, &start::LocalServer::failed, this, [this](const start::LocalFailure &failure) {
        if (m_desk) // without one the start page says so
            onLost(failure);
    });
    connect(&m_localServer, &start::LocalServer::closed, this, &Program::finished);
    connect(&m_patience, &QTimer::timeout, this, &Program::finished);
    connect(&m_window, &shell::MainWindow::closed, this, &Program::stop);
    // Later: who changes it is itself made anew.
    connect(
        &m_preferences, &kit::Preferences::languageChanged, this,
        [this] { static_cast<void>(changeLanguage()); }, Qt::QueuedConnection);
    start::SignInForm *form = m_window.veil().form();
    connect(form, &start::SignInForm::signInWanted, this,
            [this](const QString &email, const QString &password) {
                static_cast<void>(signInAgain(email, password));
            });
    connect(form, &start::SignInForm::otherOfficeWanted, this, [this] { static_cast<void>(leave()); });
}

void Program::start()
{
    m_window.open();
    m_start->setIntroduction(m_options.email, qEnvironmentVariable("FOYER_PASSWORD"));
    if (const QString place = placeToGo(); !place.isEmpty())
        m_start->goTo(place);
    else
        m_start->showChoice();
}

QString Program::placeToGo() const
{
    if (!m_options.place.isEmpty() || !m_options.tour.isEmpty())
        return m_options.place;
    const std::vector<client::RecentServer> recent = m_store->recentServers();
    return recent.empty() ? QString() : recent.front().url;
}

void Program::stop()
{
    if (std::exchange(m_isEnding, true))
        return;
    m_window.hide();
    dropDesk();
    m_patience.start();
    m_localServer.close();
}

void Program::onLinked()
{
    client::Session &session = m_door.link()->session();
    connect(&session, &client::Session::signedOut, this, &Program::onSignedOut);
    ServerLink *link = m_door.link();
    connect(&link->connection(), &client::Connection::back, &link->live(), &client::LiveFeed::reconnectNow);
}

const wire::OrganizationEntry *Program::organizationToEnter() const
{
    const QString last =
        QString::fromUtf8(m_store->setting(m_start->place().id, organizationKey).value_or(QByteArray()));
    for (const wire::OrganizationEntry &entry : m_profile.organizations) {
        if (QString::fromLatin1(entry.id.toText()) == last)
            return &entry;
    }
    return m_profile.organizations.empty() ? nullptr : &m_profile.organizations.front();
}

Task<void> Program::enter()
{
    const QPointer<Program> self(this);
    client::Answer<client::Revised<wire::AccountProfile>> profile =
        co_await m_door.link()->apis().accounts.profile();
    if (!self)
        co_return;
    if (!profile) {
        m_start->showSignIn();
        m_start->sayRefusal(profile.error());
        co_return;
    }
    m_profile = profile->value;
    if (const wire::OrganizationEntry *organization = organizationToEnter()) {
        takeDesk(*organization);
        co_return;
    }
    m_start->showSignIn();
    m_start->saySentence(tr("You belong to no organization here. Ask its owner to let you in."));
    client::Answer<void> ended = co_await m_door.link()->session().signOut();
    static_cast<void>(ended);
}

void Program::takeDesk(const wire::OrganizationEntry &organization)
{
    const wire::OrganizationEntry chosen = organization; // the profile may change meanwhile
    dropDesk();
    ServerLink &link = *m_door.link();
    link.client().setOrganization(chosen.id);
    m_desk = std::make_unique<Desk>(
        DeskParts{link, *m_store, *m_prompter, m_preferences, sourcesOf(*m_clock, m_random, m_ids)},
        m_profile, chosen);
    shell::Workspace *workspace = m_desk->workspace();
    m_window.setWorkspace(workspace);
    connect(workspace, &shell::Workspace::signOutWanted, this, [this] { static_cast<void>(leave()); });
    connect(
        workspace, &shell::Workspace::organizationWanted, this,
        [this](accounts::OrganizationId wanted) { static_cast<void>(changeOrganization(wanted)); },
        Qt::QueuedConnection);
    link.live().start();
    notePlace(chosen);
    workspace->begin();
}

void Program::dropDesk()
{
    if (!m_desk)
        return;
    m_desk->commands().disconnect(this);
    m_window.dropWorkspace();
    m_desk.reset();
    if (m_door.link())
        m_door.link()->live().stop();
}

void Program::notePlace(const wire::OrganizationEntry &organization)
{
    const QString place = m_start->place().id;
    const client::RecentServer server{place, organization.name, m_profile.email};
    const Result<void> noted = m_store->noteServer(server);
    const Result<void> kept = m_store->setSetting(place, organizationKey, organization.id.toText());
    for (const Result<void> &result : {noted, kept}) {
        if (!result)
            qCWarning(lcProgram).noquote() << result.error().toLogText();
    }
    start::notePerson(*m_store, place,
                      {m_profile.email, Desk::nameOf(m_profile), accounts::roleName(organization.role)});
}

Task<void> Program::changeOrganization(accounts::OrganizationId organization)
{
    const QPointer<Program> self(this);
    bool may = co_await m_window.mayLeave(tr("Change and lose it"));
    if (!self || !may)
        co_return;
    for (const wire::OrganizationEntry &entry : m_profile.organizations) {
        if (entry.id == organization) {
            takeDesk(entry);
            break;
        }
    }
}

// Windows say everything anew when they are made anew; the start page and the veil follow by themselves.
Task<void> Program::changeLanguage()
{
    const QPointer<Program> self(this);
    if (!m_desk || std::exchange(m_isLanguageChanging, true))
        co_return;
    bool may = co_await m_window.mayLeave(tr("Change the language and lose it"));
    if (!self)
        co_return;
    m_isLanguageChanging = false;
    const wire::OrganizationEntry *organization = organizationToEnter();
    if (may && m_desk && organization)
        takeDesk(*organization);
}

Task<void> Program::leave()
{
    const QPointer<Program> self(this);
    bool may = co_await m_window.mayLeave(tr("Sign out and lose it"));
    if (!self || !may)
        co_return;
    dropDesk();
    m_window.veil().raiseAgain();
    m_window.showStart();
    m_start->showSignIn();
    client::Answer<void> ended = co_await m_door.link()->session().signOut();
    if (!ended)
        qCInfo(lcProgram).noquote() << "The server has not heard of the end:" << ended.error().toLogText();
}

// What was begun stays below the veil.
void Program::onSignedOut(client::SignedOutReason reason)
{
    if (reason == client::SignedOutReason::Asked || !m_desk)
        return;
    m_window.veil().lower(m_profile.email, tr("Your session has ended. Your work is as you left it."));
}

Task<void> Program::signInAgain(QString email, QString password)
{
    const QPointer<Program> self(this);
    m_window.veil().form()->setWorking(true);
    client::Answer<void> answer = co_await m_door.signIn(email, password);
    if (!self)
        co_return;
    if (!answer) {
        m_window.veil().form()->sayRefusal(answer.error());
        co_return;
    }
    m_window.veil().form()->setWorking(false);
    m_window.veil().raiseAgain();
    m_door.link()->live().start();
}

void Program::onLost(const start::LocalFailure &failure)
{
    if (m_isEnding)
        return;
    if (!m_desk) {
        m_window.showStart();
        m_start->sayLost(failure);
        return;
    }
    const QString directory = m_localServer.directory();
    m_desk->workspace()->toasts().failed(start::wordsFor(failure), tr("Open it again"),
                                         [this, directory] { m_localServer.open(directory); });
}

} // namespace foyer::app
