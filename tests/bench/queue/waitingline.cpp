// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queue/waitingline.h"

#include "server/app/installationkeys.h"

#include <QElapsedTimer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace foyer::bench {

namespace {

constexpr qint64 patienceMs = 120'000;

test::JsonAnswer must(test::JsonAnswer answer)
{
    if (answer.status != 200)
        qFatal("the line cannot be steered: %s", answer.toText().constData());
    return answer;
}

} // namespace

WaitingLine::WaitingLine(BoxOffice &office, const Season &season)
    : m_office(office)
    , m_seal(app::InstallationKeys::loadOrCreate(office.keysDirectory(), m_random).value().line)
    , m_performance(season.performances().front())
    , m_staffPath("/api/v1/organizations/" + season.organization() + "/performances/" + m_performance
                  + "/line")
    , m_number(season.firstNumber())
    , m_organizer(office.port())
{
    m_organizer.setToken(season.ownerToken());
}

QByteArray WaitingLine::path(const QByteArray &below) const
{
    return "/api/v1/performances/" + m_performance + "/line" + below;
}

test::JsonAnswer WaitingLine::control()
{
    return must(m_organizer.get(m_staffPath));
}

void WaitingLine::steer(const QByteArray &action)
{
    const QByteArray revision = control().header("ETag");
    must(m_organizer.send("POST", m_staffPath + "/steer", R"({"action":")" + action + R"("})",
                          "If-Match: " + revision + "\r\n"));
}

void WaitingLine::beginAnew()
{
    if (control().text(u"state"_s) != u"off")
        steer("switch_off");
    steer("open");
    steer("pause");
    m_epoch = control().number(u"epoch"_s);
    awaitTold(0);
}

qint64 WaitingLine::waiting() const
{
    return m_office.redis().cli({u"zcard"_s, u"foyer:{p%1}:line"_s.arg(m_number)}).toLongLong();
}

void WaitingLine::awaitTold(qint64 waiting)
{
    test::JsonClient client(m_office.port());
    QElapsedTimer time;
    time.start();
    while (true) {
        const test::JsonAnswer told = client.get(path());
        if (told.number(u"waiting"_s) == waiting && told.number(u"epoch"_s) == m_epoch
            && told.text(u"state"_s) == u"paused")
            return;
        if (time.elapsed() > patienceMs)
            qFatal("the server does not tell that %lld wait: %s", waiting, told.toText().constData());
        QThread::msleep(100);
    }
}

QByteArrayList WaitingLine::joiningBodies(int count)
{
    const Instant now = m_clock.now();
    QByteArrayList bodies;
    bodies.reserve(count);
    for (int i = 0; i < count; ++i) {
        const line::VisitorPass pass{line::makeVisitor(m_random), now};
        bodies.append(R"({"visitor":")" + m_seal.seal(pass) + R"("})");
    }
    return bodies;
}

} // namespace foyer::bench
