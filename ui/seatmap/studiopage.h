// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "ui/kit/page.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/newhalldialog.h"
#include "ui/seatmap/studiodesk.h"

class QStackedWidget;

namespace foyer::client {
class BookingApi;
class CatalogApi;
} // namespace foyer::client

namespace foyer::kit {
class Banner;
class StateStack;
} // namespace foyer::kit

namespace foyer::seatmap {

class HallsList;
class StudioFrame;
class StudioPanels;

/// What the studio works with; all of it outlives the page.
struct StudioParts
{
    client::SeatingApi &seating;
    client::CatalogApi &catalog;
    client::BookingApi &booking;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Toasts &toasts;
    const Clock &clock;
    IdFactory &ids;
    QString server; ///< its name in the store
    QString organization;
    std::chrono::milliseconds pause{2000}; ///< from a change to its being kept on this computer
};

/// The seat-map studio: the organization's halls, and one of them on the desk. Belongs to Events.
class StudioPage : public kit::Page
{
    Q_OBJECT

public:
    explicit StudioPage(const StudioParts &parts, QWidget *parent = nullptr);
    ~StudioPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] kit::Icon icon() const override;
    [[nodiscard]] accounts::Permission permission() const override;
    [[nodiscard]] QString partOf() const override;
    [[nodiscard]] QList<QAction *> commands() override;
    void activated() override;

    /// Onto the desk; Back leads to whence one came then, and not to the list of halls.
    void openMap(const MapPlace &place, bool isFromElsewhere);

    /// Asks what hall is to be drawn; `venue` is offered first.
    void drawNew(const Uuid &venue, bool isFromElsewhere);

    [[nodiscard]] StudioDesk &desk() noexcept { return m_desk; }

    [[nodiscard]] MapSession &session() noexcept { return m_session; }

    [[nodiscard]] StudioPanels &panels() noexcept { return *m_panels; }

    [[nodiscard]] HallsList &halls() noexcept { return *m_halls; }

Q_SIGNALS:
    /// There is a version more of it.
    void published(const foyer::seatmap::MapPlace &place);

private:
    void makeEditor();
    void listen();
    void showFace();
    void showOvertaken();
    void goBack();
    void showList();
    [[nodiscard]] static Task<void> beginNew(QPointer<StudioPage> self, Uuid venue);
    [[nodiscard]] static Task<void> beginHall(QPointer<StudioPage> self, NewHall hall);

    StudioParts m_parts;
    StudioDesk m_desk;
    DraftBox m_drafts;
    MapSession m_session;
    MapLibrary m_library;
    QStackedWidget *m_stack;
    HallsList *m_halls;
    QWidget *m_editor = nullptr;
    kit::Banner *m_banner = nullptr;
    kit::StateStack *m_states = nullptr;
    StudioFrame *m_frame = nullptr;
    std::unique_ptr<StudioPanels> m_panels;
    MapPlace m_wanted;
    bool m_isFromElsewhere = false;
};

} // namespace foyer::seatmap
