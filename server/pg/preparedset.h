// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "server/pg/command.h"

#include <optional>
#include <unordered_map>

namespace foyer::pg {

/// What one connection has prepared. Preparing is sent in a segment of its own ahead of the first use, so
/// that it neither fails nor rolls back with anybody's statements, and later uses follow without waiting.
class PreparedSet
{
public:
    /// Why this use cannot be right: a value has another type than at the statement's first use.
    [[nodiscard]] std::optional<Error> objection(const Command &command) const;

    /// Its name on the server, once prepare() was called for it; else null.
    [[nodiscard]] const char *nameOf(const Statement &statement) const;

    /// The name to prepare it under; from now on it counts as prepared.
    [[nodiscard]] const char *prepare(const Command &command);

    void confirm(const Statement &statement);
    void refuse(const Statement &statement, const Error &error);

    /// A use failed because the server does not know the statement: the reason why it could not be prepared,
    /// where there is one. It will be prepared again.
    [[nodiscard]] Error explainUnknown(const Statement &statement, Error error);

    /// A use failed because the tables have changed: it will be prepared again, under another name.
    void forget(const Statement &statement);

private:
    struct Entry
    {
        QByteArray name;
        QVarLengthArray<quint32, 8> types;
        bool prepared = false;
        std::optional<Error> refusal;
    };

    std::unordered_map<const char *, Entry> m_entries; ///< by the address of the text, see Statement
    int m_count = 0;
};

} // namespace foyer::pg
