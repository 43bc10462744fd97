// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace foyer::test {

/// Holds JSON values against the JSON Schemas of an OpenAPI document. Knows the words that our documents
/// use; a schema with another word is itself a finding, so that nothing is passed over.
class SchemaChecker
{
public:
    /// `schemas`: what stands under components.schemas.
    explicit SchemaChecker(QJsonObject schemas) : m_schemas(std::move(schemas)) {}

    /// What does not fit, each with its path ("items[0].price: missing"); empty when all does.
    [[nodiscard]] QStringList check(const QJsonValue &value, const QJsonObject &schema) const;

    /// The schema itself, or what its `$ref` names.
    [[nodiscard]] QJsonObject resolved(const QJsonObject &schema) const;

private:
    void look(const QJsonValue &value, const QJsonObject &schema, const QString &path,
              QStringList &findings) const;
    void lookAtObject(const QJsonObject &object, const QJsonObject &schema, const QString &path,
                      QStringList &findings) const;
    void lookAtArray(const QJsonArray &array, const QJsonObject &schema, const QString &path,
                     QStringList &findings) const;

    QJsonObject m_schemas;
};

} // namespace foyer::test
