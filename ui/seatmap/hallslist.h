// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/draftbox.h"
#include "ui/seatmap/maplibrary.h"

#include <QWidget>

namespace foyer::kit {
class Banner;
class Button;
class Label;
class Prompter;
class StateStack;
class Table;
} // namespace foyer::kit

namespace foyer::seatmap {

class HallsModel;

/// Every seat map of the organization, place by place, with what is kept of it on this computer: where the
/// studio begins.
class HallsList : public QWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    HallsList(client::SeatingApi &api, DraftBox &drafts, kit::Prompter &prompter, QWidget *parent = nullptr);
    ~HallsList() override;

    /// Asks the server anew.
    void reload();

    void focusList();

    /// Other drafts are kept on this computer than before.
    void refreshDrafts();

    /// What became of draftUnwanted().
    void tellDropped(const Result<void> &dropped);

    [[nodiscard]] const std::vector<VenueMaps> &venues() const noexcept { return m_venues; }

Q_SIGNALS:
    void openWanted(const foyer::seatmap::MapPlace &place);
    void newWanted();
    void backWanted();
    /// It is to be thrown away.
    void draftUnwanted(const foyer::Uuid &map);

private:
    void show();
    void layHead(class QVBoxLayout *column);
    [[nodiscard]] static Task<void> load(QPointer<HallsList> self);
    [[nodiscard]] static Task<void> throwAway(QPointer<HallsList> self, MapPlace place);

    DraftBox &m_drafts;
    kit::Prompter &m_prompter;
    MapLibrary m_library;
    HallsModel *m_model;
    kit::Table *m_table = nullptr;
    kit::Button *m_new = nullptr;
    kit::Button *m_throwAway = nullptr;
    kit::Banner *m_banner = nullptr;
    kit::StateStack *m_states = nullptr;
    std::vector<VenueMaps> m_venues;
    int m_turn = 0;
    bool m_isRead = false;
};

} // namespace foyer::seatmap
