// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/status.h"

#include <chrono>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::http {

/// An answer. The edge adds Date, Content-Length, Connection, the standard and CORS headers, and leaves the
/// body out where it must. Copies share their bytes: an answer that never changes is made once and copied.
class Response
{
public:
    /// 204 without a body.
    Response() = default;

    explicit Response(Status status) : m_status(status) {}

    /// UTF-8 JSON text.
    [[nodiscard]] static Response json(QByteArray body, Status status = Status::Ok);

    /// Any other content; `contentType` is a MIME type with parameters.
    [[nodiscard]] static Response content(QByteArray body, QByteArray contentType,
                                          Status status = Status::Ok);

    /// 303 or one of its kind; `location` is percent-encoded.
    [[nodiscard]] static Response redirect(QByteArrayView location, Status status = Status::SeeOther);

    /// Adds a header; not one of those that the edge adds. A name or value that could break out of its line
    /// is not sent (and logged): text from users must be encoded by whoever puts it here.
    Response &addHeader(QByteArrayView name, QByteArrayView value);

    /// Without it the edge says `no-store`.
    Response &setCacheControl(QByteArrayView value);

    /// `tag` as made by strongTag() or weakTag().
    Response &setETag(QByteArrayView tag);

    Response &setRetryAfter(std::chrono::seconds delay);

    /// The connection is closed behind this answer.
    Response &closeConnection();

    [[nodiscard]] Status status() const noexcept { return m_status; }

    [[nodiscard]] const QByteArray &body() const noexcept { return m_body; }

    [[nodiscard]] const QByteArray &contentType() const noexcept { return m_contentType; }

    /// The added headers as they go on the wire, each with its CR LF.
    [[nodiscard]] const QByteArray &headerBlock() const noexcept { return m_headers; }

    [[nodiscard]] bool closesConnection() const noexcept { return m_closes; }

    [[nodiscard]] bool hasCacheControl() const noexcept { return m_hasCacheControl; }

private:
    QByteArray m_body;
    QByteArray m_contentType;
    QByteArray m_headers;
    Status m_status = Status::NoContent;
    bool m_closes = false;
    bool m_hasCacheControl = false;
};

} // namespace foyer::http
