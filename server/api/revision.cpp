// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/revision.h"

#include "server/api/call.h"
#include "server/http/etag.h"

namespace foyer::api {

QByteArray revisionTag(qint32 revision)
{
    return http::strongTag(QByteArray::number(revision));
}

tl::expected<qint32, http::Problem> editedRevision(const http::Request &request)
{
    if (!request.hasHeader(http::HeaderName::IfMatch))
        return problem(http::Status::PreconditionRequired, "precondition_required",
                       "An edit names the revision that it was made from (If-Match).");
    const QByteArray tag = request.joinedHeader(http::HeaderName::IfMatch).trimmed();
    bool isNumber = false;
    const qint32 revision = tag.size() > 2 ? tag.mid(1, tag.size() - 2).toInt(&isNumber) : 0;
    if (!isNumber || revision < 1 || tag != revisionTag(revision))
        return staleRevision();
    return revision;
}

tl::unexpected<http::Problem> staleRevision()
{
    return problem(http::Status::PreconditionFailed, "stale_revision",
                   "Somebody else has changed this; load it again.");
}

} // namespace foyer::api
