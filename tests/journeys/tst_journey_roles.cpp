// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/permission.h"
#include "tests/journeys/stage.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// Every operation of the API, asked by every role in its own and in another organization, by a buyer and by
/// nobody: who gets past the guard is what the table of roles says.
class RolesJourneyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationByEveryRole();

private:
    /// The path with made-up ids, but for the organization's.
    [[nodiscard]] QByteArray pathOf(const DescribedOperation &operation, const QByteArray &organization);
    void ask(Person &person, const DescribedOperation &operation, const QByteArray &organization,
             const QList<int> &allowed, const QList<int> &forbidden);
    void askAll(Person &person, std::optional<accounts::Role> role);

    std::unique_ptr<Stage> m_stage;
    QByteArray m_own;
    QByteArray m_other;
    int m_asked = 0;
};

QByteArray RolesJourneyTest::pathOf(const DescribedOperation &operation, const QByteArray &organization)
{
    QString path = operation.path;
    for (const QString &parameter : operation.parameters) {
        const bool isNumber = parameter == u"version" || parameter == u"key";
        const QByteArray value = parameter == u"organization" ? organization
                                 : parameter == u"slug"       ? QByteArray("no-such-event")
                                 : isNumber                   ? QByteArray("250")
                                                              : m_stage->id();
        path.replace(u'{' + parameter + u'}', QString::fromLatin1(value));
    }
    return path.toUtf8();
}

void RolesJourneyTest::ask(Person &person, const DescribedOperation &operation,
                           const QByteArray &organization, const QList<int> &allowed,
                           const QList<int> &forbidden)
{
    ++m_asked;
    const JsonAnswer answer = person.client.send(operation.method, pathOf(operation, organization),
                                                 operation.method == "GET" ? QByteArray() : "{\"x\":1}");
    const bool isRight = answer.status < 500 && answer.status > 0 && !forbidden.contains(answer.status)
                         && (allowed.isEmpty() || allowed.contains(answer.status));
    QVERIFY2(isRight,
             qPrintable(operation.name + u' ' + QString::fromUtf8(person.email + " → " + answer.toText())));
}

void RolesJourneyTest::askAll(Person &person, std::optional<accounts::Role> role)
{
    for (const DescribedOperation &operation : m_stage->document().operations()) {
        const bool ends = operation.name == u"accounts.sign_out";
        if (ends || operation.name == u"live.follow")
            continue; // the first would end this person's session; the other is no plain request
        if (!operation.needsSignIn) {
            ask(person, operation, m_own, {}, {403});
            continue;
        }
        if (person.token.isEmpty()) {
            ask(person, operation, m_own, {401}, {});
            continue;
        }
        if (!operation.parameters.contains(QStringLiteral("organization"))) {
            ask(person, operation, m_own, {}, {401, 403});
            continue;
        }
        ask(person, operation, m_other, {404}, {});
        if (!role) {
            ask(person, operation, m_own, {404}, {});
            continue;
        }
        const bool may = operation.permission == accounts::permissionName(accounts::Permission::None) || [&] {
            for (int i = 0; i < accounts::permissionCount; ++i) {
                const auto permission = accounts::Permission(i);
                if (operation.permission == accounts::permissionName(permission))
                    return accounts::grants(*role, permission);
            }
            return false;
        }();
        ask(person, operation, m_own, may ? QList<int>{} : QList<int>{403},
            may ? QList<int>{401, 403} : QList<int>{});
    }
}

void RolesJourneyTest::everyOperationByEveryRole()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER));
    const PersonPtr owner = m_stage->owner();
    const PersonPtr foreign = m_stage->strangerWithOrganization();
    m_own = owner->organization;
    m_other = foreign->organization;
    const PersonPtr nobody = m_stage->stranger();
    const PersonPtr buyer = m_stage->buyer();
    askAll(*nobody, std::nullopt);
    askAll(*buyer, std::nullopt);
    for (const accounts::Role role : accounts::allRoles) {
        const PersonPtr member = m_stage->member(*owner, accounts::roleName(role).latin1());
        askAll(*member, role);
    }
    QVERIFY(m_asked > 500);
}

QTEST_GUILESS_MAIN(RolesJourneyTest)
#include "tst_journey_roles.moc"
