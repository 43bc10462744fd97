// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer {
struct Error;
}

namespace foyer::redis {

class Reply;

/// What a Link tells whoever uses it. Plain calls and not signals: one of them comes per reply. Each may end
/// with the Link, or the listener itself, closed or destroyed.
class LinkListener
{
public:
    virtual ~LinkListener() = default;

    /// Connected, and Redis accepted who we are: commands may be written.
    virtual void linkReady() = 0;

    /// An attempt failed, or a ready connection was lost. Nothing that was written will be answered; the next
    /// attempt is already on its way.
    virtual void linkLost(const Error &error) = 0;

    virtual void linkReply(Reply &&reply) = 0;

    /// All replies that had arrived are handed over.
    virtual void linkTurnDone() {}

    /// The socket can take more bytes.
    virtual void linkDrained() {}

    /// Nothing was heard for Settings::pingInterval: write something that Redis answers.
    virtual void linkQuiet() = 0;

    /// True while Redis owes a reply: silence then means that the peer is gone.
    [[nodiscard]] virtual bool linkAwaitsReply() const = 0;

protected:
    LinkListener() = default;
    LinkListener(const LinkListener &) = default;
    LinkListener &operator=(const LinkListener &) = default;
};

} // namespace foyer::redis
