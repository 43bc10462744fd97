// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "tests/contract/apirecorder.h"
#include "tests/support/runtimedir.h"
#include "tests/support/serverprocess.h"

namespace foyer::test {

/// Somebody at the API: a connection, and who sits there.
struct Person
{
    explicit Person(quint16 port) : client(port) {}

    JsonClient client;
    QByteArray account = {};
    QByteArray organization = {}; ///< of staff
    QByteArray email = {};
    QByteArray token = {};

    /// "/api/v1/organizations/…" + path
    [[nodiscard]] QByteArray staff(const QByteArray &path) const
    {
        return "/api/v1/organizations/" + organization + path;
    }
};

using PersonPtr = std::unique_ptr<Person>;

/// A real foyer-server with its own databases, and people who come to it. Every exchange is held against the
/// server's own description. Blocks; what must not fail and does ends the test with the server's words.
class Stage
{
public:
    /// `program` is the path of foyer-server; `options` are more of its flags.
    explicit Stage(const QString &program, const QStringList &options = {});

    [[nodiscard]] quint16 port() { return m_server.port(); }

    [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("data")); }

    [[nodiscard]] ServerProcess &server() { return m_server; }

    [[nodiscard]] const OpenApiDocument &document() const { return *m_document; }

    [[nodiscard]] ApiRecorder &recorder() { return *m_recorder; }

    [[nodiscard]] QByteArray id() { return m_ids.next().toText(); }

    /// Somebody who is not signed in.
    [[nodiscard]] PersonPtr stranger();

    /// First run: the owner of the first organization.
    [[nodiscard]] PersonPtr owner();

    /// The owner of one more organization.
    [[nodiscard]] PersonPtr strangerWithOrganization();

    [[nodiscard]] PersonPtr buyer();

    /// Somebody new in the owner's organization.
    [[nodiscard]] PersonPtr member(Person &owner, const QByteArray &role);

    /// Whoever has been signed out comes back with a new token; false where nothing was to be done, or could
    /// be.
    bool signInAgain(Person &person);

    /// Unaligned output of one statement in the server's database.
    [[nodiscard]] QByteArray psql(const QByteArray &sql) const;

    /// Another text when a row of anything has changed that somebody can see or change through the API; what
    /// the server keeps for itself (sessions, attempts, outbox, rollups) does not count.
    [[nodiscard]] QByteArray tablesFingerprint() const;

    /// Runs one of the server's own commands on this installation; its exit status.
    int command(const QStringList &arguments, QByteArray *said = nullptr) const;

private:
    [[nodiscard]] QByteArray freshEmail();
    static void enter(Person &person, const JsonAnswer &signedIn);

    QString m_program;
    RuntimeDir m_dir;
    ServerProcess m_server;
    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    std::unique_ptr<OpenApiDocument> m_document;
    std::unique_ptr<ApiRecorder> m_recorder;
    int m_people = 0;
};

/// The answer, if it has this status; else the test ends with what was said instead.
JsonAnswer must(int status, JsonAnswer answer);

} // namespace foyer::test
