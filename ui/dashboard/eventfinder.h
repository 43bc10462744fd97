// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "ui/kit/popup.h"

#include <vector>

class QListView;
class QStandardItemModel;

namespace foyer::kit {
class Label;
class SearchEdit;
} // namespace foyer::kit

namespace foyer::dashboard {

/// Any event of the organization, where a menu has no room for all of them: letters narrow the list, arrows
/// choose, Enter takes. Object names: eventFinderField, eventFinderList.
class EventFinder final : public kit::Popup
{
    Q_OBJECT

public:
    struct Entry
    {
        catalog::EventId event;
        QString title;
        QString day;
        [[nodiscard]] bool operator==(const Entry &) const = default;
    };

    explicit EventFinder(QWidget *parent = nullptr);

    void setEvents(std::vector<Entry> events);

    /// With an empty field that has the focus.
    void openUnder(const QWidget *anchor);

    void retranslate();

Q_SIGNALS:
    void chosen(foyer::catalog::EventId event);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void move(int rows);
    void take(const QModelIndex &index);

    kit::SearchEdit *m_field;
    kit::Label *m_nothing;
    QListView *m_list;
    QStandardItemModel *m_model;
    std::vector<Entry> m_events;
};

} // namespace foyer::dashboard
