// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

namespace foyer {

/// What kind of thing went wrong: what a caller can act on. Text never decides anything.
enum class ErrorCode : quint8
{
    InvalidArgument,  ///< a value from outside is wrong; `subject` names the flag, key or field
    NotFound,         ///< the named thing does not exist
    AlreadyExists,    ///< the id or name is taken
    Conflict,         ///< the state does not allow it, or somebody else was first
    PermissionDenied, ///< the caller, or this process' account, may not
    Unsupported,      ///< a version, protocol or feature that this build does not know
    Timeout,          ///< the deadline passed; whether the work was done is unknown unless documented
    Cancelled,        ///< the caller asked for it
    Closed,           ///< the connection or service was shut down by us
    Overloaded,       ///< a bounded queue is full; trying later is right
    Unavailable,      ///< the other side cannot be reached now
    InDoubt,          ///< a commit was sent and its answer lost: it may or may not have happened
    DatabaseRefused,  ///< PostgreSQL or Redis answered with an error; see `sqlState`, `constraint`
    Protocol,         ///< the other side said something that its protocol does not allow
    Corrupt,          ///< stored data is not what was written
    Io,               ///< reading or writing a file or directory failed
    Internal,         ///< a broken promise of our own code
};

/// Stable name of a code for logs and metrics, in lower case with underscores.
[[nodiscard]] QLatin1StringView errorCodeName(ErrorCode code) noexcept;

/// An expected failure. `code` is for programs, `detail` for the log and, at start-up, for the person at
/// the terminal: one plain English sentence, never shown to a buyer as it is.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QString subject = {};       ///< what is at fault: flag, key, file, field path; may be empty
    QByteArray sqlState = {};   ///< five characters from PostgreSQL; empty for anything else
    QByteArray constraint = {}; ///< name of the violated constraint, when PostgreSQL gave one

    /// One line for logs: code, subject, detail, SQLSTATE and constraint as far as present.
    [[nodiscard]] QString toLogText() const;
};

} // namespace foyer
