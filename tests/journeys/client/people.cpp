// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/client/people.h"

#include "tests/journeys/client/clientoffice.h"

#include <qcoro/qcorotask.h>
#include <QTest>

namespace foyer::test {

using QCoro::waitFor;

void makeFirstRun(ClientOffice &office)
{
    QVERIFY(mustBe(waitFor(office.apis.accounts.setupState())).isNeeded);
    wire::SetUp first;
    first.owner.id = office.client.newId<accounts::AccountId>();
    first.owner.email = QStringLiteral("olga@example.org");
    first.owner.password = QStringLiteral("correct horse battery");
    first.owner.firstName = QStringLiteral("Olga");
    const auto id = office.client.newId<accounts::OrganizationId>();
    first.organization = {id, QStringLiteral("Oper"), QStringLiteral("oper"), QStringLiteral("EUR"),
                          QStringLiteral("Europe/Berlin")};
    mustDo(waitFor(office.session.setUp(first)));
    QVERIFY(office.session.isSignedIn());
    QCOMPARE(office.session.account(), first.owner.id);
    office.client.setOrganization(id);
    QVERIFY(!mustBe(waitFor(office.apis.accounts.setupState())).isNeeded);

    auto profile = mustBe(waitFor(office.apis.accounts.profile()));
    QCOMPARE(profile.value.organizations.size(), std::size_t(1));
    QVERIFY(profile.revision >= 1);
    wire::EditProfile edit;
    edit.lastName = QStringLiteral("Ödmann");
    edit.language = QStringLiteral("de");
    profile = mustBe(waitFor(office.apis.accounts.editProfile(profile.revision, edit)));
    QCOMPARE(profile.value.lastName, QStringLiteral("Ödmann"));

    QCOMPARE(mustBe(waitFor(office.apis.catalog.organizations())).items.size(), std::size_t(1));
    wire::Organization organization = mustBe(waitFor(office.apis.catalog.organization()));
    wire::ChangeOrganization change;
    change.name = QStringLiteral("Staatsoper & Söhne");
    organization = mustBe(waitFor(office.apis.catalog.changeOrganization(organization.revision, change)));
    QCOMPARE(organization.name, QStringLiteral("Staatsoper & Söhne"));
    wire::CreateOrganization second{office.client.newId<catalog::OrganizationId>(), QStringLiteral("Second"),
                                    QStringLiteral("second"), QStringLiteral("EUR"),
                                    QStringLiteral("Europe/Paris")};
    QCOMPARE(mustBe(waitFor(office.apis.catalog.createOrganization(second))).slug, QStringLiteral("second"));
}

void letPeopleIn(ClientOffice &office, quint16 port)
{
    client::AccountsApi &api = office.apis.accounts;
    wire::AddMember asked;
    asked.account = office.client.newId<accounts::AccountId>();
    asked.email = QStringLiteral("clara@example.org");
    asked.role = accounts::Role::BoxOffice;
    const wire::MemberAdded added = mustBe(waitFor(api.addMember(asked)));
    QVERIFY(added.passwordToken.has_value());
    mustDo(waitFor(api.setPassword(
        {QString::fromLatin1(*added.passwordToken), QStringLiteral("correct horse battery")})));
    const wire::MemberEntry clara = mustBe(waitFor(api.member(asked.account)));
    QCOMPARE(mustBe(waitFor(api.changeRole(clara.account, clara.revision, accounts::Role::Gate))).role,
             accounts::Role::Gate);
    client::PageAsked one{1, {}};
    const wire::MemberPage first = mustBe(waitFor(api.members(one)));
    QVERIFY(first.next.has_value());
    one.after = *first.next;
    QCOMPARE(mustBe(waitFor(api.members(one))).items.size(), std::size_t(1));

    ClientOffice elsewhere(port);
    mustDo(waitFor(elsewhere.session.signIn(QStringLiteral("olga@example.org"),
                                            QStringLiteral("correct horse battery"))));
    const wire::SessionList sessions = mustBe(waitFor(api.sessions()));
    QCOMPARE(sessions.items.size(), std::size_t(2));
    QCOMPARE(sessions.items.front().device, QStringLiteral("foyer-test (Journey)"));
    mustDo(waitFor(api.endSession(elsewhere.session.id())));
    mustDo(waitFor(office.session.changePassword(QStringLiteral("correct horse battery"),
                                                 QStringLiteral("battery horse correct"))));
    const auto wrong = waitFor(office.session.changePassword(QStringLiteral("not the one"),
                                                             QStringLiteral("battery horse correct")));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, client::RefusalKind::Invalid);
    QCOMPARE(wrong.error().code, QByteArray("wrong_password"));
    QCOMPARE(wrong.error().field, QByteArray("current_password"));
    mustDo(waitFor(api.removeMember(asked.account)));
}

} // namespace foyer::test
