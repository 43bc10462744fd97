// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/idfactory.h"
#include "tests/server/accounts/accountsrig.h"
#include "tests/server/accounts/manyatonce.h"
#include "tests/support/manualclock.h"

#include <QTest>
#include <set>

using namespace foyer;
using namespace foyer::test;
using accounts::Role;
using namespace std::chrono_literals;

/// Who belongs to an organization, and how soon that is true. The clock stands still unless told, so that
/// only the news can cut anybody off.
class MembersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void cleanupTestCase() { m_rig.reset(); }

    void invites();
    void invitesAgain();
    void invitationsRunOut();
    void addsWhomItKnows();
    void invitedElsewhere();
    void idIsTaken();
    void changesARole();
    void lastOwner();
    void twoOwnersLeaveAtOnce();
    void removing();
    void roleIsCutAtOnce();
    void onlyOwners_data();
    void onlyOwners();
    void strangersSeeNothing();
    void pages();

private:
    [[nodiscard]] QJsonObject invitation(const QString &email, const QString &role) const;

    [[nodiscard]] QByteArray members() const
    {
        return "/api/v1/organizations/" + m_owner.organization.toText() + "/members";
    }

    [[nodiscard]] QByteArray memberPath(const SignedInPerson &person) const
    {
        return members() + '/' + person.account.toText();
    }

    [[nodiscard]] SignedInPerson member(const QString &email, Role role) const
    {
        return signUpMember(m_rig->port(), m_owner, email, role);
    }

    [[nodiscard]] static QJsonObject role(const char *name)
    {
        return {{QStringLiteral("role"), QLatin1String(name)}};
    }

    [[nodiscard]] static QJsonObject password(const QByteArray &token)
    {
        return {{QStringLiteral("token"), QString::fromLatin1(token)},
                {QStringLiteral("password"), usualPassword()}};
    }

    /// A second organization, which the API does not make yet.
    void addOrganization(const QString &id, const QString &ownerAccount) const;

    ManualClock m_clock;
    mutable SystemRandom m_random;
    mutable UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<AccountsRig> m_rig;
    SignedInOwner m_owner;
};

void MembersTest::initTestCase()
{
    m_rig = std::make_unique<AccountsRig>(quickSettings(), &m_clock);
    m_owner = setUpOwner(m_rig->port());
}

QJsonObject MembersTest::invitation(const QString &email, const QString &role) const
{
    return {{QStringLiteral("account"), QString::fromLatin1(m_ids.next().toText())},
            {QStringLiteral("email"), email},
            {QStringLiteral("role"), role}};
}

void MembersTest::addOrganization(const QString &id, const QString &ownerAccount) const
{
    m_rig->psql(QStringLiteral(
                    "insert into organization (id, name, slug, currency, time_zone) values ('%1', 'Other', "
                    "'o-%1', 'EUR', 'UTC')")
                    .arg(id));
    m_rig->psql(
        QStringLiteral("insert into member (organization_id, account_id, role) values ('%1', '%2', 'owner')")
            .arg(id, ownerAccount));
    m_rig->psql(QStringLiteral("select pg_notify('foyer_accounts', '%1')").arg(ownerAccount));
}

void MembersTest::invites()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    const JsonAnswer added =
        owner.post(members(), invitation(QStringLiteral("clerk@example.org"), QStringLiteral("box_office")));
    QVERIFY2(added.status == 201, added.toText().constData());
    QCOMPARE(added.at(QStringLiteral("member.pending")).toBool(), true);
    const QByteArray token = added.text(QStringLiteral("password_token")).toLatin1();
    JsonClient clerk(m_rig->port());
    const QJsonObject signIn{{QStringLiteral("email"), QStringLiteral("clerk@example.org")},
                             {QStringLiteral("password"), usualPassword()}};
    QCOMPARE(clerk.post("/api/v1/sessions", signIn).status, 401);
    QCOMPARE(clerk.post("/api/v1/passwords", password(token)).status, 204);
    QCOMPARE(clerk.post("/api/v1/passwords", password(token)).status, 410);
    const JsonAnswer entered = clerk.post("/api/v1/sessions", signIn);
    QVERIFY2(entered.status == 201, entered.toText().constData());
    clerk.setToken(entered.text(QStringLiteral("access_token")).toLatin1());
    QCOMPARE(clerk.get("/api/v1/account").text(QStringLiteral("organizations[0].role")),
             QStringLiteral("box_office"));
    const QByteArray path = members() + '/' + added.text(QStringLiteral("member.account")).toLatin1();
    QCOMPARE(owner.get(path).at(QStringLiteral("pending")).toBool(true), false);
}

