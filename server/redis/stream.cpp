// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/stream.h"

#include <algorithm>

namespace foyer::redis {

namespace {

using Elements = std::span<const Reply>;

tl::unexpected<Error> unexpectedShape(const char *what)
{
    return failure(ErrorCode::Protocol,
                   QStringLiteral("Redis answered something that is not %1.").arg(QString::fromLatin1(what)));
}

Result<StreamEntry> toEntry(const Reply &reply)
{
    const Result<Elements> parts = reply.toArray();
    if (!parts || parts->size() != 2)
        return unexpectedShape("a stream entry");
    const Result<StreamId> id = toStreamId((*parts)[0]);
    const Result<QList<QByteArray>> words = (*parts)[1].toBytesList();
    if (!id || !words || words->size() % 2 != 0)
        return unexpectedShape("a stream entry");
    StreamEntry entry{*id, {}};
    entry.fields.reserve(std::size_t(words->size() / 2));
    for (qsizetype i = 0; i < words->size(); i += 2)
        entry.fields.emplace_back(words->at(i), words->at(i + 1));
    return entry;
}

Result<StreamSlice> toSlice(const Reply &reply)
{
    const Result<Elements> parts = reply.toArray();
    if (!parts || parts->size() != 2)
        return unexpectedShape("a part of a stream");
    Result<QByteArray> key = (*parts)[0].toBytes();
    Result<std::vector<StreamEntry>> entries = toStreamEntries((*parts)[1]);
    if (!key || !entries)
        return unexpectedShape("a part of a stream");
    return StreamSlice{*std::move(key), *std::move(entries)};
}

Command append(QByteArrayView key, qint64 keepAbout)
{
    Command command("XADD");
    command.key(key);
    if (keepAbout > 0)
        command.arg("MAXLEN").arg("~").arg(keepAbout);
    return command;
}

Command withFields(Command command, std::span<const StreamField> fields)
{
    for (const auto &[name, value] : fields)
        command.arg(name).arg(value);
    return command;
}

/// Value of a name in a flat list of names and values, or null.
const Reply *valueOf(Elements list, QByteArrayView name)
{
    for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
        const Result<QByteArray> found = list[i].toBytes();
        if (found && *found == name)
            return &list[i + 1];
    }
    return nullptr;
}

} // namespace

std::optional<QByteArray> StreamEntry::field(QByteArrayView name) const
{
    const auto found =
        std::ranges::find_if(fields, [name](const auto &field) { return field.first == name; });
    if (found == fields.end())
        return std::nullopt;
    return found->second;
}

Command streamAppend(QByteArrayView key, std::span<const StreamField> fields, qint64 keepAbout)
{
    return withFields(append(key, keepAbout).arg("*"), fields);
}

Command streamAppendAs(QByteArrayView key, StreamId id, std::span<const StreamField> fields, qint64 keepAbout)
{
    return withFields(append(key, keepAbout).arg(id.toText()), fields);
}

Command streamAfter(QByteArrayView key, StreamId after, int count)
{
    const QByteArray from = "(" + after.toText();
    return Command("XRANGE").key(key).arg(from).arg("+").arg("COUNT").arg(count);
}

Command streamInfo(QByteArrayView key)
{
    return Command("XINFO").arg("STREAM").key(key);
}

Result<StreamId> toStreamId(const Reply &reply)
{
    const Result<QByteArray> text = reply.toBytes();
    if (!text)
        return failure(text.error());
    const std::optional<StreamId> id = StreamId::fromText(*text);
    if (!id)
        return unexpectedShape("the id of a stream entry");
    return *id;
}

Result<std::vector<StreamEntry>> toStreamEntries(const Reply &reply)
{
    const Result<Elements> elements = reply.toArray();
    if (!elements)
        return failure(elements.error());
    std::vector<StreamEntry> entries;
    entries.reserve(elements->size());
    for (const Reply &element : *elements) {
        Result<StreamEntry> entry = toEntry(element);
        if (!entry)
            return failure(std::move(entry.error()));
        entries.push_back(*std::move(entry));
    }
    return entries;
}

Result<std::vector<StreamSlice>> toStreamSlices(const Reply &reply)
{
    std::vector<StreamSlice> slices;
    if (reply.isNil())
        return slices;
    const Result<Elements> elements = reply.toArray();
    if (!elements)
        return failure(elements.error());
    for (const Reply &element : *elements) {
        Result<StreamSlice> slice = toSlice(element);
        if (!slice)
            return failure(std::move(slice.error()));
        slices.push_back(*std::move(slice));
    }
    return slices;
}

Result<StreamSummary> toStreamSummary(const Reply &reply)
{
    if (reply.isError("ERR") && reply.errorRest().startsWith("no such key"))
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such stream."));
    const Result<Elements> list = reply.toArray();
    if (!list)
        return failure(list.error());
    const Reply *length = valueOf(*list, "length");
    const Reply *last = valueOf(*list, "last-generated-id");
    const Reply *oldest = valueOf(*list, "first-entry");
    if (length == nullptr || last == nullptr || oldest == nullptr)
        return unexpectedShape("what XINFO STREAM answers");
    const Result<qint64> count = length->toInteger();
    const Result<StreamId> newest = toStreamId(*last);
    if (!count || !newest)
        return unexpectedShape("what XINFO STREAM answers");
    StreamSummary summary{*count, *newest, std::nullopt};
    if (oldest->isNil())
        return summary;
    const Result<StreamEntry> entry = toEntry(*oldest);
    if (!entry)
        return failure(entry.error());
    summary.oldest = entry->id;
    return summary;
}

} // namespace foyer::redis
