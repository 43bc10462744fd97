// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/badbodies.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foyer::test {

namespace {

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

struct Step
{
    QString key = {};
    qsizetype index = -1; ///< of an array's element
};

using Path = std::vector<Step>;

QString toText(const Path &path)
{
    QString text;
    for (const Step &step : path) {
        if (step.index >= 0)
            text += QStringLiteral("[%1]").arg(step.index);
        else
            text += (text.isEmpty() ? QString{} : QStringLiteral(".")) + step.key;
    }
    return text;
}

/// `root` with the value at `path` replaced; an undefined one removes it.
QJsonValue replaced(const QJsonValue &root, const Path &path, std::size_t depth, const QJsonValue &value)
{
    if (depth == path.size())
        return value;
    const Step &step = path[depth];
    if (step.index >= 0) {
        QJsonArray array = root.toArray();
        array.replace(step.index, replaced(array.at(step.index), path, depth + 1, value));
        return array;
    }
    QJsonObject object = root.toObject();
    const QJsonValue inner = replaced(object.value(step.key), path, depth + 1, value);
    if (inner.isUndefined())
        object.remove(step.key);
    else
        object.insert(step.key, inner);
    return object;
}

class Spoiler
{
public:
    Spoiler(const QJsonObject &good, const SchemaChecker &schemas) : m_good(good), m_schemas(schemas) {}

    /// `isRequired`: null is wrong too; elsewhere it is as good as left out.
    void walk(const QJsonValue &value, const QJsonObject &schema, const Path &path, bool isRequired = true);
    void documents();

    std::vector<BadBody> bodies;

private:
    void add(const Path &path, const char *what, const QJsonValue &value);

    void addBytes(const char *what, QByteArray bytes) { bodies.push_back({QLatin1String(what), {}, bytes}); }

    void members(const QJsonObject &object, const QJsonObject &rule, const Path &path);
    void list(const QJsonArray &elements, const QJsonObject &rule, const Path &path);
    void text(const QJsonObject &rule, const Path &path);
    void number(const QJsonObject &rule, const Path &path);
    void wrongTypes(const QString &type, const Path &path, bool isRequired);

    QJsonObject m_good;
    const SchemaChecker &m_schemas;
};

void Spoiler::add(const Path &path, const char *what, const QJsonValue &value)
{
    const QJsonObject spoilt = replaced(m_good, path, 0, value).toObject();
    const QString field = toText(path);
    bodies.push_back({field + QStringLiteral(": ") + QLatin1String(what), field, toBytes(spoilt)});
}

void Spoiler::wrongTypes(const QString &type, const Path &path, bool isRequired)
{
    if (type != u"string")
        add(path, "a text", QStringLiteral("x"));
    if (type != u"integer" && type != u"number")
        add(path, "a number", 1);
    if (type != u"object")
        add(path, "an object", QJsonObject{});
    if (type != u"array")
        add(path, "a list", QJsonArray{});
    if (type != u"boolean")
        add(path, "a truth value", true);
    if (isRequired)
        add(path, "null", QJsonValue(QJsonValue::Null));
}

void Spoiler::walk(const QJsonValue &value, const QJsonObject &schema, const Path &path, bool isRequired)
{
    const QJsonObject rule = m_schemas.resolved(schema);
    const QString type = rule.value(u"type").toString();
    if (!path.empty() && !type.isEmpty())
        wrongTypes(type, path, isRequired);
    if (type == u"object" && rule.contains(u"properties"))
        members(value.toObject(), rule, path);
    else if (type == u"string")
        text(rule, path);
    else if (type == u"integer")
        number(rule, path);
    else if (type == u"array")
        list(value.toArray(), rule, path);
}

void Spoiler::list(const QJsonArray &elements, const QJsonObject &rule, const Path &path)
{
    if (rule.value(u"minItems").toInteger(0) > 0)
        add(path, "an empty list", QJsonArray{});
    if (elements.isEmpty())
        return;
    const qint64 most = rule.value(u"maxItems").toInteger(-1);
    QJsonArray tooMany = elements;
    while (most >= 0 && most < 300 && tooMany.size() <= most)
        tooMany.append(elements.first());
    if (tooMany.size() > elements.size())
        add(path, "too many", tooMany);
    Path element = path;
    element.push_back({{}, 0});
    walk(elements.first(), rule.value(u"items").toObject(), element);
}

void Spoiler::members(const QJsonObject &object, const QJsonObject &rule, const Path &path)
{
    const QJsonObject properties = rule.value(u"properties").toObject();
    const QJsonArray required = rule.value(u"required").toArray();
    for (const QString &key : object.keys()) {
        Path member = path;
        member.push_back({key});
        if (required.contains(key))
            add(member, "missing", QJsonValue(QJsonValue::Undefined));
        walk(object.value(key), properties.value(key).toObject(), member, required.contains(key));
    }
    if (!rule.contains(u"additionalProperties"))
        return; // others do not matter there
    Path unknown = path;
    unknown.push_back({QStringLiteral("no_such_member")});
    add(unknown, "unknown", 1);
}

void Spoiler::text(const QJsonObject &rule, const Path &path)
{
    const qint64 most = rule.value(u"maxLength").toInteger(-1);
    if (most >= 0 && most < 30'000)
        add(path, "too long", QString(most + 1, u'x'));
    if (rule.value(u"minLength").toInteger(0) > 0)
        add(path, "empty", QString{});
    if (rule.value(u"format").toString() == u"uuid")
        add(path, "no id", QStringLiteral("0190b5c4-0000-7000-8000-00000000000"));
    if (rule.value(u"format").toString() == u"date-time") {
        add(path, "in the year 9999", QStringLiteral("9999-12-31T23:59:59Z"));
        add(path, "no such day", QStringLiteral("2027-02-30T00:00:00Z"));
    }
    if (rule.contains(u"enum"))
        add(path, "no such name", QStringLiteral("no_such_name"));
    if (rule.contains(u"pattern"))
        add(path, "of another form", QStringLiteral("\u00e4 !"));
}

void Spoiler::number(const QJsonObject &rule, const Path &path)
{
    add(path, "a fraction", 1.5);
    add(path, "beyond 64 bits", 1e30);
    add(path, "the smallest", std::numeric_limits<qint64>::min());
    if (rule.contains(u"minimum"))
        add(path, "too small", rule.value(u"minimum").toInteger() - 1);
    if (rule.contains(u"maximum"))
        add(path, "too big", rule.value(u"maximum").toInteger() + 1);
    if (path.back().key == u"amount")
        add(path, "negative money", -1);
}

void Spoiler::documents()
{
    const QByteArray good = toBytes(m_good);
    addBytes("nothing but a list", "[]");
    addBytes("cut off", good.left(good.size() - 1));
    addBytes("two documents", good + good);
    addBytes("no JSON", "hello");
    addBytes("a member twice", R"({"id":1,"id":1})");
    addBytes("bad UTF-8", "{\"\xff\xfe\":1}");
    addBytes("a NUL", QByteArray("{\"a\":\"\0\"}", 9));
    addBytes("a lone surrogate", R"({"a":"\ud800"})");
    addBytes("deep", QByteArray(5000, '[') + QByteArray(5000, ']'));
}

} // namespace

std::vector<BadBody> badBodies(const QJsonObject &good, const QJsonObject &schema,
                               const SchemaChecker &schemas)
{
    Spoiler spoiler(good, schemas);
    spoiler.walk(good, schema, {});
    spoiler.documents();
    return std::move(spoiler.bodies);
}

} // namespace foyer::test
