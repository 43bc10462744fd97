// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QStackedWidget;

namespace foyer::kit {
class Button;
class Label;
class Tabs;
} // namespace foyer::kit

namespace foyer::seatmap {

class ChecksPanel;
class FindPanel;
class StatisticsPanel;
class UsesPanel;
class VersionsPanel;

/// What stands below the sheet, 184 px high: what is wrong, how much there is, what it has been, who sells
/// from it, and where a seat is.
class LowerPanel : public QFrame
{
    Q_OBJECT

public:
    enum class Tab
    {
        Checks,
        Statistics,
        Versions,
        Uses,
        Find
    };

    /// Takes the panels.
    LowerPanel(ChecksPanel *checks, StatisticsPanel *statistics, VersionsPanel *versions, UsesPanel *uses,
               FindPanel *find, QWidget *parent = nullptr);

    /// As a small button with its icon, at the right of the tabs.
    void addAct(QAction *action);

    void showTab(Tab tab);

    [[nodiscard]] Tab tab() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    ChecksPanel *m_checks;
    VersionsPanel *m_versions;
    UsesPanel *m_uses;
    FindPanel *m_find;
    kit::Tabs *m_tabs;
    kit::Label *m_stopping;
    kit::Button *m_repair;
    class QHBoxLayout *m_acts;
    QStackedWidget *m_stack;
};

} // namespace foyer::seatmap
