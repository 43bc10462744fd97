// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/compare.h"
#include "ui/seatmap/draftkeeper.h"
#include "ui/seatmap/draftwriter.h"
#include "ui/seatmap/maplibrary.h"

class QWidget;

namespace foyer::kit {
class Prompter;
class Toasts;
} // namespace foyer::kit

namespace foyer::seatmap {

class StudioDesk;

/// What a session works with; all of it outlives it.
struct SessionParts
{
    client::SeatingApi &seating;
    client::LocalStore &store;
    kit::Prompter &prompter;
    kit::Toasts &toasts;
    const Clock &clock;
    IdFactory &ids;
    QString server; ///< its name in the store
    QString organization;
    QWidget *window;                       ///< where questions are asked
    std::chrono::milliseconds pause{2000}; ///< from a change to its being kept
};

/// The life of the document on the desk: opened from the server, gone on with from a draft, kept here all the
/// while, published as the next version, put back to an earlier one.
class MapSession : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Nothing,
        Loading,
        Ready,
        Unread ///< see refusal()
    };

    /// Somebody else has published since this document was opened.
    struct Overtaken
    {
        int version = 0; ///< theirs, the newest
        seating::SeatMap theirs;
    };

    MapSession(const SessionParts &parts, StudioDesk &desk, QObject *parent = nullptr);
    ~MapSession() override;

    /// The newest version, or the draft of it that is kept here, if the person says so.
    [[nodiscard]] static Task<void> open(QPointer<MapSession> self, MapPlace place);

    /// A hall that the server does not have yet; it is made there when it is published.
    void begin(const MapPlace &place, seating::SeatMap map);

    /// Lets go of the document. What of it is not kept is on its way to the disk.
    void close();

    /// close(), and waits for the disk: before the window goes.
    void finish();

    /// Its draft is not wanted any more, kept or on its way.
    [[nodiscard]] Result<void> dropDraft(const Uuid &map) { return m_writer.drop(map); }

    [[nodiscard]] State state() const noexcept { return m_state; }

    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] const MapPlace &place() const noexcept { return m_place; }

    [[nodiscard]] bool isPublishing() const noexcept { return m_isPublishing; }

    /// There is something that the server does not have, and nothing that forbids it.
    [[nodiscard]] bool canPublish() const;

    /// Why not, in words; empty if it can.
    [[nodiscard]] QString whyNotPublish() const;

    /// The document as the next version. Errors, and somebody who was faster, stop it.
    [[nodiscard]] static Task<void> publish(QPointer<MapSession> self);

    [[nodiscard]] const std::optional<Overtaken> &overtaken() const noexcept { return m_overtaken; }

    /// Mine as the version after theirs.
    void keepMine();

    /// Theirs onto the desk, once mine is put aside.
    [[nodiscard]] static Task<void> takeTheirs(QPointer<MapSession> self);

    /// The newest first.
    [[nodiscard]] const std::vector<wire::SeatMapVersion> &versions() const noexcept { return m_versions; }

    [[nodiscard]] static Task<void> loadVersions(QPointer<MapSession> self);

    /// Drafts of this map that gave way to others.
    [[nodiscard]] const std::vector<AsideDraft> &aside() const noexcept { return m_aside; }

    void dropAside(const Uuid &id);

    /// A version of this map as it was; the last one read is kept.
    [[nodiscard]] static Task<client::Answer<seating::SeatMap>> version(QPointer<MapSession> self,
                                                                        int version);

    /// Onto the desk, as a step that can be undone.
    [[nodiscard]] static Task<void> restore(QPointer<MapSession> self, int version);
    [[nodiscard]] static Task<void> restoreAside(QPointer<MapSession> self, Uuid id);

    /// Back to what the server has, after a question; the draft is put aside.
    [[nodiscard]] static Task<void> discard(QPointer<MapSession> self);

Q_SIGNALS:
    void stateChanged();
    void versionsChanged();
    void publishingChanged();
    void overtakenChanged();
    void published(const foyer::seatmap::MapPlace &place);
    /// Other drafts are kept on this computer than before.
    void draftsChanged();

private:
    void setState(State state);
    void showDocument(seating::SeatMap map);
    void putOn(seating::SeatMap map, const QString &what);
    void readAside();
    void setOvertaken(std::optional<Overtaken> overtaken);
    void settle(const wire::SavedSeatMap &saved, quint64 state);
    void takeOver(int version, seating::SeatMap theirs);
    [[nodiscard]] static Task<bool> putAside(QPointer<MapSession> self);
    [[nodiscard]] static Task<void> openNewest(QPointer<MapSession> self, std::optional<MapDraft> draft);
    [[nodiscard]] static Task<bool> goOn(QPointer<MapSession> self, MapDraft draft);
    [[nodiscard]] static Task<void> openAlone(QPointer<MapSession> self, MapDraft draft);
    [[nodiscard]] static Task<void> askAboutDraft(QPointer<MapSession> self, MapDraft draft);
    [[nodiscard]] static Task<void> readTheirs(QPointer<MapSession> self);
    [[nodiscard]] static Task<void> settleAway(QPointer<MapSession> self, wire::SeatMapSummary saved,
                                               MapPlace before, seating::SeatMap document);

    SessionParts m_parts;
    StudioDesk &m_desk;
    DraftBox m_box;
    MapLibrary m_library;
    DraftWriter m_writer;
    DraftKeeper m_keeper;
    QThreadPool m_pool;
    MapPlace m_place;
    client::Refusal m_refusal;
    std::vector<wire::SeatMapVersion> m_versions;
    std::vector<AsideDraft> m_aside;
    std::optional<Overtaken> m_overtaken;
    std::optional<std::pair<int, seating::SeatMap>> m_read; ///< the version that was asked for last
    int m_turn = 0;
    State m_state = State::Nothing;
    bool m_isPublishing = false;
    bool m_isPuttingAside = false;
};

/// "12 seats more, 3 gone, 4 moved, 8 renamed, 20 of another category"; "nothing of its seats" where none
/// differ.
[[nodiscard]] QString differenceWords(const studio::MapDifference &difference);

} // namespace foyer::seatmap
