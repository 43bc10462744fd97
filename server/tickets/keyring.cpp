// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/keyring.h"

#include <algorithm>
#include <cstring>

namespace foyer::tickets {

namespace {

constexpr std::chrono::seconds ringAge{5};
constexpr int mostKeys = 256;
constexpr int makeAttempts = 3;
constexpr std::size_t mostRings = 1000;

using Seed = std::array<quint8, 32>;

tl::unexpected<Error> exhausted()
{
    return failure(ErrorCode::Conflict, QStringLiteral("An organization has at most 256 signing keys."));
}

} // namespace

KeyRing::KeyRing(pg::Pool &pool, const InstallationKey &installation, const Clock &clock,
                 RandomSource &random)
    : m_store(pool)
    , m_installation(installation)
    , m_clock(clock)
    , m_random(random)
{}

// Several workers may need the first key at once: one makes it, the others find it.
Task<Result<SigningKeyPtr>> KeyRing::signingKey(OrganizationId organization)
{
    for (int attempt = 0; attempt < makeAttempts; ++attempt) {
        Result<Ring> known = co_await ring(organization);
        if (!known)
            co_return failure(std::move(known.error()));
        if (known->signing)
            co_return known->signing;
        if (known->next >= mostKeys)
            co_return exhausted();
        KeyRecord made = makeKey(organization, quint8(known->next));
        Result<bool> inserted = co_await m_store.insert(organization, std::move(made));
        if (!inserted && inserted.error().sqlState != "23505")
            co_return failure(std::move(inserted.error()));
        m_rings.erase(organization);
    }
    co_return failure(ErrorCode::Unavailable, QStringLiteral("The first signing key is being made."));
}

Task<Result<ValidKeysPtr>> KeyRing::validKeys(OrganizationId organization)
{
    Result<Ring> known = co_await ring(organization);
    if (!known)
        co_return failure(std::move(known.error()));
    co_return known->valid;
}

Task<Result<std::vector<KeyRecord>>> KeyRing::list(OrganizationId organization)
{
    return m_store.list(organization);
}

Task<Result<KeyRecord>> KeyRing::rotate(OrganizationId organization, quint8 id)
{
    KeyRecord made = makeKey(organization, id);
    Result<bool> inserted = co_await m_store.insert(organization, std::move(made));
    if (!inserted && inserted.error().sqlState != "23505")
        co_return failure(std::move(inserted.error()));
    m_rings.erase(organization);
    Result<KeyRecord> there = co_await find(organization, id);
    if (!there && there.error().code == ErrorCode::NotFound)
        co_return failure(ErrorCode::Conflict, QStringLiteral("This is not the next key's number."));
    co_return there;
}

Task<Result<KeyRecord>> KeyRing::revoke(OrganizationId organization, quint8 id)
{
    Result<bool> revoked = co_await m_store.revoke(organization, id, m_clock.now());
    if (!revoked)
        co_return failure(std::move(revoked.error()));
    m_rings.erase(organization);
    co_return co_await find(organization, id);
}

Task<Result<KeyRecord>> KeyRing::find(OrganizationId organization, quint8 id)
{
    Result<std::vector<KeyRecord>> keys = co_await m_store.list(organization);
    if (!keys)
        co_return failure(std::move(keys.error()));
    const auto found = std::ranges::find(*keys, id, &KeyRecord::id);
    if (found == keys->end())
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such key."));
    co_return *found;
}

Task<Result<KeyRing::Ring>> KeyRing::ring(OrganizationId organization)
{
    const auto known = m_rings.find(organization);
    if (known != m_rings.end() && m_clock.steadyNow() - known->second.loadedAt < ringAge) {
        Result<Ring> kept = known->second; // a copy: co_return of an lvalue moves it out of where it stands
        co_return kept;
    }
    const SteadyInstant asked = m_clock.steadyNow();
    Result<std::vector<KeyRecord>> keys = co_await m_store.list(organization);
    if (!keys)
        co_return failure(std::move(keys.error()));
    Result<Ring> loaded = read(organization, *keys);
    if (!loaded)
        co_return loaded;
    loaded->loadedAt = asked;
    if (m_rings.size() >= mostRings)
        m_rings.clear();
    m_rings.insert_or_assign(organization, *loaded);
    co_return loaded;
}

Result<KeyRing::Ring> KeyRing::read(OrganizationId organization, const std::vector<KeyRecord> &keys) const
{
    Ring ring;
    auto valid = std::make_shared<ValidKeys>();
    for (const KeyRecord &key : keys) {
        ring.next = std::max(ring.next, int(key.id) + 1);
        if (key.revokedAt)
            valid->revoked.insert(key.id);
        else
            valid->open.emplace(key.id, key.open);
        if (!key.signsNow())
            continue;
        Result<SigningKeyPtr> signing = open(organization, key);
        if (!signing)
            return failure(std::move(signing.error()));
        ring.signing = std::move(*signing);
    }
    ring.valid = std::move(valid);
    return ring;
}

Result<SigningKeyPtr> KeyRing::open(OrganizationId organization, const KeyRecord &key) const
{
    const Result<Secret> seed = m_installation.unwrap(key.wrapped, organization, key.id);
    if (!seed)
        return failure(seed.error());
    Seed bytes{};
    if (seed->expose().size() != qsizetype(bytes.size()))
        return failure(ErrorCode::Corrupt, QStringLiteral("A wrapped signing key is not 32 bytes long."));
    std::memcpy(bytes.data(), seed->expose().data(), bytes.size());
    const checkin::KeyPair pair = checkin::keyPairFromSeed(bytes);
    if (pair.open != key.open)
        return failure(ErrorCode::Corrupt, QStringLiteral("A signing key's halves do not fit each other."));
    return std::make_shared<const SigningKey>(SigningKey{key.id, pair.secret});
}

KeyRecord KeyRing::makeKey(OrganizationId organization, quint8 id) const
{
    Seed seed{};
    m_random.fill(std::as_writable_bytes(std::span(seed)));
    const Secret secret(QByteArrayView(reinterpret_cast<const char *>(seed.data()), qsizetype(seed.size())));
    KeyRecord key;
    key.id = id;
    key.open = checkin::keyPairFromSeed(seed).open;
    key.wrapped = m_installation.wrap(secret, organization, id, m_random);
    key.createdAt = m_clock.now();
    return key;
}

} // namespace foyer::tickets
