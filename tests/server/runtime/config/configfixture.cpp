// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/config/configfixture.h"

#include <QFile>

namespace foyer::test {

using namespace std::chrono_literals;
using runtime::ByteSize;
using runtime::SocketAddress;

namespace {

runtime::OptionInfo info(const char *key, const char *help, const char *flag = "")
{
    return {QString::fromLatin1(key), QString::fromLatin1(help), QString::fromLatin1(flag)};
}

} // namespace

SampleSchema::SampleSchema()
    : data(path(info("data", "Folder of the installation."), {}))
    , postgres(secretText(info("postgres.uri", "Where PostgreSQL is.", "postgres")))
    , listen(addresses(info("http.listen", "Addresses to listen on."),
                       {SocketAddress{QHostAddress(QHostAddress::LocalHost), 8080}}))
    , workers(integer(info("http.workers", "Threads."), 2, {1, 64}))
    , idle(duration(info("http.idle_timeout", "When a silent connection is cut."), 30s, {1s, 1h}))
    , body(byteSize(info("http.body_limit", "Largest body."), ByteSize{65'536},
                    {ByteSize{1024}, ByteSize{1 << 30}}))
    , compress(boolean(info("http.compress", "Compresses answers."), true))
    , origins(textList(info("http.cors_origins", "Who may call from a browser."), {}))
    , name(text(info("http.server_name", "Name in answers."), QStringLiteral("foyer")))
    , look(choice<Look>(info("log.format", "Format of the log."), Look::Json,
                        {{QStringLiteral("json"), Look::Json}, {QStringLiteral("text"), Look::Text}}))
    , key(secretFile(info("auth.token_key", "Key of the tokens.")))
{}

ConfigFolder::ConfigFolder()
{
    if (!m_dir.isValid())
        qFatal("cannot make a folder: %s", qPrintable(m_dir.errorString()));
}

QString ConfigFolder::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

} // namespace foyer::test
