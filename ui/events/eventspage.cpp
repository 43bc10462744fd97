// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventspage.h"

#include "core/client/catalogapi.h"
#include "ui/events/duplicate.h"
#include "ui/events/seasonview.h"
#include "ui/events/setupview.h"
#include "ui/events/setupwire.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"

#include <QStackedWidget>
#include <QTimeZone>

namespace foyer::events {

namespace {

using accounts::Permission;

QString textOf(const client::ApiClient &client)
{
    return QString::fromLatin1(client.organization().toText());
}

} // namespace

EventsPage::EventsPage(const Context &context, QWidget *parent)
    : kit::Page(parent)
    , m_context(context)
    , m_keeper(context.store, context.server, textOf(context.client))
    , m_stack(new QStackedWidget)
    , m_list(new SeasonView(context, m_keeper))
{
    setObjectName(QStringLiteral("events"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    m_stack->addWidget(m_list);
    connect(m_list, &SeasonView::newWanted, this, &EventsPage::newEvent);
    connect(m_list, &SeasonView::openWanted, this, &EventsPage::enter);
    connect(m_list, &SeasonView::actionWanted, this, &EventsPage::act);
    connect(m_list, &SeasonView::waitingRoomWanted, this, [this](const SeasonRow &row) {
        if (row.performance)
            openLine(*row.performance);
        else
            m_context.toasts.failed(tr("%1 has no date on sale.").arg(row.title));
    });
    connect(m_list, &SeasonView::duplicateWanted, this,
            [this](const SeasonRow &row) { static_cast<void>(duplicate(this, row.event)); });
    if (!context.may(Permission::ManageCatalog))
        return;
    m_setup = new SetupView(context, m_keeper);
    m_stack->addWidget(m_setup);
    connect(m_setup, &SetupView::backWanted, this, &EventsPage::showList);
    connect(m_setup, &SetupView::lineWanted, this, &EventsPage::openLine);
    connect(m_setup, &SetupView::studioWanted, this, &EventsPage::studioWanted);
    connect(m_setup, &SetupView::drawWanted, this, &EventsPage::drawWanted);
    connect(m_list, &SeasonView::hallsWanted, this, &EventsPage::hallsWanted);
}

EventsPage::~EventsPage()
{
    delete m_setup; // before what keeps its events
    delete m_list;
}

QString EventsPage::title() const
{
    return tr("Events");
}

kit::Icon EventsPage::icon() const
{
    return kit::Icon::CalendarDays;
}

accounts::Permission EventsPage::permission() const
{
    return Permission::ViewFigures;
}

QList<QAction *> EventsPage::commands()
{
    QList<QAction *> all = m_list->commands();
    if (m_setup)
        all += m_setup->commands();
    return all;
}

void EventsPage::activated()
{
    m_isActive = true;
    if (m_stack->currentWidget() == m_list) {
        m_list->reload();
        m_list->focusList();
    }
}

void EventsPage::deactivated()
{
    m_isActive = false;
    if (m_setup && m_stack->currentWidget() == m_setup)
        m_setup->leave();
}

bool EventsPage::open(const kit::Link &link)
{
    if (link.kind != kit::Link::Kind::Event || !m_setup)
        return false;
    const auto event = catalog::EventId::fromText(link.id.toLatin1());
    if (!event)
        return false;
    openEvent(*event, quint8(Step::Facts));
    return true;
}

void EventsPage::showList()
{
    if (m_setup && m_stack->currentWidget() == m_setup)
        m_setup->leave();
    m_stack->setCurrentWidget(m_list);
    m_list->reload();
    m_list->focusList();
}

void EventsPage::openEvent(catalog::EventId event, quint8 step)
{
    if (m_stack->currentWidget() == m_setup)
        m_setup->leave();
    m_stack->setCurrentWidget(m_setup);
    static_cast<void>(SetupView::open(m_setup, event, Step(step)));
}

void EventsPage::takeMap(const Uuid &map, const Uuid &venue)
{
    if (m_setup && m_stack->currentWidget() == m_setup)
        m_setup->takeMap(map, venue);
}

void EventsPage::openLine(catalog::PerformanceId date)
{
    Q_EMIT linkActivated({kit::Link::Kind::Line, QString::fromLatin1(date.toText())});
}

void EventsPage::startWith(Setup setup)
{
    m_stack->setCurrentWidget(m_setup);
    m_setup->begin(std::move(setup));
}

void EventsPage::newEvent()
{
    if (m_setup)
        static_cast<void>(beginNew(this));
}

// Currency and time zone are the organization's to begin with; without an answer the computer's zone and
// euros.
Task<void> EventsPage::beginNew(QPointer<EventsPage> self)
{
    Setup setup;
    setup.id = self->m_context.client.newId<catalog::EventId>();
    setup.facts.currency = QStringLiteral("EUR");
    setup.facts.refunds = {{168, 10000}, {24, 5000}};
    setup.facts.timeZone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    self->startWith(setup);
    client::Answer<wire::Organization> house = co_await self->m_context.catalog.organization();
    const bool isStill = self && self->m_setup->model().wanted().id == setup.id;
    if (!isStill || !house)
        co_return;
    const QString currency = house->currency;
    const QString zone = house->timeZone;
    self->m_setup->model().edit([currency, zone, setup](Setup &edited) {
        if (edited.facts.currency == setup.facts.currency)
            edited.facts.currency = currency;
        if (edited.facts.timeZone == setup.facts.timeZone)
            edited.facts.timeZone = zone;
    });
}

Task<void> EventsPage::duplicate(QPointer<EventsPage> self, catalog::EventId event)
{
    Setup original;
    std::optional<KeptSetup> kept = self->m_keeper.find(event);
    if (kept)
        original = std::move(kept->wanted);
    if (!kept) {
        client::Answer<wire::Event> found = co_await self->m_context.catalog.event(event);
        if (!self)
            co_return;
        if (!found) {
            self->m_context.toasts.failed(tr("It was not duplicated: %1").arg(kit::wordsFor(found.error())));
            co_return;
        }
        original = setupOf(*found);
    }
    if (!self->m_setup)
        co_return;
    const Instant now = self->m_context.clock.now();
    Setup copy = duplicateOf(original, self->m_context.client, now);
    Setup empty;
    empty.id = copy.id;
    self->startWith(empty);
    self->m_setup->model().edit([&copy](Setup &edited) { edited = copy; }); // kept here from the first moment
    self->m_context.toasts.done(tr("Everything but the dates of %1 is copied.").arg(original.facts.title));
}

void EventsPage::enter(const SeasonRow &row)
{
    if (m_setup)
        openEvent(row.event, quint8(row.isDraft ? row.step : Step::Facts));
    else
        act(row);
}

void EventsPage::act(const SeasonRow &row)
{
    const bool isSetUp =
        row.action == RowAction::SetUp || row.action == RowAction::Prices || row.action == RowAction::Phases;
    if (isSetUp && m_setup) {
        openEvent(row.event, quint8(row.step));
        return;
    }
    if (row.action != RowAction::OpenTill && row.action != RowAction::Dashboard)
        return;
    if (row.performance)
        Q_EMIT linkActivated({kit::Link::Kind::Performance, QString::fromLatin1(row.performance->toText())});
    const bool isTill = row.action == RowAction::OpenTill;
    Q_EMIT linkActivated(
        {kit::Link::Kind::Page, isTill ? QStringLiteral("pos") : QStringLiteral("dashboard")});
}

} // namespace foyer::events
