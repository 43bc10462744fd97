// SPDX-License-Identifier: GPL-3.0-or-later
// What the set-up does with the server: saving, publishing, cancelling.
#include "core/client/catalogapi.h"
#include "core/client/seasonapi.h"
#include "ui/events/publishstep.h"
#include "ui/events/setupview.h"
#include "ui/kit/banner.h"
#include "ui/kit/format.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"

namespace foyer::events {

void SetupView::saveNow()
{
    if (!m_model.isSaved())
        static_cast<void>(save(this));
}

Task<void> SetupView::save(QPointer<SetupView> self)
{
    const bool wasMade = self->m_model.server().isMade();
    QPointer<SetupModel> model(&self->m_model);
    co_await SetupModel::save(model);
    if (!self)
        co_return;
    if (self->m_model.server().isMade() != wasMade)
        Q_EMIT self->eventChanged(self->m_model.wanted().id);
}

Task<void> SetupView::publish(QPointer<SetupView> self)
{
    self->m_isPublishWanted = self->m_model.isSaving();
    if (self->m_isPublishWanted || self->m_isPublishing)
        co_return;
    self->m_isPublishing = true;
    const catalog::EventId event = self->m_model.wanted().id;
    QPointer<SetupModel> model(&self->m_model);
    bool isDone = co_await SetupModel::publish(model);
    if (!self)
        co_return;
    self->m_isPublishing = false;
    if (self->m_model.wanted().id != event)
        co_return; // somebody went on to another event: the words would be about that one
    if (!isDone) {
        self->sayNotPublished();
        co_return;
    }
    self->m_publishStep->banner()->dismiss();
    self->m_context.toasts.done(tr("%1 is published.").arg(self->m_model.wanted().facts.title));
    Q_EMIT self->eventChanged(event);
}

// What is typed last is on its way to the server: published is that, too.
void SetupView::publishOnceSaved()
{
    if (m_isPublishWanted && !m_model.isSaving())
        static_cast<void>(publish(this));
}

void SetupView::sayNotPublished()
{
    kit::Banner *banner = m_publishStep->banner();
    const QString lead = tr("It is not published.");
    if (m_model.state() == SaveState::Overtaken)
        banner->say(kit::Tone::Amber, lead, tr("Say above whose changes stand, then publish."));
    else if (m_model.refusal())
        banner->say(kit::Tone::Red, lead, kit::wordsFor(*m_model.refusal()));
    else
        banner->say(kit::Tone::Amber, lead,
                    tr("Something typed could not be saved; the steps that are marked say what."));
}

QString SetupView::cancelWords(const wire::CancellationStakes &stakes) const
{
    const kit::Format format;
    const QString dates =
        tr("The sale of %n date(s) stops at once and cannot be taken up again.", nullptr, stakes.dates);
    if (stakes.orders == 0 && stakes.ordersBeingPaid == 0)
        return dates + QLatin1Char(' ') + tr("Nobody has bought a ticket.");
    const auto currency = Currency::fromCode(QString::fromLatin1(stakes.paid.currency));
    const QString worth = currency ? format.money(Money(stakes.paid.minor, *currency)) : QString();
    QString words = dates + QLatin1Char(' ')
                    + tr("%1 orders with %2 tickets worth %3 stay as they are: each can then be paid back in "
                         "full, by hand or on request.")
                          .arg(format.count(stakes.orders), format.count(stakes.tickets), worth);
    if (stakes.ordersBeingPaid > 0)
        words +=
            QLatin1Char(' ') + tr("%n more are being paid right now.", nullptr, int(stakes.ordersBeingPaid));
    return words;
}

Task<void> SetupView::cancel(QPointer<SetupView> self, std::optional<catalog::PerformanceId> date)
{
    const catalog::EventId event = self->m_model.wanted().id;
    const QString name = self->m_model.wanted().facts.title;
    client::Answer<wire::CancellationStakes> stakes =
        co_await self->m_context.season.cancellation(event, date);
    if (!self)
        co_return;
    kit::Banner *banner = self->m_publishStep->banner();
    if (!stakes) {
        self->goTo(Step::Publish);
        banner->say(kit::Tone::Red, tr("Nothing was cancelled."), kit::wordsFor(stakes.error()));
        co_return;
    }
    kit::TextQuestion question;
    question.title = date ? tr("Cancel this date of %1?").arg(name) : tr("Cancel %1?").arg(name);
    question.text = self->cancelWords(*stakes);
    question.label = tr("Reason, shown with the orders");
    const Cancelling before = self->m_cancelling;
    if (before.event == event && before.date == date)
        question.initial = before.reason;
    question.accept =
        date ? tr("Cancel the date") : tr("Cancel %n date(s)", nullptr, std::max(1, stakes->dates));
    std::optional<QString> reason = co_await self->m_context.prompter.askText(question, self);
    if (!self || !reason || self->m_model.wanted().id != event)
        co_return;
    QPointer<SetupModel> model(&self->m_model);
    Task<client::Answer<void>> asked =
        date ? SetupModel::cancelDate(model, *date, *reason) : SetupModel::cancelEvent(model, *reason);
    client::Answer<void> done = co_await std::move(asked);
    if (!self)
        co_return;
    if (!done) {
        self->m_cancelling = Cancelling{event, date, *reason};
        self->goTo(Step::Publish);
        banner->say(kit::Tone::Red, tr("Nothing was cancelled."),
                    kit::wordsFor(done.error()) + QLatin1Char(' ') + tr("The reason is kept."));
        co_return;
    }
    self->m_cancelling = Cancelling{};
    self->m_context.toasts.done(date ? tr("The date is cancelled.") : tr("%1 is cancelled.").arg(name));
    Q_EMIT self->eventChanged(event);
}

} // namespace foyer::events
