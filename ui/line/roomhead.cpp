// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomhead.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/line/roomwords.h"

#include <algorithm>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer::line {

namespace {

constexpr int headHeight = 64;

kit::Button::Kind kindOf(LineAction action, LineState state, bool isDrafted)
{
    if (action == LineAction::Close || action == LineAction::SwitchOff)
        return kit::Button::Kind::Danger;
    const bool isNext =
        action == LineAction::Resume || (action == LineAction::Open && state != LineState::Draining);
    return isNext && !isDrafted ? kit::Button::Kind::Primary : kit::Button::Kind::Plain;
}

} // namespace

RoomHead::RoomHead(QAction *back, QWidget *parent)
    : QFrame(parent)
    , m_state(new kit::Chip)
    , m_subject(new kit::Label({}, kit::TextSize::Small))
    , m_freshness(new kit::Label({}, kit::TextSize::Small))
    , m_demand(new kit::Label(tr("switched on by demand"), kit::TextSize::Small))
    , m_acts(new QHBoxLayout)
{
    setObjectName(QStringLiteral("roomHead"));
    setFixedHeight(headHeight);
    auto *arrow = new kit::Button(kit::Icon::ArrowLeft, QString(), kit::Button::Kind::Ghost);
    arrow->setObjectName(QStringLiteral("roomBack"));
    arrow->setAction(back);
    arrow->setText({});
    arrow->setKeyCapVisible(false);
    arrow->setAccessibleName(back->text());
    m_state->setObjectName(QStringLiteral("roomState"));
    m_subject->setObjectName(QStringLiteral("roomSubject"));
    m_subject->setInk(kit::Ink::Text3);
    m_freshness->setObjectName(QStringLiteral("roomFreshness"));
    m_freshness->setFigures(true);
    m_demand->setObjectName(QStringLiteral("roomByDemand"));
    m_demand->setInk(kit::Ink::Text3);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(kit::step);
    upper->addWidget(new kit::Label(tr("Waiting room"), kit::TextSize::Title, kit::strong));
    upper->addWidget(m_state);
    upper->addWidget(m_demand);
    upper->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addLayout(upper);
    words->addWidget(m_subject);
    words->addStretch(1);
    m_acts->setSpacing(kit::buttonGap);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kit::padding, 0, kit::padding, 1);
    row->setSpacing(12);
    row->addWidget(arrow);
    row->addLayout(words, 1);
    row->addWidget(m_freshness);
    row->addSpacing(4);
    row->addLayout(m_acts);
}

void RoomHead::addAction(LineAction action, QAction *command)
{
    auto *button = new kit::Button;
    button->setObjectName(command->objectName());
    button->setAction(command);
    button->setKeyCapVisible(false);
    m_acts->addWidget(button);
    m_buttons.push_back({action, button});
}

void RoomHead::setSubject(const QString &words)
{
    m_subject->setText(words);
}

void RoomHead::show(const RoomFacts &facts, LineDesk::Freshness freshness)
{
    m_state->setVisible(true);
    m_state->setChip(stateChip(facts));
    m_state->setAccessibleName(stateChip(facts).text);
    m_demand->setVisible(facts.sight.control.isAutomatic && isGuarded(facts.sight.state()));
    showFreshness(facts, freshness);
    showActs(facts);
}

void RoomHead::showNothing()
{
    m_state->hide();
    m_demand->hide();
    m_freshness->hide();
}

bool RoomHead::hasFocusWithin() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

void RoomHead::focusActs()
{
    for (int i = 0; i < m_acts->count(); ++i) {
        QWidget *button = m_acts->itemAt(i)->widget();
        if (button && button->isVisible() && button->isEnabled())
            return button->setFocus(Qt::OtherFocusReason);
    }
}

void RoomHead::showFreshness(const RoomFacts &facts, LineDesk::Freshness freshness)
{
    using enum LineDesk::Freshness;
    const QString time = kit::Format().seconds(facts.now, facts.zone);
    QString sentence;
    switch (freshness) {
    case Live: sentence = tr("The figures change as people come and go. They are of %1.").arg(time); break;
    case Polled:
        sentence = tr("The figures are read anew every five seconds. They are of %1.").arg(time);
        break;
    case Reconnecting:
        sentence = tr("The connection is being restored. The figures are of %1.").arg(time);
        break;
    case Offline: sentence = tr("The server cannot be reached. The figures are of %1.").arg(time); break;
    }
    const bool isTrouble = freshness == Offline || freshness == Reconnecting;
    m_freshness->setVisible(true);
    m_freshness->setText(freshness == Offline ? tr("Offline, as of %1").arg(time) : tr("as of %1").arg(time));
    m_freshness->setInk(isTrouble ? kit::Ink::Amber : kit::Ink::Text3);
    m_freshness->setLeading(freshness == Offline        ? kit::Icon::CloudOff
                            : freshness == Reconnecting ? kit::Icon::TriangleAlert
                                                        : kit::Icon::None);
    m_freshness->setToolTip(sentence);
    m_freshness->setAccessibleName(sentence);
}

// In the order in which they are offered: the harmless one first.
void RoomHead::showActs(const RoomFacts &facts)
{
    const std::vector<LineAction> offered = offeredActions(facts.sight.state());
    for (std::size_t i = 0; i < offered.size(); ++i) {
        const auto act = std::ranges::find(m_buttons, offered[i], &Act::action);
        if (act != m_buttons.end() && m_acts->indexOf(act->button) != int(i))
            m_acts->insertWidget(int(i), act->button);
    }
    for (const Act &act : m_buttons) {
        act.button->setKind(kindOf(act.action, facts.sight.state(), facts.draft.changesLine()));
        act.button->setLeading(actionIcon(act.action));
        act.button->setWhyDisabled(facts.isOld ? tr("The server cannot be reached.")
                                               : tr("The server has not answered yet."));
    }
}

void RoomHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, height() - 1, width(), 1, tokens.line);
}

} // namespace foyer::line
