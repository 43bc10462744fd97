// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/script.h"

#include <QCryptographicHash>

namespace foyer::redis {

namespace {

QByteArray prologueOf(const ScriptText &script)
{
    const QByteArray keyCount = QByteArray::number(script.keyCount);
    return "$7\r\nEVALSHA\r\n$40\r\n" + script.sha1 + "\r\n$" + QByteArray::number(keyCount.size()) + "\r\n"
           + keyCount + "\r\n";
}

std::shared_ptr<const ScriptText> makeText(QByteArray name, QByteArray text, int keyCount)
{
    auto script = std::make_shared<ScriptText>();
    script->name = std::move(name);
    script->text = std::move(text);
    script->sha1 = QCryptographicHash::hash(script->text, QCryptographicHash::Sha1).toHex();
    script->keyCount = keyCount;
    script->prologue = prologueOf(*script);
    return script;
}

} // namespace

Script::Script(QByteArray name, QByteArray text, int keyCount)
    : m_text(makeText(std::move(name), std::move(text), keyCount))
{}

Command Script::call() const
{
    return Command(m_text);
}

} // namespace foyer::redis
