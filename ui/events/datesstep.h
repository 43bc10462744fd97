// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/stepview.h"
#include "ui/events/typedtimes.h"

class QSpinBox;
class QComboBox;

namespace foyer::client {
class ApiClient;
}

namespace foyer::kit {
class Button;
class Card;
class EmptyState;
} // namespace foyer::kit

namespace foyer::events {

class DateRow;

/// When it takes place: one date or many, each with doors, start and end; a series adds many at once.
class DatesStep : public StepView
{
    Q_OBJECT

public:
    /// `ids` makes the ids of new dates; both must outlive it.
    DatesStep(SetupModel &model, client::ApiClient &ids, const Clock &clock, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] QWidget *fieldToMend() override;

    void addDate();

Q_SIGNALS:
    /// A date on sale is to be cancelled.
    void cancelWanted(foyer::catalog::PerformanceId date);
    /// The control room of a date's waiting room.
    void lineWanted(foyer::catalog::PerformanceId date);

protected:
    void refresh() override;
    void showProblems(const std::vector<Problem> &problems) override;

private:
    void addSeriesCard();
    void addSeries();
    void removeDate(catalog::PerformanceId date);
    [[nodiscard]] Date nextDate(const QDate &day) const;
    [[nodiscard]] DateRow *rowOf(catalog::PerformanceId date) const;

    client::ApiClient &m_ids;
    const Clock &m_clock;
    TypedTimes m_typed;
    kit::Card *m_card = nullptr;
    kit::EmptyState *m_empty = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<DateRow *> m_shown;
    kit::Button *m_add = nullptr;
    QWidget *m_series = nullptr;
    QSpinBox *m_count = nullptr;
    QSpinBox *m_every = nullptr;
    QComboBox *m_unit = nullptr;
};

} // namespace foyer::events
