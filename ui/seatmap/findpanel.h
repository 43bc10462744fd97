// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/findseat.h"

#include <QWidget>

namespace foyer::kit {
class SearchEdit;
}

namespace foyer::seatmap {

class RowList;
class StudioDesk;

/// A seat by what people call it; Enter goes to the first one.
class FindPanel : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit FindPanel(StudioDesk &desk, QWidget *parent = nullptr);

    void focusField();

private:
    void search(const QString &text);
    void showSeat(int row);

    StudioDesk &m_desk;
    kit::SearchEdit *m_field;
    RowList *m_list;
    std::vector<studio::FoundSeat> m_found;
};

} // namespace foyer::seatmap
