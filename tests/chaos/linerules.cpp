// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/linetoken.h"
#include "tests/chaos/checker.h"

namespace foyer::test {

namespace {

/// What a worker knows of admissions may be a second old; a claim of a tick and its row in the journal may
/// lie as far apart as the longest freeze.
constexpr qint64 slack = 3'000'000;
constexpr qint64 longestFreeze = 8'000'000;

/// Somebody who was told: you wait, here.
struct Sighting
{
    QByteArray account;
    line::Place place;
    qint64 sentAt = 0;
    qint64 answeredAt = 0;
};

using Sightings = std::map<QByteArray, std::vector<Sighting>>; ///< by performance and account

QByteArray standOf(const QByteArray &performance, const QByteArray &account)
{
    return performance + ' ' + account;
}

Sightings gatherWaiting(const Evidence &evidence)
{
    const line::TokenSeal seal(evidence.lineKey);
    Sightings sightings;
    for (const Exchange &exchange : evidence.history) {
        if ((exchange.deed != Deed::Join && exchange.deed != Deed::Place) || !exchange.isGranted())
            continue;
        const QJsonObject answer = exchange.answer();
        const std::optional<line::Place> place = seal.openPlace(answer.value(u"token").toString().toLatin1());
        if (place && place->isBound() && answer.value(u"status").toString() == u"waiting")
            sightings[standOf(exchange.subject, exchange.account)].push_back(
                {exchange.account, *place, exchange.sentAt, exchange.answeredAt});
    }
    return sightings;
}

// Passed over is who stood before, in the line of that epoch and with a lower score, and stands there still
// afterwards.
bool wasPassedOver(const std::vector<Sighting> &sightings, const Row &admission)
{
    const qint64 at = numberOf(admission, "at");
    const qint64 score = numberOf(admission, "score");
    const auto standsBefore = [&](const Sighting &seen) {
        return seen.place.epoch == numberOf(admission, "epoch") && seen.place.score < score;
    };
    bool before = false;
    bool after = false;
    for (const Sighting &seen : sightings) {
        before = before || (standsBefore(seen) && seen.answeredAt < at - longestFreeze);
        after = after || (standsBefore(seen) && seen.sentAt > at);
    }
    return before && after;
}

bool wasLetIn(const Rows &admissions, const QByteArray &account, const Row &by)
{
    return std::any_of(admissions.begin(), admissions.end(), [&](const Row &row) {
        return textOf(row, "account") == account
               && numberOf(row, "performance") == numberOf(by, "performance")
               && numberOf(row, "tick") <= numberOf(by, "tick")
               && numberOf(row, "epoch") == numberOf(by, "epoch");
    });
}

void checkOrder(const Evidence &evidence, Findings &findings)
{
    const Rows &admissions = evidence.records.of("admissions");
    const Sightings sightings = gatherWaiting(evidence);
    for (const Row &admission : admissions) {
        const QByteArray performance = QByteArray::number(numberOf(admission, "performance"));
        for (const auto &[stand, seen] : sightings) {
            const QByteArray &account = seen.front().account;
            if (stand == standOf(performance, account) && account != textOf(admission, "account")
                && wasPassedOver(seen, admission) && !wasLetIn(admissions, account, admission))
                findings.add("let_in_before", textOf(admission, "account"), "before " + account);
        }
    }
}

/// When somebody may buy.
struct Window
{
    qint64 from = 0;
    qint64 to = 0;
};

/// When each hold was first asked for: a repeat gets the answer of the first time.
std::map<QByteArray, qint64> firstAsked(const std::vector<Exchange> &history)
{
    std::map<QByteArray, qint64> asked;
    for (const Exchange &exchange : history) {
        if (exchange.deed == Deed::Hold && !asked.contains(exchange.subject))
            asked[exchange.subject] = exchange.sentAt;
    }
    return asked;
}

void checkAdmitted(const Evidence &evidence, Findings &findings)
{
    std::map<QByteArray, qint64> asked = firstAsked(evidence.history);
    std::map<qint64, qint64> openedAt;
    for (const Row &row : evidence.records.of("waiting_lines")) {
        if (textOf(row, "state") == "open")
            openedAt[numberOf(row, "performance")] = numberOf(row, "opened_at");
    }
    std::map<QByteArray, std::vector<Window>> windows;
    for (const Row &row : evidence.records.of("admissions"))
        windows[standOf(QByteArray::number(numberOf(row, "performance")), textOf(row, "account"))].push_back(
            {numberOf(row, "at") - slack, numberOf(row, "until") + slack});
    for (const Exchange &exchange : evidence.history) {
        if (exchange.deed != Deed::Hold || !exchange.isGranted())
            continue;
        const qint64 performance = exchange.answer().value(u"performance_number").toInteger();
        const auto line = openedAt.find(performance);
        if (line == openedAt.end() || asked[exchange.subject] < line->second + slack)
            continue;
        const std::vector<Window> &own = windows[standOf(QByteArray::number(performance), exchange.account)];
        const bool isLetIn = std::any_of(own.begin(), own.end(), [&](const Window &window) {
            return window.from <= exchange.answeredAt && window.to >= asked[exchange.subject];
        });
        if (!isLetIn)
            findings.add("hold_without_admission", exchange.subject, exchange.account);
    }
}

} // namespace

void checkLine(const Evidence &evidence, Findings &findings)
{
    checkOrder(evidence, findings);
    checkAdmitted(evidence, findings);
}

} // namespace foyer::test
