// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/socketwatch.h"

namespace foyer::pg {

namespace {

DeferredPointer<QSocketNotifier> makeNotifier(int socket, QSocketNotifier::Type type,
                                              std::function<void()> activated)
{
    DeferredPointer<QSocketNotifier> notifier(new QSocketNotifier(socket, type));
    notifier->setEnabled(false);
    QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(),
                     [activated = std::move(activated)] { activated(); });
    return notifier;
}

} // namespace

SocketWatch::SocketWatch(int socket, std::function<void()> readable, std::function<void()> writable)
    : m_read(makeNotifier(socket, QSocketNotifier::Read, std::move(readable)))
    , m_write(makeNotifier(socket, QSocketNotifier::Write, std::move(writable)))
{}

SocketWatch::~SocketWatch()
{
    m_read->setEnabled(false);
    m_write->setEnabled(false);
}

void SocketWatch::watchReading(bool on)
{
    m_read->setEnabled(on);
}

void SocketWatch::watchWriting(bool on)
{
    if (on == m_watchingWriting)
        return;
    m_watchingWriting = on;
    m_write->setEnabled(on);
}

} // namespace foyer::pg
