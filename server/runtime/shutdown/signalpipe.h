// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"

#include <memory>
#include <QObject>
#include <QSocketNotifier>

namespace foyer::runtime {

/// SIGTERM, SIGINT and SIGHUP as Qt signals in the thread that made it, on any event dispatcher. Through a
/// pipe and not a signalfd: that wants the signals blocked, and children would inherit it and never hear
/// their SIGTERM. SIGPIPE is caught and thrown away, so that a peer that hangs up is an error of write().
///
/// One at a time. Its end gives the former handlers back.
class SignalPipe final : public QObject
{
    Q_OBJECT

public:
    /// Fails with Io, or with Conflict when there is one already.
    [[nodiscard]] static Result<std::unique_ptr<SignalPipe>> open();

    ~SignalPipe() override;

Q_SIGNALS:
    /// SIGTERM or SIGINT, once for each that came.
    void stopAsked();

    /// SIGHUP: read certificates and the like again.
    void reloadAsked();

private:
    SignalPipe(FileDescriptor readEnd, FileDescriptor writeEnd);

    void readSignals();
    void tell(int signal);

    class Handlers;

    FileDescriptor m_readEnd;
    FileDescriptor m_writeEnd;
    QSocketNotifier m_notifier;
    std::unique_ptr<Handlers> m_handlers;
};

} // namespace foyer::runtime
