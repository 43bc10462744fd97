// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/apirecorder.h"
#include "tests/contract/badbodies.h"
#include "tests/server/catalog/catalogrig.h"

#include <QTest>

using namespace foyer;
using namespace foyer::test;

/// Does the catalog answer as it says of itself, and refuse whatever is spoilt?
class CatalogContractTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void answersAreAsDescribed();
    void spoiltBodiesAreRefused();

private:
    void useOrganizations();
    void useEvent(const QString &event);
    void useParts(const QString &event);
    void useActs(const QString &event);
    void usePublicPages(const QString &event);

    void edit(const QByteArray &method, const QString &event, const QByteArray &rest,
              const QJsonObject &body);

    std::unique_ptr<CatalogRig> m_rig;
    std::unique_ptr<OpenApiDocument> m_document;
    std::unique_ptr<ApiRecorder> m_recorder;
};

void CatalogContractTest::initTestCase()
{
    m_rig = std::make_unique<CatalogRig>();
    m_document = std::make_unique<OpenApiDocument>(m_rig->description());
    m_recorder = std::make_unique<ApiRecorder>(*m_document);
    m_rig->setObserver([this](const JsonExchange &exchange) { m_recorder->look(exchange); });
}

void CatalogContractTest::cleanupTestCase()
{
    m_rig.reset();
}

void CatalogContractTest::edit(const QByteArray &method, const QString &event, const QByteArray &rest,
                               const QJsonObject &body)
{
    const QByteArray bytes =
        method == "DELETE" ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
    m_rig->client()->send(method, m_rig->eventPath(event, rest), bytes,
                          "If-Match: " + m_rig->tagOf(event) + "\r\n");
}

void CatalogContractTest::useOrganizations()
{
    const auto client = m_rig->client();
    client->send("GET", "/api/v1/organizations");
    client->post("/api/v1/organizations", {{QStringLiteral("id"), m_rig->newId()},
                                           {QStringLiteral("name"), QStringLiteral("Other")},
                                           {QStringLiteral("slug"), QStringLiteral("other")},
                                           {QStringLiteral("currency"), QStringLiteral("EUR")},
                                           {QStringLiteral("time_zone"), QStringLiteral("UTC")}});
    client->send("GET", m_rig->path(""));
    client->patch(m_rig->path(""), {{QStringLiteral("name"), QStringLiteral("Opera House")}}, "\"1\"");
    client->post(m_rig->path("/tax-rates"), {{QStringLiteral("id"), m_rig->newId()},
                                             {QStringLiteral("name"), QStringLiteral("Full")},
                                             {QStringLiteral("basis_points"), 1900}});
    client->send("GET", m_rig->path("/tax-rates"));
}

void CatalogContractTest::useEvent(const QString &event)
{
    const QJsonArray policy{
        QJsonObject{{QStringLiteral("until_hours_before"), 48}, {QStringLiteral("basis_points"), 9000}}};
    edit("PATCH", event, "",
         {{QStringLiteral("title"), QStringLiteral("Renamed")},
          {QStringLiteral("description"), QStringLiteral("Two\nlines")},
          {QStringLiteral("refund_policy"), policy},
          {QStringLiteral("fee_per_ticket"), 100}});
    const QString date = m_rig->newId();
    const QJsonArray areas{QJsonObject{{QStringLiteral("id"), m_rig->newId()},
                                       {QStringLiteral("name"), QStringLiteral("Pit")},
                                       {QStringLiteral("category"), QStringLiteral("gold")},
                                       {QStringLiteral("capacity"), 5}}};
    edit("POST", event, "/performances",
         {{QStringLiteral("id"), date},
          {QStringLiteral("slug"), QStringLiteral("second-date")},
          {QStringLiteral("starts_at"), QStringLiteral("2090-05-02T18:00:00Z")},
          {QStringLiteral("areas"), areas}});
    edit("PATCH", event, "/performances/" + date.toLatin1(), {{QStringLiteral("simulated_payments"), true}});
    edit("DELETE", event, "/performances/" + date.toLatin1(), {});
    const auto client = m_rig->client();
    client->send("GET", m_rig->eventPath(event, "/changes"));
    client->send("GET", m_rig->eventPath(event, "/readiness"));
    client->send("GET", m_rig->path("/events"));
}

