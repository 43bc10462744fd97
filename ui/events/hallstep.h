// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/halldesk.h"
#include "ui/events/stepview.h"

class QComboBox;
class QHBoxLayout;
class QStackedWidget;

namespace foyer::kit {
class Banner;
class Button;
class Card;
class Label;
class LineEdit;
class Prompter;
} // namespace foyer::kit

namespace foyer::seatview {
class SeatModel;
class SeatView;
} // namespace foyer::seatview

namespace foyer::events {

class AreasEdit;
class HallGenerator;
class ImportReport;

/// Where: the place, its seat map (an existing one, an imported plan, or a hall from a few numbers), standing
/// areas, and how it looks.
class HallStep : public StepView
{
    Q_OBJECT

public:
    /// All must outlive it.
    HallStep(SetupModel &model, HallDesk &desk, kit::Prompter &prompter, client::ApiClient &ids,
             QWidget *parent = nullptr);
    ~HallStep() override;

    void forget() override;
    [[nodiscard]] QWidget *firstField() override;

    /// Asks for a plan's file and takes it.
    [[nodiscard]] static Task<void> importPlan(QPointer<HallStep> self);

    /// A map of this place has been published: the list is read anew, and the hall takes its newest version
    /// if it is the chosen map, or if none is chosen.
    void takeMap(const Uuid &map, const Uuid &venue);

Q_SIGNALS:
    /// The chosen map on the studio's desk.
    void studioWanted(const foyer::Uuid &map, const QString &name);
    /// A new one for this place.
    void drawWanted(const foyer::Uuid &venue);

protected:
    void refresh() override;
    void showProblems(const std::vector<Problem> &problems) override;

private:
    void addVenueCard();
    void addMapCard();
    void addPreview();
    void offerOnlyVenue();
    void fillVenues();
    void fillMaps();
    void showHall();
    void chooseVenue(std::optional<catalog::VenueId> venue);
    void chooseMap(const wire::SeatMapSummary *map);
    void takeCategories();
    void sayRefusal(const QString &lead);
    void sayUnread();
    void readAgain();
    void showVenue();
    [[nodiscard]] bool isAt(const catalog::EventId &event, const Uuid &venue) const;
    void toggleNewVenue(bool shown);
    [[nodiscard]] static Task<void> addVenue(QPointer<HallStep> self);
    [[nodiscard]] static Task<void> generate(QPointer<HallStep> self, QString name, wire::Theatre theatre);
    [[nodiscard]] static Task<void> takeNewest(QPointer<HallStep> self, Uuid map, Uuid venue);
    void addStudioButtons(QHBoxLayout *row);

    HallDesk &m_desk;
    kit::Prompter &m_prompter;
    client::ApiClient &m_ids;
    QComboBox *m_venue = nullptr;
    kit::Field *m_venueField = nullptr;
    QWidget *m_newVenue = nullptr;
    kit::LineEdit *m_venueName = nullptr;
    kit::LineEdit *m_venueAddress = nullptr;
    QComboBox *m_map = nullptr;
    kit::Button *m_import = nullptr;
    kit::Button *m_make = nullptr;
    kit::Button *m_draw = nullptr;
    kit::Button *m_studio = nullptr;
    HallGenerator *m_generator = nullptr;
    kit::Banner *m_banner = nullptr;
    kit::Banner *m_unread = nullptr;
    ImportReport *m_report = nullptr;
    AreasEdit *m_areas = nullptr;
    kit::Label *m_summary = nullptr;
    kit::Card *m_preview = nullptr;
    std::unique_ptr<seatview::SeatModel> m_seats;
    seatview::SeatView *m_view = nullptr;
    catalog::EventId m_offeredTo;
    std::optional<Uuid> m_shownVenue;
    std::optional<Uuid> m_shownMap;
};

} // namespace foyer::events
