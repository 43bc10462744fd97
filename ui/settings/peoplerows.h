// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/accounts/members.h"

#include <QAbstractTableModel>

namespace foyer::settings {

/// The organization's people as rows.
class PeopleRows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Who,
        Role,
        Since,
        ColumnCount,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setMembers(const std::vector<wire::MemberEntry> &members);

    /// Null for no row.
    [[nodiscard]] const wire::MemberEntry *at(int row) const;
    [[nodiscard]] int rowOf(const accounts::AccountId &account) const; ///< −1: not there

    [[nodiscard]] static QString nameOf(const wire::MemberEntry &member);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<wire::MemberEntry> m_members;
};

} // namespace foyer::settings
