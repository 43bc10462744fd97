// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/answer.h"
#include "ui/events/problem.h"
#include "ui/events/setupkeeper.h"
#include "ui/events/setupops.h"

#include <QObject>
#include <QStringList>

namespace foyer::events {

/// Where what was typed is.
enum class SaveState : quint8
{
    Saved, ///< all of it is on the server
    Kept,  ///< on this computer
    Saving,
    Offline,  ///< on this computer; the server cannot be reached
    Refused,  ///< the server said no; see problems()
    Overtaken ///< somebody else has changed the event; see changesOfOthers()
};

/// One event in the set-up: what the server has, what is wanted, and the way from one to the other. Every
/// edit is kept on this computer in the same turn of the event loop; nothing typed is lost.
class SetupModel : public QObject
{
    Q_OBJECT

public:
    /// `api` and `keeper` must outlive it.
    SetupModel(client::CatalogApi &api, SetupKeeper &keeper, const Clock &clock, QObject *parent = nullptr);
    ~SetupModel() override;

    /// A new event that nobody knows of yet.
    void begin(Setup setup);

    /// What was kept here.
    void resume(KeptSetup kept);

    /// What the server has, with what was kept here on top of it.
    [[nodiscard]] static Task<client::Answer<void>> open(QPointer<SetupModel> self, catalog::EventId event);

    [[nodiscard]] const Setup &wanted() const noexcept { return m_wanted; }

    [[nodiscard]] const Setup &server() const noexcept { return m_server; }

    void edit(const std::function<void(Setup &)> &change);

    /// Sends what differs and can be sent, one request after the other. Never two at once: what is typed
    /// meanwhile waits for the next one.
    [[nodiscard]] static Task<void> save(QPointer<SetupModel> self);

    /// Mine go over the others' once more, or mine are given up.
    void dismissChangesOfOthers();
    void takeTheirs();

    /// Saves, then publishes; false says why in publishRefusal().
    [[nodiscard]] static Task<bool> publish(QPointer<SetupModel> self);
    [[nodiscard]] static Task<client::Answer<void>> cancelEvent(QPointer<SetupModel> self, QString reason);
    [[nodiscard]] static Task<client::Answer<void>> cancelDate(QPointer<SetupModel> self,
                                                               catalog::PerformanceId date, QString reason);

    /// Of what is typed, then those that the server named.
    [[nodiscard]] std::vector<Problem> problems() const;
    [[nodiscard]] std::vector<Problem> problemsAt(Step step) const;

    [[nodiscard]] SaveState state() const noexcept { return m_state; }

    /// Requests of save() are on their way: what is asked for meanwhile has to wait.
    [[nodiscard]] bool isSaving() const noexcept { return m_isSaving; }

    [[nodiscard]] bool isSaved() const;

    [[nodiscard]] std::optional<Instant> savedAt() const noexcept { return m_savedAt; }

    [[nodiscard]] const QStringList &changesOfOthers() const noexcept { return m_changes; }

    [[nodiscard]] int clashes() const noexcept { return m_clashes; }

    [[nodiscard]] const std::optional<client::Refusal> &refusal() const noexcept { return m_refusal; }

    /// Warnings of the last answer ("times_changed_on_sale").
    [[nodiscard]] const std::vector<QString> &warnings() const noexcept { return m_warnings; }

    [[nodiscard]] bool isKeepingFailed() const noexcept { return m_keepingFailed; }

Q_SIGNALS:
    void changed();      ///< what is wanted, or what the server has
    void stateChanged(); ///< where it is, and what is wrong with it

private:
    void setState(SaveState state);
    void keep();
    void turnToAnother();
    void take(const wire::Event &event);
    void noteOfAnother(const wire::Event &event);
    void refuse(const SetupOp &op, const client::Refusal &refusal);
    void meet(const wire::Event &theirs);
    [[nodiscard]] bool isHeldBack(Step step, const Uuid &subject) const;
    [[nodiscard]] std::vector<SetupOp> nextOps() const;
    [[nodiscard]] static Task<void> run(QPointer<SetupModel> self);
    [[nodiscard]] static Task<void> reload(QPointer<SetupModel> self);
    [[nodiscard]] static Task<client::Answer<void>> settle(QPointer<SetupModel> self,
                                                           client::CatalogApi::EventTask asked);

    client::CatalogApi &m_api;
    SetupKeeper &m_keeper;
    const Clock &m_clock;
    Setup m_server;
    Setup m_wanted;
    SaveState m_state = SaveState::Saved;
    std::optional<Instant> m_savedAt;
    std::vector<Problem> m_refused;
    std::optional<client::Refusal> m_refusal;
    QStringList m_changes;
    int m_clashes = 0;
    std::vector<QString> m_warnings;
    bool m_keepingFailed = false;
    bool m_isSaving = false;
    quint64 m_turn =
        0; ///< of events opened: an answer about an earlier one changes what is kept of that only
};

} // namespace foyer::events
