// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/stepview.h"

namespace foyer::client {
class ApiClient;
}

namespace foyer::kit {
class Button;
class Card;
class EmptyState;
} // namespace foyer::kit

namespace foyer::events {

class PhaseRow;
class PhaseTimeline;

/// When and where it is sold: sale phases with their channels, on a timeline.
class PhasesStep : public StepView
{
    Q_OBJECT

public:
    /// All must outlive it.
    PhasesStep(SetupModel &model, client::ApiClient &ids, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *fieldToMend() override;

    void addPhase();

protected:
    void refresh() override;
    void showProblems(const std::vector<Problem> &problems) override;

private:
    void removePhase(catalog::PhaseId phase);
    [[nodiscard]] Phase nextPhase() const;
    [[nodiscard]] PhaseRow *rowOf(catalog::PhaseId phase) const;

    client::ApiClient &m_ids;
    const Clock &m_clock;
    PhaseTimeline *m_timeline = nullptr;
    kit::Card *m_card = nullptr;
    kit::EmptyState *m_empty = nullptr;
    kit::Button *m_add = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<PhaseRow *> m_shown;
};

} // namespace foyer::events
