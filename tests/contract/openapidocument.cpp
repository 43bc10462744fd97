// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/openapidocument.h"

#include <algorithm>
#include <QJsonDocument>

namespace foyer::test {

namespace {

QJsonObject schemasOf(const QJsonObject &document)
{
    return document.value(u"components").toObject().value(u"schemas").toObject();
}

QJsonObject content(const QJsonObject &holder, QString &type)
{
    const QJsonObject all = holder.value(u"content").toObject();
    type = all.isEmpty() ? QString{} : all.begin().key();
    return all.isEmpty() ? QJsonObject{} : all.begin().value().toObject().value(u"schema").toObject();
}

QString withoutQuery(const QByteArray &path)
{
    return QString::fromUtf8(path.split('?').first());
}

// "/api/booking/7/confirm" → "/api/booking"
QString roomOf(const QString &path)
{
    return path.section(u'/', 0, 2);
}

QJsonValue parsed(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

OpenApiDocument::OpenApiDocument(const QJsonObject &document)
    : m_problemSchema{{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/Problem")}}
    , m_schemas(schemasOf(document))
{
    const QJsonObject paths = document.value(u"paths").toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method)
            add(path.key(), method.key(), method.value().toObject());
    }
}

void OpenApiDocument::add(const QString &path, const QString &method, const QJsonObject &description)
{
    static const QRegularExpression parameter(QStringLiteral(R"(\{([^}]+)\})"));
    DescribedOperation operation;
    operation.name = description.value(u"operationId").toString();
    operation.method = method.toUpper().toLatin1();
    operation.path = path;
    QString pattern = QRegularExpression::escape(path);
    pattern.replace(QRegularExpression(QStringLiteral(R"(\\\{[^}]+\\\})")), QStringLiteral("[^/]+"));
    operation.pattern.setPattern(QRegularExpression::anchoredPattern(pattern));
    for (auto match = parameter.globalMatch(path); match.hasNext();)
        operation.parameters.append(match.next().captured(1));
    operation.permission = description.value(u"x-permission").toString();
    operation.needsSignIn = description.contains(u"security");
    QString ignored;
    operation.requestSchema = content(description.value(u"requestBody").toObject(), ignored);
    const QJsonObject responses = description.value(u"responses").toObject();
    operation.refusalSchema = content(responses.value(u"default").toObject(), operation.refusalType);
    for (const QString &status : responses.keys()) {
        if (!status.startsWith(u'2'))
            continue;
        operation.successStatus = status.toInt();
        operation.answerSchema = content(responses.value(status).toObject(), operation.answerType);
    }
    m_operations.push_back(std::move(operation));
}

const DescribedOperation *OpenApiDocument::find(const QByteArray &method, const QByteArray &path) const
{
    const QString wanted = withoutQuery(path);
    const DescribedOperation *best = nullptr;
    for (const DescribedOperation &operation : m_operations) {
        const bool fits = operation.method == method && operation.pattern.match(wanted).hasMatch();
        if (fits && (best == nullptr || operation.parameters.size() < best->parameters.size()))
            best = &operation;
    }
    return best;
}

QStringList OpenApiDocument::check(const JsonExchange &exchange) const
{
    const DescribedOperation *operation = find(exchange.method, exchange.path);
    if (exchange.answer.status >= 400)
        return checkRefusal(operation == nullptr ? neighbour(exchange.path) : operation, exchange.answer);
    if (operation == nullptr)
        return {QStringLiteral("no such operation is described")};
    return checkSuccess(*operation, exchange.answer);
}

// What is not there is refused in the words of what lies beside it.
const DescribedOperation *OpenApiDocument::neighbour(const QByteArray &path) const
{
    const QString room = roomOf(withoutQuery(path));
    const auto found = std::ranges::find_if(m_operations, [&room](const DescribedOperation &operation) {
        return roomOf(operation.path) == room;
    });
    return found == m_operations.end() ? nullptr : &*found;
}

// What time may change says when to ask again.
QStringList OpenApiDocument::checkComeBack(const JsonAnswer &answer)
{
    const bool isPassing = answer.status == 429 || answer.status == 503 || answer.status == 504;
    const QByteArray after = answer.header("Retry-After");
    if (after.isEmpty())
        return isPassing ? QStringList{QStringLiteral("Retry-After: missing")} : QStringList{};
    bool isNumber = false;
    const bool isSane = after.toInt(&isNumber) >= 1 && isNumber;
    return isSane ? QStringList{} : QStringList{QStringLiteral("Retry-After: no positive number of seconds")};
}

QStringList OpenApiDocument::checkRefusal(const DescribedOperation *operation, const JsonAnswer &answer) const
{
    const bool isProblem = operation == nullptr || operation->refusalType == u"application/problem+json";
    return checkComeBack(answer) + (isProblem ? checkProblem(answer) : checkStated(*operation, answer));
}

QStringList OpenApiDocument::checkStated(const DescribedOperation &operation, const JsonAnswer &answer) const
{
    if (!answer.header("Content-Type").startsWith(operation.refusalType.toLatin1()))
        return {QStringLiteral("the refusal is no ") + operation.refusalType};
    QStringList findings = m_schemas.check(parsed(answer.body), operation.refusalSchema);
    if (answer.at(QStringLiteral("success")).toBool(false))
        findings.append(QStringLiteral("success: a refusal is none"));
    if (answer.text(QStringLiteral("error.message")).isEmpty())
        findings.append(QStringLiteral("error.message: empty"));
    if (answer.text(QStringLiteral("error.code")).isEmpty() && fieldsOf(answer).isEmpty())
        findings.append(QStringLiteral("error: neither a code nor a field"));
    return findings;
}

QStringList OpenApiDocument::fieldsOf(const JsonAnswer &refusal)
{
    QStringList fields;
    for (const QJsonValue detail : refusal.at(QStringLiteral("error.details")).toArray())
        fields.append(detail[u"path"].toString());
    if (!refusal.field().isEmpty())
        fields.append(refusal.field());
    fields.removeAll(QString());
    return fields;
}

QStringList OpenApiDocument::checkProblem(const JsonAnswer &answer) const
{
    if (answer.header("Content-Type") != "application/problem+json")
        return {QStringLiteral("the refusal is no problem document")};
    QStringList findings = m_schemas.check(parsed(answer.body), m_problemSchema);
    findings.removeIf([](const QString &finding) { // problems may carry members of their own
        return finding.endsWith(QStringLiteral(": not in the schema"));
    });
    if (answer.number(QStringLiteral("status")) != answer.status)
        findings.append(QStringLiteral("status: is not the answer's"));
    if (answer.code().isEmpty())
        findings.append(QStringLiteral("code: empty"));
    return findings;
}

QStringList OpenApiDocument::checkSuccess(const DescribedOperation &operation, const JsonAnswer &answer) const
{
    if (answer.status == 304)
        return {};
    if (answer.status != operation.successStatus && answer.status != 200)
        return {QStringLiteral("status %1 is not described").arg(answer.status)};
    if (operation.answerType.isEmpty())
        return answer.body.isEmpty() ? QStringList{} : QStringList{QStringLiteral("a body is not described")};
    if (operation.answerType != u"application/json")
        return {};
    if (!answer.header("Content-Type").startsWith("application/json"))
        return {QStringLiteral("the answer is not JSON")};
    return m_schemas.check(parsed(answer.body), operation.answerSchema);
}

} // namespace foyer::test
