// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/command.h"

#include "server/redis/keyslot.h"
#include "server/redis/script.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <QString>
#include <string_view>

namespace foyer::redis {

namespace {

using namespace std::string_view_literals;

// What they do lasts for the connection, or keeps it waiting, and so would reach commands of others.
constexpr std::array unfitNames = {
    "ASKING"sv,  "AUTH"sv,       "BLMOVE"sv,       "BLMPOP"sv,      "BLPOP"sv,   "BRPOP"sv,
    "BZMPOP"sv,  "BZPOPMAX"sv,   "BZPOPMIN"sv,     "DISCARD"sv,     "EXEC"sv,    "HELLO"sv,
    "MONITOR"sv, "BRPOPLPUSH"sv, "MULTI"sv,        "PSUBSCRIBE"sv,  "PSYNC"sv,   "PUNSUBSCRIBE"sv,
    "QUIT"sv,    "READONLY"sv,   "READWRITE"sv,    "RESET"sv,       "SELECT"sv,  "SSUBSCRIBE"sv,
    "SYNC"sv,    "SUBSCRIBE"sv,  "SUNSUBSCRIBE"sv, "UNSUBSCRIBE"sv, "UNWATCH"sv, "WAIT"sv,
    "WAITAOF"sv, "WATCH"sv,
};

bool isSameWord(QByteArrayView word, std::string_view upper) noexcept
{
    return word.size() == qsizetype(upper.size())
           && qstrnicmp(word.data(), upper.data(), std::size_t(word.size())) == 0;
}

bool isUnfit(QByteArrayView name) noexcept
{
    return std::ranges::any_of(unfitNames,
                               [name](std::string_view unfit) { return isSameWord(name, unfit); });
}

bool hasUnfitForm(QByteArrayView name) noexcept
{
    return isSameWord(name, "XREAD"sv) || isSameWord(name, "XREADGROUP"sv) || isSameWord(name, "CLIENT"sv);
}

/// `introducer`, digits, CR LF; the place behind it.
char *putHead(char *out, char introducer, qint64 number) noexcept
{
    *out++ = introducer;
    out = std::to_chars(out, out + 20, number).ptr;
    *out++ = '\r';
    *out++ = '\n';
    return out;
}

constexpr std::size_t headRoom = 24;

Error invalid(const QString &detail, QByteArrayView subject)
{
    return Error{ErrorCode::InvalidArgument, detail, QString::fromUtf8(subject)};
}

} // namespace

Command::Command(QByteArrayView name) : m_mayBlock(hasUnfitForm(name)), m_needsOwnConnection(isUnfit(name))
{
    m_body.reserve(120);
    append(name);
}

Command::Command(std::shared_ptr<const ScriptText> script)
    : m_body(script->prologue)
    , m_script(std::move(script))
    , m_words(3)
{
    m_body.reserve(m_body.size() + 120);
}

Command &Command::key(QByteArrayView key) &
{
    const qint32 slot = keySlot(key);
    m_slot = m_slot == noKey || m_slot == slot ? slot : keysApart;
    m_keyAfterArgument = m_keyAfterArgument || m_argumentSeen;
    ++m_keys;
    append(key);
    return *this;
}

Command &Command::arg(QByteArrayView value) &
{
    if (m_mayBlock && (isSameWord(value, "BLOCK"sv) || isSameWord(value, "REPLY"sv)))
        m_needsOwnConnection = true;
    m_argumentSeen = true;
    append(value);
    return *this;
}

Command &Command::number(qint64 value)
{
    std::array<char, headRoom> digits;
    const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    m_argumentSeen = true;
    append(QByteArrayView(digits.data(), end));
    return *this;
}

void Command::append(QByteArrayView word)
{
    std::array<char, headRoom> head;
    const auto headSize = std::size_t(putHead(head.data(), '$', word.size()) - head.data());
    const auto wordSize = std::size_t(word.size());
    const qsizetype start = m_body.size();
    m_body.resize(start + qsizetype(headSize + wordSize) + 2);
    char *out = m_body.data() + start;
    std::memcpy(out, head.data(), headSize);
    if (wordSize > 0)
        std::memcpy(out + headSize, word.data(), wordSize);
    std::memcpy(out + headSize + wordSize, "\r\n", 2);
    ++m_words;
}

QByteArrayView Command::name() const noexcept
{
    const qsizetype start = m_body.indexOf('\n') + 1;
    return QByteArrayView(m_body).sliced(start, m_body.indexOf('\r', start) - start);
}

std::optional<quint16> Command::slot() const noexcept
{
    if (m_slot < 0)
        return std::nullopt;
    return quint16(m_slot);
}

std::optional<Error> Command::fault() const
{
    if (m_needsOwnConnection)
        return invalid(QStringLiteral("This command needs a connection of its own: on a shared one it would "
                                      "disturb the commands of others."),
                       name());
    if (!m_script)
        return std::nullopt;
    if (m_keyAfterArgument)
        return invalid(QStringLiteral("A script's keys come before its arguments."), m_script->name);
    if (m_keys != m_script->keyCount)
        return invalid(QStringLiteral("The script declares %1 keys and was called with %2.")
                           .arg(m_script->keyCount)
                           .arg(m_keys),
                       m_script->name);
    return std::nullopt;
}

qsizetype Command::wireSize() const noexcept
{
    std::array<char, headRoom> head;
    return putHead(head.data(), '*', m_words) - head.data() + m_body.size();
}

void Command::appendTo(QByteArray &out) const
{
    std::array<char, headRoom> head;
    const qsizetype headSize = putHead(head.data(), '*', m_words) - head.data();
    out.append(head.data(), headSize);
    out.append(m_body);
}

Command Command::withScriptText() const
{
    Command command("EVAL");
    command.append(m_script->text);
    command.number(m_script->keyCount);
    command.m_body.append(QByteArrayView(m_body).sliced(m_script->prologue.size()));
    command.m_words = m_words;
    command.m_slot = m_slot;
    return command;
}

} // namespace foyer::redis
