// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiopage.h"

#include "core/studio/draw.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/hallslist.h"
#include "ui/seatmap/planflow.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studioframe.h"
#include "ui/seatmap/studiopanels.h"
#include "ui/seatmap/venuedialog.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

using seating::SeatMap;

/// A sheet to begin on, with a level and a category to draw with.
SeatMap emptyHall(IdFactory &ids)
{
    studio::BlankSpec spec;
    spec.level = StudioPage::tr("Ground floor");
    spec.category = StudioPage::tr("Category %1").arg(1);
    spec.canvas = StudioDesk::emptySheet;
    return studio::blankMap(spec, ids);
}

} // namespace

StudioPage::StudioPage(const StudioParts &parts, QWidget *parent)
    : kit::Page(parent)
    , m_parts(parts)
    , m_desk(parts.ids)
    , m_drafts(parts.store, parts.server, parts.organization)
    , m_session({parts.seating, parts.store, parts.prompter, parts.toasts, parts.clock, parts.ids,
                 parts.server, parts.organization, this, parts.pause},
                m_desk)
    , m_library(parts.seating)
    , m_stack(new QStackedWidget)
    , m_halls(new HallsList(parts.seating, m_drafts, parts.prompter))
{
    setObjectName(QStringLiteral("studio"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_stack);
    m_stack->addWidget(m_halls);
    makeEditor();
    listen();
}

StudioPage::~StudioPage()
{
    m_session.finish(); // while there is a window to say that it cannot be kept
    m_panels.reset();
    delete m_editor; // before the desk that it shows
    delete m_halls;
}

void StudioPage::makeEditor()
{
    m_editor = new QWidget;
    m_banner = new kit::Banner(kit::Banner::Shape::Edge);
    m_banner->setObjectName(QStringLiteral("studioBanner"));
    m_frame = new StudioFrame(m_desk, m_parts.prompter, m_parts.clock);
    m_states = new kit::StateStack(m_frame);
    auto *column = new QVBoxLayout(m_editor);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_states, 1);
    m_stack->addWidget(m_editor);
    m_panels = std::make_unique<StudioPanels>(StudioPanels::Parts{m_parts.seating, m_parts.catalog,
                                                                  m_parts.booking, m_parts.prompter,
                                                                  m_parts.toasts, m_parts.clock, m_parts.ids},
                                              m_desk, m_session, *m_frame);
}

void StudioPage::listen()
{
    connect(m_halls, &HallsList::openWanted, this, [this](const MapPlace &place) { openMap(place, false); });
    connect(m_halls, &HallsList::newWanted, this, [this] { drawNew({}, false); });
    connect(m_halls, &HallsList::backWanted, this, [this] {
        Q_EMIT linkActivated({kit::Link::Kind::Page, QStringLiteral("events")});
    });
    connect(m_frame->commands().back, &QAction::triggered, this, &StudioPage::goBack);
    connect(&m_session, &MapSession::stateChanged, this, &StudioPage::showFace);
    connect(&m_session, &MapSession::overtakenChanged, this, &StudioPage::showOvertaken);
    connect(&m_session, &MapSession::published, this, &StudioPage::published);
    connect(&m_session, &MapSession::draftsChanged, m_halls, &HallsList::refreshDrafts);
    connect(m_halls, &HallsList::draftUnwanted, &m_session,
            [this](const Uuid &map) { m_halls->tellDropped(m_session.dropDraft(map)); });
    connect(m_states, &kit::StateStack::retry, this,
            [this] { static_cast<void>(MapSession::open(&m_session, m_wanted)); });
}

QString StudioPage::title() const
{
    return tr("Seat maps");
}

kit::Icon StudioPage::icon() const
{
    return kit::Icon::Map;
}

accounts::Permission StudioPage::permission() const
{
    return accounts::Permission::ManageCatalog;
}

QString StudioPage::partOf() const
{
    return QStringLiteral("events");
}

QList<QAction *> StudioPage::commands()
{
    return m_frame->allCommands() + m_panels->commands();
}

void StudioPage::activated()
{
    if (m_stack->currentWidget() == m_halls) {
        m_halls->reload();
        m_halls->focusList();
    }
}

void StudioPage::openMap(const MapPlace &place, bool isFromElsewhere)
{
    m_isFromElsewhere = isFromElsewhere;
    m_stack->setCurrentWidget(m_editor);
    const bool isOpen = m_session.state() == MapSession::State::Ready && m_session.place().map == place.map;
    if (isOpen) {
        static_cast<void>(MapSession::loadVersions(&m_session)); // somebody may have published meanwhile
        return;
    }
    m_wanted = place;
    static_cast<void>(MapSession::open(&m_session, place));
}

