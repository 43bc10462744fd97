// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "server/http/method.h"
#include "server/http/status.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <vector>

namespace foyer::api {

/// Who may call an operation.
enum class SignIn : quint8
{
    NotNeeded,
    Needed,   ///< any account, for what is its own
    OfMember, ///< a member of the path's `{organization:uuid}` whose role grants the permission
};

/// A query parameter, for the API's readers; handlers read and check it themselves.
struct QueryParameter
{
    QByteArray name;
    QByteArray meaning;
    bool isRequired = false;
};

/// An operation as it is written down beside its handler. Everything that is said of the API elsewhere (the
/// OpenAPI document, the walk of roles over routes, the generated bad input) is read from here.
struct Operation
{
    http::Method method = http::Method::Get;
    QByteArray path = {};    ///< a RoutePattern
    QByteArray name = {};    ///< "orders.place": stable and unique; its first word is the capability
    QByteArray summary = {}; ///< one sentence for the API's readers
    SignIn signIn = SignIn::Needed;
    accounts::Permission permission = accounts::Permission::None; ///< of OfMember
    http::Status success = http::Status::Ok;
    QList<QByteArray> problems = {}; ///< codes of its own, beyond those that every operation has
    std::vector<QueryParameter> query = {};
    quint64 bodyLimit = 64 * 1024;
    QByteArray requestType = {}; ///< of a body that is not described by a schema: "text/csv"
    QByteArray answerType = {};  ///< likewise: "image/png"

    QJsonObject requestSchema = {}; ///< filled in on registration; empty: no body
    QJsonObject answerSchema = {};  ///< likewise
};

} // namespace foyer::api
