// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <optional>
#include <QString>
#include <QStringList>

namespace foyer::app {

/// What the command line asks for.
struct Options
{
    QString place = {};      ///< "file:///…" or a server's URL; empty: where it was last
    QString profile = {};    ///< where this program keeps its own settings
    QString server = {};     ///< path of foyer-server; empty: beside this program, or in the PATH
    QString email = {};      ///< to sign in with; the password stands in FOYER_PASSWORD
    QString tour = {};       ///< directory of the pictures; empty: no tour
    QString tourScript = {}; ///< another than the main job
    std::optional<kit::Appearance> appearance = {};
    QString language = {};
};

/// Reads the arguments, the program's name first. Empty when one of them is wrong or only information was
/// asked for; `answer` is then what to print, and `isError` whether it was wrong.
struct ReadOptions
{
    std::optional<Options> options = {};
    QString answer = {};
    bool isError = false;
};

[[nodiscard]] ReadOptions readOptions(const QStringList &arguments);

} // namespace foyer::app
