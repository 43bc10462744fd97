// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/openapidocument.h"

#include <map>

namespace foyer::test {

/// Looks at every exchange of the clients that it watches: is each answer, refusals included, as the server's
/// description says; and which operations were used. Keeps one accepted request of each operation, as
/// material for spoilt ones.
class ApiRecorder
{
public:
    explicit ApiRecorder(const OpenApiDocument &document) : m_document(document) {}

    /// `client` is shown to this recorder from now on; the recorder must outlive it.
    void watch(JsonClient &client);

    void look(const JsonExchange &exchange);

    /// What was not as described, each with its request.
    [[nodiscard]] const QStringList &findings() const { return m_findings; }

    /// Operations that no accepted request was made to.
    [[nodiscard]] QStringList unused() const;

    /// An accepted request of each operation used, by its name: the last one.
    [[nodiscard]] const std::map<QString, JsonExchange> &accepted() const { return m_accepted; }

private:
    const OpenApiDocument &m_document;
    QStringList m_findings;
    std::map<QString, JsonExchange> m_accepted;
};

} // namespace foyer::test
