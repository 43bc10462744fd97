// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/compare.h"
#include "ui/seatmap/sidepanel.h"

#include <memory>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

namespace foyer::kit {
class Segments;
}

namespace foyer::seatmap {

class RowList;
class StudioDesk;

/// The document beside another version of it: what differs, kind by kind, shown on the map in the one or the
/// other.
class ComparePanel : public SidePanel
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit ComparePanel(StudioDesk &desk, QWidget *parent = nullptr);
    ~ComparePanel() override;

    /// `name` as it follows "with": "version 7".
    void setOther(const QString &name, seating::SeatMap other);

    void begin() override;
    void end() override;
    [[nodiscard]] QWidget *firstField() override;

    [[nodiscard]] const studio::MapDifference &difference() const noexcept { return m_difference; }

    [[nodiscard]] bool isCompared() const noexcept { return m_isCompared; }

private:
    struct Group
    {
        QString words;
        std::vector<QString> seats;
        seating::Box box;
        bool isOfOther = false; ///< they are not there now
    };

    void refresh();
    void settle(studio::MapDifference difference);
    void addGroup(const QString &words, const std::vector<studio::SeatFacts> &seats, bool isOfOther);
    void showGroup(int number);
    void showSide();
    [[nodiscard]] static Task<void> compare(QPointer<ComparePanel> self);

    StudioDesk &m_desk;
    kit::Segments *m_sides;
    QVBoxLayout *m_rows;
    kit::Label *m_things;
    QThreadPool m_pool;
    QTimer m_soon;
    QString m_name;
    std::shared_ptr<const seating::SeatMap> m_other;
    studio::MapDifference m_difference;
    std::vector<Group> m_groups;
    std::vector<QWidget *> m_lines;
    int m_turn = 0;
    bool m_isOpen = false;
    bool m_isCompared = false;
};

} // namespace foyer::seatmap
