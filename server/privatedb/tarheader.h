// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>

namespace foyer::privatedb {

inline constexpr qsizetype tarBlock = 512;

/// The header of one regular file in a tar archive: POSIX ustar, with GNU's binary form for sizes from 8 GiB.
/// Exactly one header means one file, so that an altered one is recognised.
struct TarHeader
{
    QByteArray name; ///< at most 100 bytes
    qint64 size = 0;
    qint64 modified = 0; ///< seconds since 1970

    static constexpr qsizetype longestName = 100;

    /// One block.
    [[nodiscard]] QByteArray encode() const;

    /// Nothing unless the block is what encode() makes.
    [[nodiscard]] static std::optional<TarHeader> decode(const QByteArray &block);

    /// Bytes that follow the content up to the next whole block.
    [[nodiscard]] static qsizetype paddingFor(qint64 size);
};

} // namespace foyer::privatedb
