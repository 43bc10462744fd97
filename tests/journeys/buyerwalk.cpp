// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/buyerwalk.h"

#include "tests/journeys/requestbody.h"

#include <utility>

namespace foyer::test {

namespace {

class BuyerWalk
{
public:
    BuyerWalk(Stage &stage, const Date &date, const Date &queued)
        : m_stage(stage)
        , m_date(date)
        , m_queued(queued)
        , m_web(stage.stranger())
    {}

    [[nodiscard]] PersonPtr run();

private:
    void comeIn();
    void signInAgain();
    void waitInLine();
    void lookRound();
    void giveBack();
    void giveUp();
    void failToPay();
    void pay();

    /// Locks two seats, by one name of that each, and books them.
    [[nodiscard]] QByteArray book();
    [[nodiscard]] QByteArray intentOf(const QByteArray &booking);

    [[nodiscard]] JsonAnswer post(const QByteArray &path, const QJsonObject &content = {})
    {
        return m_web->client.post(path, content);
    }

    Stage &m_stage;
    const Date &m_date;
    const Date &m_queued;
    PersonPtr m_web;
    QByteArray m_first; ///< the last seat of its row, and the one beside it: nobody sits alone then
    QByteArray m_second;
};

PersonPtr BuyerWalk::run()
{
    comeIn();
    signInAgain();
    waitInLine();
    lookRound();
    giveBack();
    giveUp();
    failToPay();
    pay();
    return std::move(m_web);
}

void BuyerWalk::comeIn()
{
    must(200, m_web->client.get("/health"));
    m_web->email = "walter.web@example.org";
    const JsonAnswer in =
        must(201, post("/api/auth/register", body(R"({"email":"%1","password":"correct horse battery",
                                                  "firstName":"Walter","lastName":"Web"})",
                                                  m_web->email)));
    m_web->account = in.text(QStringLiteral("data.user.id")).toLatin1();
    m_web->token = in.text(QStringLiteral("data.accessToken")).toLatin1();
    m_web->client.setToken(m_web->token);
    must(200, m_web->client.get("/api/auth/profile"));
}

// A session of its own: a refresh token that is sent twice ends its session.
void BuyerWalk::signInAgain()
{
    const PersonPtr again = m_stage.stranger();
    const JsonAnswer in = must(
        200, again->client.post("/api/auth/login",
                                body(R"({"email":"%1","password":"correct horse battery"})", m_web->email)));
    must(200, again->client.post(
                  "/api/auth/refresh",
                  body(R"({"refreshToken":"%1"})", in.text(QStringLiteral("data.refreshToken")).toLatin1())));
}

void BuyerWalk::waitInLine()
{
    must(201, post("/api/queue/join", body(R"({"eventId":"%1"})", m_queued.slug)));
    must(200, m_web->client.get("/api/queue/position/" + m_queued.id));
    must(200, m_web->client.get("/api/queue/stats/" + m_queued.slug));
    must(200, m_web->client.remove("/api/queue/leave/" + m_queued.id));
}

void BuyerWalk::lookRound()
{
    must(200, m_web->client.get("/api/inventory/events"));
    must(200, m_web->client.get("/api/inventory/events/" + m_date.slug + "/summary"));
    const JsonAnswer seats = must(
        200, m_web->client.get("/api/inventory/events/" + m_date.id + "/seats?category=all&limit=10000"));
    for (const QJsonValue seat : seats.at(QStringLiteral("data.seats")).toArray()) {
        if (seat[u"status"].toString() == u"available")
            m_second = std::exchange(m_first, seat[u"id"].toString().toLatin1());
    }
    if (m_second.isEmpty())
        qFatal("no seats are free: %s", seats.toText().left(2000).constData());
}

void BuyerWalk::giveBack()
{
    must(200, post("/api/inventory/seats/lock", body(R"({"seatIds":["%1"]})", m_first)));
    must(200, post("/api/inventory/seats/release", body(R"({"seatIds":["%1"]})", m_first)));
}

QByteArray BuyerWalk::book()
{
    must(200, post("/api/inventory/lock-seats", body(R"({"seatIds":["%1"],"durationMinutes":5})", m_first)));
    must(200, post("/api/inventory/seats/lock", body(R"({"seatIds":["%1"],"durationMinutes":5})", m_second)));
    const JsonAnswer booked = must(
        201, post("/api/booking/create", body(R"({"eventId":"%1","seatIds":["%2","%3"],"durationMinutes":5})",
                                              m_date.id, m_first, m_second)));
    return booked.text(QStringLiteral("data.id")).toLatin1();
}

QByteArray BuyerWalk::intentOf(const QByteArray &booking)
{
    return must(200, post("/api/payment/create-intent", body(R"({"bookingId":"%1"})", booking)))
        .text(QStringLiteral("data.paymentIntentId"))
        .toLatin1();
}

void BuyerWalk::giveUp()
{
    must(200, post("/api/booking/" + book() + "/cancel"));
}

void BuyerWalk::failToPay()
{
    const QByteArray booking = book();
    must(200, post("/api/payment/simulate-payment",
                   body(R"({"paymentIntentId":"%1","bookingId":"%2","success":false})", intentOf(booking),
                        booking)));
}

void BuyerWalk::pay()
{
    const QByteArray booking = book();
    const QByteArray intent = intentOf(booking);
    must(200, post("/api/payment/confirm",
                   body(R"({"paymentIntentId":"%1","bookingId":"%2","success":true})", intent, booking)));
    must(200, post("/api/booking/" + booking + "/confirm", body(R"({"paymentId":"%1"})", intent)));
    must(200, m_web->client.get("/api/booking/" + booking));
}

} // namespace

PersonPtr walkUnderBuyersNames(Stage &stage, const Date &date, const Date &queued)
{
    return BuyerWalk(stage, date, queued).run();
}

} // namespace foyer::test
