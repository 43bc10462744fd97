// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/findings.h"
#include "ui/seatmap/rowlist.h"

namespace foyer::kit {
class Toasts;
}

namespace foyer::seatmap {

class StudioDesk;

/// What is wrong with the map: a line each, with the way there and, where there is one, the repair.
class ChecksPanel : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    ChecksPanel(StudioDesk &desk, kit::Toasts &toasts, QWidget *parent = nullptr);

    [[nodiscard]] const std::vector<Finding> &findings() const noexcept { return m_findings; }

    /// How many findings stop publishing.
    [[nodiscard]] int stopping() const;

    /// Whether any has a repair.
    [[nodiscard]] bool canRepair() const;

    void repairAll();
    void showFirst();

Q_SIGNALS:
    void findingsChanged();

private:
    [[nodiscard]] std::optional<Finding> current(int row);
    void refresh();
    void showFinding(int row);
    void repair(int row);
    void say(const std::vector<studio::Mended> &mended, const QString &words);

    StudioDesk &m_desk;
    kit::Toasts &m_toasts;
    RowList *m_list;
    std::vector<Finding> m_findings;
};

} // namespace foyer::seatmap
