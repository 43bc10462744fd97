// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/schemachecker.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace foyer::test {

namespace {

const QSet<QString> &knownWords()
{
    static const QSet<QString> words{
        QStringLiteral("type"),      QStringLiteral("format"),    QStringLiteral("properties"),
        QStringLiteral("required"),  QStringLiteral("items"),     QStringLiteral("additionalProperties"),
        QStringLiteral("enum"),      QStringLiteral("minimum"),   QStringLiteral("maximum"),
        QStringLiteral("minLength"), QStringLiteral("maxLength"), QStringLiteral("minItems"),
        QStringLiteral("maxItems"),  QStringLiteral("pattern"),   QStringLiteral("description"),
        QStringLiteral("$ref")};
    return words;
}

bool isOfType(const QJsonValue &value, const QString &type)
{
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    return value.isDouble() && (type == u"number" || value == QJsonValue(value.toInteger()));
}

// `"type":["string","null"]`: a text or null.
bool mayBeNull(const QJsonObject &rule)
{
    return rule.value(u"type").toArray().contains(QStringLiteral("null"));
}

QString typeOf(const QJsonObject &rule)
{
    const QJsonValue type = rule.value(u"type");
    return type.isArray() ? type.toArray().first().toString() : type.toString();
}

bool hasFormat(const QString &text, const QString &format)
{
    if (format == u"uuid")
        return text.size() == 36 && !QUuid::fromString(text).isNull();
    if (format == u"date-time")
        return text.endsWith(u'Z') && QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    return true;
}

QString textProblem(const QString &text, const QJsonObject &schema)
{
    const qsizetype length = text.toUcs4().size();
    if (length < schema.value(u"minLength").toInteger(0))
        return QStringLiteral("too short");
    if (length > schema.value(u"maxLength").toInteger(length))
        return QStringLiteral("too long");
    if (!hasFormat(text, schema.value(u"format").toString()))
        return QStringLiteral("no ") + schema.value(u"format").toString();
    const QString pattern = schema.value(u"pattern").toString();
    if (!pattern.isEmpty() && !QRegularExpression(pattern).match(text).hasMatch())
        return QStringLiteral("does not match ") + pattern;
    if (schema.contains(u"enum") && !schema.value(u"enum").toArray().contains(text))
        return QStringLiteral("\"%1\" is not among its names").arg(text);
    return {};
}

QString numberProblem(qint64 number, const QJsonObject &schema)
{
    const bool fits = number >= schema.value(u"minimum").toInteger(number)
                      && number <= schema.value(u"maximum").toInteger(number);
    return fits ? QString{} : QStringLiteral("out of range");
}

} // namespace

QStringList SchemaChecker::check(const QJsonValue &value, const QJsonObject &schema) const
{
    QStringList findings;
    look(value, schema, QString{}, findings);
    return findings;
}

QJsonObject SchemaChecker::resolved(const QJsonObject &schema) const
{
    const QString reference = schema.value(u"$ref").toString();
    return reference.isEmpty() ? schema : m_schemas.value(reference.section(u'/', -1)).toObject();
}

void SchemaChecker::look(const QJsonValue &value, const QJsonObject &schema, const QString &path,
                         QStringList &findings) const
{
    const QJsonObject rule = resolved(schema);
    const auto complain = [&](const QString &what) {
        if (!what.isEmpty())
            findings.append(path + QStringLiteral(": ") + what);
    };
    for (const QString &word : rule.keys()) {
        if (!knownWords().contains(word))
            complain(QStringLiteral("the schema has the unknown word ") + word);
    }
    if (value.isNull() && mayBeNull(rule))
        return;
    const QString type = typeOf(rule);
    if (type.isEmpty())
        return complain(rule.isEmpty() ? QStringLiteral("no such schema") : QString{});
    if (!isOfType(value, type))
        return complain(QStringLiteral("is no ") + type);
    if (value.isObject())
        lookAtObject(value.toObject(), rule, path, findings);
    else if (value.isArray())
        lookAtArray(value.toArray(), rule, path, findings);
    else if (value.isString())
        complain(textProblem(value.toString(), rule));
    else if (value.isDouble())
        complain(numberProblem(value.toInteger(), rule));
}

void SchemaChecker::lookAtObject(const QJsonObject &object, const QJsonObject &schema, const QString &path,
                                 QStringList &findings) const
{
    const QJsonObject properties = schema.value(u"properties").toObject();
    const QString prefix = path.isEmpty() ? QString{} : path + u'.';
    for (const QJsonValue key : schema.value(u"required").toArray()) {
        if (!object.contains(key.toString()))
            findings.append(prefix + key.toString() + QStringLiteral(": missing"));
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (properties.contains(member.key()))
            look(member.value(), properties.value(member.key()).toObject(), prefix + member.key(), findings);
        else if (schema.contains(u"additionalProperties"))
            findings.append(prefix + member.key() + QStringLiteral(": not in the schema"));
    }
}

void SchemaChecker::lookAtArray(const QJsonArray &array, const QJsonObject &schema, const QString &path,
                                QStringList &findings) const
{
    if (array.size() < schema.value(u"minItems").toInteger(0)
        || array.size() > schema.value(u"maxItems").toInteger(array.size()))
        findings.append(path + QStringLiteral(": has %1 elements").arg(array.size()));
    const QJsonObject items = schema.value(u"items").toObject();
    for (qsizetype i = 0; i < array.size(); ++i)
        look(array.at(i), items, QStringLiteral("%1[%2]").arg(path).arg(i), findings);
}

} // namespace foyer::test
