// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/payments/paymentprovider.h"

#include <QString>

namespace foyer::payments {

/// What the simulated provider remembers, as a real one does, for all processes that ask it and over all
/// their crashes: one file for each attempt, written once. Whoever comes first decides between taking the
/// money and never taking it. Without a directory it remembers nothing.
class SimulatedBooks
{
public:
    enum class Entry : quint8
    {
        None,
        Taken,
        Void, ///< can be taken no more
    };

    explicit SimulatedBooks(QString directory) : m_directory(std::move(directory)) {}

    [[nodiscard]] bool isKept() const noexcept { return !m_directory.isEmpty(); }

    /// What stands about the attempt now; `wanted`, where nothing stood before. None when it cannot be kept.
    [[nodiscard]] Entry settle(const Charge &charge, Entry wanted) const;

    /// Money that went back; again: the same. False when it cannot be kept.
    [[nodiscard]] bool sendBack(const SendBack &sendBack) const;

private:
    [[nodiscard]] bool write(const QByteArray &name, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QByteArray &name) const;

    QString m_directory;
};

} // namespace foyer::payments
