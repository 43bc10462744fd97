// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/linetoken.h"
#include "tests/chaos/checker.h"

#include <QJsonDocument>

namespace foyer::test {

namespace {

/// A request may be done long after its client has given it up: a server that was frozen goes on with it.
constexpr qint64 latestEcho = 20'000'000;

/// An account at a line, as its own history goes on.
struct Stand
{
    std::optional<line::Place> place = {}; ///< where it was told to wait
    qint64 isUnsureUntil = 0;              ///< it has left, or perhaps joined once more
};

QByteArray placeKey(const QByteArray &performance, const QByteArray &account, qint64 score)
{
    return performance + ' ' + account + ' ' + QByteArray::number(score);
}

/// Every place that somebody was let in from.
QSet<QByteArray> usedPlaces(const Rows &admissions)
{
    QSet<QByteArray> used;
    for (const Row &row : admissions)
        used.insert(placeKey(QByteArray::number(numberOf(row, "performance")), textOf(row, "account"),
                             numberOf(row, "score")));
    return used;
}

std::map<QByteArray, qint64> firstEpochs(const Rows &lines)
{
    std::map<QByteArray, qint64> epochs;
    for (const Row &row : lines)
        epochs[QByteArray::number(numberOf(row, "performance"))] = numberOf(row, "first_epoch");
    return epochs;
}

class PlaceJudge
{
public:
    PlaceJudge(const Evidence &evidence, Findings &findings)
        : m_seal(evidence.lineKey)
        , m_used(usedPlaces(evidence.records.of("admissions")))
        , m_firstEpochs(firstEpochs(evidence.records.of("waiting_lines")))
        , m_findings(findings)
    {}

    void hear(const Exchange &exchange)
    {
        Stand &stand = m_stands[exchange.subject + ' ' + exchange.account];
        const bool isJoin = exchange.deed == Deed::Join;
        if (exchange.deed == Deed::Leave || (isJoin && exchange.told.isLost()))
            stand.isUnsureUntil = exchange.answeredAt + latestEcho;
        if ((isJoin || exchange.deed == Deed::Place) && exchange.isGranted())
            judge(exchange, stand);
    }

private:
    void judge(const Exchange &exchange, Stand &stand)
    {
        const QJsonObject answer = exchange.answer();
        const QString status = answer.value(u"status").toString();
        const bool waits = status == u"waiting";
        const std::optional<line::Place> told = waits ? placeIn(answer) : std::nullopt;
        const std::optional<line::Place> shown = placeIn(QJsonDocument::fromJson(exchange.request).object());
        if (exchange.sentAt > stand.isUnsureUntil) {
            if (shown && (status == u"gone" || isBehind(told, *shown)))
                lose(exchange, *shown);
            else if (stand.place && told && told->epoch == stand.place->epoch && isBehind(told, *stand.place))
                lose(exchange, *stand.place);
        }
        stand.place = told;
    }

    void lose(const Exchange &exchange, const line::Place &place)
    {
        const auto first = m_firstEpochs.find(exchange.subject);
        const bool isOfThisLine = first != m_firstEpochs.end() && place.epoch >= first->second;
        if (place.isBound() && isOfThisLine
            && !m_used.contains(placeKey(exchange.subject, exchange.account, place.score)))
            m_findings.add("place_lost", exchange.account,
                           "score " + QByteArray::number(place.score) + " of line " + exchange.subject);
    }

    [[nodiscard]] static bool isBehind(const std::optional<line::Place> &place, const line::Place &of)
    {
        return place && place->score > of.score;
    }

    [[nodiscard]] std::optional<line::Place> placeIn(const QJsonObject &object) const
    {
        return m_seal.openPlace(object.value(u"token").toString().toLatin1());
    }

    line::TokenSeal m_seal;
    QSet<QByteArray> m_used;
    std::map<QByteArray, qint64> m_firstEpochs;
    std::map<QByteArray, Stand> m_stands; ///< by performance and account
    Findings &m_findings;
};

} // namespace

// Whoever was told to wait, by a place that is theirs, and did not leave it, stands there until they are let
// in.
void checkPlaces(const Evidence &evidence, Findings &findings)
{
    PlaceJudge judge(evidence, findings);
    for (const Exchange &exchange : evidence.history)
        judge.hear(exchange);
}

} // namespace foyer::test
