// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/permission.h"

#include <QTest>

using namespace foyer::accounts;

/// The whole table, written out once more by hand: a change of rights must be made twice to be made.
class PermissionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeTable_data();
    void wholeTable();
    void namesRoundTrip();
};

void PermissionTest::wholeTable_data()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QByteArray>("roles"); // owner, organizer, supervisor, box office, gate, viewer
    const std::initializer_list<std::pair<Permission, const char *>> table{
        {Permission::None, "xxxxxx"},           {Permission::ManageOrganization, "x....."},
        {Permission::ManageMembers, "x....."},  {Permission::ManageCatalog, "xx...."},
        {Permission::SteerSale, "xxx..."},      {Permission::SellTickets, "xxxx.."},
        {Permission::SellHouseHolds, "xxx..."}, {Permission::RefundByPolicy, "xxxx.."},
        {Permission::RefundFreely, "xxx..."},   {Permission::CheckIn, "xxxxx."},
        {Permission::ViewFigures, "xxx..x"},    {Permission::ViewCustomers, "xxxx.."},
        {Permission::EraseCustomers, "xx...."}, {Permission::ViewAudit, "xx...."}};
    QCOMPARE(int(table.size()), permissionCount);
    for (const auto &[permission, roles] : table)
        QTest::newRow(permissionName(permission).data()) << permission << QByteArray(roles);
}

void PermissionTest::wholeTable()
{
    QFETCH(Permission, permission);
    QFETCH(QByteArray, roles);
    for (qsizetype i = 0; i < roles.size(); ++i)
        QCOMPARE(grants(allRoles[std::size_t(i)], permission), roles[i] == 'x');
}

void PermissionTest::namesRoundTrip()
{
    for (const Role role : allRoles)
        QVERIFY(roleFromName(QString{roleName(role)}) == role);
    QVERIFY(!roleFromName(u"admin"));
    QVERIFY(!roleFromName(u""));
}

QTEST_GUILESS_MAIN(PermissionTest)
#include "tst_permission.moc"
