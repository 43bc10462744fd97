// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace foyer::http {

class Request;

/// `"17"`: the representation is the same byte for byte whenever the tag is. `opaque` is visible ASCII
/// without quotation marks, such as a revision number.
[[nodiscard]] QByteArray strongTag(QByteArrayView opaque);

/// `W/"17"`: the same in meaning.
[[nodiscard]] QByteArray weakTag(QByteArrayView opaque);

/// What If-Match says about an edit of the thing whose present tag is `current` (empty: it does not exist).
enum class Precondition : quint8
{
    Absent, ///< no If-Match: an edit that needs one answers 428
    Holds,
    Fails, ///< 412
};

/// Compares strongly, as RFC 9110 13.1.1 wants it: a weak tag never matches.
[[nodiscard]] Precondition ifMatch(const Request &request, QByteArrayView current);

/// True when If-None-Match names `current` (compared weakly) or is `*`: a GET then answers 304 with this tag.
[[nodiscard]] bool ifNoneMatchHits(const Request &request, QByteArrayView current);

} // namespace foyer::http
