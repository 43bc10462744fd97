// SPDX-License-Identifier: GPL-3.0-or-later
// What the step of the hall does with the server: reading again, making places and maps.
#include "ui/events/hallgenerator.h"
#include "ui/events/hallstep.h"
#include "ui/events/importreport.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"

#include <algorithm>
#include <QComboBox>

namespace foyer::events {

void HallStep::sayRefusal(const QString &lead)
{
    if (!m_desk.refusal())
        return;
    QString words = kit::wordsFor(*m_desk.refusal());
    const QByteArray &code = m_desk.refusal()->code;
    if (code == "no_seating_plan")
        words = tr("This file is no seating plan: %1").arg(m_desk.refusal()->detail);
    else if (code == "file_unreadable")
        words = tr("The file cannot be read.");
    else if (code == "plan_too_big")
        words = tr("The file is larger than 16 MB.");
    m_banner->say(kit::Tone::Red, lead, words);
}

// An empty list that could not be read is no empty list.
void HallStep::sayUnread()
{
    const HallDesk::Unread &unread = m_desk.unread();
    const std::optional<client::Refusal> &why = unread.venues ? unread.venues
                                                : unread.maps ? unread.maps
                                                              : unread.hall;
    if (!why) {
        m_unread->dismiss();
        return;
    }
    const QString lead = unread.venues ? tr("The places could not be read.")
                         : unread.maps ? tr("The seat maps of this place could not be read.")
                                       : tr("The seat map could not be read.");
    if (m_unread->isVisibleTo(this) && m_unread->text().startsWith(lead))
        return;
    m_unread->say(kit::Tone::Red, lead, kit::wordsFor(*why));
    m_unread->clearActions();
    kit::Button *again = m_unread->addAction(tr("Try again"));
    again->setObjectName(QStringLiteral("hallAgain"));
    connect(again, &kit::Button::clicked, this, &HallStep::readAgain);
}

void HallStep::readAgain()
{
    const HallDesk::Unread unread = m_desk.unread();
    const Hall &hall = setup().hall;
    m_venue->setFocus(Qt::TabFocusReason); // the button goes
    if (unread.venues)
        static_cast<void>(HallDesk::loadVenues(&m_desk));
    if (unread.maps && m_shownVenue)
        static_cast<void>(HallDesk::loadMaps(&m_desk, *m_shownVenue));
    if (unread.hall && hall.map)
        static_cast<void>(HallDesk::show(&m_desk, hall.map->uuid(), hall.version));
}

Task<void> HallStep::addVenue(QPointer<HallStep> self)
{
    const QString name = self->m_venueName->text().trimmed();
    if (name.isEmpty()) {
        self->m_venueField->setError(tr("Give the place a name."));
        self->m_venueName->setFocus();
        co_return;
    }
    QPointer<HallDesk> desk(&self->m_desk);
    const catalog::EventId event = self->setup().id;
    client::Answer<wire::Venue> made = co_await HallDesk::addVenue(
        desk, name, self->m_venueAddress->text().trimmed(), self->setup().facts.timeZone);
    if (!self || self->setup().id != event)
        co_return; // it is in the list
    if (!made) {
        self->sayRefusal(tr("The place was not made."));
        co_return;
    }
    self->m_banner->dismiss();
    self->m_newVenue->hide();
    self->m_venueName->clear();
    self->m_venueAddress->clear();
    self->chooseVenue(catalog::VenueId(made->id));
    self->m_map->setFocus(Qt::TabFocusReason);
}

// A map that comes when the event, or its place, is another one waits in the list of its own place.
bool HallStep::isAt(const catalog::EventId &event, const Uuid &venue) const
{
    return setup().id == event && setup().facts.venue && setup().facts.venue->uuid() == venue;
}

Task<void> HallStep::importPlan(QPointer<HallStep> self)
{
    kit::FileQuestion question;
    question.title = tr("Import a seating plan");
    question.filters = {tr("Seating plans (*.json)"), tr("All files (*)")};
    std::optional<QString> path = co_await self->m_prompter.openFile(question, self);
    if (!self || !path || !self->setup().facts.venue)
        co_return;
    QPointer<HallDesk> desk(&self->m_desk);
    const catalog::EventId event = self->setup().id;
    const Uuid venue = self->setup().facts.venue->uuid();
    client::Answer<ImportResult> result = co_await HallDesk::importPlan(desk, venue, *path);
    if (!self || !self->isAt(event, venue))
        co_return;
    if (!result) {
        self->sayRefusal(tr("The plan was not imported."));
        co_return;
    }
    self->m_banner->dismiss();
    self->chooseMap(&result->map);
    self->m_report->show(*result);
}

Task<void> HallStep::generate(QPointer<HallStep> self, QString name, wire::Theatre theatre)
{
    if (!self->setup().facts.venue)
        co_return;
    QPointer<HallDesk> desk(&self->m_desk);
    const catalog::EventId event = self->setup().id;
    const Uuid venue = self->setup().facts.venue->uuid();
    client::Answer<wire::SeatMapSummary> map =
        co_await HallDesk::generate(desk, venue, std::move(name), std::move(theatre));
    if (!self || !self->isAt(event, venue))
        co_return;
    if (!map) {
        self->sayRefusal(tr("The hall was not made."));
        co_return;
    }
    self->m_banner->dismiss();
    self->m_generator->hide();
    self->chooseMap(&*map);
    self->m_map->setFocus(Qt::TabFocusReason);
}

void HallStep::takeMap(const Uuid &map, const Uuid &venue)
{
    if (setup().facts.venue && setup().facts.venue->uuid() == venue)
        static_cast<void>(takeNewest(this, map, venue));
}

Task<void> HallStep::takeNewest(QPointer<HallStep> self, Uuid map, Uuid venue)
{
    const catalog::EventId event = self->setup().id;
    QPointer<HallDesk> desk(&self->m_desk);
    co_await HallDesk::loadMaps(desk, venue);
    if (!self || !self->isAt(event, venue) || self->setup().isOver())
        co_return;
    const std::optional<catalog::SeatMapId> &chosen = self->setup().hall.map;
    const auto &maps = self->m_desk.maps();
    const auto found = std::ranges::find(maps, map, &wire::SeatMapSummary::id);
    const bool isTheHall = !chosen || chosen->uuid() == map;
    if (found == maps.end() || !isTheHall || (chosen && self->setup().hall.version == found->version))
        co_return;
    const wire::SeatMapSummary newest = *found;
    self->chooseMap(&newest);
}

} // namespace foyer::events
