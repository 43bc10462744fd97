// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/checker.h"

#include <QDir>

namespace foyer::test {

namespace {

using Amounts = std::map<QByteArray, qint64>;

/// What the provider remembers.
struct Books
{
    Amounts taken = {};    ///< by attempt
    Amounts sentBack = {}; ///< by refund
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

Books readBooks(const QString &directory)
{
    Books books;
    for (const QFileInfo &entry : QDir(directory).entryInfoList(QDir::Files)) {
        const QByteArray name = entry.fileName().toLatin1();
        const QByteArray text = contentOf(entry.filePath());
        const qint64 amount = text.mid(text.lastIndexOf(' ') + 1).toLongLong();
        if (name.startsWith("attempt-") && text.startsWith("taken "))
            books.taken[name.mid(8)] = amount;
        else if (name.startsWith("back-"))
            books.sentBack[name.mid(5)] = amount;
    }
    return books;
}

class MoneyCheck
{
public:
    MoneyCheck(const Evidence &evidence, Findings &findings)
        : m_evidence(evidence)
        , m_records(evidence.records)
        , m_findings(findings)
        , m_books(readBooks(evidence.books))
        , m_captures(m_records.by("captures", "order_id"))
        , m_refunds(m_records.by("refunds", "order_id"))
    {}

    void run()
    {
        for (const Row &order : m_records.of("orders"))
            balanced(order);
        for (const auto &[id, captures] : m_captures) {
            if (m_records.find("orders", "id", id) == nullptr)
                m_findings.add("capture_without_order", id);
        }
        capturedOnce();
        againstTheProvider();
        sentBack();
        if (m_evidence.isSettled)
            nothingOpen();
    }

private:
    // Money that was taken pays for what lives, or has gone back.
    void balanced(const Row &order)
    {
        const QByteArray id = textOf(order, "id");
        qint64 kept = 0;
        int payers = 0;
        Amounts left;
        for (const Row &capture : m_captures[id])
            left[textOf(capture, "attempt_id")] += numberOf(capture, "amount");
        for (const Row &refund : m_refunds[id])
            left[textOf(refund, "attempt_id")] -= numberOf(refund, "amount");
        for (const auto &[attempt, amount] : left) {
            kept += amount;
            payers += amount > 0 ? 1 : 0;
        }
        const qint64 owed = numberOf(order, "live_total") - numberOf(order, "on_account");
        if (kept > owed)
            m_findings.add(payers > 1 ? "order_paid_twice" : "money_without_order_or_refund", id,
                           QByteArray::number(kept) + " kept, " + QByteArray::number(owed) + " owed");
        else if (kept < owed)
            m_findings.add("order_not_paid", id,
                           QByteArray::number(kept) + " kept, " + QByteArray::number(owed) + " owed");
    }

    void capturedOnce()
    {
        for (const auto &[attempt, captures] : m_records.by("captures", "attempt_id")) {
            const Row *row = m_records.find("attempts", "id", attempt);
            if (captures.size() > 1)
                m_findings.add("attempt_captured_twice", attempt);
            if (row == nullptr || numberOf(*row, "amount") != numberOf(captures.front(), "amount"))
                m_findings.add("capture_of_no_attempt", attempt);
        }
    }

    void againstTheProvider()
    {
        for (const auto &[attempt, amount] : m_books.taken) {
            const Row *capture = m_records.find("captures", "attempt_id", attempt);
            if (capture == nullptr && m_evidence.isSettled)
                m_findings.add("money_taken_unbooked", attempt, QByteArray::number(amount));
            else if (capture != nullptr && numberOf(*capture, "amount") != amount)
                m_findings.add("other_amount_taken", attempt);
        }
        for (const Row &capture : m_records.of("captures")) {
            const QByteArray attempt = textOf(capture, "attempt_id");
            const Row *row = m_records.find("attempts", "id", attempt);
            const bool isProviders = row != nullptr && textOf(*row, "tender") == "simulated";
            if (isProviders && !m_books.taken.contains(attempt))
                m_findings.add("money_booked_untaken", attempt);
        }
    }

    void sentBack()
    {
        for (const auto &[refund, amount] : m_books.sentBack) {
            const Row *row = m_records.find("refunds", "id", refund);
            if (row == nullptr || numberOf(*row, "amount") != amount)
                m_findings.add("money_sent_back_unbooked", refund, QByteArray::number(amount));
        }
        for (const Row &payout : m_records.of("payouts")) {
            const QByteArray refund = textOf(payout, "refund_id");
            if (textOf(payout, "state") == "done" && !m_books.sentBack.contains(refund))
                m_findings.add("refund_never_sent", refund);
        }
    }

    void nothingOpen()
    {
        for (const Row &attempt : m_records.of("attempts")) {
            const QByteArray state = textOf(attempt, "state");
            if (state == "open" || state == "unknown")
                m_findings.add("payment_left_open", textOf(attempt, "id"), state);
        }
        for (const Row &payout : m_records.of("payouts")) {
            if (textOf(payout, "state") != "done")
                m_findings.add("refund_left_open", textOf(payout, "refund_id"));
        }
    }

    const Evidence &m_evidence;
    const Records &m_records;
    Findings &m_findings;
    Books m_books;
    std::map<QByteArray, Rows> m_captures;
    std::map<QByteArray, Rows> m_refunds;
};

} // namespace

void checkMoney(const Evidence &evidence, Findings &findings)
{
    MoneyCheck(evidence, findings).run();
}

} // namespace foyer::test
