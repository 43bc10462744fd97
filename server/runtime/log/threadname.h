// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QByteArrayView>

namespace foyer::runtime {

/// At most 15 bytes, as the kernel keeps them.
struct ThreadName
{
    std::array<char, 16> text{};

    [[nodiscard]] QByteArrayView view() const noexcept { return QByteArrayView(text.data()); }
};

/// `main`, or the name the calling thread had when it asked for the first time (a QThread's object name).
[[nodiscard]] const ThreadName &currentThreadName() noexcept;

} // namespace foyer::runtime
