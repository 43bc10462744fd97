// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/conninfo.h"

#include <libpq-fe.h>
#include <memory>
#include <QRegularExpression>

namespace foyer::pg {

namespace {

struct OptionsCloser
{
    void operator()(PQconninfoOption *options) const noexcept { PQconninfoFree(options); }
};

using OptionsHandle = std::unique_ptr<PQconninfoOption, OptionsCloser>;

/// libpq quotes what it did not understand. The name of an unknown option is worth repeating; anything else
/// may be a piece of a password.
Error parseError(const QByteArray &message)
{
    static const QRegularExpression quoted(QStringLiteral("\"[^\"]*\""));
    static const QRegularExpression option(QStringLiteral("(?:option|query parameter):? \"([A-Za-z_]+)\""));
    QString text = QString::fromUtf8(message).simplified();
    Error error{ErrorCode::InvalidArgument, {}, QStringLiteral("postgres")};
    const QRegularExpressionMatch match = option.match(text);
    if (match.hasMatch())
        error.subject = match.captured(1);
    else
        text.replace(quoted, QStringLiteral("\"…\""));
    error.detail = QStringLiteral("The PostgreSQL connection string is wrong: %1.").arg(text);
    return error;
}

/// Where libpq would take the host from the environment, so do we: names must be resolved without blocking.
void addEnvironment(ConnInfo &conninfo)
{
    const OptionsHandle defaults(PQconndefaults());
    for (const PQconninfoOption *option = defaults.get(); option && option->keyword; ++option) {
        const QByteArray keyword(option->keyword);
        const bool isPlace = keyword == "host" || keyword == "hostaddr" || keyword == "port";
        if (isPlace && option->val && *option->val)
            conninfo.setDefault(keyword, QByteArray(option->val));
    }
}

} // namespace

Result<ConnInfo> ConnInfo::parse(const QByteArray &text)
{
    char *message = nullptr;
    const OptionsHandle options(PQconninfoParse(text.constData(), &message));
    const std::unique_ptr<char, decltype(&PQfreemem)> messageOwner(message, &PQfreemem);
    if (!options)
        return failure(parseError(QByteArray(message)));
    ConnInfo conninfo;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            conninfo.set(QByteArray(option->keyword), QByteArray(option->val));
    }
    if (!conninfo.value("service").isEmpty())
        return failure(
            ErrorCode::InvalidArgument,
            QStringLiteral("A connection string with \"service\" is not supported: write out host, "
                           "dbname and user."),
            QStringLiteral("service"));
    addEnvironment(conninfo);
    return conninfo;
}

QByteArray ConnInfo::value(const QByteArray &option) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? QByteArray{} : found->second;
}

QString ConnInfo::describe() const
{
    const QByteArray host = value("host").isEmpty() ? value("hostaddr") : value("host");
    QString text = QStringLiteral("database \"%1\"").arg(QString::fromUtf8(value("dbname")));
    if (!host.isEmpty())
        text += QStringLiteral(" at \"%1\"").arg(QString::fromUtf8(host));
    if (!value("port").isEmpty())
        text += QStringLiteral(" port %1").arg(QString::fromUtf8(value("port")));
    if (!value("user").isEmpty())
        text += QStringLiteral(" as user \"%1\"").arg(QString::fromUtf8(value("user")));
    return text;
}

} // namespace foyer::pg
