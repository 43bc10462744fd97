// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/backoff.h"
#include "server/pg/deferreddelete.h"
#include "server/pg/handles.h"
#include "server/pg/settings.h"

#include <QTimer>

namespace foyer::pg {

class Connector;

/// One attempt to connect after the other, with growing pauses, each attempt limited in time. Its owner says
/// how a connection fared; what it says of itself are signals.
class Redial final : public QObject
{
    Q_OBJECT

public:
    Redial(const ConnectionSettings &settings, RandomSource &random);
    ~Redial() override;

    /// Begins an attempt. It ends with `failed`, or, after `connected`, with settle().
    void start();

    /// The connection could be set up: the attempt's time limit no longer holds.
    void settle();

    /// Ends whatever is under way, without a signal.
    void stop();

    /// Starts again: at once after a connection that had done its work, else after a pause.
    void startAgain();

    /// The connection did some work: pauses start small again.
    void praise();

    /// While pausing: the next attempt comes at once.
    [[nodiscard]] bool isPromising() const noexcept { return m_promising; }

    [[nodiscard]] ConnectionHandle takeConnection();

Q_SIGNALS:
    void started();
    void resolved();
    void connected();
    void failed(const foyer::Error &error);

private:
    void onLimit();
    void onFailed(const Error &error);

    const ConnectionSettings &m_settings;
    Backoff m_backoff;
    DeferredPointer<Connector> m_connector;
    DeferredPointer<QTimer> m_limit;
    DeferredPointer<QTimer> m_pause;
    bool m_praised = false;
    bool m_promising = false;
};

} // namespace foyer::pg
