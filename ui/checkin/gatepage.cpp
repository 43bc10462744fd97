// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatepage.h"

#include "core/client/connection.h"
#include "core/client/localstore.h"
#include "ui/checkin/foundcard.h"
#include "ui/checkin/gatechooser.h"
#include "ui/checkin/verdictscreen.h"
#include "ui/checkin/verdictwords.h"
#include "ui/checkin/waitingview.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/placename.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/kit/toasts.h"

#include <QAction>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace foyer::checkin {

namespace {

constexpr char nightKey[] = "checkin.night";
constexpr char soundKey[] = "checkin.sound";

// Whatever the server: how bright it is at this door is the door's business.
QString ofThisComputer()
{
    return QStringLiteral("");
}

} // namespace

GatePage::GatePage(const GateParts &parts, QWidget *parent)
    : Page(parent)
    , m_parts(parts)
    , m_model(parts)
    , m_actions(this)
    , m_chooser(new GateChooser)
    , m_waiting(new WaitingView(m_model, m_actions))
    , m_verdict(new VerdictScreen(m_actions))
    , m_faces(new QStackedWidget)
    , m_states(new kit::StateStack(m_faces))
    , m_keys(new GateKeys(this, m_waiting->field(), m_actions.all(), parts.clock, this))
{
    setObjectName(QStringLiteral("gate"));
    setFocusPolicy(Qt::ClickFocus);
    m_faces->addWidget(m_waiting);
    m_faces->addWidget(m_verdict);
    m_faces->addWidget(m_chooser);
    kit::EmptyState *empty = m_states->setEmpty(
        tr("No performance chosen"), tr("Choose in the bar above which performance you let people into."));
    empty->setPicture(kit::Icon::ScanLine);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connectModel();
    connectActions();
    connectKeys();
    restoreChoices();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &GatePage::tick);
    onState();
}

GatePage::~GatePage()
{
    m_keys->setActive(false);
}

QString GatePage::title() const
{
    return tr("Gate");
}

void GatePage::connectModel()
{
    connect(&m_model, &GateModel::stateChanged, this, &GatePage::onState);
    connect(&m_model, &GateModel::shownChanged, this, &GatePage::showFace);
    connect(&m_model, &GateModel::directionChanged, this, &GatePage::refresh);
    connect(&m_model, &GateModel::recentChanged, this, &GatePage::refresh);
    connect(&m_model, &GateModel::keptChanged, this, &GatePage::refresh);
    connect(&m_model, &GateModel::judged, this, &GatePage::onJudged);
    connect(&m_model, &GateModel::undone, this, &GatePage::onUndone);
    connect(&m_model, &GateModel::undoFailed, this, [this](const client::Refusal &refusal) {
        m_parts.toasts.failed(tr("Not taken back: %1").arg(kit::wordsFor(refusal)));
    });
    connect(&m_model, &GateModel::notKept, this, [this] {
        m_parts.toasts.failed(
            tr("This scan cannot be kept on this computer. Check it before Foyer is closed."));
    });
    connect(&m_model.house(), &HouseCount::changed, this, &GatePage::tick);
    connect(&m_parts.connection, &client::Connection::lost, this, &GatePage::showFace);
    connect(&m_parts.connection, &client::Connection::back, this, &GatePage::showFace);
    connect(m_states, &kit::StateStack::retry, &m_model, &GateModel::reload);
    connect(m_chooser, &GateChooser::kept, &m_model, &GateModel::keepGate);
    connect(m_chooser, &GateChooser::chosen, this, [this](int gate) {
        const auto &gates = m_model.gate().gates();
        m_model.chooseGate(gate < 0 ? std::nullopt : std::optional(gates[std::size_t(gate)].id));
    });
}

void GatePage::connectActions()
{
    connect(m_actions.entry, &QAction::triggered, this,
            [this] { m_model.setDirection(wire::ScanDirection::Entry); });
    connect(m_actions.exits, &QAction::triggered, this,
            [this] { m_model.setDirection(wire::ScanDirection::Exit); });
    connect(m_actions.gate, &QAction::triggered, &m_model, &GateModel::askForGate);
    connect(m_actions.undo, &QAction::triggered, &m_model, &GateModel::undo);
    connect(m_actions.tryAgain, &QAction::triggered, &m_model, &GateModel::tryAgain);
    connect(m_actions.drop, &QAction::triggered, &m_model, &GateModel::dropKept);
    connect(m_actions.search, &QAction::triggered, this, &GatePage::startSearch);
    connect(m_actions.letIn, &QAction::triggered, this, &GatePage::letIn);
    connect(m_actions.sound, &QAction::triggered, this, [this] { setSound(!m_isSoundOn); });
    connect(m_actions.night, &QAction::triggered, this, [this] { setNight(!kit::Theme::of(this).isDark()); });
    // The whole client may change by day and night too, while a verdict stands.
    connect(&kit::Theme::of(this), &kit::Theme::changed, m_verdict, &VerdictScreen::recolour);
    connect(m_actions.fullScreen, &QAction::triggered, this, [this] { setFullScreen(!m_isFullScreen); });
    connect(m_waiting->found(), &FoundCard::chosenChanged, this, &GatePage::refreshActions);
    connect(m_verdict, &VerdictScreen::nextWanted, &m_model, &GateModel::dismiss);
}

