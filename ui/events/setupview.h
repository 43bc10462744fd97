// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/season.h"
#include "ui/events/context.h"
#include "ui/events/halldesk.h"
#include "ui/events/setupmodel.h"

#include <array>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace foyer::kit {
class Banner;
class StateStack;
} // namespace foyer::kit

namespace foyer::events {

class HallStep;
class PricesStep;
class PublishStep;
class ReadinessPanel;
class SetupHead;
class StepList;
class StepView;

/// One event, step by step, with what lacks at the right.
class SetupView : public QWidget
{
    Q_OBJECT

public:
    SetupView(const Context &context, SetupKeeper &keeper, QWidget *parent = nullptr);
    ~SetupView() override;

    void begin(Setup setup);
    [[nodiscard]] static Task<void> open(QPointer<SetupView> self, catalog::EventId event, Step step);

    void goTo(Step step);

    [[nodiscard]] Step step() const noexcept { return m_step; }

    [[nodiscard]] SetupModel &model() noexcept { return m_model; }

    [[nodiscard]] QList<QAction *> commands() const;

    /// What is on the screen is saved, if it can be.
    void leave();

    /// A map of a place has been published: the event takes it over if it is its hall.
    void takeMap(const Uuid &map, const Uuid &venue);

Q_SIGNALS:
    void backWanted();
    /// The event exists, or is another than it was.
    void eventChanged(foyer::catalog::EventId event);
    /// The control room of a date's waiting room.
    void lineWanted(foyer::catalog::PerformanceId date);
    /// A seat map on the studio's desk, or a new one for a place.
    void studioWanted(const foyer::Uuid &map, const QString &name);
    void drawWanted(const foyer::Uuid &venue);

private:
    /// A reason that was typed for nothing: offered again where the same is to be cancelled.
    struct Cancelling
    {
        catalog::EventId event;
        std::optional<catalog::PerformanceId> date = {};
        QString reason = {};
    };

    void makeActions();
    void makeSteps();
    void layOut();
    void connectSteps();
    void update();
    void updateActions();
    void sayOthers();
    void saveNow();
    void next();
    void focusStep();
    void startOver();
    void publishOnceSaved();
    [[nodiscard]] QString headLine() const;
    [[nodiscard]] HallFacts hallFacts() const;
    [[nodiscard]] QString cancelWords(const wire::CancellationStakes &stakes) const;
    [[nodiscard]] static Task<void> save(QPointer<SetupView> self);
    [[nodiscard]] static Task<void> publish(QPointer<SetupView> self);
    void sayNotPublished();
    [[nodiscard]] static Task<void> cancel(QPointer<SetupView> self,
                                           std::optional<catalog::PerformanceId> date);
    [[nodiscard]] static Task<void> loadTaxRates(QPointer<SetupView> self);

    Context m_context;
    SetupModel m_model;
    HallDesk m_desk;
    Step m_step = Step::Facts;
    std::optional<Uuid> m_shownMap;
    qint32 m_shownVersion = 0;
    std::array<bool, stepCount> m_visited{};
    QString m_saidOthers;
    bool m_isPublishWanted = false; ///< and waits for what is being saved
    bool m_isPublishing = false;
    Cancelling m_cancelling;

    QAction *m_back = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_next = nullptr;
    QAction *m_publish = nullptr;
    SetupHead *m_head = nullptr;
    StepList *m_list = nullptr;
    kit::Banner *m_others = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::array<StepView *, stepCount> m_steps{};
    HallStep *m_hall = nullptr;
    PricesStep *m_prices = nullptr;
    PublishStep *m_publishStep = nullptr;
    ReadinessPanel *m_panel = nullptr;
    kit::StateStack *m_states = nullptr;
    catalog::EventId m_wantedEvent;
};

} // namespace foyer::events
