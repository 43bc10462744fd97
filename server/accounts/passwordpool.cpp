// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/passwordpool.h"

#include "core/base/random.h"

#include <array>
#include <sodium.h>

namespace foyer::accounts {

namespace {

constexpr auto usualTime = std::chrono::milliseconds{25}; // of one hash on one core

QByteArray randomBase64(RandomSource &random, std::size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    random.fill(std::as_writable_bytes(std::span{bytes.data(), size}));
    return bytes.toBase64(QByteArray::OmitTrailingEquals);
}

// The text form of a hash that was never made, at the cost of real ones.
QByteArray makeNobody(const PasswordCost &cost, RandomSource &random)
{
    return "$argon2id$v=19$m=" + QByteArray::number(quint64(cost.memory / 1024))
           + ",t=" + QByteArray::number(cost.passes) + ",p=1$" + randomBase64(random, 16) + '$'
           + randomBase64(random, 32);
}

Result<QByteArray> makeHash(const Secret &password, const PasswordCost &cost)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const QByteArrayView bytes = password.expose();
    if (crypto_pwhash_str_alg(text.data(), bytes.data(), quint64(bytes.size()), cost.passes, cost.memory,
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorCode::Internal, QStringLiteral("There is no memory to hash a password."));
    return QByteArray(text.data());
}

Result<PasswordCheck> check(const QByteArray &stored, const Secret &password, const PasswordCost &cost)
{
    const QByteArrayView bytes = password.expose();
    PasswordCheck result;
    result.matches = crypto_pwhash_str_verify(stored.constData(), bytes.data(), quint64(bytes.size())) == 0;
    if (!result.matches || crypto_pwhash_str_needs_rehash(stored.constData(), cost.passes, cost.memory) == 0)
        return result;
    Result<QByteArray> improved = makeHash(password, cost);
    if (improved)
        result.improved = std::move(*improved);
    return result;
}

} // namespace

PasswordPool::PasswordPool(const api::WorkLimits &limits, const PasswordCost &cost, RandomSource &random)
    : m_work(std::make_unique<api::WorkPool>(limits))
    , m_limits(limits)
    , m_cost(cost)
    , m_nobody(makeNobody(cost, random))
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised.");
}

template <typename T>
Completion<T> PasswordPool::run(std::function<Result<T>()> work)
{
    if (m_work)
        return m_work->run<T>(std::move(work));
    CompletionPair<T> pair = makeCompletion<T>();
    pair.completer.complete(failure(ErrorCode::Closed, QStringLiteral("The server is stopping.")));
    return std::move(pair.completion);
}

Completion<QByteArray> PasswordPool::hash(Secret password)
{
    std::function<Result<QByteArray>()> work = [password = std::move(password), cost = m_cost] {
        return makeHash(password, cost);
    };
    return run(std::move(work));
}

Completion<PasswordCheck> PasswordPool::verify(QByteArray stored, Secret password)
{
    std::function<Result<PasswordCheck>()> work = [stored = stored.isEmpty() ? m_nobody : stored,
                                                   password = std::move(password),
                                                   cost = m_cost] { return check(stored, password, cost); };
    return run(std::move(work));
}

std::chrono::seconds PasswordPool::retryAfter() const
{
    const auto waiting = usualTime * pendingCount() / m_limits.threads;
    return std::chrono::ceil<std::chrono::seconds>(waiting + std::chrono::milliseconds{1});
}

void PasswordPool::close()
{
    const std::unique_ptr<api::WorkPool> work = std::move(m_work);
}

} // namespace foyer::accounts