void GatePage::connectKeys()
{
    connect(m_keys, &GateKeys::read, &m_model, &GateModel::read);
    connect(m_keys, &GateKeys::entered, &m_model, &GateModel::dismiss);
    connect(m_keys, &GateKeys::escaped, this, [this] {
        m_waiting->leaveSearch();
        m_model.keepGate();
        m_model.dismiss();
    });
    connect(m_keys, &GateKeys::stepped, m_waiting->found(), &FoundCard::step);
}

void GatePage::restoreChoices()
{
    setSound(kept(soundKey).value_or(true));
    if (const std::optional<bool> isNight = kept(nightKey))
        setNight(*isNight);
    refreshActions();
}

std::optional<bool> GatePage::kept(const char *key) const
{
    const std::optional<QByteArray> stored = m_parts.store.setting(ofThisComputer(), QLatin1String(key));
    return stored ? std::optional(*stored == "1") : std::nullopt;
}

void GatePage::keep(const char *key, bool isOn)
{
    // A choice that cannot be kept holds for this evening.
    static_cast<void>(m_parts.store.setSetting(ofThisComputer(), QLatin1String(key), isOn ? "1" : "0"));
}

void GatePage::setPerformance(const std::optional<kit::ChosenPerformance> &performance)
{
    m_model.open(performance);
}

void GatePage::activated()
{
    m_keys->setActive(true);
    m_tick.start();
    if (!m_states->isAncestorOf(focusWidget()))
        setFocus(Qt::OtherFocusReason);
    tick();
}

void GatePage::deactivated()
{
    m_keys->setActive(false);
    m_tick.stop();
    if (m_isFullScreen)
        setFullScreen(false);
}

void GatePage::onState()
{
    switch (m_model.state()) {
    case GateState::NoPerformance: m_states->showEmpty(); break;
    case GateState::Loading: m_states->showLoading(tr("Opening the gate …")); break;
    case GateState::Failed: {
        const bool isForbidden = m_model.refusal().kind == client::RefusalKind::Forbidden;
        m_states->showError(isForbidden ? tr("You may not scan tickets here")
                                        : tr("The gate could not be opened"),
                            kit::wordsFor(m_model.refusal()), !isForbidden);
        break;
    }
    case GateState::ChoosingGate:
        m_chooser->setGates(m_model.gate(), m_model.evening().venue);
        m_states->showContent();
        break;
    case GateState::Ready: m_states->showContent(); break;
    }
    m_keys->setEnterPresses(m_model.state() != GateState::Ready);
    showFace();
}

void GatePage::showFace()
{
    refresh();
    const bool isChoosing = m_model.state() == GateState::ChoosingGate;
    QWidget *face = m_waiting;
    if (isChoosing)
        face = m_chooser;
    else if (m_model.shown()) {
        m_verdict->show(*m_model.shown(), verdict(),
                        m_parts.connection.isLost() && !m_model.shown()->isJudged());
        face = m_verdict;
    }
    const bool isTurned = m_faces->currentWidget() != face;
    m_faces->setCurrentWidget(face);
    if (isTurned && isVisible() && !isChoosing)
        setFocus(Qt::OtherFocusReason);
}

Verdict GatePage::verdict() const
{
    const WordsContext context{m_model.evening(), m_model.gate(), m_parts.clock.now(),
                               m_parts.connection.lostAt()};
    return verdictFor(*m_model.shown(), context);
}

