// SPDX-License-Identifier: GPL-3.0-or-later
// What is done about the line.
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/line/linepage.h"
#include "ui/line/roomhead.h"
#include "ui/line/roomwords.h"
#include "ui/line/wallclock.h"

namespace foyer::line {

namespace {

bool isOutdated(const client::Refusal &refusal)
{
    return refusal.kind == client::RefusalKind::Stale || refusal.code == "line_state";
}

} // namespace

Task<void> LinePage::act(QPointer<LinePage> self, LineAction action)
{
    if (!self->m_desk.performance() || self->m_desk.isBusy())
        co_return;
    const Performance performance = *self->m_desk.performance();
    const QString name = self->subject();
    const LineState before = self->m_desk.sight().state();
    std::optional<kit::Question> question = questionBefore(action, self->facts());
    if (question) {
        kit::Answer answer = co_await self->m_parts.prompter.ask(*question, self);
        if (!self || !answer.accepted || !self->isFor(performance))
            co_return;
        if (self->m_desk.sight().state() != before) {
            self->sayOvertaken(); // it was asked about another line than there is now
            co_return;
        }
    }
    wire::SteerLine what;
    what.action = action;
    const bool wasAtActs = self->m_head->hasFocusWithin();
    if (wasAtActs)
        self->setFocus(); // the button gives way while the server is asked
    const QPointer<LineDesk> desk(&self->m_desk);
    LineDesk::Done done = co_await LineDesk::steer(desk, what);
    if (!self)
        co_return;
    self->settle(performance, name, done, doneWords(action));
    if (wasAtActs && self->hasFocus())
        self->m_head->focusActs();
}

Task<void> LinePage::apply(QPointer<LinePage> self)
{
    if (!self->m_desk.performance() || self->m_desk.isBusy() || !self->m_draft.changesLine())
        co_return;
    const Performance performance = *self->m_desk.performance();
    const QString name = self->subject();
    LineDraft sent = self->m_draft;
    sent.message.clear();
    const Pace pace = sent.paceOver(self->m_desk.sight().pace());
    const wire::ChangeLine what = sent.changeOf(self->m_desk.sight().control);
    const QPointer<LineDesk> desk(&self->m_desk);
    LineDesk::Done done = co_await LineDesk::change(desk, what);
    if (!self)
        co_return;
    if (done)
        self->forgetSent(performance, sent);
    const bool isPace = sent.perMinute || sent.mostBuying;
    self->settle(performance, name, done,
                 isPace ? tr("It goes at %1 from now on.").arg(paceWords(pace.perMinute()))
                        : tr("The changes are in force."));
}

Task<void> LinePage::tell(QPointer<LinePage> self, QString message)
{
    if (!self->m_desk.performance() || self->m_desk.isBusy())
        co_return;
    const Performance performance = *self->m_desk.performance();
    const QString name = self->subject();
    LineDraft sent;
    sent.message = message;
    wire::ChangeLine what;
    what.message = message;
    const QPointer<LineDesk> desk(&self->m_desk);
    LineDesk::Done done = co_await LineDesk::change(desk, what);
    if (!self)
        co_return;
    if (done && !message.isEmpty())
        self->forgetSent(performance, sent);
    self->settle(performance, name, done,
                 message.isEmpty() ? tr("Nothing is shown to those who wait.")
                                   : tr("Those who wait read it now."));
}

// The pace first: nobody is let in at another one, not even for a moment.
Task<void> LinePage::begin(QPointer<LinePage> self)
{
    if (!self->m_desk.performance() || self->m_desk.isBusy())
        co_return;
    const Performance performance = *self->m_desk.performance();
    const QString name = self->subject();
    const RoomFacts facts = self->facts();
    LineDraft sent = self->m_draft;
    sent.message.clear();
    const Beginning beginning = sent.beginning.value_or(Beginning::AtATime);
    wire::ChangeLine what = sent.changeOf(facts.sight.control);
    what.automaticAbove.reset();
    if (beginning == Beginning::OnDemand)
        what.automaticAbove = sent.automaticAbove.value_or(facts.sight.control.automaticAbove.value_or(500));
    const QPointer<LineDesk> desk(&self->m_desk);
    LineDesk::Done done;
    if (what.pace || what.windowSeconds || what.automaticAbove)
        done = co_await LineDesk::change(desk, what);
    if (!self)
        co_return;
    if (done && beginning != Beginning::OnDemand && self->isFor(performance)) {
        wire::SteerLine steer;
        steer.action = beginning == Beginning::Now ? LineAction::Open : LineAction::Gather;
        if (beginning == Beginning::AtATime)
            steer.opensAt = sent.opensAt.value_or(nextHour(facts.now));
        done = co_await LineDesk::steer(desk, steer);
    }
    if (!self)
        co_return;
    if (done)
        self->forgetSent(performance, sent);
    const QString words = beginning == Beginning::OnDemand
                              ? tr("The line opens by itself when demand is high.")
                          : beginning == Beginning::Now ? doneWords(LineAction::Open)
                                                        : doneWords(LineAction::Gather);
    self->settle(performance, name, done, words);
}

Task<void> LinePage::dropDemand(QPointer<LinePage> self)
{
    if (!self->m_desk.performance() || self->m_desk.isBusy())
        co_return;
    const Performance performance = *self->m_desk.performance();
    const QString name = self->subject();
    wire::ChangeLine what;
    what.automaticAbove = 0;
    const QPointer<LineDesk> desk(&self->m_desk);
    LineDesk::Done done = co_await LineDesk::change(desk, what);
    if (self)
        self->settle(performance, name, done, tr("No line opens by itself any more."));
}

// Where the person works now: in words beside the line, or over another one with its name.
void LinePage::settle(Performance performance, const QString &name, const LineDesk::Done &done,
                      const QString &words)
{
    const bool isHere = isFor(performance);
    if (done) {
        if (isHere) {
            m_isOvertaken = false;
            m_banner->dismiss();
        }
        m_parts.toasts.done(isHere ? words : tr("%1: %2").arg(name, words));
        showRoom();
        return;
    }
    if (done.error().kind == client::RefusalKind::Cancelled)
        return;
    if (!isHere)
        return m_parts.toasts.failed(tr("%1: %2").arg(name, kit::wordsFor(done.error())));
    if (isOutdated(done.error())) {
        m_isOvertaken = true;
        sayOvertaken();
    } else {
        sayRefused(done.error());
    }
}

void LinePage::sayRefused(const client::Refusal &refusal)
{
    m_isOvertaken = false;
    const bool isOpen =
        refusal.kind == client::RefusalKind::Timeout || refusal.kind == client::RefusalKind::Offline;
    m_banner->clearActions();
    m_banner->say(kit::Tone::Red,
                  isOpen ? tr("It is not known whether it was done.") : tr("It was not done."),
                  kit::wordsFor(refusal));
}

// How it stands is read anew meanwhile: the words follow.
void LinePage::sayOvertaken()
{
    const bool isNew = !m_isOvertaken || !m_banner->isVisibleTo(this);
    m_isOvertaken = true;
    m_banner->say(kit::Tone::Amber, tr("Somebody else has steered this line meanwhile; nothing was done."),
                  standsWords(facts()));
    if (!isNew)
        return;
    m_banner->clearActions();
    kit::Button *seen = m_banner->addAction(tr("Seen"));
    seen->setObjectName(QStringLiteral("roomSeen"));
    connect(seen, &kit::Button::clicked, this, [this] {
        m_isOvertaken = false;
        m_banner->dismiss();
        setFocus();
    });
}

// Whatever was typed since then stays.
void LinePage::forgetSent(Performance performance, const LineDraft &sent)
{
    LineDraft left = isFor(performance) ? m_draft : m_keeper.find(performance);
    const auto forget = [](auto &mine, const auto &theirs) {
        if (theirs && mine == theirs)
            mine.reset();
    };
    forget(left.perMinute, sent.perMinute);
    forget(left.mostBuying, sent.mostBuying);
    forget(left.windowMinutes, sent.windowMinutes);
    forget(left.opensAt, sent.opensAt);
    forget(left.automaticAbove, sent.automaticAbove);
    forget(left.beginning, sent.beginning);
    if (!sent.message.isEmpty() && left.message == sent.message)
        left.message.clear();
    m_keeper.keep(performance, left);
    if (isFor(performance))
        m_draft = left;
}

} // namespace foyer::line
