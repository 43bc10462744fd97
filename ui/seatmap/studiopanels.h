// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/lowerpanel.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/replacementdesk.h"
#include "ui/seatmap/soldseats.h"

#include <QAction>

namespace foyer::seatmap {

class ComparePanel;
class NumberPanel;
class ReplacementPanel;
class SidePanel;
class StudioDesk;
class StudioFrame;
class UsesPanel;

/// The panels of the studio in their places, and the acts that belong to them: numbering, generating,
/// importing, exporting, comparing, publishing, selling from another version.
class StudioPanels : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        client::SeatingApi &seating;
        client::CatalogApi &catalog;
        client::BookingApi &booking;
        kit::Prompter &prompter;
        kit::Toasts &toasts;
        const Clock &clock;
        IdFactory &ids;
    };

    /// All outlive it; `frame` takes over the widgets.
    StudioPanels(const Parts &parts, StudioDesk &desk, MapSession &session, StudioFrame &frame);
    ~StudioPanels() override;

    /// Those that are not the frame's.
    [[nodiscard]] QList<QAction *> commands() const;

    [[nodiscard]] LowerPanel &lower() const { return *m_lower; }

    [[nodiscard]] ReplacementDesk &replacement() { return m_replacement; }

    /// The document beside what somebody else has published.
    void compareWithTheirs();

    /// Nothing is being done any more.
    void close();

Q_SIGNALS:
    void sideChanged();

private:
    void makeLower();
    void makeActions();
    void connectActs();
    void showSide(SidePanel *panel);
    void closeSide();
    void followTool();
    void refreshActs();
    void compareWith(int version);
    void changeVersion(const wire::SeatMapUse &use, int version);
    [[nodiscard]] QString remark() const;
    [[nodiscard]] static Task<void> compare(QPointer<StudioPanels> self, int version);
    [[nodiscard]] static Task<void> generate(QPointer<StudioPanels> self);
    [[nodiscard]] static Task<void> import(QPointer<StudioPanels> self);

    Parts m_parts;
    StudioDesk &m_desk;
    MapSession &m_session;
    StudioFrame &m_frame;
    ReplacementDesk m_replacement;
    SoldSeats m_sold;
    LowerPanel *m_lower = nullptr;
    class ChecksPanel *m_checks = nullptr;
    UsesPanel *m_uses = nullptr;
    NumberPanel *m_number;
    ComparePanel *m_compare;
    ReplacementPanel *m_change;
    QPointer<SidePanel> m_side;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QAction *m_find = nullptr;
    QAction *m_nextFinding = nullptr;
    QAction *m_repairAll = nullptr;
};

} // namespace foyer::seatmap
