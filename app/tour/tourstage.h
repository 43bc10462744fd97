// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QString>
#include <QStringList>

namespace foyer::kit {
class ScriptedPrompter;
}

namespace foyer::app {

class Colleague;

/// What the steps of the tour share: where things lie, and what one step read for another.
struct TourStage
{
    QString data;     ///< where the box office is opened
    QString folder;   ///< for files that the tour makes
    qint64 nowMs = 0; ///< when the tour began
    QString zone;     ///< the house's: one where the evening of the tour is still to come
    kit::ScriptedPrompter *prompter = nullptr;
    Colleague *colleague = nullptr;
    std::function<void(const QString &)> tell = {};
    std::function<qint64()> serverProcess = {}; ///< of the server on this computer; 0: there is none
    QStringList codes = {};                     ///< of the tickets that were sold
};

} // namespace foyer::app
