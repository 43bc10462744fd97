// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/replacementdesk.h"
#include "ui/seatmap/sidepanel.h"

class QComboBox;
class QListView;

namespace foyer::kit {
class Banner;
class Toasts;
} // namespace foyer::kit

namespace foyer::seatmap {

class GuestsModel;
class StudioDesk;

/// Who would lose a seat by another version, one line each with the seat given instead; the change is refused
/// until everybody has one. The line in hand is given a seat from the list of the nearest, or by a click on
/// the map, where they are ringed.
class ReplacementPanel : public SidePanel
{
    Q_OBJECT

public:
    /// All outlive it.
    ReplacementPanel(ReplacementDesk &replacement, StudioDesk &desk, kit::Toasts &toasts,
                     QWidget *parent = nullptr);

    void begin() override;
    void end() override;
    [[nodiscard]] QWidget *firstField() override;

Q_SIGNALS:
    /// The performance sells from the version now.
    void done();

protected:
    void act() override;

private:
    void makeGuests();
    void refresh();
    void showReport();
    void showGuests();
    void takeInHand(int row);
    void fillSeats();
    void give(const QString &seat);
    void takeFromMap();
    void showOnMap();
    [[nodiscard]] const studio::DisplacedSeat *inHand() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] static Task<void> carryOut(QPointer<ReplacementPanel> self);

    ReplacementDesk &m_replacement;
    StudioDesk &m_desk;
    kit::Toasts &m_toasts;
    GuestsModel *m_guests;
    kit::Banner *m_banner;
    kit::Label *m_what;
    kit::Button *m_nearest;
    QListView *m_list;
    kit::Label *m_whose;
    QComboBox *m_seats;
    bool m_isOpen = false;
    bool m_wasReady = false;
};

} // namespace foyer::seatmap
