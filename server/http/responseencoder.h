// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <limits>
#include <QByteArray>

namespace foyer::http {

class Cors;
class Exchange;
class OutputBuffer;
class Response;
struct ServerConfig;

/// Writes answers as bytes, head in one pass; one per worker. What is the same for all answers of one second
/// (Date and the standard headers) is made once.
class ResponseEncoder
{
public:
    enum class Ending : quint8
    {
        KeepAlive,
        Close
    };

    /// `config` must outlive the encoder.
    explicit ResponseEncoder(const ServerConfig &config);

    void setNow(Instant now);

    /// Appends the head, and the body unless it is large: then it is returned, to be written behind the head
    /// without copying. `isSecure`: TLS ends here.
    [[nodiscard]] QByteArray encode(Exchange &exchange, Ending ending, bool isSecure,
                                    OutputBuffer &out) const;

private:
    void appendContentHeaders(const Response &response, OutputBuffer &out) const;
    void appendRequestHeaders(Exchange &exchange, Ending ending, OutputBuffer &out) const;

    const ServerConfig &m_config;
    QByteArray m_common;
    qint64 m_second = std::numeric_limits<qint64>::min();
};

} // namespace foyer::http
