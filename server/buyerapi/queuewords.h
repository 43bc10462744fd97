// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/queuewatcher.h"
#include "server/http/problem.h"
#include "server/line/lineviews.h"

#include <QByteArray>

/// Lines in the words of /api/queue.
namespace foyer::buyerapi {

/// JSON text: `{"milliseconds":…,"seconds":…,"minutes":…,"humanReadable":…}`; nulls where it cannot be told.
[[nodiscard]] QByteArray waitTimeOf(std::optional<std::chrono::seconds> wait);

/// "about 5 minutes"
[[nodiscard]] QByteArray inWords(std::chrono::seconds wait);

/// From 1; 0 when they have been let in. Before the opening everybody stands at the end: the draw is to come.
[[nodiscard]] qint64 positionOf(const line::Standing &standing);

/// What `position` says, as JSON text.
[[nodiscard]] QByteArray positionData(const QByteArray &event, const line::Standing &standing);

// What sockets are told, as JSON text.

/// `position-update`
[[nodiscard]] QByteArray positionNews(const QueueWatcher &watcher, const line::Standing &standing,
                                      Instant now);

/// `queue-advanced`
[[nodiscard]] QByteArray advancedNews(const QueueWatcher &watcher, Instant now);

/// `error`
[[nodiscard]] QByteArray refusalNews(const QByteArray &event, const http::Problem &problem);

// Answers to who asked to be answered.
[[nodiscard]] QByteArray succeeded(const QByteArray &data);
[[nodiscard]] QByteArray failed(const http::Problem &problem);

} // namespace foyer::buyerapi
