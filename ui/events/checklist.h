// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/seating/seatmapreport.h"
#include "ui/events/setup.h"

#include <QStringList>

namespace foyer::events {

/// What is known of the hall that the dates take place in.
struct HallFacts
{
    QString venueName = {};
    QString mapName = {};
    qint32 version = 0;
    wire::SeatMapCounts counts = {}; ///< of the map alone
    int errors = 0;                  ///< that keep the map from going on sale
    bool isKnown = false;            ///< the map was read, or there is none to read
};

/// One line of "Ready to publish?".
struct CheckItem
{
    enum class State : quint8
    {
        Done,
        Warning,
        Lacking,
    };

    Step step = Step::Facts;
    State state = State::Lacking;
    QString title = {};
    QString detail = {};
    QString jump = {}; ///< what the link says; empty: nothing to mend
};

/// The rule is the server's own (catalog::gapsOf); the words are ours. `zone` is the event's.
[[nodiscard]] std::vector<CheckItem> checklistOf(const Setup &setup, const HallFacts &hall, Instant now);

[[nodiscard]] int doneIn(const std::vector<CheckItem> &items);

/// Keys of categories that some seat or place has and no price; "" for seats without a category.
[[nodiscard]] QStringList unpricedKeys(const Setup &setup, const HallFacts &hall);

/// Seats and places of one date.
[[nodiscard]] qint64 placesOf(const Hall &hall, const HallFacts &facts);

/// Seats and places with this category of one date.
[[nodiscard]] qint64 placesOfCategory(const QString &key, const Hall &hall, const HallFacts &facts);

} // namespace foyer::events
