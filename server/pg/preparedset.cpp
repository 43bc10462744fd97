// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/preparedset.h"

namespace foyer::pg {

namespace {

Error typeError(const Command &command, int index)
{
    return Error{
        ErrorCode::InvalidArgument,
        QStringLiteral("Parameter $%1 has another type than at the first use of the statement, or their "
                       "number differs.")
            .arg(index + 1),
        QString::fromUtf8(command.name())};
}

} // namespace

std::optional<Error> PreparedSet::objection(const Command &command) const
{
    if (!command.statement())
        return std::nullopt;
    const auto found = m_entries.find(command.text());
    if (found == m_entries.end() || !found->second.prepared)
        return std::nullopt;
    const auto &types = found->second.types;
    const Params &params = command.params();
    if (types.size() != params.count())
        return typeError(command, int(std::min(types.size(), qsizetype(params.count()))));
    for (int i = 0; i < params.count(); ++i) {
        if (types[i] != params.type(i))
            return typeError(command, i);
    }
    return std::nullopt;
}

const char *PreparedSet::nameOf(const Statement &statement) const
{
    const auto found = m_entries.find(statement.text());
    return found != m_entries.end() && found->second.prepared ? found->second.name.constData() : nullptr;
}

const char *PreparedSet::prepare(const Command &command)
{
    Entry &entry = m_entries[command.text()];
    entry.name = "foyer_" + QByteArray::number(++m_count);
    entry.types.clear();
    for (int i = 0; i < command.params().count(); ++i)
        entry.types.append(command.params().type(i));
    entry.prepared = true;
    return entry.name.constData();
}

void PreparedSet::confirm(const Statement &statement)
{
    m_entries[statement.text()].refusal.reset();
}

void PreparedSet::refuse(const Statement &statement, const Error &error)
{
    Entry &entry = m_entries[statement.text()];
    entry.prepared = false;
    entry.refusal = error;
}

Error PreparedSet::explainUnknown(const Statement &statement, Error error)
{
    Entry &entry = m_entries[statement.text()];
    entry.prepared = false;
    return entry.refusal ? *entry.refusal : error;
}

void PreparedSet::forget(const Statement &statement)
{
    m_entries[statement.text()].prepared = false;
}

} // namespace foyer::pg
