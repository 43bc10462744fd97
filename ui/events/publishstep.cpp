// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/publishstep.h"

#include "ui/events/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/label.h"

namespace foyer::events {

PublishStep::PublishStep(SetupModel &model, const Clock &clock, QWidget *parent)
    : StepView(model, Step::Publish, parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("publishStep"));
    addHeading(tr("Publish"));
    m_banner = new kit::Banner;
    m_banner->setObjectName(QStringLiteral("publishBanner"));
    body()->addWidget(m_banner);
    auto *card = new kit::Card;
    m_sentence = new kit::Label({}, kit::TextSize::Title);
    m_sentence->setObjectName(QStringLiteral("publishSentence"));
    m_sentence->setWordWrap(true);
    m_publish = new kit::Button(tr("Publish now"), kit::Button::Kind::Primary);
    m_publish->setObjectName(QStringLiteral("publishNow"));
    m_publish->setExtent(kit::Extent::Large);
    card->body()->addWidget(m_sentence);
    card->body()->addSpacing(kit::step);
    card->body()->addWidget(m_publish, 0, Qt::AlignLeft);
    body()->addWidget(card);
    m_cancelCard = new kit::Card(tr("Call it off"));
    m_cancelWords = new kit::Label({}, kit::Ink::Text2);
    m_cancelWords->setWordWrap(true);
    m_cancel = new kit::Button(kit::Icon::CalendarX, tr("Cancel the event"), kit::Button::Kind::Danger);
    m_cancel->setObjectName(QStringLiteral("cancelEvent"));
    m_cancelCard->body()->addWidget(m_cancelWords);
    m_cancelCard->body()->addWidget(m_cancel, 0, Qt::AlignLeft);
    body()->addWidget(m_cancelCard);
    body()->addStretch();
    connect(m_publish, &kit::Button::clicked, this, &PublishStep::publishWanted);
    connect(m_cancel, &kit::Button::clicked, this, &PublishStep::cancelWanted);
    start();
}

void PublishStep::forget()
{
    m_banner->dismiss();
}

QWidget *PublishStep::firstField()
{
    return m_publish->isVisibleTo(this) && m_publish->isEnabled() ? m_publish : static_cast<QWidget *>(this);
}

void PublishStep::setLacking(int lacking)
{
    m_lacking = lacking;
    refresh();
}

void PublishStep::refresh()
{
    const Setup &wanted = setup();
    bool hasDrafts = false;
    for (const Date &date : wanted.dates)
        hasDrafts = hasDrafts || date.isDraft();
    m_sentence->setText(wanted.isOver() ? tr("The event is over: nothing of it is sold any more.")
                                        : publishWords(wanted, m_clock.now()));
    m_publish->setVisible(!wanted.isOver() && (!wanted.isPublished() || hasDrafts));
    m_publish->setText(wanted.isPublished() ? tr("Publish the new dates") : tr("Publish now"));
    const bool isBusy = model().state() == SaveState::Saving;
    m_publish->setEnabled(m_lacking == 0 && !isBusy);
    if (hasFocus() && m_publish->isEnabled()) // it waited for the button
        m_publish->setFocus(Qt::TabFocusReason);
    m_publish->setWhyDisabled(
        isBusy ? tr("It is being saved.")
               : tr("%n thing(s) still lack; see the list at the right.", nullptr, m_lacking));
    m_cancelCard->setVisible(wanted.isMade() && !wanted.isOver());
    m_cancelWords->setText(
        wanted.isPublished()
            ? tr("Stops the sale of all dates at once. Before it happens you are told how many orders, "
                 "tickets "
                 "and how much money it touches.")
            : tr("A draft that is called off cannot be taken up again; buyers have never seen it."));
}

} // namespace foyer::events
