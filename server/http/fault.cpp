// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/fault.h"

namespace foyer::http {

FaultInfo describe(Fault fault) noexcept
{
    switch (fault) {
    case Fault::BadRequestLine:
        return {Status::BadRequest, "bad_request_line", "The request line is not HTTP."};
    case Fault::UnknownMethod:
        return {Status::NotImplemented, "unknown_method", "This server does not know the method."};
    case Fault::UnsupportedVersion:
        return {Status::HttpVersionNotSupported, "unsupported_version",
                "Only HTTP/1.1 and HTTP/1.0 are spoken here."};
    case Fault::BadTarget:
        return {Status::BadRequest, "bad_target",
                "The request target must be a path that starts with a slash."};
    case Fault::BadPercentEscape:
        return {Status::BadRequest, "bad_percent_escape",
                "The target holds a percent sign without two hex digits."};
    case Fault::ForbiddenPathCharacter:
        return {Status::BadRequest, "forbidden_path_character",
                "The target holds a control character, or an encoded slash or backslash in its path."};
    case Fault::DotSegment:
        return {Status::BadRequest, "dot_segment",
                "The path must not hold the segments . and .. in any spelling."};
    case Fault::NotUtf8:
        return {Status::BadRequest, "not_utf8", "The target is not UTF-8 once it is decoded."};
    case Fault::TargetTooLong:
        return {Status::UriTooLong, "target_too_long", "The request target is too long."};
    case Fault::HeadTooLarge:
        return {Status::RequestHeaderFieldsTooLarge, "head_too_large", "The request's header is too large."};
    case Fault::TooManyFields:
        return {Status::RequestHeaderFieldsTooLarge, "too_many_headers",
                "The request has too many header fields."};
    case Fault::BadField: return {Status::BadRequest, "bad_header", "A header field is not HTTP."};
    case Fault::FoldedField:
        return {Status::BadRequest, "folded_header", "A header field must not go on over several lines."};
    case Fault::BareLineFeed:
        return {Status::BadRequest, "bare_line_feed", "Lines of the header must end with CR LF."};
    case Fault::MissingHost: return {Status::BadRequest, "missing_host", "The Host header is missing."};
    case Fault::BadHost:
        return {Status::BadRequest, "bad_host", "The Host header is not a host name and port."};
    case Fault::RepeatedField:
        return {Status::BadRequest, "repeated_header", "A header that may come once only came twice."};
    case Fault::BadContentLength:
        return {Status::BadRequest, "bad_content_length", "Content-Length must be one decimal number."};
    case Fault::ConflictingFraming:
        return {Status::BadRequest, "conflicting_framing",
                "Content-Length and Transfer-Encoding exclude each other."};
    case Fault::UnknownTransferCoding:
        return {Status::NotImplemented, "unknown_transfer_coding",
                "The only transfer coding known is chunked."};
    case Fault::ChunkedInHttp10:
        return {Status::BadRequest, "chunked_in_http_1_0", "HTTP/1.0 has no transfer codings."};
    case Fault::UnknownExpectation:
        return {Status::ExpectationFailed, "unknown_expectation",
                "The only expectation known is 100-continue."};
    case Fault::BodyTooLarge:
        return {Status::ContentTooLarge, "body_too_large", "The body is larger than this route accepts."};
    case Fault::BadChunk: return {Status::BadRequest, "bad_chunk", "The chunked body is not HTTP."};
    case Fault::ChunkFramingTooLong:
        return {Status::BadRequest, "chunk_framing_too_long", "Chunk extensions or trailers are too long."};
    case Fault::HeadTimeout:
        return {Status::RequestTimeout, "head_timeout", "The request's header did not arrive in time."};
    case Fault::BodyTimeout:
        return {Status::RequestTimeout, "body_timeout", "The request's body did not arrive in time."};
    case Fault::BodyMemoryFull:
        return {Status::ServiceUnavailable, "overloaded",
                "Too many large requests are under way; try again shortly."};
    case Fault::BadUpgrade:
        return {Status::BadRequest, "bad_upgrade", "The WebSocket handshake is not complete."};
    case Fault::UnsupportedWebSocketVersion:
        return {Status::UpgradeRequired, "unsupported_websocket_version",
                "Only WebSocket version 13 is spoken here."};
    case Fault::DataBeforeUpgrade:
        return {Status::BadRequest, "data_before_upgrade",
                "Frames must not be sent before the server has answered the handshake."};
    case Fault::ForbiddenOrigin:
        return {Status::Forbidden, "forbidden_origin", "Pages of this origin may not connect here."};
    }
    return {Status::BadRequest, "bad_request", "The request is not HTTP."};
}

} // namespace foyer::http
