// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QWidget>
#include <vector>

namespace foyer::seatmap {

class MapSession;
class RowList;
class StudioDesk;

/// What this map has been: the draft, drafts that were put aside, and every version that was published.
class VersionsPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    VersionsPanel(StudioDesk &desk, MapSession &session, QWidget *parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void compareWanted(int version);
    void countChanged(int count);

private:
    struct Entry
    {
        int version = 0; ///< 0: a draft
        Uuid aside = {}; ///< null: the one on the desk
    };

    void refresh();
    void act(int row, int number);

    StudioDesk &m_desk;
    MapSession &m_session;
    RowList *m_list;
    std::vector<Entry> m_entries;
    int m_count = 0;
};

} // namespace foyer::seatmap
