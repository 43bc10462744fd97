// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/phasesstep.h"

#include "core/client/apiclient.h"
#include "ui/events/phaserow.h"
#include "ui/events/phasetimeline.h"
#include "ui/events/sharededit.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/emptystate.h"

#include <algorithm>

namespace foyer::events {

namespace {

constexpr std::size_t mostPhases = 50;

} // namespace

PhasesStep::PhasesStep(SetupModel &model, client::ApiClient &ids, const Clock &clock, QWidget *parent)
    : StepView(model, Step::Phases, parent)
    , m_ids(ids)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("phasesStep"));
    QHBoxLayout *heading =
        addHeading(tr("Sale phases"), tr("Where two are open at once, the one that opened last counts."));
    m_add = new kit::Button(kit::Icon::Plus, tr("Phase"));
    m_add->setObjectName(QStringLiteral("addPhase"));
    heading->addWidget(m_add);
    m_empty = new kit::EmptyState(tr("No sale phase yet"),
                                  tr("A phase says from when until when it is sold, and where."));
    m_empty->setPicture(kit::Icon::CalendarClock);
    body()->addWidget(m_empty);
    m_timeline = new PhaseTimeline;
    auto *picture = new kit::Card;
    picture->body()->addWidget(m_timeline);
    picture->setObjectName(QStringLiteral("timelineCard"));
    body()->addWidget(picture);
    m_card = new kit::Card;
    m_card->body()->setContentsMargins(0, 4, 0, 4);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    m_card->body()->addLayout(m_rows);
    body()->addWidget(m_card);
    body()->addStretch();
    connect(m_add, &kit::Button::clicked, this, &PhasesStep::addPhase);
    start();
}

QWidget *PhasesStep::firstField()
{
    return m_shown.empty() ? static_cast<QWidget *>(m_add) : m_shown.front()->firstField();
}

QWidget *PhasesStep::fieldToMend()
{
    for (const Problem &problem : model().problemsAt(Step::Phases)) {
        if (PhaseRow *row = rowOf(catalog::PhaseId(problem.subject)))
            return row->firstField();
    }
    return firstField();
}

PhaseRow *PhasesStep::rowOf(catalog::PhaseId phase) const
{
    const auto row = std::ranges::find(m_shown, phase, &PhaseRow::id);
    return row == m_shown.end() ? nullptr : *row;
}

// The first one sells from tomorrow to the last date's start, online and at the box office; the next one goes
// on where the last one ends.
Phase PhasesStep::nextPhase() const
{
    const QTimeZone zone = kit::zoneOf(setup().facts.timeZone);
    const QDate tomorrow = wallClock(m_clock.now(), zone).date().addDays(1);
    Phase phase{m_ids.newId<catalog::PhaseId>(),
                setup().phases.empty() ? tr("Regular") : tr("New phase"),
                {catalog::Channel::Public, catalog::Channel::BoxOffice}};
    phase.opens = setup().phases.empty() ? momentOf(tomorrow, {10, 0}, zone) : setup().phases.back().closes;
    Instant last = momentOf(wallClock(phase.opens, zone).date().addDays(28), {20, 0}, zone);
    for (const Date &date : setup().dates)
        last = std::max(last, date.starts);
    const bool hasDates = !setup().dates.empty();
    if (hasDates) {
        last = setup().dates.front().starts;
        for (const Date &date : setup().dates)
            last = std::max(last, date.starts);
    }
    const QDateTime wall = wallClock(phase.opens, zone);
    phase.closes = last > phase.opens ? last : momentOf(wall.date().addDays(7), wall.time(), zone);
    return phase;
}

void PhasesStep::addPhase()
{
    const Phase added = nextPhase();
    model().edit([&](Setup &edited) { edited.phases.push_back(added); });
    if (PhaseRow *row = rowOf(added.id))
        row->firstField()->setFocus(Qt::TabFocusReason);
}

void PhasesStep::removePhase(catalog::PhaseId phase)
{
    model().edit([&](Setup &edited) {
        std::erase_if(edited.phases, [phase](const Phase &had) { return had.id == phase; });
        std::erase_if(edited.prices, [phase](const Price &price) { return price.at.phase == phase; });
    });
    firstField()->setFocus(Qt::TabFocusReason);
}

void PhasesStep::refresh()
{
    const std::vector<Phase> &phases = setup().phases;
    while (m_shown.size() > phases.size()) {
        m_shown.back()->hide();
        m_shown.back()->deleteLater();
        m_shown.pop_back();
    }
    while (m_shown.size() < phases.size()) {
        auto *row = new PhaseRow(int(m_shown.size()));
        m_shown.push_back(row);
        m_rows->addWidget(row);
        connect(row, &PhaseRow::edited, this, [this](const Phase &phase) {
            model().edit([&](Setup &edited) {
                const auto had = std::ranges::find(edited.phases, phase.id, &Phase::id);
                if (had != edited.phases.end())
                    *had = phase;
            });
        });
        connect(row, &PhaseRow::removeWanted, this, [this, row] { removePhase(row->id()); });
    }
    const QTimeZone zone = kit::zoneOf(setup().facts.timeZone);
    for (std::size_t i = 0; i < phases.size(); ++i)
        m_shown[i]->show(phases[i], zone, !setup().isOver());
    m_timeline->show(setup(), m_clock.now());
    m_timeline->parentWidget()->setVisible(!phases.empty());
    m_card->setVisible(!phases.empty());
    m_empty->setVisible(phases.empty());
    m_add->setEnabled(!setup().isOver() && phases.size() < mostPhases);
}

void PhasesStep::showProblems(const std::vector<Problem> &problems)
{
    for (PhaseRow *row : m_shown) {
        const auto found = std::ranges::find(problems, row->id().uuid(), &Problem::subject);
        row->showProblem(found == problems.end() ? QString() : found->sentence);
    }
}

} // namespace foyer::events
