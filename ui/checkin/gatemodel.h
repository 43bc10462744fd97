// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatechoice.h"
#include "ui/checkin/gateparts.h"
#include "ui/checkin/housecount.h"
#include "ui/checkin/keptscans.h"
#include "ui/checkin/scandesk.h"
#include "ui/checkin/ticketsearch.h"
#include "ui/kit/page.h"

#include <QTimeZone>

namespace foyer::wire {
struct Event;
}

namespace foyer::checkin {

enum class GateState : quint8
{
    NoPerformance,
    Loading,
    Failed,       ///< see refusal()
    ChoosingGate, ///< this computer has not been told where it stands
    Ready,
};

/// The performance that people are let into.
struct Evening
{
    catalog::PerformanceId id;
    qint32 number = 0;
    QString title = {};
    QString venue = {};
    Instant doorsAt = {};
    Instant startsAt = {};
    Instant endsAt = {};
    QTimeZone zone = QTimeZone::utc();
};

/// Everything that the gate does, without a widget: who is let into what, where; readings and their verdicts,
/// one after the other; taking back; what could not be checked.
class GateModel final : public QObject
{
    Q_OBJECT

public:
    explicit GateModel(const GateParts &parts, QObject *parent = nullptr);
    ~GateModel() override;

    /// How long a verdict is shown that nobody has to deal with; and how long at least where the next one
    /// waits already. Tests shorten them.
    void setTimes(std::chrono::milliseconds stay, std::chrono::milliseconds least);

    void open(const std::optional<kit::ChosenPerformance> &performance);
    void reload();

    [[nodiscard]] GateState state() const noexcept { return m_state; }

    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] const Evening &evening() const noexcept { return m_evening; }

    [[nodiscard]] const GateChoice &gate() const noexcept { return m_gate; }

    void chooseGate(std::optional<Uuid> gate);
    void askForGate(); ///< again
    void keepGate();   ///< and leave it as it was

    [[nodiscard]] wire::ScanDirection direction() const noexcept { return m_desk.direction(); }

    void setDirection(wire::ScanDirection direction);

    /// A code, as it was read.
    void read(const QString &code);
    /// A ticket of the search.
    void letIn(const wire::FoundTicket &ticket);

    /// The verdict that is shown.
    [[nodiscard]] const std::optional<ScanOutcome> &shown() const noexcept { return m_shown; }

    /// Whether it goes by itself after a while.
    [[nodiscard]] bool isLeaving() const { return m_stay.isActive(); }

    /// Readings that wait for their verdict.
    [[nodiscard]] bool isChecking() const noexcept { return m_desk.waiting() > 0; }

    /// Next, or refuse: nobody is let in by it.
    void dismiss();
    /// Staff has looked: lets in whom Check first was about.
    void confirmCheck();
    /// The one that is shown, or the oldest one kept.
    void tryAgain();

    [[nodiscard]] bool canConfirm() const noexcept { return m_shown && m_shown->asksForCheck(); }

    [[nodiscard]] bool canTryAgain() const noexcept;

    [[nodiscard]] const KeptScans &kept() const noexcept { return m_kept; }

    /// Nobody needs to know any more what this was.
    void dropKept();

    /// The latest at this gate, newest first.
    [[nodiscard]] const std::vector<wire::Scan> &recent() const noexcept { return m_recent; }

    /// What Backspace would take back: the entry shown, else the latest one here. Null: nothing.
    [[nodiscard]] const wire::Scan *undoable() const;
    void undo();

    [[nodiscard]] HouseCount &house() noexcept { return m_house; }

    [[nodiscard]] TicketSearch &search() noexcept { return m_search; }

    [[nodiscard]] const GateParts &parts() const noexcept { return m_parts; }

Q_SIGNALS:
    void stateChanged();
    void directionChanged();
    void shownChanged();
    /// The verdict has just come in: the moment for a sound.
    void judged(const foyer::checkin::ScanOutcome &outcome);
    void recentChanged();
    void keptChanged();
    void notKept(); ///< what could not be checked is gone when the program ends
    void undone(const foyer::wire::Scan &scan);
    void undoFailed(const foyer::client::Refusal &refusal);

private:
    void become(GateState state);
    [[nodiscard]] Task<void> load(kit::ChosenPerformance chosen, int round);
    [[nodiscard]] Task<void> loadGates(Uuid venue, int round);
    void enter();
    void fail(const client::Refusal &refusal);
    [[nodiscard]] bool takeEvening(const wire::Event &event, const kit::ChosenPerformance &chosen);
    void onBegan();
    void onAnswered(const ScanOutcome &outcome);
    void show(ScanOutcome outcome);
    void showNext();
    void remember(const wire::Scan &scan);
    void takeRecent(const std::vector<wire::Scan> &scans);
    [[nodiscard]] Task<void> takeBack(Uuid scan);
    void noteUndone(const Uuid &scan, std::optional<Instant> at);

    GateParts m_parts;
    ScanDesk m_desk;
    HouseCount m_house;
    TicketSearch m_search;
    GateChoice m_gate;
    KeptScans m_kept;
    Evening m_evening;
    std::optional<kit::ChosenPerformance> m_chosen;
    client::Refusal m_refusal;
    GateState m_state = GateState::NoPerformance;
    std::optional<ScanOutcome> m_shown;
    std::deque<ScanOutcome> m_toShow;
    std::vector<wire::Scan> m_recent;
    QTimer m_stay;
    QTimer m_least;
    int m_round = 0;
    bool m_isUndoing = false;
};

} // namespace foyer::checkin
