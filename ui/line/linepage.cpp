// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/linepage.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/line/beginpanel.h"
#include "ui/line/ratecard.h"
#include "ui/line/roomboard.h"
#include "ui/line/roomhead.h"
#include "ui/line/roomwords.h"
#include "ui/line/tellcard.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace foyer::line {

namespace {

using accounts::Permission;

QScrollArea *scrolled(QWidget *content, const char *name)
{
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QLatin1StringView(name));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

LinePage::LinePage(const LineParts &parts, QWidget *parent)
    : kit::Page(parent)
    , m_parts(parts)
    , m_desk({parts.line, parts.reports, parts.connection, parts.live, parts.clock}, parts.times)
    , m_hall(parts.booking)
    , m_keeper(parts.store, parts.place)
{
    setObjectName(QStringLiteral("line"));
    makeActions();
    makeFaces();
    listen();
    showFace();
}

LinePage::~LinePage()
{
    delete m_board; // before the hall that it shows
}

void LinePage::makeActions()
{
    m_back = kit::makeCommand(QStringLiteral("line.back"), tr("Back to the events"), kit::Icon::ArrowLeft,
                              QKeySequence(Qt::ALT | Qt::Key_Left), this);
    m_refresh = kit::makeCommand(QStringLiteral("line.refresh"), tr("Read the figures again"),
                                 kit::Icon::RotateCw, QKeySequence(Qt::Key_F5), this);
    connect(m_back, &QAction::triggered, this, [this] {
        Q_EMIT linkActivated({kit::Link::Kind::Page, QStringLiteral("events")});
    });
    connect(m_refresh, &QAction::triggered, &m_desk, &LineDesk::refresh);
    if (!accounts::grants(m_parts.role, Permission::SteerSale))
        return;
    makeAct(LineAction::Open, "line.open", {});
    makeAct(LineAction::Resume, "line.resume", QKeySequence(Qt::CTRL | Qt::Key_G));
    makeAct(LineAction::Pause, "line.pause", QKeySequence(Qt::CTRL | Qt::Key_P));
    makeAct(LineAction::Drain, "line.drain", {});
    makeAct(LineAction::Gather, "line.gather", {});
    makeAct(LineAction::SwitchOff, "line.switchOff", {});
    makeAct(LineAction::Close, "line.close", {});
    m_write = kit::makeCommand(QStringLiteral("line.tell"), tr("Write to those waiting"), kit::Icon::Send,
                               QKeySequence(Qt::CTRL | Qt::Key_M), this);
    connect(m_write, &QAction::triggered, this, [this] { m_board->tell()->focusText(); });
}

void LinePage::makeAct(LineAction action, const char *id, const QKeySequence &keys)
{
    QAction *made = kit::makeCommand(QLatin1StringView{id}, actionWords(action, LineState::Open),
                                     actionIcon(action), keys, this);
    made->setVisible(false);
    connect(made, &QAction::triggered, this, [this, action] { static_cast<void>(act(this, action)); });
    m_acts.emplace_back(action, made);
}

void LinePage::makeFaces()
{
    m_head = new RoomHead(m_back);
    for (const auto &[action, command] : m_acts)
        m_head->addAction(action, command);
    m_banner = new kit::Banner(kit::Banner::Shape::Edge);
    m_banner->setObjectName(QStringLiteral("roomBanner"));
    m_recovery = new kit::Banner(kit::Banner::Shape::Edge);
    m_recovery->setObjectName(QStringLiteral("roomRecovery"));
    m_board = new RoomBoard(m_hall);
    m_begin = new BeginPanel;
    m_faces = new QStackedWidget;
    m_faces->addWidget(scrolled(m_board, "roomScroll"));
    m_faces->addWidget(scrolled(m_begin, "beginScroll"));
    m_states = new kit::StateStack(m_faces);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addWidget(m_recovery);
    column->addWidget(m_states, 1);
}

void LinePage::listen()
{
    connect(&m_desk, &LineDesk::stateChanged, this, &LinePage::showFace);
    connect(&m_desk, &LineDesk::changed, this, &LinePage::showRoom);
    connect(&m_desk, &LineDesk::busyChanged, this, &LinePage::showRoom);
    connect(&m_desk, &LineDesk::freshnessChanged, this, &LinePage::showRoom);
    connect(m_states, &kit::StateStack::retry, &m_desk, &LineDesk::refresh);
    connect(m_board->rate(), &RateCard::draftChanged, this, &LinePage::setDraft);
    connect(m_board->rate(), &RateCard::applyWanted, this, [this] { static_cast<void>(apply(this)); });
    connect(m_board->rate(), &RateCard::keepWanted, this, [this] {
        LineDraft kept;
        kept.message = m_draft.message;
        setDraft(kept);
    });
    connect(m_board->tell(), &TellCard::typed, this, [this](const QString &text) {
        LineDraft draft = m_draft;
        draft.message = text;
        setDraft(draft);
    });
    connect(m_board->tell(), &TellCard::showWanted, this,
            [this] { static_cast<void>(tell(this, m_draft.message)); });
    connect(m_board->tell(), &TellCard::takeDownWanted, this,
            [this] { static_cast<void>(tell(this, QString())); });
    connect(m_begin, &BeginPanel::draftChanged, this, &LinePage::setDraft);
    connect(m_begin, &BeginPanel::beginWanted, this, [this] { static_cast<void>(begin(this)); });
    connect(m_begin, &BeginPanel::demandDropped, this, [this] { static_cast<void>(dropDemand(this)); });
}

QString LinePage::title() const
{
    return tr("Waiting room");
}

kit::Icon LinePage::icon() const
{
    return kit::Icon::Users;
}

accounts::Permission LinePage::permission() const
{
    return Permission::ViewFigures;
}

QString LinePage::partOf() const
{
    return QStringLiteral("events");
}

QList<QAction *> LinePage::commands()
{
    QList<QAction *> all{m_back, m_refresh};
    for (const auto &[action, command] : m_acts)
        all.append(command);
    if (m_write)
        all.append(m_write);
    return all;
}

void LinePage::setPerformance(const std::optional<kit::ChosenPerformance> &performance)
{
    m_chosen = performance;
    m_isOvertaken = false;
    m_banner->dismiss();
    m_head->setSubject(subject());
    const auto id = performance ? std::optional(performance->performance) : std::nullopt;
    m_draft = id ? m_keeper.find(*id) : LineDraft();
    if (isVisible())
        m_hall.show(id);
    m_desk.show(id);
    showFace();
}

void LinePage::activated()
{
    m_hall.show(m_desk.performance());
    m_desk.wake();
}

void LinePage::deactivated()
{
    m_desk.sleep();
}

// Shell has chosen the performance already.
bool LinePage::open(const kit::Link &link)
{
    return link.kind == kit::Link::Kind::Line;
}

bool LinePage::isFor(Performance performance) const
{
    return m_desk.performance() == performance;
}

QString LinePage::subject() const
{
    if (!m_chosen)
        return {};
    const kit::Format format;
    QStringList parts{m_chosen->eventName,
                      format.dayTime(m_chosen->startsAt, kit::zoneOf(m_chosen->timeZone))};
    if (!m_chosen->venueName.isEmpty())
        parts.append(m_chosen->venueName);
    return parts.join(QStringLiteral(", "));
}

RoomFacts LinePage::facts() const
{
    RoomFacts facts;
    facts.sight = m_desk.sight();
    facts.draft = m_draft;
    facts.zone = kit::zoneOf(m_chosen ? m_chosen->timeZone : QString());
    facts.now = m_desk.asOf();
    facts.maySteer = accounts::grants(m_parts.role, Permission::SteerSale);
    facts.isOld = m_desk.freshness() == LineDesk::Freshness::Offline;
    facts.isBusy = m_desk.isBusy();
    return facts;
}

void LinePage::setDraft(const LineDraft &draft)
{
    m_draft = draft;
    if (const std::optional<Performance> performance = m_desk.performance())
        m_keeper.keep(*performance, draft);
    showRoom();
}

void LinePage::showNothingChosen()
{
    static_cast<void>(m_states->setEmpty(tr("No performance chosen"),
                                         tr("Choose a date on sale above; its waiting room is here.")));
    m_states->showEmpty();
}

void LinePage::showFace()
{
    const LineDesk::State state = m_desk.state();
    if (state == LineDesk::State::Ready)
        return showRoom();
    m_recovery->dismiss();
    m_head->showNothing();
    for (const auto &[action, command] : m_acts)
        command->setVisible(false);
    if (m_write)
        m_write->setVisible(false);
    if (state == LineDesk::State::Nothing)
        return showNothingChosen();
    if (state == LineDesk::State::Loading)
        return m_states->showLoading(tr("Reading the line …"));
    const client::Refusal &refusal = m_desk.refusal();
    const bool isForbidden = refusal.kind == client::RefusalKind::Forbidden;
    m_states->showError(isForbidden ? tr("Your role may not see the waiting room")
                                    : tr("The waiting room could not be read"),
                        kit::wordsFor(refusal), !isForbidden);
}

void LinePage::showRoom()
{
    if (m_desk.state() != LineDesk::State::Ready)
        return;
    LineDraft draft = m_draft;
    draft.dropWhatIs(m_desk.sight().control);
    if (!(draft == m_draft)) {
        m_draft = draft;
        m_keeper.keep(*m_desk.performance(), draft);
    }
    const RoomFacts shown = facts();
    const bool hasLine = shown.sight.state() != LineState::Off;
    m_head->show(shown, m_desk.freshness());
    showActions(shown);
    if (hasLine)
        m_board->show(shown);
    else
        m_begin->show(shown);
    m_faces->setCurrentIndex(hasLine ? 0 : 1);
    m_states->showContent();
    const std::optional<Instant> until = shown.sight.control.recoveringUntil;
    if (until && hasLine)
        m_recovery->say(kit::Tone::Blue, tr("The line is being put together again."),
                        tr("People bring their places back; nobody is let in until %1.")
                            .arg(kit::Format().seconds(*until, shown.zone)));
    else
        m_recovery->dismiss();
    if (m_isOvertaken)
        sayOvertaken();
}

void LinePage::showActions(const RoomFacts &facts)
{
    const std::vector<LineAction> offered = offeredActions(facts.sight.state());
    for (const auto &[action, command] : m_acts) {
        const bool isOffered = std::find(offered.begin(), offered.end(), action) != offered.end();
        command->setText(actionWords(action, facts.sight.state()));
        command->setEnabled(isOffered && facts.canSteer());
        command->setVisible(isOffered);
    }
    if (m_write)
        m_write->setVisible(facts.sight.state() != LineState::Off);
}

} // namespace foyer::line
