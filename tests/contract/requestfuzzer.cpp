// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/requestfuzzer.h"

#include <QJsonDocument>
#include <QUuid>

namespace foyer::test {

namespace {

const QRegularExpression &idPattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"));
    return pattern;
}

QList<QByteArray> idsIn(const std::vector<JsonExchange> &exchanges)
{
    QSet<QByteArray> ids;
    for (const JsonExchange &exchange : exchanges) {
        for (const QByteArray &text : {exchange.path, exchange.body, exchange.answer.body}) {
            const QString all = QString::fromUtf8(text.left(100'000));
            for (auto match = idPattern().globalMatch(all); match.hasNext();)
                ids.insert(match.next().captured().toLatin1());
        }
    }
    QList<QByteArray> sorted = ids.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

RequestFuzzer::RequestFuzzer(const OpenApiDocument &document, std::vector<JsonExchange> accepted,
                             QList<QByteArray> authorizations, quint64 seed)
    : m_document(document)
    , m_accepted(std::move(accepted))
    , m_authorizations(std::move(authorizations))
    , m_ids(idsIn(m_accepted))
    , m_engine(seed)
{}

QByteArray RequestFuzzer::next()
{
    const JsonExchange &base = m_accepted[below(m_accepted.size())];
    const DescribedOperation *operation = m_document.find(base.method, base.path);
    static const QList<QByteArray> methods{"GET", "POST", "PUT", "PATCH", "DELETE"};
    const QByteArray method = oneIn(20) ? methods.at(qsizetype(below(5))) : base.method;
    const QByteArray sent = operation == nullptr ? base.body : body(base, *operation);
    QByteArray request = method + ' ' + path(base) + " HTTP/1.1\r\nHost: localhost\r\n" + headers(base);
    if (!sent.isEmpty() || method != "GET")
        request += "Content-Length: " + QByteArray::number(sent.size()) + "\r\n";
    return request + "\r\n" + sent;
}

void RequestFuzzer::replaceAuthorization(const QByteArray &old, const QByteArray &now)
{
    for (JsonExchange &exchange : m_accepted) {
        if (exchange.authorization == old)
            exchange.authorization = now;
    }
    m_authorizations.replace(m_authorizations.indexOf(old), now);
}

QByteArray RequestFuzzer::headers(const JsonExchange &base)
{
    const QByteArray authorization =
        oneIn(8) ? m_authorizations.at(qsizetype(below(std::size_t(m_authorizations.size()))))
                 : base.authorization;
    QByteArray headers = oneIn(30) ? QByteArray() : QByteArray("Content-Type: application/json\r\n");
    if (!authorization.isEmpty())
        headers += "Authorization: " + authorization + "\r\n";
    if (oneIn(10))
        headers += "If-Match: \"" + QByteArray::number(qint64(below(5))) + "\"\r\n";
    else
        headers += base.moreHeaders;
    return headers;
}

QByteArray RequestFuzzer::path(const JsonExchange &base)
{
    QString path = QString::fromUtf8(base.path);
    if (oneIn(4)) {
        const QRegularExpressionMatch id = idPattern().match(path);
        if (id.hasMatch())
            path.replace(id.captured(), QString::fromLatin1(someId()));
    }
    if (oneIn(10))
        path += (path.contains(u'?') ? u'&' : u'?')
                + QString::fromLatin1(QUrl::toPercentEncoding(someText().left(20), "=&"));
    if (oneIn(10))
        path += (path.contains(u'?') ? QStringLiteral("&") : QStringLiteral("?")) + QStringLiteral("limit=")
                + QString::number(qint64(m_engine()) % 2000) + QStringLiteral("&after=%20x");
    return path.toUtf8();
}

QByteArray RequestFuzzer::body(const JsonExchange &base, const DescribedOperation &operation)
{
    if (operation.requestSchema.isEmpty())
        return oneIn(20) ? QByteArray("{}") : base.body;
    QJsonObject object = QJsonDocument::fromJson(base.body).object();
    object = oneIn(4) ? madeUp(operation.requestSchema, 0).toObject() : varied(object);
    QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (oneIn(15) && !bytes.isEmpty())
        bytes[qsizetype(below(std::size_t(bytes.size())))] = char(m_engine());
    if (oneIn(40))
        bytes.truncate(qsizetype(below(std::size_t(bytes.size()) + 1)));
    return bytes;
}

QJsonObject RequestFuzzer::varied(QJsonObject object)
{
    for (const QString &key : object.keys()) {
        const QJsonValue value = object.value(key);
        if (value.isObject() && oneIn(2))
            object.insert(key, varied(value.toObject()));
        else if (value.isArray() && oneIn(3))
            object.insert(key, varied(value.toArray()));
        else if (value.isString() && oneIn(3))
            object.insert(key, oneIn(2) ? QString::fromLatin1(someId()) : someText());
        else if (value.isDouble() && oneIn(3))
            object.insert(key, someNumber());
        else if (oneIn(12))
            object.insert(key, anything(0));
        else if (oneIn(25))
            object.remove(key);
    }
    return object;
}

// One element more, again or less; another one.
QJsonArray RequestFuzzer::varied(QJsonArray array)
{
    if (array.isEmpty())
        return {anything(0)};
    const qsizetype at = qsizetype(below(std::size_t(array.size())));
    switch (below(4)) {
    case 0: array.append(array.at(at)); break;
    case 1: array.removeAt(at); break;
    case 2: array.replace(at, array.at(at).isObject() ? varied(array.at(at).toObject()) : anything(1)); break;
    default: array.append(anything(1)); break;
    }
    return array;
}

QJsonValue RequestFuzzer::madeUp(const QJsonObject &schema, int depth)
{
    const QJsonObject rule = m_document.schemas().resolved(schema);
    const QString type = rule.value(u"type").toString();
    if (oneIn(20) || depth > 6)
        return anything(depth);
    if (type == u"object") {
        QJsonObject object;
        const QJsonObject properties = rule.value(u"properties").toObject();
        for (auto property = properties.begin(); property != properties.end(); ++property)
            object.insert(property.key(), madeUp(property.value().toObject(), depth + 1));
        return object;
    }
    if (type == u"array") {
        QJsonArray array;
        for (std::size_t i = below(4); i > 0; --i)
            array.append(madeUp(rule.value(u"items").toObject(), depth + 1));
        return array;
    }
    if (type == u"integer" || type == u"number")
        return someNumber();
    if (type == u"boolean")
        return oneIn(2);
    const QJsonArray names = rule.value(u"enum").toArray();
    if (!names.isEmpty())
        return names.at(qsizetype(below(std::size_t(names.size()))));
    return rule.value(u"format").toString() == u"uuid" ? QString::fromLatin1(someId()) : someText();
}

QJsonValue RequestFuzzer::anything(int depth)
{
    switch (below(depth > 3 ? 5 : 7)) {
    case 0: return QJsonValue(QJsonValue::Null);
    case 1: return oneIn(2);
    case 2: return someNumber();
    case 3: return someText();
    case 4: return QString::fromLatin1(someId());
    case 5: return QJsonArray{anything(depth + 1), anything(depth + 1)};
    default: return QJsonObject{{someText(), anything(depth + 1)}};
    }
}

QString RequestFuzzer::someText()
{
    static const QStringList texts{
        QString{},
        QStringLiteral("a"),
        QStringLiteral("2026-12-01T19:30:00Z"),
        QStringLiteral("9999-12-31T23:59:59Z"),
        QStringLiteral("EUR"),
        QStringLiteral("XXX"),
        QStringLiteral("'; drop table orders; --"),
        QStringLiteral("\u202egnitrid\u0301"),
        QStringLiteral("\U0001F3AD"),
        QStringLiteral("%00"),
        QStringLiteral("../../etc/passwd"),
        QStringLiteral("ada@example.org"),
        QString(300, u'x'),
        QString(70'000, u'y'),
        QStringLiteral("cash"),
        QStringLiteral("box_office"),
        QStringLiteral("Europe/Berlin"),
        QStringLiteral("-1"),
        QStringLiteral("\\u0000"),
    };
    return texts.at(qsizetype(below(std::size_t(texts.size()))));
}

QJsonValue RequestFuzzer::someNumber()
{
    static const QList<QJsonValue> numbers{0,
                                           1,
                                           2,
                                           7,
                                           -1,
                                           100,
                                           65'536,
                                           1.5,
                                           std::numeric_limits<qint32>::max(),
                                           std::numeric_limits<qint64>::max(),
                                           std::numeric_limits<qint64>::min(),
                                           1e308};
    return numbers.at(qsizetype(below(std::size_t(numbers.size()))));
}

QByteArray RequestFuzzer::someId()
{
    if (m_ids.isEmpty() || oneIn(4)) {
        QByteArray id = "0190b5c4-0000-7000-8000-000000000000";
        id.replace(24, 12, QByteArray::number(m_engine() & 0xFFFFFFFFFFFFU, 16).rightJustified(12, '0'));
        return id;
    }
    return m_ids.at(qsizetype(below(std::size_t(m_ids.size()))));
}

} // namespace foyer::test
