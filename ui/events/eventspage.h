// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/events/context.h"
#include "ui/events/setupkeeper.h"
#include "ui/kit/page.h"

class QStackedWidget;

namespace foyer::events {

struct SeasonRow;
struct Setup;
class SeasonView;
class SetupView;

/// The workspace of events: the list, and the set-up of one.
class EventsPage : public kit::Page
{
    Q_OBJECT

public:
    explicit EventsPage(const Context &context, QWidget *parent = nullptr);
    ~EventsPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] kit::Icon icon() const override;
    [[nodiscard]] accounts::Permission permission() const override;
    [[nodiscard]] QList<QAction *> commands() override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] bool open(const kit::Link &link) override;

    void showList();
    void newEvent();
    void openEvent(catalog::EventId event, quint8 step);

    /// A map of a place has been published: the event that is being set up takes it over if it is its hall.
    void takeMap(const Uuid &map, const Uuid &venue);

    [[nodiscard]] SeasonView *list() const noexcept { return m_list; }

    [[nodiscard]] SetupView *setup() const noexcept { return m_setup; }

Q_SIGNALS:
    /// A seat map on the studio's desk, a new one for a place, or all of them.
    void studioWanted(const foyer::Uuid &map, const QString &name);
    void drawWanted(const foyer::Uuid &venue);
    void hallsWanted();

private:
    void act(const SeasonRow &row);
    void enter(const SeasonRow &row);
    void openLine(catalog::PerformanceId date);
    void startWith(Setup setup);
    [[nodiscard]] static Task<void> beginNew(QPointer<EventsPage> self);
    [[nodiscard]] static Task<void> duplicate(QPointer<EventsPage> self, catalog::EventId event);

    Context m_context;
    SetupKeeper m_keeper;
    QStackedWidget *m_stack;
    SeasonView *m_list;
    SetupView *m_setup = nullptr;
    bool m_isActive = false;
};

} // namespace foyer::events
