// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>
#include <QProcess>
#include <QTimer>
#include <QUrl>

namespace foyer::start {

/// What a server on this computer is doing until it serves.
enum class LocalStep : quint8
{
    Looking,        ///< whether one runs already
    Starting,       ///< the program
    MakingDatabase, ///< for the first time: some seconds
    StartingDatabase,
    Updating, ///< the database's schema
    OpeningDoors,
};

/// Why it does not serve, or serves no longer.
struct LocalFailure
{
    enum class Kind : quint8
    {
        ProgramMissing, ///< foyer-server is not installed
        DidNotStart,    ///< the system would not start it
        Refused,        ///< it said why; see `said`
        Crashed,
        TookTooLong,
    };
    Kind kind = Kind::Refused;
    QString said = {}; ///< the server's own sentence
};

/// What happened and what to do.
[[nodiscard]] QString wordsFor(const LocalFailure &failure);

/// A box office on this computer: foyer-server with databases of its own in one directory. Joins the one that
/// serves the directory already, else starts one as a child, which ends with this program, however that ends.
class LocalServer final : public QObject
{
    Q_OBJECT

public:
    /// `program` is the path of foyer-server; empty if it was not found. `port` is where others on this
    /// computer look for it; another is taken when it is not free. 0: any.
    LocalServer(QString program, quint16 port, QObject *parent = nullptr);
    ~LocalServer() override;

    /// Ends in opened() or failed().
    void open(const QString &directory);

    /// Stops opening; nothing further is said.
    void cancel();

    /// Ends the server, if it is ours; closed() follows, at once or when it has ended.
    void close();

    /// Serving, or about to.
    [[nodiscard]] bool isOurs() const { return m_process && m_process->state() != QProcess::NotRunning; }

    /// Of the server if it is ours; else 0.
    [[nodiscard]] qint64 processId() const { return isOurs() ? m_process->processId() : 0; }

    [[nodiscard]] QString directory() const { return m_directory; }

    /// The longest that may pass from one step to the next.
    void setPatience(std::chrono::milliseconds patience);

Q_SIGNALS:
    void stepped(foyer::start::LocalStep step);
    void opened(const QUrl &server);
    void failed(const foyer::start::LocalFailure &failure);
    /// It ended while it was wanted.
    void lost(const foyer::start::LocalFailure &failure);
    void closed();

private:
    void start();
    void read();
    void readLine(const QByteArray &line);
    void readMessage(const QString &message, const QString &address);
    void step(LocalStep step);
    void fail(LocalFailure::Kind kind);
    void onEnded();
    [[nodiscard]] bool triesAgain();
    [[nodiscard]] QStringList arguments() const;

    QString m_program;
    quint16 m_port;
    QString m_directory;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
    QTimer m_again; ///< another server holds the directory and is only starting: look again
    QByteArray m_unread;
    QString m_said;
    bool m_isServing = false;
    bool m_isClosing = false;
};

} // namespace foyer::start
