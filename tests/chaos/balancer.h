// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runtimedir.h"

#include <QProcess>
#include <vector>

namespace foyer::test {

/// A real haproxy before several servers: sends each request to one that says it is ready, in turn, and asks
/// again where no answer began. Ids make every request of ours harmless to repeat.
class Balancer
{
public:
    explicit Balancer(const std::vector<quint16> &servers);
    ~Balancer();
    Q_DISABLE_COPY_MOVE(Balancer)

    [[nodiscard]] quint16 port() const noexcept { return m_port; }

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }

private:
    [[nodiscard]] QString writeConfiguration(int listener, const std::vector<quint16> &servers) const;

    RuntimeDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace foyer::test
