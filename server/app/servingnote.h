// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace foyer::app {

/// DIR/serving.json: which process serves an installation, and at which addresses. For clients on this
/// computer that are asked to open DIR: they go where the server is instead of starting a second one, which
/// would be refused. The process is named by number and start time, so a note that a killed server left
/// deceives nobody.
class ServingNote
{
public:
    /// `directory` is the installation's.
    explicit ServingNote(QString directory) : m_directory(std::move(directory)) {}

    /// `addresses` are URLs; this process is the one that serves.
    [[nodiscard]] Result<void> write(const QStringList &addresses) const;

    void remove() const;

private:
    [[nodiscard]] QString path() const { return m_directory + QStringLiteral("/serving.json"); }

    QString m_directory;
};

} // namespace foyer::app
