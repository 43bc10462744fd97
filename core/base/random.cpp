// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <cstring>
#include <QRandomGenerator>

namespace foyer {

std::uint64_t RandomSource::next64()
{
    std::uint64_t value = 0;
    fill(std::as_writable_bytes(std::span{&value, 1}));
    return value;
}

void SystemRandom::fill(std::span<std::byte> bytes)
{
    while (!bytes.empty()) {
        const std::uint64_t word = QRandomGenerator::system()->generate64();
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(bytes.data(), &word, count);
        bytes = bytes.subspan(count);
    }
}

} // namespace foyer
