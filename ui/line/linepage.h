// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/bookingapi.h"
#include "ui/kit/page.h"
#include "ui/line/draftkeeper.h"
#include "ui/line/hallshares.h"
#include "ui/line/linedesk.h"
#include "ui/line/roomfacts.h"

#include <vector>

class QScrollArea;
class QStackedWidget;

namespace foyer::kit {
class Banner;
class Prompter;
class StateStack;
class Toasts;
} // namespace foyer::kit

namespace foyer::line {

class BeginPanel;
class RoomBoard;
class RoomHead;

/// What the control room works with; all of it outlives the page.
struct LineParts
{
    client::LineApi &line;
    client::ReportsApi &reports;
    client::BookingApi &booking;
    client::Connection &connection;
    client::LiveFeed &live;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Toasts &toasts;
    const Clock &clock;
    QString place; ///< the server's name in the store
    accounts::Role role = accounts::Role::Viewer;
    LineDesk::Times times = {};
};

/// The control room of the waiting room: one performance's line, watched and steered. Belongs to Events.
class LinePage : public kit::Page
{
    Q_OBJECT

public:
    explicit LinePage(const LineParts &parts, QWidget *parent = nullptr);
    ~LinePage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] kit::Icon icon() const override;
    [[nodiscard]] accounts::Permission permission() const override;
    [[nodiscard]] QList<QAction *> commands() override;
    [[nodiscard]] QString partOf() const override;

    [[nodiscard]] bool wantsPerformance() const override { return true; }

    void setPerformance(const std::optional<kit::ChosenPerformance> &performance) override;
    void activated() override;
    void deactivated() override;
    [[nodiscard]] bool open(const kit::Link &link) override;

    [[nodiscard]] LineDesk &desk() noexcept { return m_desk; }

    [[nodiscard]] HallShares &hall() noexcept { return m_hall; }

private:
    using Performance = catalog::PerformanceId;

    void makeActions();
    void makeAct(LineAction action, const char *id, const QKeySequence &keys);
    void makeFaces();
    void listen();
    void showFace();
    void showNothingChosen();
    void showRoom();
    void showActions(const RoomFacts &facts);
    void setDraft(const LineDraft &draft);
    [[nodiscard]] RoomFacts facts() const;
    [[nodiscard]] QString subject() const;
    [[nodiscard]] bool isFor(Performance performance) const;

    // What is done about the line. Each goes on when the page, or the performance, has gone meanwhile.
    [[nodiscard]] static Task<void> act(QPointer<LinePage> self, LineAction action);
    [[nodiscard]] static Task<void> apply(QPointer<LinePage> self);
    [[nodiscard]] static Task<void> tell(QPointer<LinePage> self, QString message);
    [[nodiscard]] static Task<void> begin(QPointer<LinePage> self);
    [[nodiscard]] static Task<void> dropDemand(QPointer<LinePage> self);
    void settle(Performance performance, const QString &name, const LineDesk::Done &done,
                const QString &words);
    void sayRefused(const client::Refusal &refusal);
    void sayOvertaken();
    void forgetSent(Performance performance, const LineDraft &sent);

    LineParts m_parts;
    LineDesk m_desk;
    HallShares m_hall;
    DraftKeeper m_keeper;
    std::optional<kit::ChosenPerformance> m_chosen;
    LineDraft m_draft;
    std::vector<std::pair<LineAction, QAction *>> m_acts;
    QAction *m_back = nullptr;
    QAction *m_write = nullptr;
    QAction *m_refresh = nullptr;
    RoomHead *m_head = nullptr;
    kit::Banner *m_banner = nullptr;
    kit::Banner *m_recovery = nullptr;
    kit::StateStack *m_states = nullptr;
    QStackedWidget *m_faces = nullptr;
    RoomBoard *m_board = nullptr;
    BeginPanel *m_begin = nullptr;
    bool m_isOvertaken = false; ///< said, until it is put right
};

} // namespace foyer::line
