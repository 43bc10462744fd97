// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/buyeroperation.h"

namespace foyer::buyerapi {

api::Operation buyerOperation(http::Method method, const char *path, const char *name, const char *summary)
{
    api::Operation operation;
    operation.method = method;
    operation.path = path;
    operation.name = name;
    operation.summary = summary;
    operation.signIn = api::SignIn::Needed;
    operation.answerType = "application/json";
    return operation;
}

} // namespace foyer::buyerapi
