// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/printjob.h"

namespace foyer::client {
class LocalStore;
}

namespace foyer::pos {

/// Where this computer's tickets come out: the printer that was chosen in the settings, else the system's
/// own, else files in a folder.
class PrintPlaces
{
public:
    /// Null: nothing is remembered. Outlives it.
    explicit PrintPlaces(const client::LocalStore *store) : m_store(store) {}

    /// A file is one that is not there yet.
    [[nodiscard]] PrintTarget targetFor(const QString &orderCode) const;

    /// Keys of the local store, server "".
    static constexpr QLatin1StringView printerKey{"print/printer"};
    static constexpr QLatin1StringView folderKey{"print/folder"};

private:
    [[nodiscard]] QString setting(QLatin1StringView key) const;

    const client::LocalStore *m_store;
};

} // namespace foyer::pos
