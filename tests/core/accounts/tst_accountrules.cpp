// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/emailaddress.h"
#include "core/accounts/memberrules.h"
#include "core/accounts/password.h"
#include "core/accounts/slug.h"

#include <QTest>

using namespace foyer;
using namespace foyer::accounts;

/// Addresses, passwords and what may happen to a member.
class AccountRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addresses_data();
    void addresses();
    void spellingsOfOneAddress();
    void passwords_data();
    void passwords();
    void composedPasswords();
    void lastOwner();
    void slugs_data();
    void slugs();
};

void AccountRulesTest::addresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QStringLiteral("ada@example.org") << true;
    QTest::newRow("tag") << QStringLiteral("ada+box@example.org") << true;
    QTest::newRow("spaces around") << QStringLiteral("  ada@example.org ") << true;
    QTest::newRow("own network") << QStringLiteral("ada@localhost") << true;
    QTest::newRow("not ASCII") << QStringLiteral(u"jörg@müller.de") << true;
    QTest::newRow("empty") << QString{} << false;
    QTest::newRow("no at") << QStringLiteral("example.org") << false;
    QTest::newRow("nobody") << QStringLiteral("@example.org") << false;
    QTest::newRow("nowhere") << QStringLiteral("ada@") << false;
    QTest::newRow("two") << QStringLiteral("ada@b@example.org") << false;
    QTest::newRow("space inside") << QStringLiteral("a da@example.org") << false;
    QTest::newRow("line feed") << QStringLiteral("ada@example.org\nBcc:x@y.z") << false;
    QTest::newRow("list") << QStringLiteral("ada@example.org,eve@example.org") << false;
    QTest::newRow("empty label") << QStringLiteral("ada@example..org") << false;
    QTest::newRow("dot at the end") << QStringLiteral("ada.@example.org") << false;
    QTest::newRow("hyphen first") << QStringLiteral("ada@-example.org") << false;
    QTest::newRow("long local") << QString(65, u'a') + QStringLiteral("@example.org") << false;
    QTest::newRow("too long") << QStringLiteral("a@") + (QString(50, u'b') + u'.').repeated(5)
                                     + QStringLiteral("org")
                              << false;
}

void AccountRulesTest::addresses()
{
    QFETCH(QString, text);
    QTEST(EmailAddress::fromText(text).has_value(), "valid");
}

void AccountRulesTest::spellingsOfOneAddress()
{
    const QString key = EmailAddress::fromText(u"jörg@example.org")->key();
    QCOMPARE(EmailAddress::fromText(u" JÖRG@Example.ORG")->key(), key);
    QCOMPARE(EmailAddress::fromText(u"jo\u0308rg@example.org")->key(), key);
    QCOMPARE(EmailAddress::fromText(u" JÖRG@Example.ORG")->text(), QStringLiteral(u"JÖRG@Example.ORG"));
}

void AccountRulesTest::passwords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("fault"); // -1: none
    QTest::newRow("7") << QString(7, u'a') << int(PasswordFault::TooShort);
    QTest::newRow("8") << QString(8, u'a') << -1;
    QTest::newRow("8 of two units each") << QStringLiteral(u"\U0001F3AD").repeated(8) << -1;
    QTest::newRow("4 of two units each")
        << QStringLiteral(u"\U0001F3AD").repeated(4) << int(PasswordFault::TooShort);
    QTest::newRow("200") << QString(200, u'ß') << -1;
    QTest::newRow("201") << QString(201, u'a') << int(PasswordFault::TooLong);
}

void AccountRulesTest::passwords()
{
    QFETCH(QString, password);
    const std::optional<PasswordFault> fault = faultOfPassword(password);
    QTEST(fault ? int(*fault) : -1, "fault");
}

void AccountRulesTest::composedPasswords()
{
    QVERIFY(passwordBytes(u"schön-genug") == passwordBytes(u"scho\u0308n-genug"));
    QVERIFY(!(passwordBytes(u"schön-genug") == passwordBytes(u"Schön-genug")));
}

void AccountRulesTest::lastOwner()
{
    for (const Role role : allRoles) {
        const bool isOwner = role == Role::Owner;
        QCOMPARE(objectionToChange(Role::Owner, role, 0).has_value(), !isOwner);
        QVERIFY(!objectionToChange(Role::Owner, role, 1));
        QVERIFY(!objectionToChange(role, Role::Owner, 0));
        QCOMPARE(objectionToChange(role, std::nullopt, 0).has_value(), isOwner);
        QVERIFY(!objectionToChange(role, std::nullopt, 1));
    }
}

void AccountRulesTest::slugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << QStringLiteral("city-theatre-2") << true;
    QTest::newRow("longest") << QString(80, u'a') << true;
    QTest::newRow("too long") << QString(81, u'a') << false;
    QTest::newRow("empty") << QString{} << false;
    QTest::newRow("upper case") << QStringLiteral("City") << false;
    QTest::newRow("hyphen first") << QStringLiteral("-city") << false;
    QTest::newRow("hyphen last") << QStringLiteral("city-") << false;
    QTest::newRow("two hyphens") << QStringLiteral("city--hall") << false;
    QTest::newRow("not ASCII") << QStringLiteral(u"cité") << false;
}

void AccountRulesTest::slugs()
{
    QFETCH(QString, text);
    QTEST(isSlug(text), "valid");
}

QTEST_GUILESS_MAIN(AccountRulesTest)
#include "tst_accountrules.moc"