void StudioPage::drawNew(const Uuid &venue, bool isFromElsewhere)
{
    m_isFromElsewhere = isFromElsewhere;
    static_cast<void>(beginNew(this, venue));
}

Task<void> StudioPage::beginNew(QPointer<StudioPage> self, Uuid venue)
{
    const QPointer<MapLibrary> library(&self->m_library);
    client::Answer<std::vector<VenueMaps>> places = co_await MapLibrary::venues(library);
    if (!self)
        co_return;
    if (!places) {
        self->m_parts.toasts.failed(
            tr("The places could not be read: %1").arg(kit::wordsFor(places.error())));
        co_return;
    }
    std::vector<wire::Venue> venues;
    for (const VenueMaps &place : *places)
        venues.push_back(place.venue);
    if (venues.empty()) {
        self->m_parts.toasts.failed(
            tr("A hall belongs to a place: make the place in the set-up of an event, at its hall."));
        co_return;
    }
    std::optional<NewHall> hall = co_await askForNewHall(self->window(), std::move(venues), venue);
    if (!self || !hall)
        co_return;
    co_await beginHall(self, *std::move(hall));
}

Task<void> StudioPage::beginHall(QPointer<StudioPage> self, NewHall hall)
{
    const QPointer<QWidget> window(self->window());
    std::optional<seating::SeatMap> map = emptyHall(self->m_parts.ids);
    if (hall.start == HallStart::Generate)
        map = co_await askForHall(window, &self->m_parts.ids, tr("Generate a hall"),
                                  tr("A start from a few numbers; draw on from there."), tr("Draw it"),
                                  hall.name, false);
    else if (hall.start == HallStart::Import)
        map = co_await importPlan(window, &self->m_parts.prompter, &self->m_parts.toasts,
                                  tr("Put it on the desk"), QString());
    if (!self || !map)
        co_return;
    map->name = hall.name;
    const MapPlace place{self->m_parts.ids.next(), hall.venue.id, hall.name, hall.venue.name, 0};
    self->m_wanted = place;
    self->m_stack->setCurrentWidget(self->m_editor);
    self->m_session.begin(place, *std::move(map));
}

void StudioPage::showFace()
{
    using State = MapSession::State;
    switch (m_session.state()) {
    case State::Nothing: return;
    case State::Loading: m_states->showLoading(tr("Reading the seat map …")); return;
    case State::Ready:
        m_states->showContent();
        if (isVisible())
            m_frame->canvas().setFocus(Qt::OtherFocusReason);
        m_frame->commands().zoomFit->trigger();
        return;
    case State::Unread:
        m_states->showError(tr("The seat map could not be read"), kit::wordsFor(m_session.refusal()),
                            m_session.refusal().kind != client::RefusalKind::Forbidden);
        return;
    }
}

void StudioPage::showOvertaken()
{
    if (!m_session.overtaken()) {
        m_banner->dismiss();
        return;
    }
    const int version = m_session.overtaken()->version;
    m_banner->say(kit::Tone::Amber, tr("Somebody else has published version %1.").arg(version),
                  tr("Nothing of yours is lost. Say which one stands."));
    m_banner->clearActions();
    kit::Button *compare = m_banner->addAction(tr("Compare"));
    compare->setObjectName(QStringLiteral("compareTheirs"));
    connect(compare, &kit::Button::clicked, m_panels.get(), &StudioPanels::compareWithTheirs);
    kit::Button *theirs = m_banner->addAction(tr("Take theirs"));
    theirs->setObjectName(QStringLiteral("takeTheirs"));
    connect(theirs, &kit::Button::clicked, &m_session,
            [this] { static_cast<void>(MapSession::takeTheirs(&m_session)); });
    kit::Button *mine = m_banner->addAction(tr("Mine after theirs"));
    mine->setObjectName(QStringLiteral("keepMine"));
    connect(mine, &kit::Button::clicked, &m_session, &MapSession::keepMine);
}

void StudioPage::showList()
{
    m_panels->close();
    m_session.close();
    m_stack->setCurrentWidget(m_halls);
    m_halls->reload();
    m_halls->focusList();
}

void StudioPage::goBack()
{
    const bool isFromElsewhere = m_isFromElsewhere;
    showList();
    if (isFromElsewhere)
        Q_EMIT linkActivated({kit::Link::Kind::Page, QStringLiteral("events")});
}

} // namespace foyer::seatmap