void MembersTest::invitesAgain()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    const QJsonObject body = invitation(QStringLiteral("gate@example.org"), QStringLiteral("gate"));
    const JsonAnswer first = owner.post(members(), body);
    const JsonAnswer again = owner.post(members(), body); // the first answer was lost, or the token was
    QCOMPARE(again.status, 201);
    QCOMPARE(again.text(QStringLiteral("member.account")), first.text(QStringLiteral("member.account")));
    JsonClient gate(m_rig->port());
    QCOMPARE(gate.post("/api/v1/passwords", password(first.text(QStringLiteral("password_token")).toLatin1()))
                 .status,
             410);
    QCOMPARE(gate.post("/api/v1/passwords", password(again.text(QStringLiteral("password_token")).toLatin1()))
                 .status,
             204);
    const JsonAnswer settled = owner.post(members(), body);
    QCOMPARE(settled.status, 201);
    QVERIFY(settled.at(QStringLiteral("password_token")).isUndefined());
    const QJsonObject other = invitation(QStringLiteral("gate@example.org"), QStringLiteral("viewer"));
    QCOMPARE(owner.post(members(), other).code(), QStringLiteral("already_member"));
}

void MembersTest::invitationsRunOut()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    const JsonAnswer added =
        owner.post(members(), invitation(QStringLiteral("late@example.org"), QStringLiteral("viewer")));
    m_rig->psql(QStringLiteral("update password_token set expires_at = '2026-06-01T18:00:00Z'"));
    JsonClient late(m_rig->port());
    QCOMPARE(late.post("/api/v1/passwords", password(added.text(QStringLiteral("password_token")).toLatin1()))
                 .status,
             410);
}

void MembersTest::addsWhomItKnows()
{
    const SignedInPerson buyer = signUp(m_rig->port(), QStringLiteral("buyer@example.org"));
    JsonClient client(m_rig->port());
    client.setToken(buyer.token);
    QCOMPARE(client.get(members()).status, 404);
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    const JsonAnswer added =
        owner.post(members(), invitation(QStringLiteral("Buyer@Example.org"), QStringLiteral("owner")));
    QVERIFY2(added.status == 201, added.toText().constData());
    QCOMPARE(added.text(QStringLiteral("member.account")).toLatin1(), buyer.account.toText());
    QVERIFY(added.at(QStringLiteral("password_token")).isUndefined());
    QTRY_COMPARE(client.get(members()).status, 200);
    QCOMPARE(client.remove(memberPath(buyer)).status, 204); // may leave by themselves
    QTRY_COMPARE(client.get(members()).status, 404);
}

void MembersTest::invitedElsewhere()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    QCOMPARE(
        owner.post(members(), invitation(QStringLiteral("both@example.org"), QStringLiteral("owner"))).status,
        201);
    const SignedInPerson rival = signUp(m_rig->port(), QStringLiteral("rival@example.org"));
    const QString id = QString::fromLatin1(m_ids.next().toText());
    addOrganization(id, QString::fromLatin1(rival.account.toText()));
    JsonClient client(m_rig->port());
    client.setToken(rival.token);
    const QByteArray theirs = "/api/v1/organizations/" + id.toLatin1() + "/members";
    QTRY_COMPARE(client.get(theirs).status, 200);
    // A token would let the rival in here, as an owner.
    const JsonAnswer refused =
        client.post(theirs, invitation(QStringLiteral("both@example.org"), QStringLiteral("viewer")));
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.code(), QStringLiteral("account_pending"));
}

void MembersTest::idIsTaken()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    QJsonObject body = invitation(QStringLiteral("fresh@example.org"), QStringLiteral("gate"));
    body.insert(QStringLiteral("account"), QString::fromLatin1(m_owner.account.toText()));
    QCOMPARE(owner.post(members(), body).code(), QStringLiteral("id_taken"));
    body.insert(QStringLiteral("email"), QStringLiteral("fresh"));
    QCOMPARE(owner.post(members(), body).field(), QStringLiteral("email"));
    body.insert(QStringLiteral("role"), QStringLiteral("admin"));
    QCOMPARE(owner.post(members(), body).field(), QStringLiteral("role"));
}

void MembersTest::changesARole()
{
    const SignedInPerson person = member(QStringLiteral("rises@example.org"), Role::Gate);
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    QCOMPARE(owner.get(memberPath(person)).header("ETag"), QByteArray("\"1\""));
    QCOMPARE(owner.patch(memberPath(person), role("supervisor")).status, 428);
    const JsonAnswer changed = owner.patch(memberPath(person), role("supervisor"), "\"1\"");
    QVERIFY2(changed.status == 200, changed.toText().constData());
    QCOMPARE(changed.text(QStringLiteral("role")), QStringLiteral("supervisor"));
    QCOMPARE(changed.header("ETag"), QByteArray("\"2\""));
    QCOMPARE(owner.patch(memberPath(person), role("viewer"), "\"1\"").code(),
             QStringLiteral("stale_revision"));
    const SignedInPerson stranger = signUp(m_rig->port(), QStringLiteral("stranger@example.org"));
    QCOMPARE(owner.patch(memberPath(stranger), role("viewer"), "\"1\"").status, 404);
}

void MembersTest::lastOwner()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    const JsonAnswer demoted = owner.patch(memberPath(m_owner), role("viewer"), "\"1\"");
    QCOMPARE(demoted.status, 409);
    QCOMPARE(demoted.code(), QStringLiteral("last_owner"));
    QCOMPARE(owner.remove(memberPath(m_owner)).code(), QStringLiteral("last_owner"));
    QCOMPARE(owner.get(memberPath(m_owner)).text(QStringLiteral("role")), QStringLiteral("owner"));
}

