// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <functional>
#include <QKeySequence>
#include <QString>

namespace foyer::kit {

/// A short message over the work: what has just happened.
struct Toast
{
    QString text;
    Tone tone = Tone::Green;
    Icon icon = Icon::None; ///< the tone's own where none is given
    QString action = {};    ///< "Undo", "Reprint"; none where empty
    QKeySequence keys = {}; ///< shown on the action; works while the toast stands
    std::function<void()> run = {};
    bool stays = false; ///< until closed: failures
};

/// What pages talk to; shell owns the one that shows them (kit::ToastHost). Tests take a RecordingToasts.
class Toasts
{
public:
    virtual ~Toasts() = default;
    virtual void show(Toast toast) = 0;

    void done(const QString &text);
    void undoable(const QString &text, std::function<void()> undo);
    void failed(const QString &text, const QString &action = {}, std::function<void()> run = {});
};

} // namespace foyer::kit
