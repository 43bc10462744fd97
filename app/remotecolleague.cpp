// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/remotecolleague.h"

#include "core/wire/line/joining.h"

#include <algorithm>

namespace foyer::app {

namespace {

template <typename T>
client::Answer<void> doneOf(const client::Answer<T> &answer)
{
    if (!answer)
        return client::refused(answer.error());
    return {};
}

} // namespace

RemoteColleague::RemoteColleague(QString profile, Sources sources, std::function<start::Place()> place)
    : m_profile(std::move(profile))
    , m_sources(sources)
    , m_place(std::move(place))
{}

RemoteColleague::~RemoteColleague() = default;

Task<Colleague::Done> RemoteColleague::arrive(QString email, QString password)
{
    m_link = std::make_unique<ServerLink>(m_place(), m_profile, m_sources);
    Done entered = co_await m_link->session().signIn(std::move(email), std::move(password));
    if (!entered)
        co_return entered;
    client::Answer<client::Revised<wire::AccountProfile>> profile = co_await apis().accounts.profile();
    if (profile && !profile->value.organizations.empty())
        m_link->client().setOrganization(profile->value.organizations.front().id);
    co_return doneOf(profile);
}

Task<Colleague::Done> RemoteColleague::letIn(QString email, accounts::Role role, QString password)
{
    wire::AddMember asked;
    asked.account = m_link->client().newId<accounts::AccountId>();
    asked.firstName = email.section(u'.', 0, 0).toLower();
    asked.firstName->replace(0, 1, asked.firstName->left(1).toUpper());
    asked.email = std::move(email);
    asked.role = role;
    client::Answer<wire::MemberAdded> added = co_await apis().accounts.addMember(asked);
    if (!added || !added->passwordToken)
        co_return doneOf(added);
    wire::SetPassword chosen{QString::fromLatin1(*added->passwordToken), std::move(password)};
    co_return co_await apis().accounts.setPassword(chosen);
}

Task<Colleague::Done> RemoteColleague::giveRole(QString email, accounts::Role role)
{
    client::PageAsked page;
    page.limit = 100;
    client::Answer<wire::MemberPage> members = co_await apis().accounts.members(page);
    if (!members)
        co_return doneOf(members);
    const auto found = std::ranges::find(members->items, email, &wire::MemberEntry::email);
    if (found == members->items.end())
        co_return client::refused(client::RefusalKind::NotFound);
    client::Answer<wire::MemberEntry> changed =
        co_await apis().accounts.changeRole(found->account, found->revision, role);
    co_return doneOf(changed);
}

Task<Colleague::Done> RemoteColleague::renameEvent(QString title)
{
    client::EventsAsked asked;
    client::Answer<wire::EventPage> events = co_await apis().catalog.events(asked);
    if (!events)
        co_return doneOf(events);
    if (events->items.empty())
        co_return client::refused(client::RefusalKind::NotFound);
    client::Answer<wire::Event> event = co_await apis().catalog.event(events->items.front().id);
    if (!event)
        co_return doneOf(event);
    wire::ChangeEvent change;
    change.title = std::move(title);
    client::Answer<wire::Event> changed =
        co_await apis().catalog.changeEvent(event->id, event->revision, change);
    co_return doneOf(changed);
}

Task<Colleague::Done> RemoteColleague::queueUp(int people)
{
    client::EventsAsked asked;
    client::Answer<wire::EventPage> events = co_await apis().catalog.events(asked);
    if (!events)
        co_return doneOf(events);
    if (events->items.empty() || events->items.front().performances.empty())
        co_return client::refused(client::RefusalKind::NotFound);
    const QByteArray date = events->items.front().performances.front().id.toText();
    const QByteArray path = "/api/v1/performances/" + date + "/line";
    for (int i = 0; i < people; ++i) {
        Done joined = co_await joinOne(path);
        if (!joined)
            co_return joined;
    }
    co_return Done();
}

// As the buyers' pages do it: somebody without an account is made a visitor first.
Task<Colleague::Done> RemoteColleague::joinOne(QByteArray linePath)
{
    client::Request visit = client::ApiClient::fromAnybody(client::ApiClient::post("/api/v1/visitors"));
    client::Answer<wire::VisitorShown> visitor =
        co_await m_link->client().call<wire::VisitorShown>(std::move(visit), client::Repeat::Never);
    if (!visitor)
        co_return doneOf(visitor);
    const wire::JoinAsked who{visitor->token};
    client::Request join = client::ApiClient::fromAnybody(
        client::ApiClient::send(client::Method::Post, std::move(linePath), who));
    client::Answer<wire::PlaceShown> place =
        co_await m_link->client().call<wire::PlaceShown>(std::move(join), client::Repeat::Never);
    co_return doneOf(place);
}

Task<Colleague::Done> RemoteColleague::endOtherSessions()
{
    client::Answer<wire::SessionList> sessions = co_await apis().accounts.sessions();
    if (!sessions)
        co_return doneOf(sessions);
    for (const wire::SessionEntry &session : sessions->items) {
        if (session.id == m_link->session().id())
            continue;
        Done ended = co_await apis().accounts.endSession(session.id);
        if (!ended)
            co_return ended;
    }
    co_return Done();
}

} // namespace foyer::app
