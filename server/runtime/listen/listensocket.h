// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/filedescriptor.h"
#include "core/base/result.h"
#include "server/runtime/listen/socketaddress.h"

#include <vector>

namespace foyer::runtime {

/// Who else may listen on the same address. SO_REUSEPORT lets every process of the same account join in
/// unseen, so a second server started by mistake would get half of the connections.
enum class PortSharing : quint8
{
    ThisProcess,   ///< refuse an address that another process listens on
    OtherProcesses ///< join them: several server processes, or a restart without a gap
};

/// A TCP socket that listens: close-on-exec, non-blocking, SO_REUSEPORT, backlog 4096 (Qt's own is 50, and an
/// overflowing one costs each client a second). An IPv6 address listens on IPv6 only, `*` on both.
///
/// They are opened before the workers start, so that an address that cannot be had stops the program at once;
/// each worker then takes one over with release().
class ListenSocket
{
public:
    /// One socket for each of `count` workers on one address; the kernel spreads connections over them. Port
    /// 0 is chosen once and then shared. Fails with Conflict when somebody else listens there,
    /// PermissionDenied for a port that this account may not have, InvalidArgument for an address that this
    /// machine does not have, Io for anything else.
    [[nodiscard]] static Result<std::vector<ListenSocket>>
    open(const SocketAddress &address, int count, PortSharing sharing = PortSharing::ThisProcess);

    [[nodiscard]] int descriptor() const noexcept { return m_socket.get(); }

    /// Gives the descriptor away: the caller closes it.
    [[nodiscard]] int release() noexcept;

    /// With the port the system chose, where 0 was asked for.
    [[nodiscard]] const SocketAddress &address() const noexcept { return m_address; }

    static constexpr int backlog = 4096;

private:
    ListenSocket(FileDescriptor socket, SocketAddress address);

    [[nodiscard]] static Result<ListenSocket> openOne(const SocketAddress &address);
    [[nodiscard]] static Result<void> checkUnused(const SocketAddress &address);

    FileDescriptor m_socket;
    SocketAddress m_address;
};

} // namespace foyer::runtime
