// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/badbodies.h"
#include "tests/journeys/requestbody.h"
#include "tests/journeys/rounds.h"

#include <QTest>

using namespace foyer::test;

/// Every operation with everything that can be wrong about a request: each is refused in the form that is
/// described for it, with the field's name, and nothing in the database has changed.
class BadRequestsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void bodies();
    void unknownIds();
    void unknownIdsInBodies();
    void idsOfOthers();
    void buyersThingsOfOthers();
    void staleRevisions();
    void oversize();
    void nothingHasChanged();

private:
    void sendSpoilt(const DescribedOperation &operation, const JsonExchange &good);
    [[nodiscard]] JsonAnswer send(const JsonExchange &like, const QByteArray &path, const QByteArray &body,
                                  const QByteArray &headers);
    [[nodiscard]] static bool names(const JsonAnswer &refusal, const QString &field);
    void sendTheirs(const QString &name, int status);
    [[nodiscard]] QByteArray fingerprint() const;

    void complain(const QString &what) { m_complaints.append(what); }

    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<JsonClient> m_client;
    std::map<QString, JsonExchange> m_good;
    QList<QByteArray> m_tokens;
    QByteArray m_foreign;
    QByteArray m_before;
    QStringList m_complaints;
    int m_sent = 0;
};

void BadRequestsTest::initTestCase()
{
    m_stage = std::make_unique<Stage>(QStringLiteral(FOYER_SERVER), roundsOptions());
    const Rounds rounds = makeRounds(*m_stage);
    m_good = m_stage->recorder().accepted();
    m_foreign = "Bearer " + rounds.foreign->token;
    m_client = std::make_unique<JsonClient>(m_stage->port());
    QTest::qWait(2'000); // what was started by the rounds comes to its end
    m_before = fingerprint();
}

void BadRequestsTest::cleanupTestCase()
{
    QVERIFY(m_sent > 1'000);
    QVERIFY2(m_complaints.isEmpty(), qPrintable(m_complaints.mid(0, 40).join(u'\n')));
}

// Everything that a client can see or change; not what the server notes for itself about failed sign-ins.
QByteArray BadRequestsTest::fingerprint() const
{
    return m_stage->tablesFingerprint();
}

JsonAnswer BadRequestsTest::send(const JsonExchange &like, const QByteArray &path, const QByteArray &body,
                                 const QByteArray &headers)
{
    ++m_sent;
    m_client->setAuthorization(like.authorization);
    JsonAnswer answer = m_client->send(like.method, path, body, headers);
    const QString what = QString::fromUtf8(like.method + ' ' + path + " → " + answer.toText().left(400));
    if (answer.status >= 500 || answer.status == 0)
        complain(what + QStringLiteral(" (must not happen)"));
    for (const QString &finding : m_stage->document().check({like.method, path, {}, {}, body, answer}))
        complain(what + QStringLiteral(": ") + finding);
    return answer;
}

// The field itself, what it stands in, or what stands in it.
bool BadRequestsTest::names(const JsonAnswer &refusal, const QString &field)
{
    const QStringList named = OpenApiDocument::fieldsOf(refusal);
    return std::ranges::any_of(
        named, [&field](const QString &one) { return one.startsWith(field) || field.startsWith(one); });
}

void BadRequestsTest::sendSpoilt(const DescribedOperation &operation, const JsonExchange &good)
{
    const QJsonObject body = QJsonDocument::fromJson(good.body).object();
    for (const BadBody &bad : badBodies(body, operation.requestSchema, m_stage->document().schemas())) {
        const JsonAnswer answer = send(good, good.path, bad.bytes, good.moreHeaders);
        const QString what = operation.name + QStringLiteral(" with ") + bad.what + QStringLiteral(" → ")
                             + QString::fromUtf8(answer.toText().left(300));
        if (answer.status < 400)
            complain(what + QStringLiteral(": accepted"));
        else if (answer.status == 400 && !bad.field.isEmpty() && !names(answer, bad.field))
            complain(what + QStringLiteral(": names another field"));
    }
}

void BadRequestsTest::bodies()
{
    for (const auto &[name, good] : m_good) {
        const DescribedOperation *operation = m_stage->document().find(good.method, good.path);
        const bool isDocument = name.startsWith(u"seat_maps.") && name != u"seat_maps.create";
        if (operation != nullptr && !operation->requestSchema.isEmpty() && !isDocument)
            sendSpoilt(*operation, good);
    }
}

void BadRequestsTest::unknownIds()
{
    static const QRegularExpression id(QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
    for (const auto &[name, good] : m_good) {
        QString path = QString::fromUtf8(good.path.split('?').first());
        if (!path.contains(id))
            continue;
        path.replace(path.lastIndexOf(id), 36, QString::fromLatin1(m_stage->id()));
        const JsonAnswer answer = send(good, path.toUtf8(), good.body, good.moreHeaders);
        const bool isList = answer.status == 200 && answer.at(QStringLiteral("items")).toArray().isEmpty();
        const bool isEarlier = answer.status == 401 || answer.status == 409
                               || answer.status == 412; // refused for another reason first
        if (answer.status != 404 && answer.status != 400 && !isList && !isEarlier)
            complain(name + QStringLiteral(" with an unknown id → ")
                     + QString::fromUtf8(answer.toText().left(200)));
    }
}

void BadRequestsTest::idsOfOthers()
{
    for (const auto &[name, good] : m_good) {
        const bool isOwn = good.path.contains("/organizations/") || good.path.contains("/orders/")
                           || good.path.contains("/holds/") || good.path.contains("/tickets/")
                           || good.path.contains("/sessions/0");
        if (!isOwn || good.authorization.isEmpty())
            continue;
        JsonExchange theirs = good;
        theirs.authorization = m_foreign;
        const JsonAnswer answer = send(theirs, good.path, good.body, good.moreHeaders);
        if (answer.status != 404)
            complain(name + QStringLiteral(" of somebody else → ")
                     + QString::fromUtf8(answer.toText().left(200)));
    }
}

// Buyers' commands name things in their bodies.
void BadRequestsTest::unknownIdsInBodies()
{
    const QByteArray unknown = m_stage->id();
    const QByteArray booking =
        R"({"bookingId":")" + unknown + R"(","paymentIntentId":"pi_1","success":true})";
    const std::map<QString, std::pair<QByteArray, int>> bodies{
        {QStringLiteral("payments.create_intent"), {booking, 404}},
        {QStringLiteral("payments.confirm"), {booking, 404}},
        {QStringLiteral("payments.simulate"), {booking, 404}},
        {QStringLiteral("inventory.lock_seats"), {R"({"seatIds":["999999-1"]})", 400}},
        {QStringLiteral("inventory.seats_lock"), {R"({"seatIds":["999999-1"]})", 400}},
        {QStringLiteral("reservations.create"),
         {R"({"eventId":")" + unknown + R"(","seatIds":["999999-1"]})", 400}}};
    for (const auto &[name, wanted] : bodies) {
        const JsonExchange &good = m_good.at(name);
        const JsonAnswer answer = send(good, good.path, wanted.first, {});
        if (answer.status != wanted.second)
            complain(name + QStringLiteral(" with an unknown id → ") + QString::fromUtf8(answer.toText()));
    }
}

void BadRequestsTest::sendTheirs(const QString &name, int status)
{
    JsonExchange theirs = m_good.at(name);
    theirs.authorization = m_foreign;
    const JsonAnswer answer = send(theirs, theirs.path, theirs.body, theirs.moreHeaders);
    if (answer.status != status)
        complain(name + QStringLiteral(" of somebody else → ")
                 + QString::fromUtf8(answer.toText().left(300)));
}

// Another's booking is not there, or cannot be confirmed and cancelled; another's seats are taken.
void BadRequestsTest::buyersThingsOfOthers()
{
    for (const char *name :
         {"reservations.show", "payments.create_intent", "payments.confirm", "payments.simulate"})
        sendTheirs(QLatin1StringView(name), 404);
    for (const char *name : {"reservations.create", "reservations.confirm", "reservations.cancel"})
        sendTheirs(QLatin1StringView(name), 400);
    for (const char *name : {"inventory.lock_seats", "inventory.seats_lock"})
        sendTheirs(QLatin1StringView(name), 409);
}

void BadRequestsTest::staleRevisions()
{
    for (const auto &[name, good] : m_good) {
        // What can be repeated without harm needs no revision: additions under their own id, and endings.
        const bool isRepeatable = name.startsWith(u"catalog.add_") || name.startsWith(u"catalog.cancel_")
                                  || name == u"catalog.derive_categories";
        if (!good.moreHeaders.startsWith("If-Match") || isRepeatable)
            continue;
        const JsonAnswer without = send(good, good.path, good.body, {});
        if (without.status != 428 && without.status != 404 && without.status != 401)
            complain(name + QStringLiteral(" without If-Match → ")
                     + QString::fromUtf8(without.toText().left(200)));
        for (const char *tag : {"\"9999\"", "\"0\"", "\"x\"", "W/\"1\"", "*", "9999"}) {
            const JsonAnswer stale =
                send(good, good.path, good.body, QByteArray("If-Match: ") + tag + "\r\n");
            if (stale.status < 400)
                complain(name + QStringLiteral(" with If-Match ") + QLatin1String(tag) + QStringLiteral(" → ")
                         + QString::fromUtf8(stale.toText().left(200)));
        }
    }
}

void BadRequestsTest::oversize()
{
    const QByteArray huge = R"({"name":")" + QByteArray(20 * 1024 * 1024, 'x') + R"("})";
    for (const auto &[name, good] : m_good) {
        const DescribedOperation *operation = m_stage->document().find(good.method, good.path);
        if (operation == nullptr || operation->requestSchema.isEmpty())
            continue;
        const JsonAnswer answer = send(good, good.path, huge, good.moreHeaders);
        if (answer.status != 413)
            complain(name + QStringLiteral(" with 20 MiB → ") + QString::number(answer.status));
    }
}

void BadRequestsTest::nothingHasChanged()
{
    const QList<QByteArray> before = m_before.split('\n');
    const QList<QByteArray> now = fingerprint().split('\n');
    QCOMPARE(now.size(), before.size());
    for (qsizetype i = 0; i < now.size(); ++i)
        QVERIFY2(
            now[i] == before[i],
            (now[i] + " was " + before[i] + "; latest edits of events: "
             + m_stage->psql("select string_agg(kind, ' ') from (select kind from event_change order by at "
                             "desc limit 5) k"))
                .constData());
}

QTEST_GUILESS_MAIN(BadRequestsTest)
#include "tst_badrequests.moc"
