// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QObject>

namespace foyer::pg {

/// Deletes a QObject when control is back in the event loop: its owner may be going while one of its signals
/// is being delivered.
struct DeferredDelete
{
    void operator()(QObject *object) const noexcept
    {
        object->disconnect();
        object->deleteLater();
    }
};

template <typename T>
using DeferredPointer = std::unique_ptr<T, DeferredDelete>;

} // namespace foyer::pg
