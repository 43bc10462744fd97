// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setupview.h"

#include "core/client/catalogapi.h"
#include "core/client/connection.h"
#include "ui/events/datesstep.h"
#include "ui/events/factsstep.h"
#include "ui/events/hallstep.h"
#include "ui/events/phasesstep.h"
#include "ui/events/pricesstep.h"
#include "ui/events/publishstep.h"
#include "ui/events/readinesspanel.h"
#include "ui/events/setuphead.h"
#include "ui/events/steplist.h"
#include "ui/events/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"

#include <QApplication>
#include <QStackedWidget>

namespace foyer::events {

namespace {

constexpr int shownChanges = 4;

} // namespace

SetupView::SetupView(const Context &context, SetupKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.catalog, keeper, context.clock)
    , m_desk(context.seating, context.client)
{
    setObjectName(QStringLiteral("eventSetup"));
    makeActions();
    makeSteps();
    layOut();
    connectSteps();
    connect(&m_model, &SetupModel::changed, this, &SetupView::update);
    connect(&m_model, &SetupModel::stateChanged, this, &SetupView::update);
    connect(&m_model, &SetupModel::changed, this, &SetupView::publishOnceSaved);
    connect(&m_model, &SetupModel::stateChanged, this, &SetupView::publishOnceSaved);
    connect(&m_desk, &HallDesk::hallChanged, this, &SetupView::update);
    connect(&m_desk, &HallDesk::venuesChanged, this, &SetupView::update);
    connect(&m_context.connection, &client::Connection::back, this, [this] {
        const bool isWaiting = m_model.state() == SaveState::Offline || m_model.state() == SaveState::Kept;
        if (isWaiting && isVisible())
            saveNow();
    });
}

SetupView::~SetupView()
{
    m_stack->disconnect(this);
    QWidget *typedIn = QApplication::focusWidget();
    if (typedIn && isAncestorOf(typedIn))
        typedIn->clearFocus(); // what was typed there is taken while everything stands
    for (StepView *step : m_steps)
        delete step; // before the model and the desk that they show
}

void SetupView::makeActions()
{
    m_back = kit::makeCommand(QStringLiteral("events.back"), tr("Back to the list"), kit::Icon::ArrowLeft,
                              QKeySequence(Qt::ALT | Qt::Key_Left), this);
    m_saveAction = kit::makeCommand(QStringLiteral("events.save"), tr("Save"), kit::Icon::Save,
                                    QKeySequence(Qt::CTRL | Qt::Key_S), this);
    m_next = kit::makeCommand(QStringLiteral("events.next"), tr("Next"), kit::Icon::ArrowRight,
                              QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    m_publish = kit::makeCommand(QStringLiteral("events.publish"), tr("Publish"), kit::Icon::None,
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this);
    connect(m_back, &QAction::triggered, this, &SetupView::backWanted);
    connect(m_saveAction, &QAction::triggered, this, &SetupView::saveNow);
    connect(m_next, &QAction::triggered, this, &SetupView::next);
    connect(m_publish, &QAction::triggered, this, [this] {
        if (m_step == Step::Publish)
            static_cast<void>(publish(this));
        else
            goTo(Step::Publish); // the sentence is read before it is done
    });
}

QList<QAction *> SetupView::commands() const
{
    return {m_back, m_saveAction, m_next, m_publish};
}

void SetupView::makeSteps()
{
    m_hall = new HallStep(m_model, m_desk, m_context.prompter, m_context.client);
    connect(m_hall, &HallStep::studioWanted, this, &SetupView::studioWanted);
    connect(m_hall, &HallStep::drawWanted, this, &SetupView::drawWanted);
    m_prices = new PricesStep(m_model, m_desk, m_context.client);
    m_publishStep = new PublishStep(m_model, m_context.clock);
    m_steps = {new FactsStep(m_model),
               m_hall,
               new DatesStep(m_model, m_context.client, m_context.clock),
               m_prices,
               new PhasesStep(m_model, m_context.client, m_context.clock),
               m_publishStep};
}

void SetupView::takeMap(const Uuid &map, const Uuid &venue)
{
    m_hall->takeMap(map, venue);
}

void SetupView::layOut()
{
    m_head = new SetupHead;
    m_head->setActions(m_back, m_saveAction, m_next, m_publish);
    m_list = new StepList;
    m_others = new kit::Banner(kit::Banner::Shape::Edge);
    m_others->setObjectName(QStringLiteral("othersBanner"));
    m_stack = new QStackedWidget;
    for (StepView *step : m_steps)
        m_stack->addWidget(step);
    m_panel = new ReadinessPanel;
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(m_list);
    columns->addWidget(m_stack, 1);
    columns->addWidget(m_panel);
    m_states = new kit::StateStack(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_others);
    layout->addWidget(m_states, 1);
}

void SetupView::connectSteps()
{
    connect(m_list, &StepList::chosen, this, &SetupView::goTo);
    connect(m_panel, &ReadinessPanel::jumpWanted, this, [this](Step step) {
        goTo(step);
        m_steps[std::size_t(step)]->fieldToMend()->setFocus(Qt::TabFocusReason);
    });
    connect(m_publishStep, &PublishStep::publishWanted, this, [this] { static_cast<void>(publish(this)); });
    connect(m_publishStep, &PublishStep::cancelWanted, this,
            [this] { static_cast<void>(cancel(this, std::nullopt)); });
    const auto *dates = static_cast<DatesStep *>(m_steps[std::size_t(Step::Dates)]);
    connect(dates, &DatesStep::lineWanted, this, &SetupView::lineWanted);
    connect(dates, &DatesStep::cancelWanted, this,
            [this](catalog::PerformanceId date) { static_cast<void>(cancel(this, date)); });
    connect(m_states, &kit::StateStack::retry, this,
            [this] { static_cast<void>(open(this, m_wantedEvent, m_step)); });
}

void SetupView::startOver()
{
    m_visited.fill(false);
    for (StepView *step : m_steps) {
        step->setProblemsShown(false);
        step->forget();
    }
    m_others->dismiss();
    m_saidOthers.clear();
    m_shownMap.reset();
    m_shownVersion = 0;
    m_isPublishWanted = false;
    static_cast<void>(HallDesk::show(&m_desk, std::nullopt, 0));
    static_cast<void>(HallDesk::loadVenues(&m_desk));
    static_cast<void>(loadTaxRates(this));
}

void SetupView::begin(Setup setup)
{
    startOver();
    m_wantedEvent = setup.id;
    m_model.begin(std::move(setup));
    m_states->showContent();
    goTo(Step::Facts);
}

Task<void> SetupView::open(QPointer<SetupView> self, catalog::EventId event, Step step)
{
    self->startOver();
    self->m_wantedEvent = event;
    self->m_step = step;
    self->m_states->showLoading(tr("Fetching the event"));
    QPointer<SetupModel> model(&self->m_model);
    client::Answer<void> opened = co_await SetupModel::open(model, event);
    if (!self || self->m_wantedEvent != event)
        co_return;
    if (!opened) {
        self->m_states->showError(tr("The event cannot be shown"), kit::wordsFor(opened.error()));
        co_return;
    }
    self->m_states->showContent();
    self->goTo(step);
}

Task<void> SetupView::loadTaxRates(QPointer<SetupView> self)
{
    client::Answer<wire::TaxRateList> rates = co_await self->m_context.catalog.taxRates();
    if (self && rates)
        self->m_prices->setTaxRates(rates->items);
}

// Leaving a step shows what is wrong with it, and saves what can be saved.
void SetupView::goTo(Step step)
{
    const bool isLeaving = step != m_step && m_stack->currentWidget() == m_steps[std::size_t(m_step)];
    if (isLeaving) {
        m_visited[std::size_t(m_step)] = true;
        m_steps[std::size_t(m_step)]->setProblemsShown(true);
        saveNow();
    }
    m_step = step;
    m_list->setCurrent(step);
    m_stack->setCurrentWidget(m_steps[std::size_t(step)]);
    update();
    focusStep();
}

void SetupView::focusStep()
{
    QWidget *field = m_steps[std::size_t(m_step)]->firstField();
    field->setFocus(Qt::TabFocusReason);
}

void SetupView::next()
{
    if (m_step != Step::Publish)
        goTo(Step(int(m_step) + 1));
}

void SetupView::leave()
{
    if (!m_model.isSaved())
        saveNow();
}

HallFacts SetupView::hallFacts() const
{
    HallFacts facts = m_desk.facts();
    const auto &venue = m_model.wanted().facts.venue;
    const wire::Venue *place = venue ? m_desk.venue(venue->uuid()) : nullptr;
    facts.venueName = place ? place->name : QString();
    return facts;
}

QString SetupView::headLine() const
{
    const Setup &wanted = m_model.wanted();
    const QString place = hallFacts().venueName;
    const QString dates = datesWords(wanted.dates, kit::zoneOf(wanted.facts.timeZone));
    return place.isEmpty() ? dates : dates + QStringLiteral(", ") + place;
}

void SetupView::update()
{
    const Setup &wanted = m_model.wanted();
    const std::optional<Uuid> map = wanted.hall.map ? std::optional(wanted.hall.map->uuid()) : std::nullopt;
    if (map != m_shownMap || (map && wanted.hall.version != m_shownVersion && m_shownVersion != 0)) {
        m_shownMap = map;
        m_shownVersion = wanted.hall.version;
        static_cast<void>(HallDesk::show(&m_desk, map, wanted.hall.version));
        return; // it says when the hall has changed
    }
    const std::vector<CheckItem> items = checklistOf(wanted, hallFacts(), m_context.clock.now());
    m_panel->show(items, publishWords(wanted, m_context.clock.now()), wanted.isPublished());
    m_publishStep->setLacking(int(items.size()) - doneIn(items));
    for (int i = 0; i < stepCount; ++i) {
        bool isDone = i != int(Step::Publish) || wanted.isPublished();
        for (const CheckItem &item : items)
            isDone = isDone && (int(item.step) != i || item.state == CheckItem::State::Done);
        const bool isWrong = m_visited[std::size_t(i)] && !m_model.problemsAt(Step(i)).empty();
        m_list->setMark(Step(i), isWrong  ? StepList::Mark::Attention
                                 : isDone ? StepList::Mark::Done
                                          : StepList::Mark::Number);
    }
    m_head->show(m_model, headLine());
    updateActions();
    sayOthers();
}

void SetupView::updateActions()
{
    const bool isOver = m_model.wanted().isOver();
    m_saveAction->setEnabled(!isOver && !m_model.isSaved() && m_model.state() != SaveState::Saving
                             && m_model.state() != SaveState::Overtaken);
    m_next->setEnabled(m_step != Step::Publish);
    const bool isReady = doneIn(m_panel->items()) == int(m_panel->items().size());
    m_publish->setEnabled(!isOver && isReady);
    m_publish->setVisible(!m_model.wanted().isPublished());
    m_head->setPublishVisible(m_step != Step::Publish && m_publish->isVisible());
}

// Theirs is shown, mine is kept, and it is said how many things both of us touched.
void SetupView::sayOthers()
{
    if (m_model.state() != SaveState::Overtaken) {
        if (!m_saidOthers.isEmpty())
            m_others->dismiss();
        m_saidOthers.clear();
        return;
    }
    QStringList changes = m_model.changesOfOthers();
    const int more = int(changes.size()) - shownChanges;
    changes = changes.mid(0, shownChanges);
    if (more > 0)
        changes.append(tr("and %n more", nullptr, more));
    QString words = changes.join(QStringLiteral("; ")) + QStringLiteral(". ");
    words += m_model.clashes() > 0
                 ? tr("%n of these you have changed too: yours stands here.", nullptr, m_model.clashes())
                 : tr("What you typed is kept.");
    if (words == m_saidOthers)
        return;
    m_saidOthers = words;
    m_others->say(kit::Tone::Amber, tr("Somebody else has changed this event."), words);
    m_others->clearActions();
    kit::Button *mine = m_others->addAction(tr("Save mine"));
    mine->setObjectName(QStringLiteral("saveMine"));
    kit::Button *theirs = m_others->addAction(tr("Take theirs"));
    theirs->setObjectName(QStringLiteral("takeTheirs"));
    connect(mine, &kit::Button::clicked, this, [this] {
        m_model.dismissChangesOfOthers();
        saveNow();
        focusStep();
    });
    connect(theirs, &kit::Button::clicked, this, [this] {
        m_model.takeTheirs();
        focusStep();
    });
}

} // namespace foyer::events
