// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace foyer {

/// Bytes that are never printed, logged or compared in variable time: a key, a password, a connection string
/// that holds one. It has no way to a QString or QDebug; expose() is the only door, so that each use of a
/// secret is found by searching for that word. The memory is wiped with the last copy.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    Secret(const Secret &) = default;
    Secret(Secret &&) noexcept = default;
    Secret &operator=(const Secret &other);
    Secret &operator=(Secret &&other) noexcept;
    ~Secret();

    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes.isEmpty(); }

    /// The bytes themselves, valid while this Secret lives. Do not copy them into anything that may be
    /// logged.
    [[nodiscard]] QByteArrayView expose() const noexcept { return m_bytes; }

    /// Compares in a time that depends on the lengths only.
    [[nodiscard]] bool operator==(const Secret &other) const noexcept;

private:
    void wipe() noexcept;

    QByteArray m_bytes;
};

} // namespace foyer
