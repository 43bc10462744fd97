// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/openapidocument.h"

#include <random>

namespace foyer::test {

/// Endless requests near the border between good and bad, the same for the same seed: accepted ones with
/// members, ids, callers, methods, headers or bytes changed, and ones made up from the schemas.
class RequestFuzzer
{
public:
    /// `accepted`: what to vary. `authorizations`: values of that header to choose from.
    RequestFuzzer(const OpenApiDocument &document, std::vector<JsonExchange> accepted,
                  QList<QByteArray> authorizations, quint64 seed);

    /// A whole HTTP/1.1 request that keeps the connection open.
    [[nodiscard]] QByteArray next();

    /// Somebody has another token from now on.
    void replaceAuthorization(const QByteArray &old, const QByteArray &now);

private:
    [[nodiscard]] std::size_t below(std::size_t count) { return std::size_t(m_engine() % count); }

    [[nodiscard]] bool oneIn(unsigned n) { return m_engine() % n == 0; }

    [[nodiscard]] QJsonValue anything(int depth);
    [[nodiscard]] QJsonValue madeUp(const QJsonObject &schema, int depth);
    [[nodiscard]] QString someText();
    [[nodiscard]] QJsonValue someNumber();
    [[nodiscard]] QByteArray someId();
    [[nodiscard]] QJsonObject varied(QJsonObject object);
    [[nodiscard]] QJsonArray varied(QJsonArray array);
    [[nodiscard]] QByteArray body(const JsonExchange &base, const DescribedOperation &operation);
    [[nodiscard]] QByteArray path(const JsonExchange &base);
    [[nodiscard]] QByteArray headers(const JsonExchange &base);

    const OpenApiDocument &m_document;
    std::vector<JsonExchange> m_accepted;
    QList<QByteArray> m_authorizations;
    QList<QByteArray> m_ids; ///< that stand in the accepted requests
    std::mt19937_64 m_engine;
};

} // namespace foyer::test
