// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <concepts>
#include <memory>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::redis {

struct ScriptText;

/// One command in wire form, built once and sent as often as wanted:
///
///     Command("SET").key(seatKey).arg(owner).arg("PX").arg(300'000)
///
/// Keys are told apart from other arguments because a cluster sends a command to the node of its keys. A
/// copy is cheap (shared bytes). A command that would change the connection for everybody on it (SUBSCRIBE,
/// MULTI, SELECT, BLPOP, XREAD BLOCK …) has a fault(): it is refused before it is sent.
class Command
{
public:
    /// One word; the second word of CLIENT LIST or XINFO STREAM is the first argument.
    explicit Command(QByteArrayView name);

    Command &key(QByteArrayView key) &;
    Command &arg(QByteArrayView value) &;

    template <std::integral T>

    requires(!std::same_as<T, bool> && !std::same_as<T, char>) Command &arg(T value) &
    {
        return number(qint64(value));
    }

    Command &&key(QByteArrayView key) && { return std::move(this->key(key)); }

    Command &&arg(QByteArrayView value) && { return std::move(this->arg(value)); }

    template <std::integral T>

    requires(!std::same_as<T, bool> && !std::same_as<T, char>) Command && arg(T value) && {
        return std::move(number(qint64(value)));
    }

    /// Upper or lower case as given.
    [[nodiscard]] QByteArrayView name() const noexcept;

    /// Number of words, name included.
    [[nodiscard]] int wordCount() const noexcept { return m_words; }

    /// The cluster slot of the keys; none when there is no key.
    [[nodiscard]] std::optional<quint16> slot() const noexcept;

    /// Two keys lie in different slots: a cluster cannot run this command.
    [[nodiscard]] bool hasKeysApart() const noexcept { return m_slot == keysApart; }

    /// Why this command must not be sent (InvalidArgument), if so: it belongs on a connection of its own, or
    /// a script got another number of keys than it declares.
    [[nodiscard]] std::optional<Error> fault() const;

    /// Bytes that appendTo() adds.
    [[nodiscard]] qsizetype wireSize() const noexcept;
    void appendTo(QByteArray &out) const;

    /// The script that this command calls, or null.
    [[nodiscard]] const ScriptText *script() const noexcept { return m_script.get(); }

    [[nodiscard]] const std::shared_ptr<const ScriptText> &sharedScript() const noexcept { return m_script; }

    /// The same call with the script's text instead of its digest. Only for calls of scripts.
    [[nodiscard]] Command withScriptText() const;

private:
    friend class Script;
    explicit Command(std::shared_ptr<const ScriptText> script);

    Command &number(qint64 value);
    void append(QByteArrayView word);

    static constexpr qint32 noKey = -1;
    static constexpr qint32 keysApart = -2;

    QByteArray m_body; ///< the words, each as `$length\r\n…\r\n`; the count is written by appendTo()
    std::shared_ptr<const ScriptText> m_script;
    qint32 m_words = 0;
    qint32 m_slot = noKey;
    qint16 m_keys = 0;
    bool m_argumentSeen = false;
    bool m_keyAfterArgument = false;
    bool m_mayBlock = false;
    bool m_needsOwnConnection = false;
};

} // namespace foyer::redis
