// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "server/runtime/config/quantity.h"
#include "server/runtime/listen/socketaddress.h"

#include <chrono>
#include <QString>
#include <QStringList>
#include <variant>

namespace foyer::runtime {

/// An absolute, clean path, or nothing.
struct FilePath
{
    QString path;

    [[nodiscard]] bool isEmpty() const { return path.isEmpty(); }

    [[nodiscard]] bool operator==(const FilePath &) const = default;
};

/// A secret that was read from a file. The path may be shown, the secret never.
struct SecretFile
{
    FilePath file;
    Secret secret;

    [[nodiscard]] bool operator==(const SecretFile &) const = default;
};

/// Which of an option's named choices.
struct ChoiceIndex
{
    std::size_t index = 0;

    [[nodiscard]] bool operator==(const ChoiceIndex &) const = default;
};

/// What an option can hold.
using ConfigValue = std::variant<bool, qint64, QString, FilePath, std::chrono::milliseconds, ByteSize,
                                 SocketAddresses, QStringList, Secret, SecretFile, ChoiceIndex>;

} // namespace foyer::runtime
