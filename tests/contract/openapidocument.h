// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/contract/schemachecker.h"
#include "tests/support/jsonclient.h"

#include <optional>
#include <QRegularExpression>
#include <vector>

namespace foyer::test {

/// One operation as the server's own OpenAPI document describes it.
struct DescribedOperation
{
    QString name = {};
    QByteArray method = {};
    QString path = {}; ///< with {parameters}
    QRegularExpression pattern = {};
    QStringList parameters = {}; ///< of the path, in order
    QString permission = {};
    bool needsSignIn = false;
    QJsonObject requestSchema = {}; ///< empty: no body
    int successStatus = 200;
    QJsonObject answerSchema = {};
    QString answerType = {}; ///< content type of success; empty: no content
    QJsonObject refusalSchema = {};
    QString refusalType = {}; ///< content type of every refusal
};

/// The API's description as a client reads it.
class OpenApiDocument
{
public:
    explicit OpenApiDocument(const QJsonObject &document);

    [[nodiscard]] const std::vector<DescribedOperation> &operations() const { return m_operations; }

    [[nodiscard]] const SchemaChecker &schemas() const { return m_schemas; }

    /// By what was asked; `path` may have a query.
    [[nodiscard]] const DescribedOperation *find(const QByteArray &method, const QByteArray &path) const;

    /// What of this exchange is not as described; empty when all is.
    [[nodiscard]] QStringList check(const JsonExchange &exchange) const;

    /// The fields that a refusal names, whichever its form.
    [[nodiscard]] static QStringList fieldsOf(const JsonAnswer &refusal);

private:
    void add(const QString &path, const QString &method, const QJsonObject &description);
    [[nodiscard]] const DescribedOperation *neighbour(const QByteArray &path) const;
    [[nodiscard]] QStringList checkRefusal(const DescribedOperation *operation,
                                           const JsonAnswer &answer) const;
    [[nodiscard]] static QStringList checkComeBack(const JsonAnswer &answer);
    [[nodiscard]] QStringList checkProblem(const JsonAnswer &answer) const;
    [[nodiscard]] QStringList checkStated(const DescribedOperation &operation,
                                          const JsonAnswer &answer) const;
    [[nodiscard]] QStringList checkSuccess(const DescribedOperation &operation,
                                           const JsonAnswer &answer) const;

    QJsonObject m_problemSchema;
    SchemaChecker m_schemas;
    std::vector<DescribedOperation> m_operations;
};

} // namespace foyer::test
