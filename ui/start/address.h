// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>
#include <QUrl>

namespace foyer::start {

/// The address of a server from what a person types: "foyer.theatre.example", "till1:8480", "https://…".
/// Without a scheme it is https, but http on this very computer, where nobody can listen. Empty if it is
/// none.
[[nodiscard]] std::optional<QUrl> serverAddress(const QString &typed);

/// Whether the address is one of this computer.
[[nodiscard]] bool isThisComputer(const QUrl &server);

/// Host and, if it is an unusual one, port: what people know a server by.
[[nodiscard]] QString shownAddress(const QUrl &server);

} // namespace foyer::start
