// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toasts.h"

#include <QCoreApplication>

namespace foyer::kit {

void Toasts::done(const QString &text)
{
    show({text});
}

void Toasts::undoable(const QString &text, std::function<void()> undo)
{
    Toast toast{text};
    toast.action = QCoreApplication::translate("foyer::kit::Toasts", "Undo");
    toast.keys = QKeySequence(QKeySequence::Undo);
    toast.run = std::move(undo);
    show(std::move(toast));
}

void Toasts::failed(const QString &text, const QString &action, std::function<void()> run)
{
    Toast toast{text, Tone::Red};
    toast.action = action;
    toast.run = std::move(run);
    toast.stays = true;
    show(std::move(toast));
}

} // namespace foyer::kit
