// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

#include <QByteArray>

namespace foyer::events {

/// What keeps a part of the set-up from being saved, at the field that shows it.
struct Problem
{
    Step step = Step::Facts;
    Uuid subject = {};     ///< the date, category, type, phase or area; null: the event
    QByteArray field = {}; ///< "title", "starts", …; empty: the thing as a whole
    QString sentence = {};
    [[nodiscard]] bool operator==(const Problem &) const = default;
};

/// What can be told without the server.
[[nodiscard]] std::vector<Problem> problemsOf(const Setup &setup);

/// The field of the set-up that the server means: "starts_at" is "starts", what a code alone says goes to the
/// field it is about.
[[nodiscard]] QByteArray fieldFor(const QByteArray &serverField, const QByteArray &code);

} // namespace foyer::events
