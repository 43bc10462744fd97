// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/findseat.h"

#include <QTimer>
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void search(const QString &text);
    void searchAgain();
    void showSeat(int row);

    StudioDesk &m_desk;
    kit::SearchEdit *m_field;
    RowList *m_list;
    std::vector<studio::FoundSeat> m_found;
    QTimer m_soon; ///< after a change of the map
};

} // namespace foyer::seatmap
