// SPDX-License-Identifier: GPL-3.0-or-later
// What the dashboard does besides showing: what to do first, and the export.
#include "ui/dashboard/dashboardpage.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/progresspanel.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/kit/toasts.h"

#include <algorithm>
#include <QFileInfo>

namespace foyer::dashboard {

namespace {

/// The phase that opens next, unless one runs already.
std::optional<wire::SalePhase> nextPhase(const wire::Event &event, Instant now)
{
    std::optional<wire::SalePhase> next;
    for (const wire::SalePhase &phase : event.phases) {
        if (phase.opensAt <= now && phase.closesAt > now)
            return std::nullopt;
        if (phase.opensAt > now && (!next || phase.opensAt < next->opensAt))
            next = phase;
    }
    return next;
}

} // namespace

// Says what to do first: publish an event, wait for the sale, or sell the first ticket.
void DashboardPage::showNothingSold()
{
    const bool hasEvents = m_book.state() != EventBook::State::Empty;
    const accounts::Permission needed =
        hasEvents ? accounts::Permission::SellTickets : accounts::Permission::ManageCatalog;
    QString title = tr("Nothing is on sale yet");
    QString text = tr("Figures begin with the first event that is published.");
    if (hasEvents) {
        title = tr("Nothing sold yet");
        text = tr("Sell the first ticket at the box office: it stands here the same second.");
        const wire::Event *event = m_book.chosenEvent();
        const auto phase = event ? nextPhase(*event, m_parts.clock.now()) : std::nullopt;
        if (phase)
            text = tr("“%1” opens on %2. What is sold stands here the same second.")
                       .arg(phase->name, kit::Format().dayTime(phase->opensAt, m_book.scope().zone));
    }
    kit::EmptyState *empty = m_states->setEmpty(title, text);
    if (!m_firstAct) {
        m_firstAct = empty->addAction(QString());
        m_firstAct->setObjectName(QStringLiteral("firstAct"));
        connect(m_firstAct, &QAbstractButton::clicked, this, [this] {
            const bool sells = m_book.state() != EventBook::State::Empty;
            Q_EMIT linkActivated(
                {kit::Link::Kind::Page, sells ? QStringLiteral("pos") : QStringLiteral("events")});
        });
    }
    m_firstAct->setText(hasEvents ? tr("Open the box office") : tr("Go to the events"));
    m_firstAct->setVisible(accounts::grants(m_parts.role, needed));
    m_states->showEmpty();
}

QString DashboardPage::suggestedName() const
{
    const kit::Format format;
    QString name = m_book.title();
    if (const auto date = m_book.date())
        name += u' ' + kit::toDateTime(date->startsAt, m_book.scope().zone).date().toString(Qt::ISODate);
    for (QChar &letter : name) {
        if (QStringView(u"/\\:*?\"<>|").contains(letter) || letter < u' ')
            letter = u'-';
    }
    //: name of a file: "Mahler 4 2026-11-21 sales.csv"
    return tr("%1 sales.csv").arg(name.trimmed());
}

void DashboardPage::startExport()
{
    if (!m_exporter.isRunning())
        static_cast<void>(askAndExport(this));
}

Task<void> DashboardPage::askAndExport(QPointer<DashboardPage> self)
{
    kit::FileQuestion question;
    question.title = tr("Save sales");
    question.filters = QStringList{tr("Tables (*.csv)")};
    question.suggestedName = self->suggestedName();
    QWidget *over = self->window();
    const std::optional<QString> path = co_await self->m_parts.prompter.saveFile(question, over);
    if (!self || !path || self->m_exporter.isRunning())
        co_return;
    self->m_progress->setTitle(tr("Writing sales to %1").arg(QFileInfo(*path).fileName()));
    self->m_progress->setDetail({});
    self->m_progress->setProgress(0, 0);
    self->m_progress->show();
    self->m_export->setEnabled(false);
    self->m_exporter.start(self->m_book.scope().within(self->m_parts.clock.now()), *path);
}

void DashboardPage::endExport(SalesExport::Outcome outcome)
{
    m_progress->hide();
    m_export->setEnabled(m_book.state() == EventBook::State::Ready);
    const QString name = QFileInfo(m_exporter.path()).fileName();
    switch (outcome) {
    case SalesExport::Outcome::Done:
        m_parts.toasts.done(tr("%n line(s) of sales are in %1.", nullptr, int(m_exporter.lines())).arg(name));
        break;
    case SalesExport::Outcome::Cancelled: break;
    case SalesExport::Outcome::Refused:
        m_parts.toasts.failed(kit::wordsFor(m_exporter.refusal()), tr("Try again"),
                              [this] { startExport(); });
        break;
    case SalesExport::Outcome::NotWritten:
        m_parts.toasts.failed(tr("%1 could not be written: %2").arg(name, m_exporter.fileProblem()),
                              tr("Choose another place"), [this] { startExport(); });
        break;
    }
}

} // namespace foyer::dashboard
