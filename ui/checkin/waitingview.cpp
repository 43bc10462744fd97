// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/waitingview.h"

#include "ui/checkin/arrivalscard.h"
#include "ui/checkin/countcard.h"
#include "ui/checkin/foundcard.h"
#include "ui/checkin/gateactions.h"
#include "ui/checkin/gatebutton.h"
#include "ui/checkin/gatefield.h"
#include "ui/checkin/gatemodel.h"
#include "ui/checkin/readycard.h"
#include "ui/checkin/recentcard.h"
#include "ui/checkin/verdictwords.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/toasthost.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace foyer::checkin {

namespace {

using namespace std::chrono_literals;

constexpr int side = 32;
constexpr int headHeight = 56;
constexpr int footHeight = 88;
constexpr int gap = 24;
constexpr int rightWidth = 584;

// The hour that the arrivals show.
Instant arrivalsFrom(const Evening &evening, Instant now)
{
    const Instant from = std::min(evening.startsAt, std::max(now, evening.startsAt)) - 1h;
    const Instant latest = now - 1h + 1min;
    return std::chrono::floor<std::chrono::minutes>(now > evening.startsAt ? latest : from);
}

} // namespace

WaitingView::WaitingView(GateModel &model, const GateActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_head(new GateHead(side))
    , m_ready(new ReadyCard)
    , m_found(new FoundCard(actions.letIn))
    , m_field(new GateField(tr("Name, order or seat"), actions.search->shortcut()))
    , m_kept(new kit::Banner)
    , m_count(new CountCard)
    , m_arrivals(new ArrivalsCard)
    , m_recent(new RecentCard(actions.undo))
    , m_faces(new QStackedLayout)
{
    setObjectName(QStringLiteral("waitingView"));
    m_head->setFixedHeight(headHeight);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(side, gap, side, 8);
    body->setSpacing(gap);
    body->addWidget(buildLeft(actions), 608);
    body->addWidget(buildRight(actions), rightWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(body, 1);
    column->addWidget(buildFoot(actions));
    connect(m_field, &kit::SearchEdit::searched, &m_model.search(), &TicketSearch::find);
    connect(&m_model.search(), &TicketSearch::changed, this, &WaitingView::refreshSearch);
}

QWidget *WaitingView::buildLeft(const GateActions &actions)
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    m_faces->addWidget(m_ready);
    m_faces->addWidget(m_found);
    column->addLayout(m_faces, 1);
    m_kept->setObjectName(QStringLiteral("keptScans"));
    kit::Button *again = m_kept->addAction(actions.tryAgain->text());
    again->setObjectName(QStringLiteral("keptTryAgain"));
    again->setAction(actions.tryAgain);
    kit::Button *drop = m_kept->addAction(actions.drop->text());
    drop->setObjectName(QStringLiteral("keptDrop"));
    drop->setAction(actions.drop);
    column->addWidget(m_kept);
    kit::ToastHost::keepClear(m_field);
    column->addWidget(m_field);
    return left;
}

QWidget *WaitingView::buildRight(const GateActions &)
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_count);
    column->addWidget(m_arrivals);
    column->addWidget(m_recent, 1);
    return right;
}

GateButton *WaitingView::addButton(QHBoxLayout *row, const char *name, QAction *action)
{
    auto *button = new GateButton;
    button->setObjectName(QLatin1String(name));
    button->setAction(action);
    row->addWidget(button);
    return button;
}

QWidget *WaitingView::buildFoot(const GateActions &actions)
{
    auto *foot = new QWidget;
    foot->setFixedHeight(footHeight);
    kit::ToastHost::keepClear(foot);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(12);
    addButton(row, "entry", actions.entry);
    addButton(row, "exit", actions.exits);
    m_gate = addButton(row, "changeGate", actions.gate);
    row->addStretch();
    m_sound = addButton(row, "sound", actions.sound);
    m_night = addButton(row, "night", actions.night);
    addButton(row, "fullScreen", actions.fullScreen);
    return foot;
}

void WaitingView::setHead(const GateHead::Content &content)
{
    m_head->setContent(content);
}

QLineEdit *WaitingView::field() const
{
    return m_field;
}

void WaitingView::setNight(bool isNight)
{
    m_night->setLeading(isNight ? kit::Icon::Sun : kit::Icon::Moon);
}

void WaitingView::setSound(bool isOn)
{
    m_sound->setLeading(isOn ? kit::Icon::Volume2 : kit::Icon::VolumeX);
}

void WaitingView::leaveSearch()
{
    m_field->clear();
    m_model.search().find({});
}

void WaitingView::refresh()
{
    refreshReady();
    refreshKept();
    refreshCounts();
    m_gate->setVisible(!m_model.gate().gates().empty());
    m_recent->setScans(m_model.recent(), m_model.evening().zone);
}

void WaitingView::refreshReady()
{
    const Evening &evening = m_model.evening();
    if (m_model.isChecking()) {
        m_ready->setWords(tr("Checking …"), tr("Nobody is let in before the answer."));
        return;
    }
    const bool isExit = m_model.direction() == wire::ScanDirection::Exit;
    const kit::Format format;
    const Instant now = m_model.parts().clock.now();
    const bool isToday = format.day(evening.doorsAt, evening.zone) == format.day(now, evening.zone);
    const QString from =
        isToday ? format.time(evening.doorsAt, evening.zone) : format.dayTime(evening.doorsAt, evening.zone);
    m_ready->setWords(isExit ? tr("Ready for exits") : tr("Ready to scan"),
                      isExit ? tr("Exit: whoever is scanned leaves the house")
                             : tr("Entry, all ticket types, from %1").arg(from));
}

void WaitingView::refreshKept()
{
    const std::vector<Reading> &kept = m_model.kept().readings();
    if (kept.empty()) {
        m_kept->hide(); // its buttons stay, which dismiss() would take away
        return;
    }
    const Reading &first = kept.front();
    const QString what = first.who.isEmpty() ? codeWords(first.code()) : first.who;
    const QString when = kit::Format().time(first.asked.scannedAt, m_model.evening().zone);
    m_kept->say(kit::Tone::Amber, tr("Not checked: %1").arg(kit::Format().count(qint64(kept.size()))),
                tr("%1 at %2").arg(what, when));
}

void WaitingView::refreshCounts()
{
    const HouseCount &house = m_model.house();
    const Instant from = arrivalsFrom(m_model.evening(), m_model.parts().clock.now());
    m_count->setCount(house.admission(), house.lastMinute(), m_model.gate().id(), house.isLive());
    m_arrivals->setVisible(house.arrivals().isKnownFrom(from));
    m_arrivals->setArrivals(house.arrivals().perMinute(from, ArrivalsCard::minutes), from,
                            m_model.evening().zone);
}

void WaitingView::refreshSearch()
{
    const bool isSearching = !m_model.search().text().isEmpty();
    m_faces->setCurrentWidget(isSearching ? static_cast<QWidget *>(m_found) : m_ready);
    m_found->show(m_model.search());
}

} // namespace foyer::checkin
