// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/worker/dispatchers.h"

#include "server/epoll/epolldispatcher.h"

#include <QTest>

namespace foyer::test {

void addDispatcherRows()
{
    QTest::addColumn<bool>("epoll");
    QTest::newRow("Qt's dispatcher") << false;
    QTest::newRow("epoll dispatcher") << true;
}

runtime::DispatcherFactory dispatcherFactory(bool epoll)
{
    if (!epoll)
        return {};
    return []() -> std::unique_ptr<QAbstractEventDispatcher> {
        Result<std::unique_ptr<epoll::EpollDispatcher>> made = epoll::EpollDispatcher::create();
        return made ? std::move(*made) : nullptr;
    };
}

} // namespace foyer::test