void MembersTest::twoOwnersLeaveAtOnce()
{
    for (int round = 0; round < 5; ++round) {
        const QString id = QString::fromLatin1(m_ids.next().toText());
        std::vector<SignedInPerson> owners;
        for (int i = 0; i < 2; ++i)
            owners.push_back(
                signUp(m_rig->port(), QStringLiteral("pair%1-%2@example.org").arg(round).arg(i)));
        addOrganization(id, QString::fromLatin1(owners[0].account.toText()));
        m_rig->psql(QStringLiteral(
                        "insert into member (organization_id, account_id, role) values ('%1', '%2', 'owner')")
                        .arg(id, QString::fromLatin1(owners[1].account.toText())));
        const QByteArray path = "/api/v1/organizations/" + id.toLatin1() + "/members/";
        const std::vector<JsonAnswer> answers =
            manyAtOnce(m_rig->port(), 2, [&](JsonClient &client, int number) {
                client.setToken(owners[std::size_t(number)].token);
                return client.remove(path + owners[std::size_t(number)].account.toText());
            });
        QCOMPARE(countOf(answers, 204), 1);
        QCOMPARE(countOf(answers, 409), 1);
    }
}

void MembersTest::removing()
{
    const SignedInPerson person = member(QStringLiteral("leaves@example.org"), Role::Gate);
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    QCOMPARE(owner.remove(memberPath(person)).status, 204);
    QCOMPARE(owner.remove(memberPath(person)).status, 404);
    QCOMPARE(owner.get(memberPath(person)).status, 404);
}

void MembersTest::roleIsCutAtOnce()
{
    const SignedInPerson second = member(QStringLiteral("second@example.org"), Role::Owner);
    JsonClient client(m_rig->port());
    client.setToken(second.token);
    QCOMPARE(client.get(members()).status, 200);
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    QCOMPARE(owner.patch(memberPath(second), role("viewer"), "\"1\"").status, 200);
    QTRY_COMPARE(client.get(members()).status, 403);
    QCOMPARE(owner.remove(memberPath(second)).status, 204);
    QTRY_COMPARE(client.get(members()).status, 404);
    QCOMPARE(client.get("/api/v1/account").status, 200);
}

void MembersTest::onlyOwners_data()
{
    QTest::addColumn<Role>("role");
    for (const Role role : accounts::allRoles)
        QTest::newRow(accounts::roleName(role).data()) << role;
}

void MembersTest::onlyOwners()
{
    QFETCH(Role, role);
    const QString name{accounts::roleName(role)};
    const SignedInPerson person = member(name + QStringLiteral("-of-roles@example.org"), role);
    JsonClient client(m_rig->port());
    client.setToken(person.token);
    const bool may = role == Role::Owner;
    QCOMPARE(client.get(members()).status, may ? 200 : 403);
    QCOMPARE(client.post(members(), invitation(name + QStringLiteral("-asks@example.org"), name)).status,
             may ? 201 : 403);
    QCOMPARE(client.remove(memberPath(person)).status, may ? 204 : 403);
}

void MembersTest::strangersSeeNothing()
{
    const SignedInPerson buyer = signUp(m_rig->port(), QStringLiteral("curious@example.org"));
    JsonClient client(m_rig->port());
    QCOMPARE(client.get(members()).code(), QStringLiteral("not_signed_in"));
    client.setToken(buyer.token);
    const JsonAnswer here = client.get(members());
    const JsonAnswer nowhere = client.get("/api/v1/organizations/" + m_ids.next().toText() + "/members");
    QCOMPARE(here.status, 404);
    QCOMPARE(nowhere.code(), here.code());
}

void MembersTest::pages()
{
    JsonClient owner(m_rig->port());
    owner.setToken(m_owner.token);
    for (int i = 0; i < 7; ++i)
        QCOMPARE(owner
                     .post(members(),
                           invitation(QStringLiteral("page%1@example.org").arg(i), QStringLiteral("viewer")))
                     .status,
                 201);
    const qsizetype all = owner.get(members() + "?limit=200").at(QStringLiteral("items")).toArray().size();
    std::set<QString> seen;
    QByteArray after;
    int pages = 0;
    do {
        const JsonAnswer page = owner.get(members() + "?limit=3" + after);
        QVERIFY2(page.status == 200, page.toText().constData());
        for (const QJsonValueConstRef item : page.at(QStringLiteral("items")).toArray())
            seen.insert(item.toObject().value(u"account").toString());
        const QByteArray next = page.text(QStringLiteral("next")).toLatin1();
        after = next.isEmpty() ? next : "&after=" + next;
        ++pages;
    } while (!after.isEmpty() && pages < 100);
    QCOMPARE(qsizetype(seen.size()), all);
    QCOMPARE(pages, int((all + 2) / 3));
    QCOMPARE(owner.get(members() + "?limit=0").field(), QStringLiteral("limit"));
    QCOMPARE(owner.get(members() + "?after=x").field(), QStringLiteral("after"));
}

QTEST_GUILESS_MAIN(MembersTest)
#include "tst_members.moc"
