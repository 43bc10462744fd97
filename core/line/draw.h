// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/base/uuid.h"
#include "core/line/score.h"

namespace foyer {
class RandomSource;
}

namespace foyer::line {

inline constexpr qsizetype seedBytes = 32;

/// Orders those who came before the opening: the score is the first 52 bits of HMAC-SHA-256 of the visitor's
/// id under a seed. The seed's SHA-256 is published before and the seed after, so anybody can check it.
class Draw
{
public:
    explicit Draw(Secret seed) : m_seed(std::move(seed)) {}

    [[nodiscard]] static Draw make(RandomSource &random);

    [[nodiscard]] Score scoreOf(const Uuid &visitor) const;

    /// What is published before the opening: 32 bytes.
    [[nodiscard]] QByteArray hash() const;

    [[nodiscard]] const Secret &seed() const noexcept { return m_seed; }

private:
    Secret m_seed;
};

} // namespace foyer::line
