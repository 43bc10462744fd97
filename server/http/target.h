// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/fault.h"

#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::http {

/// The request target in origin form, checked: path and query are percent-encoded UTF-8 without control
/// characters, the path has no dot segments and no encoded slashes, so decoding it once is unambiguous.
/// Holds places in the head, not copies; only a path with escapes is stored decoded.
class Target
{
public:
    /// `at` is where `text` begins in the head. `*` is accepted here; whoever knows the method judges it.
    [[nodiscard]] std::optional<Fault> parse(QByteArrayView text, qsizetype at);

    /// Decoded, UTF-8, with its leading slash.
    [[nodiscard]] QByteArrayView path(QByteArrayView head) const noexcept
    {
        return m_decodedPath.isNull() ? head.sliced(m_pathAt, m_pathSize) : QByteArrayView(m_decodedPath);
    }

    /// Still encoded, without the question mark.
    [[nodiscard]] QByteArrayView rawQuery(QByteArrayView head) const noexcept
    {
        return head.sliced(m_queryAt, m_querySize);
    }

    [[nodiscard]] bool isAsterisk(QByteArrayView head) const noexcept
    {
        return path(head) == QByteArrayView("*");
    }

private:
    [[nodiscard]] std::optional<Fault> parsePath(QByteArrayView path);

    QByteArray m_decodedPath;
    qsizetype m_pathAt = 0;
    qsizetype m_pathSize = 0;
    qsizetype m_queryAt = 0;
    qsizetype m_querySize = 0;
};

} // namespace foyer::http
