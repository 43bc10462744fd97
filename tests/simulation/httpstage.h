// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/ids.h"
#include "tests/simulation/playservers.h"
#include "tests/simulation/stage.h"
#include "tests/support/jsonclient.h"

namespace foyer::simulation {

/// Plays through the API of real servers, every step on the next worker. Only what a client or a provider
/// can do is done by HTTP and by the payment desk; that time passes is done to the database: all that has a
/// deadline in this performance comes nearer to it. Belongs to one thread.
class HttpStage final : public Stage
{
public:
    HttpStage(PlayServers &servers, quint64 play);

    [[nodiscard]] Answer play(const Step &step) override;

private:
    [[nodiscard]] Answer take(const Step &step);
    [[nodiscard]] Answer release(const Step &step);
    [[nodiscard]] Answer releaseAll(const Step &step);
    [[nodiscard]] Answer pay(const Step &step);
    [[nodiscard]] Answer payAgain(const Step &step);
    [[nodiscard]] Answer expire(const Step &step);
    [[nodiscard]] Answer speak(const Step &step);
    [[nodiscard]] Answer refund(const Step &step);
    [[nodiscard]] Answer house(const Step &step);
    [[nodiscard]] Answer lookLedger(const Step &step);
    [[nodiscard]] Answer listHolds(const Step &step);
    [[nodiscard]] Answer close();
    void jump(qint32 hours);

    [[nodiscard]] Answer toldOf(const Result<booking::Booking> &booking, qint32 order);
    [[nodiscard]] test::JsonAnswer send(Who who, const QByteArray &method, const QByteArray &path,
                                        const QJsonObject *body = nullptr);
    [[nodiscard]] QByteArray holdPath(const Step &step, qint32 hold) const;
    [[nodiscard]] QByteArray orderPath(Who who, qint32 order) const;
    [[nodiscard]] QByteArray basePath(Who who) const;
    [[nodiscard]] QByteArray performancePath(Who who) const;
    [[nodiscard]] QString idText(IdOf kind, qint32 label) const;
    void setTender(QJsonObject &body, const Step &step) const;

    PlayServers &m_servers;
    Ids m_ids;
    SqlSession m_session;
    qint32 m_number;
    Instant m_start;
    std::array<std::unique_ptr<test::JsonClient>, PlayServers::workers> m_clients;
    std::size_t m_turn = 0;
    std::array<QByteArray, people> m_people;
};

} // namespace foyer::simulation
