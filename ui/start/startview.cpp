// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startview.h"

#include "core/client/localstore.h"
#include "ui/kit/label.h"
#include "ui/kit/preferences.h"
#include "ui/kit/progresspanel.h"
#include "ui/start/address.h"
#include "ui/start/brand.h"
#include "ui/start/firstrunform.h"
#include "ui/start/officechooser.h"
#include "ui/start/poster.h"
#include "ui/start/signinform.h"
#include "ui/start/startfoot.h"
#include "ui/start/startpane.h"

#include <QDir>
#include <QPointer>

namespace foyer::start {

namespace {

QString idOf(const QString &directory)
{
    return QUrl::fromLocalFile(directory).toString();
}

QString nameOf(const client::LocalStore &store, const QString &place)
{
    for (const client::RecentServer &server : store.recentServers()) {
        if (server.url == place)
            return server.name;
    }
    return {};
}

QString wordsFor(LocalStep step)
{
    switch (step) {
    case LocalStep::Looking: return StartView::tr("Looking whether it is open already …");
    case LocalStep::Starting: return StartView::tr("Starting the server …");
    case LocalStep::MakingDatabase:
        return StartView::tr("Making the database; only the first time takes this long …");
    case LocalStep::StartingDatabase: return StartView::tr("Starting the database …");
    case LocalStep::Updating: return StartView::tr("Bringing the database up to date …");
    case LocalStep::OpeningDoors: return StartView::tr("Opening the doors …");
    }
    return {};
}

} // namespace

StartView::StartView(StartParts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_faces(new QStackedWidget)
    , m_chooser(new OfficeChooser)
    , m_opening(new kit::ProgressPanel(QString()))
    , m_signIn(new SignInForm)
    , m_firstRun(new FirstRunForm)
    , m_poster(new Poster)
{
    setObjectName(QStringLiteral("startView"));
    m_opening->setObjectName(QStringLiteral("opening"));
    build();
    connectForms();
    retranslate();
    m_chooser->setDirectory(defaultDirectory());
    showChoice();
}

void StartView::build()
{
    for (QWidget *face : std::initializer_list<QWidget *>{m_chooser, m_opening, m_signIn, m_firstRun})
        m_faces->addWidget(face);
    auto *pane = new StartPane(m_faces, new StartFoot(m_parts.preferences));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(pane);
    row->addWidget(m_poster, 1);
}

void StartView::connectForms()
{
    connect(m_chooser, &OfficeChooser::openWanted, this, &StartView::openHere);
    connect(m_chooser, &OfficeChooser::connectWanted, this, &StartView::connectTo);
    connect(m_chooser, &OfficeChooser::recentWanted, this, &StartView::goTo);
    connect(m_opening, &kit::ProgressPanel::cancelled, this, [this] {
        m_isOpening = false;
        m_parts.localServer.cancel();
        showChoice();
    });
    connect(&m_parts.localServer, &LocalServer::stepped, this, &StartView::onStepped);
    connect(&m_parts.localServer, &LocalServer::opened, this, &StartView::onOpened);
    connect(&m_parts.localServer, &LocalServer::failed, this, &StartView::onLocalFailed);
    connect(m_signIn, &SignInForm::signInWanted, this, [this](const QString &email, const QString &password) {
        static_cast<void>(signIn(email, password));
    });
    connect(m_signIn, &SignInForm::otherOfficeWanted, this, &StartView::showChoice);
    connect(m_firstRun, &FirstRunForm::setUpWanted, this, [this] { static_cast<void>(setUp()); });
    connect(m_firstRun, &FirstRunForm::otherOfficeWanted, this, &StartView::showChoice);
}

QString StartView::defaultDirectory()
{
    return QDir::home().filePath(QStringLiteral("Foyer"));
}

void StartView::turnTo(QWidget *face)
{
    m_faces->setCurrentWidget(face);
    m_poster->setLit(face == m_signIn);
}

void StartView::refreshRecent()
{
    m_chooser->setRecent(m_parts.store.recentServers());
}

void StartView::showChoice()
{
    ++m_visit;
    m_chooser->setTryingEnded();
    refreshRecent();
    turnTo(m_chooser);
    m_chooser->focusFirst();
}

void StartView::goTo(const QString &place)
{
    const QUrl url(place);
    if (url.isLocalFile())
        openHere(url.toLocalFile());
    else
        connectTo(place);
}

void StartView::setIntroduction(const QString &email, const QString &password)
{
    m_introducedEmail = email;
    m_introducedPassword = password;
}

void StartView::openHere(const QString &directory)
{
    m_chooser->setDirectory(directory);
    m_chooser->sayLocalFailure({});
    turnTo(m_opening);
    m_isOpening = true;
    m_parts.localServer.open(directory);
}

void StartView::connectTo(const QString &address)
{
    const std::optional<QUrl> server = serverAddress(address);
    m_chooser->setAddress(address);
    if (!server) {
        showChoice();
        return;
    }
    Place place{server->toString(), *server};
    static_cast<void>(visit(std::move(place)));
}

void StartView::onStepped(LocalStep step)
{
    if (!m_isOpening)
        return;
    m_step = step;
    m_opening->setDetail(wordsFor(step));
    m_opening->setProgress(0, 0);
}

void StartView::onOpened(const QUrl &server)
{
    if (!std::exchange(m_isOpening, false))
        return;
    Place place{idOf(m_parts.localServer.directory()), server};
    static_cast<void>(visit(std::move(place)));
}

void StartView::onLocalFailed(const LocalFailure &failure)
{
    if (std::exchange(m_isOpening, false))
        sayLost(failure);
}

void StartView::sayLost(const LocalFailure &failure)
{
    showChoice();
    m_chooser->sayLocalFailure(start::wordsFor(failure));
}

void StartView::sayRefusal(const client::Refusal &refusal)
{
    m_signIn->sayRefusal(refusal);
}

void StartView::saySentence(const QString &sentence)
{
    m_signIn->saySentence(sentence);
}

Task<void> StartView::visit(Place place)
{
    const QPointer<StartView> self(this);
    const int turn = ++m_visit;
    m_setUpIds.reset();
    if (!place.isLocal())
        m_chooser->setTrying(shownAddress(place.server));
    Greeting greeting = co_await m_parts.reception.visit(place);
    if (!self || turn != m_visit)
        co_return;
    m_chooser->setTryingEnded();
    if (greeting.obstacle.kind != Obstacle::Kind::None) {
        sayObstacle(greeting.obstacle, place);
        co_return;
    }
    m_place = place;
    if (!greeting.needsSetUp) {
        co_await goOn();
        co_return;
    }
    m_firstRun->setWorking(false);
    turnTo(m_firstRun);
    m_firstRun->focusFirst();
}

// With the last session there, or the introduction, or by asking.
Task<void> StartView::goOn()
{
    const QPointer<StartView> self(this);
    const int turn = m_visit;
    client::Answer<void> resumed = co_await m_parts.reception.resume();
    if (!self || turn != m_visit)
        co_return;
    if (resumed) {
        Q_EMIT signedIn();
        co_return;
    }
    showSignIn();
    if (m_introducedEmail.isEmpty())
        co_return;
    const QString email = std::exchange(m_introducedEmail, {});
    const QString password = std::exchange(m_introducedPassword, {});
    co_await signIn(email, password);
}

void StartView::showSignIn()
{
    m_signIn->setPlace(m_place.server, nameOf(m_parts.store, m_place.id), m_place.isLocal());
    const std::vector<KnownPerson> people = knownPeople(m_parts.store, m_place.id);
    m_signIn->setPeople(people);
    m_signIn->setEmail(people.empty() ? QString() : people.front().email);
    m_signIn->clear();
    m_signIn->setWorking(false);
    turnTo(m_signIn);
    m_signIn->focusFirst();
}

Task<void> StartView::signIn(QString email, QString password)
{
    const QPointer<StartView> self(this);
    const int turn = m_visit;
    m_signIn->setWorking(true);
    client::Answer<void> answer = co_await m_parts.reception.signIn(email, password);
    if (!self || turn != m_visit)
        co_return; // another server has been chosen meanwhile
    if (!answer) {
        m_signIn->sayRefusal(answer.error());
        co_return;
    }
    m_signIn->setWorking(false);
    m_signIn->clear();
    Q_EMIT signedIn();
}

Task<void> StartView::setUp()
{
    const QPointer<StartView> self(this);
    const int turn = m_visit;
    // Asked again as it was: the answer may have been lost on its way.
    if (!m_setUpIds)
        m_setUpIds = {m_parts.reception.newId(), m_parts.reception.newId()};
    wire::SetUp asked = m_firstRun->asked();
    asked.owner.id = accounts::AccountId(m_setUpIds->first);
    asked.owner.language = m_parts.preferences.effectiveLanguage();
    asked.organization.id = accounts::OrganizationId(m_setUpIds->second);
    m_firstRun->setWorking(true);
    client::Answer<void> answer = co_await m_parts.reception.setUp(asked);
    if (!self || turn != m_visit)
        co_return;
    if (!answer) {
        m_firstRun->sayRefusal(answer.error());
        co_return;
    }
    m_firstRun->setWorking(false);
    Q_EMIT signedIn();
}

void StartView::sayObstacle(const Obstacle &obstacle, const Place &place)
{
    if (place.isLocal()) {
        sayLost({LocalFailure::Kind::Refused, start::wordsFor(obstacle, shownAddress(place.server))});
        return;
    }
    turnTo(m_chooser);
    m_chooser->sayServerFailure(start::wordsFor(obstacle, shownAddress(place.server)));
}

void StartView::retranslate()
{
    m_opening->setTitle(tr("Opening the box office on this computer"));
    m_opening->setDetail(wordsFor(m_step));
}

void StartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::start
