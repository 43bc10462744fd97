// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peoplerows.h"

#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/table.h"
#include "ui/settings/rolewords.h"

#include <algorithm>

namespace foyer::settings {

void PeopleRows::setMembers(const std::vector<wire::MemberEntry> &members)
{
    beginResetModel();
    m_members = members;
    endResetModel();
}

const wire::MemberEntry *PeopleRows::at(int row) const
{
    return row < 0 || row >= int(m_members.size()) ? nullptr : &m_members[std::size_t(row)];
}

int PeopleRows::rowOf(const accounts::AccountId &account) const
{
    const auto found = std::ranges::find(m_members, account, &wire::MemberEntry::account);
    return found == m_members.end() ? -1 : int(found - m_members.begin());
}

QString PeopleRows::nameOf(const wire::MemberEntry &member)
{
    const QString name = QStringLiteral("%1 %2").arg(member.firstName, member.lastName).trimmed();
    return name.isEmpty() ? member.email : name;
}

int PeopleRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int PeopleRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleRows::data(const QModelIndex &index, int role) const
{
    const wire::MemberEntry &member = *at(index.row());
    if (index.column() == Who) {
        if (role == Qt::DisplayRole)
            return nameOf(member);
        if (role == kit::DetailRole && nameOf(member) != member.email)
            return member.email;
        return role == kit::StrongRole ? QVariant(true) : QVariant();
    }
    if (index.column() == Role)
        return role == Qt::DisplayRole ? QVariant(roleWords(member.role)) : QVariant();
    if (member.isPending && role == kit::ChipRole)
        return QVariant::fromValue(
            kit::ChipSpec{tr("Has not signed in yet"), kit::Tone::Amber, kit::Icon::Hourglass});
    if (role == Qt::DisplayRole && !member.isPending)
        return kit::Format().date(kit::toDateTime(member.since, QTimeZone::systemTimeZone()).date());
    return {};
}

QVariant PeopleRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who: return tr("Person");
    case Role: return tr("Role");
    case Since: return tr("Since");
    default: return {};
    }
}

} // namespace foyer::settings
