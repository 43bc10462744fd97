// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/dashboard/board.h"
#include "ui/dashboard/filterbar.h"
#include "ui/dashboard/freshnesslabel.h"
#include "ui/dashboard/orderscard.h"
#include "ui/dashboard/placewords.h"
#include "ui/dashboard/wallhead.h"
#include "ui/kit/command.h"
#include "ui/kit/progresspanel.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer::dashboard {

namespace {

constexpr std::chrono::seconds agesChangeEvery{10};

} // namespace

DashboardPage::DashboardPage(const DashboardParts &parts, QWidget *parent)
    : kit::Page(parent)
    , m_parts(parts)
    , m_book(parts.catalog, parts.clock)
    , m_desk({parts.reports, parts.booking, parts.connection, parts.live, parts.clock}, parts.times)
    , m_heat(parts.booking, parts.live)
    , m_exporter(parts.reports)
{
    setObjectName(QStringLiteral("dashboard"));
    makeActions();
    makeFaces();
    listen();
    m_minute.setInterval(agesChangeEvery);
    connect(&m_minute, &QTimer::timeout, this, &DashboardPage::showFreshness);
}

DashboardPage::~DashboardPage() = default;

void DashboardPage::makeActions()
{
    const auto make = [this](const char *id, kit::Icon icon, const QKeySequence &keys) {
        return kit::makeCommand(QString::fromLatin1(id), QString(), icon, keys, this);
    };
    m_export = make("dashboard.export", kit::Icon::Download, Qt::CTRL | Qt::Key_E);
    m_wall = make("dashboard.wallScreen", kit::Icon::Maximize, Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_refresh = make("dashboard.refresh", kit::Icon::RotateCw, Qt::Key_F5);
    m_leave = make("dashboard.leaveWallScreen", kit::Icon::None, Qt::Key_Escape);
    m_leave->setEnabled(false);
    connect(m_export, &QAction::triggered, this, &DashboardPage::startExport);
    connect(m_wall, &QAction::triggered, this, [this] { setWall(true); });
    connect(m_refresh, &QAction::triggered, &m_desk, &FiguresDesk::refresh);
    connect(m_leave, &QAction::triggered, this, [this] { setWall(false); });
    nameActions();
}

void DashboardPage::nameActions()
{
    m_export->setText(tr("Export CSV"));
    m_wall->setText(tr("Wall screen"));
    m_refresh->setText(tr("Read the figures again"));
    m_leave->setText(tr("Leave the wall screen"));
}

void DashboardPage::makeFaces()
{
    m_bar = new FilterBar(m_export, m_wall, this);
    m_wallHead = new WallHead(this);
    m_wallHead->hide();
    m_progress = new kit::ProgressPanel(tr("Writing sales"), this);
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setCancellable(true);
    m_progress->hide();
    m_board = new Board(m_heat, m_deals);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("boardScroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_board);
    m_states = new kit::StateStack(scroll, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_wallHead);
    column->addWidget(m_progress);
    column->addWidget(m_states, 1);
    m_states->showLoading(tr("Reading the figures …"));
}

void DashboardPage::listen()
{
    connect(m_bar, &FilterBar::filterChosen, this, &DashboardPage::choose);
    connect(&m_book, &EventBook::changed, this, &DashboardPage::showBook);
    connect(&m_desk, &FiguresDesk::stateChanged, this, &DashboardPage::showFace);
    connect(&m_desk, &FiguresDesk::changed, this, &DashboardPage::showFigures);
    connect(&m_desk, &FiguresDesk::freshnessChanged, this, &DashboardPage::showFreshness);
    connect(&m_heat, &HallHeat::stateChanged, &m_deals, &DealsModel::retranslate);
    connect(m_states, &kit::StateStack::retry, this, [this] {
        if (m_book.state() == EventBook::State::Failed)
            m_book.open(m_book.filter());
        else
            m_desk.refresh();
    });
    connect(&m_parts.connection, &client::Connection::back, this, [this] {
        if (m_isActive && m_book.state() == EventBook::State::Failed)
            m_book.open(m_book.filter());
    });
    connect(m_board->orders(), &OrdersCard::orderActivated, this, [this](const QString &id) {
        Q_EMIT linkActivated({kit::Link::Kind::Order, id});
    });
    m_board->orders()->setLeadsToOrders(accounts::grants(m_parts.role, accounts::Permission::SellTickets));
    m_deals.setPlaceNames([this](const Deal &deal) {
        return placeWords(m_heat.planOf(deal.performance), m_heat.seatsOf(deal.seats), deal.tickets);
    });
    connect(&m_exporter, &SalesExport::progressed, this,
            [this](qint64 lines) { m_progress->setDetail(tr("%n line(s) so far", nullptr, int(lines))); });
    connect(&m_exporter, &SalesExport::finished, this, &DashboardPage::endExport);
    connect(m_progress, &kit::ProgressPanel::cancelled, &m_exporter, &SalesExport::cancel);
}

QString DashboardPage::title() const
{
    return tr("Dashboard");
}

kit::Icon DashboardPage::icon() const
{
    return kit::Icon::ChartColumn;
}

accounts::Permission DashboardPage::permission() const
{
    return accounts::Permission::ViewFigures;
}

QList<QAction *> DashboardPage::commands()
{
    return {m_export, m_wall, m_refresh};
}

void DashboardPage::activated()
{
    m_isActive = true;
    m_minute.start();
    m_heat.wake();
    m_desk.wake();
    if (!m_isOpened) {
        m_isOpened = true;
        m_book.open(Filter::keptIn(m_parts.store, m_parts.place, m_parts.organization));
    } else if (m_book.state() != EventBook::State::Ready) {
        m_book.open(m_book.filter());
    }
    showFreshness();
}

void DashboardPage::deactivated()
{
    m_isActive = false;
    m_minute.stop();
    m_heat.sleep();
    m_desk.sleep();
}

void DashboardPage::choose(const Filter &filter)
{
    filter.keepIn(m_parts.store, m_parts.place, m_parts.organization);
    m_book.choose(filter);
}

void DashboardPage::setWall(bool isWall)
{
    if (std::exchange(m_isWall, isWall) == isWall)
        return;
    m_leave->setEnabled(isWall);
    m_wall->setEnabled(!isWall);
    m_bar->setVisible(!isWall);
    m_wallHead->setVisible(isWall);
    m_board->setLarge(isWall);
    showFreshness();
    if (isWall)
        setFocus();
    Q_EMIT fullScreenWanted(isWall);
}

void DashboardPage::showBook()
{
    const bool isReady = m_book.state() == EventBook::State::Ready;
    m_export->setEnabled(isReady);
    if (isReady) {
        const Instant now = m_parts.clock.now();
        m_bar->show(m_book, now);
        const std::optional<wire::Performance> date = m_book.date();
        m_wallHead->setWords(m_book.title(),
                             date ? kit::Format().dayTime(date->startsAt, m_book.scope().zone) : QString());
        const Scope scope = m_book.scope();
        if (scope.event != m_desk.scope().event || scope.performance != m_desk.scope().performance)
            m_deals.clear();
        m_heat.show(m_book.dates(), m_book.filter().performance);
        m_desk.show(scope);
    }
    showFace();
    if (isReady && m_desk.state() == FiguresDesk::State::Ready)
        showFigures();
}

void DashboardPage::showFigures()
{
    if (!m_isActive || m_book.state() != EventBook::State::Ready)
        return;
    const House &house = m_desk.house();
    const Instant now = m_parts.clock.now();
    m_deals.setDeals(latestDeals(house.inAll), m_book.scope().zone, now);
    m_board->show(house, m_book, now);
    showFace();
    showFreshness();
}

void DashboardPage::showFace()
{
    const bool isBookFailed = m_book.state() == EventBook::State::Failed;
    if (isBookFailed || m_desk.state() == FiguresDesk::State::Failed) {
        const client::Refusal &refusal = isBookFailed ? m_book.refusal() : m_desk.refusal();
        const bool isForbidden = refusal.kind == client::RefusalKind::Forbidden;
        m_states->showError(isForbidden ? tr("Your role may not see the figures")
                                        : tr("The figures could not be read"),
                            kit::wordsFor(refusal), !isForbidden);
        return;
    }
    if (m_book.state() == EventBook::State::Empty)
        return showNothingSold();
    if (m_book.state() == EventBook::State::Loading || m_desk.state() != FiguresDesk::State::Ready)
        return m_states->showLoading(tr("Reading the figures …"));
    const wire::SalesFigures &sales = m_desk.house().inAll.sales;
    if (sales.tickets == 0 && sales.refundedTickets == 0)
        return showNothingSold();
    m_states->showContent();
}

void DashboardPage::showFreshness()
{
    const bool hasFigures =
        m_desk.state() == FiguresDesk::State::Ready && m_book.state() != EventBook::State::Failed;
    const Instant now = m_parts.clock.now();
    for (FreshnessLabel *label : {m_bar->freshness(), m_wallHead->freshness()}) {
        label->setVisible(hasFigures);
        if (hasFigures)
            label->setFreshness(m_desk.freshness(), m_desk.asOf(), now, m_book.scope().zone);
    }
    if (m_isWall)
        m_wallHead->setTime(kit::Format().time(now, m_book.scope().zone));
}

void DashboardPage::changeEvent(QEvent *event)
{
    kit::Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    nameActions();
    m_board->retranslate();
    if (m_isOpened)
        showBook();
    showFreshness();
}

} // namespace foyer::dashboard
