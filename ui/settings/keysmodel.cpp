// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keysmodel.h"

#include "ui/kit/table.h"

namespace foyer::settings {

KeysModel::KeysModel(const kit::Commands &commands, QObject *parent)
    : QAbstractTableModel(parent)
    , m_commands(commands)
{
    refresh();
}

void KeysModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    for (const kit::Commands::Group &group : m_commands.groups()) {
        for (QAction *action : group.actions)
            m_rows.push_back({group.name, action});
    }
    endResetModel();
}

QAction *KeysModel::at(int row) const
{
    return row < 0 || row >= int(m_rows.size()) ? nullptr : m_rows[std::size_t(row)].action.data();
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    const Row &row = m_rows[std::size_t(index.row())];
    if (row.action.isNull())
        return {};
    if (role == kit::StrongRole)
        return index.column() == Action;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Action: return row.action->text().remove(QLatin1Char('&'));
    case Place: return row.place;
    case Key: return row.action->shortcut().toString(QKeySequence::NativeText);
    default: return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Action: return tr("Action");
    case Place: return tr("Page");
    case Key: return tr("Key");
    default: return {};
    }
}

} // namespace foyer::settings
