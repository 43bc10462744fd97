// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/seatingapi.h"

#include <QPointer>
#include <QWidget>

namespace foyer::kit {
class Dialog;
class Toasts;
} // namespace foyer::kit

namespace foyer::seatmap {

class MapSession;
class RowList;

/// The performances that sell from this map: from which version, how much, and the way to another one.
class UsesPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    UsesPanel(client::SeatingApi &api, MapSession &session, kit::Toasts &toasts, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return int(m_uses.size()); }

    [[nodiscard]] const std::vector<wire::SeatMapUse> &uses() const noexcept { return m_uses; }

    void reload();

Q_SIGNALS:
    void countChanged();
    /// Another version is to be sold from.
    void changeWanted(const foyer::wire::SeatMapUse &use, int version);

private:
    void refresh();
    void act(int row, int number);
    [[nodiscard]] int newest() const;
    [[nodiscard]] static Task<void> load(QPointer<UsesPanel> self);
    [[nodiscard]] static Task<void> showRepaint(QPointer<UsesPanel> self, wire::SeatMapUse use);

    client::SeatingApi &m_api;
    MapSession &m_session;
    kit::Toasts &m_toasts;
    RowList *m_list;
    std::vector<wire::SeatMapUse> m_uses;
    QString m_unread;
    int m_turn = 0;
};

} // namespace foyer::seatmap
