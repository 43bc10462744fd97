// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/metrics.h"

namespace foyer::http {

/// What one worker's edge has done since it began, and how things are now. The worker writes, anybody reads.
struct ServerStats
{
    Counter connectionsAccepted;
    Gauge connectionsOpen;    ///< WebSockets are not among them
    Counter acceptErrors;     ///< out of descriptors, mostly
    Counter acceptPauses;     ///< times that the connection limit was reached
    Counter tlsFailures;      ///< handshakes that failed or took too long
    Counter requests;         ///< complete ones
    Gauge requestsInProgress; ///< whose answer is still to come or to be sent
    Counter answers2xx;
    Counter answers3xx;
    Counter answers4xx;
    Counter answers5xx;
    Counter refused;     ///< of the answers, those that the edge gave by itself for a Fault
    Counter clientsGone; ///< requests whose client went before the answer was there
    Counter handlerTimeouts;
    Counter headTimeouts;
    Counter bodyTimeouts;
    Counter readersCut; ///< connections cut because the client did not read
    Counter upgrades;
    Counter cutByDrain; ///< connections still open when the drain limit was reached
    Counter bytesReceived;
    Counter bytesSent;
    Gauge bodyBytesHeld; ///< bodies being received
};

} // namespace foyer::http