GateHead::Content GatePage::head() const
{
    const Evening &evening = m_model.evening();
    const kit::Format format;
    GateHead::Content content;
    const wire::Gate *gate = m_model.gate().gate();
    content.gate = gate == nullptr ? QString() : tr("Gate %1").arg(gate->name);
    if (gate != nullptr)
        content.section =
            QStringList(gate->sections.begin(), gate->sections.end()).join(QStringLiteral(", "));
    const Instant now = m_parts.clock.now();
    const bool isToday = format.day(evening.startsAt, evening.zone) == format.day(now, evening.zone);
    const QString starts = isToday ? format.time(evening.startsAt, evening.zone)
                                   : format.dayTime(evening.startsAt, evening.zone);
    QStringList words{evening.title, starts, evening.venue};
    words.removeAll(QString());
    content.evening = words.join(QStringLiteral(", "));
    content.isLost = m_parts.connection.isLost();
    content.icon = content.isLost ? kit::Icon::CloudOff : kit::Icon::CircleCheck;
    content.state =
        !content.isLost
            ? tr("Online")
            : tr("No connection since %1").arg(format.time(*m_parts.connection.lostAt(), evening.zone));
    content.time = format.seconds(now, evening.zone);
    return content;
}

void GatePage::refresh()
{
    if (m_model.state() != GateState::Ready)
        return refreshActions();
    const GateHead::Content content = head();
    m_waiting->setHead(content);
    m_verdict->setHead(content);
    m_waiting->refresh();
    refreshActions();
}

void GatePage::tick()
{
    if (m_model.state() != GateState::Ready)
        return;
    const GateHead::Content content = head();
    m_waiting->setHead(content);
    m_verdict->setHead(content);
    m_waiting->refreshCounts();
    if (const auto &count = m_model.house().admission())
        m_verdict->setCount(count->inside, count->expected);
    refreshActions();
}

void GatePage::refreshActions()
{
    const bool isReady = m_model.state() == GateState::Ready;
    const bool isShown = m_model.shown().has_value();
    const bool isExit = m_model.direction() == wire::ScanDirection::Exit;
    m_actions.letIn->setEnabled(
        isReady && !m_model.isChecking()
        && (m_model.canConfirm() || (!isShown && m_waiting->found()->chosen() != nullptr)));
    m_actions.search->setEnabled(isReady);
    m_actions.entry->setEnabled(isReady);
    m_actions.exits->setEnabled(isReady);
    m_actions.entry->setChecked(!isExit);
    m_actions.exits->setChecked(isExit);
    m_actions.gate->setEnabled(isReady);
    m_actions.undo->setEnabled(m_model.undoable() != nullptr);
    m_actions.tryAgain->setEnabled(isReady && m_model.canTryAgain() && !m_model.isChecking());
    m_actions.drop->setEnabled(isReady && m_model.canTryAgain());
}

void GatePage::startSearch()
{
    m_model.dismiss();
    m_waiting->field()->setFocus(Qt::ShortcutFocusReason);
    m_waiting->field()->selectAll();
}

void GatePage::letIn()
{
    if (m_model.canConfirm())
        return m_model.confirmCheck();
    if (const wire::FoundTicket *ticket = m_waiting->found()->chosen())
        m_model.letIn(*ticket);
}

void GatePage::onJudged(const ScanOutcome &outcome)
{
    m_beeper.play(outcome.isJudged() ? signOf(*outcome.scan) : Sign::Unknown);
    if (outcome.isMove() && outcome.reading.asked.ticket)
        m_waiting->leaveSearch();
}

void GatePage::onUndone(const wire::Scan &scan)
{
    const bool isExit = scan.verdict == wire::ScanVerdict::Out;
    const QString whose = whoseWords(scan);
    m_parts.toasts.done(isExit ? tr("Exit taken back: %1").arg(whose)
                               : tr("Entry taken back: %1").arg(whose));
}

void GatePage::setSound(bool isOn)
{
    m_isSoundOn = isOn;
    m_beeper.setOn(isOn);
    m_actions.sound->setText(isOn ? tr("Sound on") : tr("Sound off"));
    m_waiting->setSound(isOn);
    keep(soundKey, isOn);
}

void GatePage::setNight(bool isNight)
{
    m_theme.setAppearance(isNight ? kit::Appearance::Dark : kit::Appearance::Light);
    m_theme.setFor(this);
    m_actions.night->setText(isNight ? tr("Day") : tr("Night"));
    m_waiting->setNight(isNight);
    keep(nightKey, isNight);
    m_verdict->recolour();
    update();
}

void GatePage::setFullScreen(bool isFull)
{
    m_isFullScreen = isFull;
    m_actions.fullScreen->setText(isFull ? tr("Leave full screen") : tr("Full screen"));
    Q_EMIT fullScreenWanted(isFull);
}

void GatePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), kit::tokensOf(this).window);
}

} // namespace foyer::checkin
