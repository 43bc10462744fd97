// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/context.h"
#include "ui/events/seasonmodel.h"

#include <QWidget>

class QAction;

namespace foyer::kit {
class Banner;
class Label;
class SearchEdit;
class Segments;
class StateStack;
class Table;
} // namespace foyer::kit

namespace foyer::events {

/// The list of events: filter, search, rows, totals.
class SeasonView : public QWidget
{
    Q_OBJECT

public:
    SeasonView(const Context &context, const SetupKeeper &keeper, QWidget *parent = nullptr);

    /// Asks the server anew; the chosen row stays chosen.
    void reload();

    [[nodiscard]] SeasonModel &model() noexcept { return m_model; }

    [[nodiscard]] const SeasonRow *currentRow() const;

    [[nodiscard]] QList<QAction *> commands() const { return m_commands; }

    void focusList();

Q_SIGNALS:
    void newWanted();
    void openWanted(const foyer::events::SeasonRow &row);
    void actionWanted(const foyer::events::SeasonRow &row);
    void duplicateWanted(const foyer::events::SeasonRow &row);
    void waitingRoomWanted(const foyer::events::SeasonRow &row);
    void hallsWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeCommands();
    void layHead(class QVBoxLayout *layout);
    void layList(class QVBoxLayout *layout);
    void layFoot(class QVBoxLayout *layout);
    void ask();
    void refresh();
    void refreshSegments();
    void showFace();
    void keepPlace();
    [[nodiscard]] bool isFiltered() const;
    QAction *command(const char *id, const QString &text, const QKeySequence &keys,
                     void (SeasonView::*wanted)(const SeasonRow &));

    Context m_context;
    SeasonModel m_model;
    QList<QAction *> m_commands;
    QAction *m_new = nullptr;
    QAction *m_halls = nullptr;
    kit::Segments *m_views = nullptr;
    kit::SearchEdit *m_search = nullptr;
    kit::Banner *m_banner = nullptr;
    QWidget *m_gap = nullptr;
    kit::StateStack *m_states = nullptr;
    kit::Table *m_table = nullptr;
    kit::Label *m_count = nullptr;
    kit::Label *m_sold = nullptr;
    QWidget *m_foot = nullptr;
    std::optional<catalog::EventId> m_chosen;
};

} // namespace foyer::events
