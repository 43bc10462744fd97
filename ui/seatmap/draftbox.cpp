// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/draftbox.h"

#include "core/client/localstore.h"
#include "core/seating/seatmapformat.h"

namespace foyer::seatmap {

namespace {

constexpr QLatin1StringView draftKind{"seatmap"};
constexpr QLatin1StringView asideKind{"seatmap-aside"};

QJsonObject contentOf(const MapDraft &draft)
{
    QJsonObject content;
    content.insert(QLatin1StringView{"map"}, QString::fromLatin1(draft.place.map.toText()));
    content.insert(QLatin1StringView{"name"}, draft.place.name);
    content.insert(QLatin1StringView{"venue"}, QString::fromLatin1(draft.place.venue.toText()));
    content.insert(QLatin1StringView{"venue_name"}, draft.place.venueName);
    content.insert(QLatin1StringView{"version"}, draft.place.version);
    content.insert(QLatin1StringView{"document"}, QString::fromLatin1(draft.packed.toBase64()));
    return content;
}

std::optional<MapDraft> draftOf(const client::Draft &kept)
{
    const auto id = [&kept](QLatin1StringView name) {
        return Uuid::fromText(kept.content.value(name).toString().toLatin1());
    };
    const std::optional<Uuid> map = id(QLatin1StringView{"map"});
    const std::optional<Uuid> venue = id(QLatin1StringView{"venue"});
    if (!map || !venue)
        return std::nullopt;
    MapDraft draft;
    draft.place = {*map, *venue, kept.content.value(QLatin1StringView{"name"}).toString(),
                   kept.content.value(QLatin1StringView{"venue_name"}).toString(),
                   kept.content.value(QLatin1StringView{"version"}).toInt()};
    draft.title = kept.title;
    draft.changedAt = kept.changedAt;
    draft.packed =
        QByteArray::fromBase64(kept.content.value(QLatin1StringView{"document"}).toString().toLatin1());
    return draft;
}

} // namespace

Result<QByteArray> packMap(const seating::SeatMap &map)
{
    Result<QByteArray> text = seating::writeSeatMap(map);
    if (!text)
        return text;
    return qCompress(*text, 3);
}

Result<seating::SeatMap> unpackMap(const QByteArray &packed)
{
    return seating::readSeatMap(qUncompress(packed));
}

bool DraftBox::isOurs(const QJsonObject &content) const
{
    return content.value(QLatin1StringView{"organization"}).toString() == m_organization;
}

Result<void> DraftBox::save(const Uuid &id, QLatin1StringView kind, const MapDraft &draft)
{
    QJsonObject content = contentOf(draft);
    content.insert(QLatin1StringView{"organization"}, m_organization);
    return m_store.saveDraft({id, m_server, kind, draft.title, content, {}});
}

std::optional<MapDraft> DraftBox::find(const Uuid &map) const
{
    const std::optional<client::Draft> kept = m_store.draft(map);
    return kept && kept->kind == draftKind ? draftOf(*kept) : std::nullopt;
}

std::vector<MapDraft> DraftBox::all() const
{
    std::vector<MapDraft> drafts;
    for (const client::Draft &kept : m_store.drafts(m_server, draftKind)) {
        std::optional<MapDraft> draft = isOurs(kept.content) ? draftOf(kept) : std::nullopt;
        if (draft)
            drafts.push_back(*std::move(draft));
    }
    return drafts;
}

Result<void> DraftBox::keep(const MapDraft &draft)
{
    return save(draft.place.map, draftKind, draft);
}

Result<void> DraftBox::drop(const Uuid &map)
{
    return m_store.dropDraft(map);
}

Result<void> DraftBox::putAside(const MapDraft &draft, const Uuid &id)
{
    return save(id, asideKind, draft);
}

std::vector<AsideDraft> DraftBox::aside(const Uuid &map) const
{
    std::vector<AsideDraft> drafts;
    for (const client::Draft &kept : m_store.drafts(m_server, asideKind)) {
        const std::optional<MapDraft> draft = isOurs(kept.content) ? draftOf(kept) : std::nullopt;
        if (draft && draft->place.map == map)
            drafts.push_back({kept.id, draft->place, draft->changedAt});
    }
    return drafts;
}

std::optional<MapDraft> DraftBox::findAside(const Uuid &id) const
{
    const std::optional<client::Draft> kept = m_store.draft(id);
    return kept && kept->kind == asideKind && isOurs(kept->content) ? draftOf(*kept) : std::nullopt;
}

Result<void> DraftBox::dropAside(const Uuid &id)
{
    return m_store.dropDraft(id);
}

} // namespace foyer::seatmap
