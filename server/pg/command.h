// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/params.h"
#include "server/pg/statement.h"

namespace foyer::pg {

/// SQL that is put together at run time (session settings, LISTEN, tools): parsed anew at each execution and
/// never prepared. The hot paths use Statement. Values go in as parameters here too.
struct AdHoc
{
    explicit AdHoc(QByteArray sql) : text(std::move(sql)) {}

    QByteArray text;
};

/// A statement with the values of one execution.
class Command
{
public:
    Command(const Statement &statement, Params params) : m_statement(&statement), m_params(std::move(params))
    {}

    Command(AdHoc adHoc, Params params) : m_text(std::move(adHoc.text)), m_params(std::move(params)) {}

    /// Null for ad-hoc SQL.
    [[nodiscard]] const Statement *statement() const noexcept { return m_statement; }

    [[nodiscard]] const char *text() const noexcept
    {
        return m_statement ? m_statement->text() : m_text.constData();
    }

    [[nodiscard]] const char *name() const noexcept { return m_statement ? m_statement->name() : "ad hoc"; }

    [[nodiscard]] const Params &params() const noexcept { return m_params; }

private:
    const Statement *m_statement = nullptr;
    QByteArray m_text;
    Params m_params;
};

} // namespace foyer::pg
