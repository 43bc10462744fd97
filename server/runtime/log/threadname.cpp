// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/threadname.h"

#include <pthread.h>
#include <unistd.h>

namespace foyer::runtime {

namespace {

// Trivial to destroy, so that a line logged while the thread's other locals die still finds it.
thread_local ThreadName t_name;

} // namespace

const ThreadName &currentThreadName() noexcept
{
    if (t_name.text[0] == '\0') {
        if (gettid() == getpid())
            t_name.text = {'m', 'a', 'i', 'n'};
        else
            pthread_getname_np(pthread_self(), t_name.text.data(), t_name.text.size());
    }
    return t_name;
}

} // namespace foyer::runtime
