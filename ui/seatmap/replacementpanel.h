// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/replacementdesk.h"
#include "ui/seatmap/sidepanel.h"

class QComboBox;

namespace foyer::kit {
class Banner;
class Toasts;
} // namespace foyer::kit

namespace foyer::seatmap {

class StudioDesk;

/// Who would lose a seat by another version, one line each with the seat given instead; the change is refused
/// until everybody has one. A click on the map gives that seat to the line in hand.
class ReplacementPanel : public SidePanel
{
    Q_OBJECT

public:
    /// All outlive it.
    ReplacementPanel(ReplacementDesk &replacement, StudioDesk &desk, kit::Toasts &toasts,
                     QWidget *parent = nullptr);

    void end() override;

    static constexpr int mostGuests = 60;

Q_SIGNALS:
    /// The performance sells from the version now.
    void done();

protected:
    void act() override;

private:
    struct Guest
    {
        QWidget *line = nullptr;
        kit::Label *name = nullptr;
        QComboBox *seats = nullptr;
    };

    void refresh();
    void showReport();
    void showGuests();
    void fillGuest(int number);
    void takeFromMap();
    void showOnMap();
    [[nodiscard]] Guest &guest(int number);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] static Task<void> carryOut(QPointer<ReplacementPanel> self);

    ReplacementDesk &m_replacement;
    StudioDesk &m_desk;
    kit::Toasts &m_toasts;
    kit::Banner *m_banner;
    kit::Label *m_what;
    kit::Button *m_nearest;
    QVBoxLayout *m_lines;
    kit::Label *m_more;
    std::vector<Guest> m_guests;
    int m_inHand = -1;
};

} // namespace foyer::seatmap