void CatalogContractTest::useParts(const QString &event)
{
    const QJsonObject name{{QStringLiteral("name"), QStringLiteral("Other")}};
    const QString category = m_rig->newId();
    edit("POST", event, "/categories",
         {{QStringLiteral("id"), category},
          {QStringLiteral("key"), QStringLiteral("box")},
          {QStringLiteral("name"), QStringLiteral("Box")},
          {QStringLiteral("color"), QStringLiteral("#112233")}});
    edit("PATCH", event, "/categories/" + category.toLatin1(), name);
    edit("DELETE", event, "/categories/" + category.toLatin1(), {});
    const QString type = m_rig->newId();
    edit("POST", event, "/ticket-types",
         {{QStringLiteral("id"), type}, {QStringLiteral("name"), QStringLiteral("Student")}});
    edit("PATCH", event, "/ticket-types/" + type.toLatin1(), name);
    edit("DELETE", event, "/ticket-types/" + type.toLatin1(), {});
    const QString phase = m_rig->newId();
    edit("POST", event, "/sale-phases",
         {{QStringLiteral("id"), phase},
          {QStringLiteral("name"), QStringLiteral("Early")},
          {QStringLiteral("channels"), QJsonArray{QStringLiteral("partner")}},
          {QStringLiteral("opens_at"), QStringLiteral("2080-05-02T18:00:00Z")},
          {QStringLiteral("closes_at"), QStringLiteral("2080-06-02T18:00:00Z")}});
    edit("PATCH", event, "/sale-phases/" + phase.toLatin1(), name);
    edit("DELETE", event, "/sale-phases/" + phase.toLatin1(), {});
}

void CatalogContractTest::useActs(const QString &event)
{
    const auto client = m_rig->client();
    const QJsonObject reason{{QStringLiteral("reason"), QStringLiteral("Illness")}};
    client->post(m_rig->eventPath(event, "/publish"));
    usePublicPages(event);
    const QByteArray date = "/performances/" + m_rig->performanceOf(event).toLatin1();
    client->post(m_rig->eventPath(event, date + "/finish"));
    client->post(m_rig->eventPath(event, "/finish"));
    const QString other = m_rig->makeDraft(QStringLiteral("other"));
    client->post(
        m_rig->eventPath(other, "/performances/" + m_rig->performanceOf(other).toLatin1() + "/cancel"),
        reason);
    client->post(m_rig->eventPath(other, "/cancel"), reason);
}

void CatalogContractTest::usePublicPages(const QString &event)
{
    const auto buyer = m_rig->buyer();
    const QByteArray performance = "/api/v1/performances/" + m_rig->performanceOf(event).toLatin1();
    buyer->send("GET", "/api/v1/events");
    buyer->send("GET", "/api/v1/events/described");
    buyer->send("GET", performance);
    buyer->send("GET", performance + "/map");
}

void CatalogContractTest::answersAreAsDescribed()
{
    useOrganizations();
    const QString map = m_rig->addSeatMap(plainHall(60, {QStringLiteral("gold")}));
    const QString event = m_rig->makeDraft(QStringLiteral("described"), map);
    useEvent(event);
    useParts(event);
    useActs(event);
    QCOMPARE(m_recorder->findings(), QStringList());
    QCOMPARE(m_recorder->unused(), QStringList());
}

void CatalogContractTest::spoiltBodiesAreRefused()
{
    const auto client = m_rig->client();
    const QByteArray before = m_rig->api().psql(QStringLiteral("select count(*), sum(revision) from event"));
    const std::map<QString, JsonExchange> accepted = m_recorder->accepted();
    QStringList wrong;
    int tried = 0;
    for (const auto &[name, exchange] : accepted) {
        const DescribedOperation *operation = m_document->find(exchange.method, exchange.path);
        if (operation == nullptr || operation->requestSchema.isEmpty())
            continue;
        const QJsonObject good = QJsonDocument::fromJson(exchange.body).object();
        for (const BadBody &bad : badBodies(good, operation->requestSchema, m_document->schemas())) {
            const JsonAnswer answer =
                client->send(exchange.method, exchange.path, bad.bytes, exchange.moreHeaders);
            ++tried;
            const bool isNamed = bad.field.isEmpty() || answer.field() == bad.field;
            // A null means the same as leaving a member out, so it is refused only where that is.
            if (bad.what.endsWith(u": null") && answer.status < 500)
                continue;
            if (answer.status < 400 || answer.status >= 500 || answer.code().isEmpty() || !isNamed)
                wrong.append(name + u' ' + bad.what + u' ' + QString::fromUtf8(answer.toText().left(300)));
        }
    }
    QVERIFY(tried > 200);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QCOMPARE(m_rig->api().psql(QStringLiteral("select count(*), sum(revision) from event")), before);
}

QTEST_GUILESS_MAIN(CatalogContractTest)
#include "tst_catalogcontract.moc"
