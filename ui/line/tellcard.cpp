// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/tellcard.h"

#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/line/roomfacts.h"

#include <QKeyEvent>
#include <QPlainTextEdit>

namespace foyer::line {

namespace {

constexpr int headHeight = 44;
constexpr int leastTextHeight = 48;
constexpr int textHeight = 72;
constexpr int presentHeight = 60; // three lines
constexpr int longestText = 500;

} // namespace

TellCard::TellCard(QWidget *parent) : kit::Card(parent)
{
    setObjectName(QStringLiteral("tellCard"));
    body()->setContentsMargins(1, 0, 1, 8);
    body()->setSpacing(0);
    makeHead();
    makeText();
    makePresent();
}

void TellCard::makeHead()
{
    m_soon = new kit::Label(tr("shown within 5 s"), kit::TextSize::Small);
    m_soon->setInk(kit::Ink::Text3);
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kit::padding - 1, 0, kit::padding - 1, 0);
    row->addWidget(new kit::Label(tr("Tell those waiting"), kit::TextSize::Title, kit::strong));
    row->addStretch(1);
    row->addWidget(m_soon);
    body()->addWidget(head);
}

void TellCard::makeText()
{
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("tellText"));
    m_text->setAccessibleName(tr("Message to those waiting"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(leastTextHeight);
    m_text->setMaximumHeight(textHeight);
    m_text->installEventFilter(this);
    m_show = new kit::Button;
    m_show->setObjectName(QStringLiteral("tellShow"));
    m_show->setKeyCap(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_length = new kit::Label({}, kit::TextSize::Small);
    m_length->setObjectName(QStringLiteral("tellLength"));
    m_length->setFigures(true);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(0, kit::step, 0, 0);
    below->addWidget(m_show);
    below->addStretch(1);
    below->addWidget(m_length);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(kit::padding - 1, 0, kit::padding - 1, 12);
    column->setSpacing(0);
    column->addWidget(m_text);
    column->addLayout(below);
    body()->addLayout(column);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT typed(m_text->toPlainText());
    });
    connect(m_show, &kit::Button::clicked, this, &TellCard::showWanted);
}

void TellCard::makePresent()
{
    m_presentName = new kit::Label({}, kit::TextSize::Small);
    m_presentName->setInk(kit::Ink::Text3);
    m_present = new kit::Label;
    m_present->setObjectName(QStringLiteral("tellPresent"));
    m_present->setWordWrap(true);
    m_present->setMaximumHeight(presentHeight);
    m_takeDown = new kit::Button(tr("Take down"), kit::Button::Kind::Ghost);
    m_takeDown->setObjectName(QStringLiteral("tellTakeDown"));
    m_takeDown->setExtent(kit::Extent::Small);
    m_takeDown->setToolTip(tr("Nothing is shown to those who wait any more."));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_presentName);
    words->addWidget(m_present);
    words->addStretch(1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kit::padding - 1, 10, kit::step, 0);
    row->setSpacing(kit::step);
    row->addLayout(words, 1);
    row->addWidget(m_takeDown, 0, Qt::AlignTop);
    body()->addWidget(new kit::Hairline);
    body()->addLayout(row, 1);
    connect(m_takeDown, &kit::Button::clicked, this, &TellCard::takeDownWanted);
}

void TellCard::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

void TellCard::show(const RoomFacts &facts)
{
    m_isShowing = true;
    if (m_text->toPlainText() != facts.draft.message)
        m_text->setPlainText(facts.draft.message);
    m_isShowing = false;
    m_text->setReadOnly(!facts.maySteer);
    m_text->setVisible(facts.maySteer);
    m_soon->setVisible(facts.maySteer);
    const QString present = facts.sight.control.message;
    m_presentName->setText(present.isEmpty() ? tr("Nothing is shown to those who wait.")
                                             : tr("They read now"));
    m_present->setText(present);
    m_present->setToolTip(present);
    m_present->setVisible(!present.isEmpty());
    m_takeDown->setVisible(facts.maySteer && !present.isEmpty());
    showButtons(facts);
}

void TellCard::showButtons(const RoomFacts &facts)
{
    const kit::Format format;
    const qsizetype length = facts.draft.message.size();
    const qint64 waiting = facts.sight.shown().waiting;
    const bool isTooLong = length > longestText;
    m_show->setText(waiting > 0 ? tr("Show to %1").arg(format.count(waiting)) : tr("Show to who waits"));
    m_show->setVisible(facts.maySteer);
    m_show->setEnabled(facts.canSteer() && length > 0 && !isTooLong);
    m_takeDown->setEnabled(facts.canSteer());
    m_show->setWhyDisabled(isTooLong     ? tr("The message is too long.")
                           : length == 0 ? tr("Nothing is typed yet.")
                           : facts.isOld ? tr("The server cannot be reached; what you typed is kept.")
                                         : tr("The server has not answered yet."));
    m_length->setVisible(facts.maySteer);
    m_length->setText(format.ofTotal(length, longestText));
    m_length->setInk(isTooLong ? kit::Ink::Red : kit::Ink::Text3);
    m_length->setLeading(isTooLong ? kit::Icon::OctagonX : kit::Icon::None);
}

bool TellCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() & Qt::ControlModifier) {
            if (m_show->isEnabled())
                Q_EMIT showWanted();
            return true;
        }
    }
    return kit::Card::eventFilter(watched, event);
}

} // namespace foyer::line
