// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/uuid.h"

#include <memory>
#include <optional>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace foyer::client {

class LocalStatement;

/// A server that was used on this computer.
struct RecentServer
{
    QString url;
    QString name; ///< of the organization that was worked in last
    QString email = {};
    Instant usedAt = {};
};

/// Something that a person has not finished: a parked basket, a form half filled in.
struct Draft
{
    Uuid id;
    QString server;
    QString kind; ///< "basket", "event", …
    QString title = {};
    QJsonObject content = {};
    Instant changedAt = {};
};

/// Something that was done here and that the server has to hear of yet.
struct JournalEntry
{
    Uuid id; ///< of the command itself: sending twice is as good as once
    QString server;
    QString kind; ///< "release_hold", "printed", …
    QJsonObject content = {};
    Instant at = {};
    int tries = 0;
};

/// What this computer keeps: SQLite in one file. Fast enough for the event loop (each call well under a
/// millisecond; writes are not synced one by one, but are whole after a crash of the program).
class LocalStore
{
public:
    /// A file that was no longer to be read.
    struct PutAside
    {
        QString file = {};      ///< where it is now
        bool isOfNewer = false; ///< a newer program wrote it; else it is damaged
    };

    struct Opened
    {
        std::unique_ptr<LocalStore> store;
        std::optional<PutAside> putAside = {}; ///< say so: all that was kept here is missing
    };

    /// Makes the file where there is none, and puts one aside that is corrupt or of a newer program. Errors:
    /// Io when the folder cannot be written.
    [[nodiscard]] static Result<Opened> open(const QString &path, const Clock &clock);
    ~LocalStore();
    Q_DISABLE_COPY_MOVE(LocalStore)

    /// Settings of a server; "" as server: of the program.
    [[nodiscard]] std::optional<QByteArray> setting(const QString &server, const QString &key) const;
    [[nodiscard]] Result<void> setSetting(const QString &server, const QString &key, const QByteArray &value);
    [[nodiscard]] Result<void> removeSetting(const QString &server, const QString &key);

    /// The last used first.
    [[nodiscard]] std::vector<RecentServer> recentServers() const;

    /// Adds it or takes over its name and e-mail address; used now.
    [[nodiscard]] Result<void> noteServer(const RecentServer &server);

    /// With its settings, drafts and journal.
    [[nodiscard]] Result<void> forgetServer(const QString &url);

    /// Geometry, widths of columns: whatever a window saves of itself.
    [[nodiscard]] QByteArray windowState(const QString &window) const;
    [[nodiscard]] Result<void> setWindowState(const QString &window, const QByteArray &state);

    /// The last changed first.
    [[nodiscard]] std::vector<Draft> drafts(const QString &server, const QString &kind) const;
    [[nodiscard]] std::optional<Draft> draft(const Uuid &id) const;

    /// New or changed; `changedAt` is now.
    [[nodiscard]] Result<void> saveDraft(const Draft &draft);
    [[nodiscard]] Result<void> dropDraft(const Uuid &id);

    /// Kept, synced to the disk, until markDone().
    [[nodiscard]] Result<void> append(const JournalEntry &entry);

    /// The oldest first.
    [[nodiscard]] std::vector<JournalEntry> unsent(const QString &server) const;
    [[nodiscard]] Result<void> noteTry(const Uuid &id);
    [[nodiscard]] Result<void> markDone(const Uuid &id);

private:
    explicit LocalStore(const Clock &clock);

    [[nodiscard]] Result<void> connectTo(const QString &path);
    void close();
    [[nodiscard]] LocalStatement statement(const char *sql) const;

    QString m_connection;
    const Clock &m_clock;
};

} // namespace foyer::client
