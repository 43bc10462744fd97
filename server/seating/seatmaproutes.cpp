// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/seating/seatmaproutes.h"

#include "core/wire/encode.h"
#include "server/api/rawanswer.h"
#include "server/api/revision.h"
#include "server/http/etag.h"
#include "server/seating/generated.h"
#include "server/seating/listplace.h"
#include "server/seating/problems.h"
#include "server/seating/wiremap.h"

namespace foyer::seating {

namespace {

#define FOYER_ORGANIZATION "/api/v1/organizations/{organization:uuid}"
constexpr char mapsPath[] = FOYER_ORGANIZATION "/venues/{venue:uuid}/seat-maps";
constexpr char mapPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}";
constexpr char versionsPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/versions";
constexpr char versionPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/versions/{version:number}";
constexpr char importPretixPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/import/pretix";
constexpr char importCsvPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/import/csv";
constexpr char exportPretixPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/export/pretix";
constexpr char exportCsvPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/export/csv";
constexpr char theatrePath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/generate/theatre";
constexpr char bowlPath[] = FOYER_ORGANIZATION "/seat-maps/{map:uuid}/generate/bowl";
#undef FOYER_ORGANIZATION

constexpr qint32 largestVersion = std::numeric_limits<qint32>::max();

api::Operation operation(http::Method method, const char *path, const char *name, const char *summary)
{
    api::Operation made;
    made.method = method;
    made.path = path;
    made.name = name;
    made.summary = summary;
    made.signIn = api::SignIn::OfMember;
    if (method != http::Method::Get)
        made.permission = accounts::Permission::ManageCatalog;
    return made;
}

// An edit that brings a document.
api::Operation documentEdit(http::Method method, const char *path, const char *name, const char *summary)
{
    api::Operation made = operation(method, path, name, summary);
    made.bodyLimit = quint64(largestDocument);
    made.problems = {"precondition_required", "stale_revision"};
    return made;
}

SeatMapId mapOf(const http::Request &request)
{
    return SeatMapId(request.pathUuid("map"));
}

// 0 without a version in the query; nothing for what is none.
std::optional<qint32> versionAsked(const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("version");
    if (!text)
        return 0;
    bool isNumber = false;
    const qint32 version = text->toInt(&isNumber);
    return isNumber && version > 0 ? std::optional(version) : std::nullopt;
}

std::optional<int> scaleAsked(const http::Request &request)
{
    const std::optional<QByteArray> text = request.query().value("scale");
    if (!text)
        return defaultMillimetresPerPixel;
    bool isNumber = false;
    const int scale = text->toInt(&isNumber);
    return isNumber && scale >= 1 && scale <= 1000 ? std::optional(scale) : std::nullopt;
}

wire::SavedSeatMap wireSaved(SavedMap saved)
{
    return {wireMap(saved.head), std::move(saved.report)};
}

} // namespace

void SeatMapRoutes::addTo(api::ApiBuilder &api)
{
    addLists(api);
    addDocuments(api);
    addGenerators(api);
}

void SeatMapRoutes::addRaw(api::ApiBuilder &api, api::Operation operation, RawHandler handler)
{
    api.addRaw(std::move(operation), http::AsyncHandler([this, handler](http::RequestPtr request) {
                   return (this->*handler)(std::move(request));
               }));
}

void SeatMapRoutes::addLists(api::ApiBuilder &api)
{
    api::Operation list =
        operation(http::Method::Get, mapsPath, "seat_maps.list", "A venue's seat maps, oldest first.");
    list.query = listParameters();
    api.add(list, this, &SeatMapRoutes::list);
    api::Operation create = operation(http::Method::Post, mapsPath, "seat_maps.create",
                                      "Makes an empty seat map under the client's id.");
    create.success = http::Status::Created;
    create.problems = {"id_taken"};
    api.add(create, this, &SeatMapRoutes::create);
    api::Operation versions =
        operation(http::Method::Get, versionsPath, "seat_maps.versions", "A map's versions, newest first.");
    versions.query = listParameters();
    api.add(versions, this, &SeatMapRoutes::versions);
}

void SeatMapRoutes::addDocuments(api::ApiBuilder &api)
{
    const QJsonObject view = api.schemas().refer<wire::SeatMapView>();
    const QJsonObject saved = api.schemas().refer<wire::SavedSeatMap>();
    api::Operation show = operation(http::Method::Get, mapPath, "seat_maps.show",
                                    "The newest version with its document; its ETag is the version.");
    show.answerSchema = view;
    addRaw(api, show, &SeatMapRoutes::show);
    api::Operation showVersion =
        operation(http::Method::Get, versionPath, "seat_maps.show_version", "One version with its document.");
    showVersion.answerSchema = view;
    addRaw(api, showVersion, &SeatMapRoutes::showVersion);
    api::Operation save = documentEdit(http::Method::Put, mapPath, "seat_maps.save",
                                       "Saves a document as a new version; needs If-Match.");
    save.requestSchema = QJsonObject{{QStringLiteral("type"), QStringLiteral("object")}};
    save.answerSchema = saved;
    addRaw(api, save, &SeatMapRoutes::save);
    api::Operation pretix = documentEdit(http::Method::Post, importPretixPath, "seat_maps.import_pretix",
                                         "Imports a pretix seating plan as a new version; needs If-Match.");
    pretix.requestSchema = save.requestSchema;
    pretix.answerSchema = saved;
    pretix.query = {{"scale", "millimetres per pixel, 1 to 1000; 20 unless told"}};
    addRaw(api, pretix, &SeatMapRoutes::importPretix);
    api::Operation csv = documentEdit(http::Method::Post, importCsvPath, "seat_maps.import_csv",
                                      "Imports a hall drawn in a spreadsheet as a new version.");
    csv.requestType = "text/csv";
    csv.answerSchema = saved;
    addRaw(api, csv, &SeatMapRoutes::importCsv);
    api::Operation asPretix = operation(http::Method::Get, exportPretixPath, "seat_maps.export_pretix",
                                        "A version as a pretix seating plan.");
    asPretix.query = {{"version", "the newest unless told"}, {"dialect", "strict (default) or extended"}};
    asPretix.answerType = "application/json";
    addRaw(api, asPretix, &SeatMapRoutes::exportPretix);
    api::Operation asCsv = operation(http::Method::Get, exportCsvPath, "seat_maps.export_csv",
                                     "A version's seats as a grid of cells.");
    asCsv.query = {{"version", "the newest unless told"}};
    asCsv.answerType = "text/csv";
    addRaw(api, asCsv, &SeatMapRoutes::exportCsv);
}

void SeatMapRoutes::addGenerators(api::ApiBuilder &api)
{
    api::Operation theatre = documentEdit(http::Method::Post, theatrePath, "seat_maps.generate_theatre",
                                          "Makes a theatre from a few numbers; needs If-Match.");
    theatre.bodyLimit = 64 * 1024;
    api.add(theatre, this, &SeatMapRoutes::generateTheatre);
    api::Operation bowl = documentEdit(http::Method::Post, bowlPath, "seat_maps.generate_bowl",
                                       "Makes a stadium from a few numbers; needs If-Match.");
    bowl.bodyLimit = 64 * 1024;
    api.add(bowl, this, &SeatMapRoutes::generateBowl);
}

Task<api::Outcome<wire::SeatMapPage>> SeatMapRoutes::list(api::Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const VenueId venue(call.request->pathUuid("venue"));
    Result<std::vector<MapHead>> maps =
        co_await m_service.list(call.organization(), venue, placeOf(*page), page->limit + 1);
    if (!maps)
        co_return told(maps.error());
    wire::SeatMapPage shown;
    shown.next = cutPage(*maps, page->limit);
    for (const MapHead &map : *maps)
        shown.items.push_back(wireMap(map));
    co_return api::Reply<wire::SeatMapPage>(std::move(shown));
}

Task<api::Outcome<wire::SeatMapSummary>> SeatMapRoutes::create(api::Call<wire::NewSeatMap> call)
{
    const VenueId venue(call.request->pathUuid("venue"));
    const SeatMapId id(call.body.id);
    Result<MapHead> made =
        co_await m_service.create(call.organization(), venue, id, call.body.name, call.caller().account());
    if (!made)
        co_return told(made.error());
    co_return api::Reply<wire::SeatMapSummary>(wireMap(*made), api::revisionTag(made->version));
}

Task<api::Outcome<wire::SeatMapVersionPage>> SeatMapRoutes::versions(api::Call<api::Nothing> call)
{
    const auto page = api::pageOf(*call.request);
    if (!page)
        co_return tl::unexpected<http::Problem>(page.error());
    const qint64 below = page->after ? std::clamp(page->after->key, qint64{0}, qint64{largestVersion})
                                     : qint64{largestVersion};
    Result<std::vector<MapVersion>> versions = co_await m_service.versions(
        call.organization(), mapOf(*call.request), qint32(below), page->limit + 1);
    if (!versions)
        co_return told(versions.error());
    wire::SeatMapVersionPage shown;
    if (versions->size() > std::size_t(page->limit)) {
        versions->resize(std::size_t(page->limit));
        shown.next = QString::fromLatin1(api::Cursor{versions->back().version, Uuid{}}.toText());
    }
    for (const MapVersion &version : *versions)
        shown.items.push_back(wireVersion(version));
    co_return api::Reply<wire::SeatMapVersionPage>(std::move(shown));
}

Task<http::Response> SeatMapRoutes::show(http::RequestPtr request)
{
    if (request->hasHeader(http::HeaderName::IfNoneMatch)) { // spares the document where it is known
        Result<MapHead> head = co_await m_service.read(api::organizationOf(*request), mapOf(*request));
        if (!head)
            co_return api::refusal(request, told(head.error()));
        const QByteArray tag = api::revisionTag(head->version);
        if (http::ifNoneMatchHits(*request, tag))
            co_return http::Response(http::Status::NotModified).setETag(tag);
    }
    co_return co_await showAs(request, 0, QByteArrayLiteral("application/json"), &viewFile);
}

Task<http::Response> SeatMapRoutes::showVersion(http::RequestPtr request)
{
    const qint64 version = request->pathNumber("version");
    if (version < 1 || version > largestVersion)
        co_return api::refusal(request, api::notFound());
    co_return co_await showAs(request, qint32(version), QByteArrayLiteral("application/json"), &viewFile);
}

Task<http::Response> SeatMapRoutes::save(http::RequestPtr request)
{
    if (!request->isJson())
        co_return api::refusal(request, api::notJson());
    SeatMapService::Prepare prepare = [text = request->body()](const QString &name) {
        return prepareDocument(text, name);
    };
    co_return co_await saveWith(request, std::move(prepare));
}

Task<http::Response> SeatMapRoutes::importPretix(http::RequestPtr request)
{
    if (!request->isJson())
        co_return api::refusal(request, api::notJson());
    const std::optional<int> scale = scaleAsked(*request);
    if (!scale)
        co_return api::refusal(request, api::badField("scale", "must be a whole number from 1 to 1000"));
    SeatMapService::Prepare prepare = [text = request->body(), scale = *scale](const QString &name) {
        return preparePretix(text, scale, name);
    };
    co_return co_await saveWith(request, std::move(prepare));
}

Task<http::Response> SeatMapRoutes::importCsv(http::RequestPtr request)
{
    SeatMapService::Prepare prepare = [text = request->body()](const QString &name) {
        return prepareCsv(text, name);
    };
    co_return co_await saveWith(request, std::move(prepare));
}

Task<http::Response> SeatMapRoutes::exportPretix(http::RequestPtr request)
{
    const std::optional<qint32> version = versionAsked(*request);
    if (!version)
        co_return api::refusal(request, api::badField("version", "must be the number of a version"));
    const QByteArray dialect = request->query().value("dialect").value_or("strict");
    if (dialect != "strict" && dialect != "extended")
        co_return api::refusal(request, api::badField("dialect", "must be strict or extended"));
    const auto known = dialect == "strict" ? PretixDialect::Strict : PretixDialect::Extended;
    SeatMapService::Show show = [known](const StoredMap &map) { return pretixFile(map, known); };
    co_return co_await showAs(request, *version, QByteArrayLiteral("application/json"), std::move(show));
}

Task<http::Response> SeatMapRoutes::exportCsv(http::RequestPtr request)
{
    const std::optional<qint32> version = versionAsked(*request);
    if (!version)
        co_return api::refusal(request, api::badField("version", "must be the number of a version"));
    co_return co_await showAs(request, *version, QByteArrayLiteral("text/csv; charset=utf-8"), &csvFile);
}

Task<http::Response> SeatMapRoutes::saveWith(http::RequestPtr request, SeatMapService::Prepare prepare)
{
    const auto edited = api::editedRevision(*request);
    if (!edited)
        co_return api::refusal(request, tl::unexpected<http::Problem>(edited.error()));
    SaveCommand command{api::organizationOf(*request), mapOf(*request), *edited,
                        api::callerOf(*request).account()};
    Result<SavedMap> saved = co_await m_service.save(command, std::move(prepare));
    if (!saved)
        co_return api::refusal(request, told(saved.error()));
    const QByteArray tag = api::revisionTag(saved->head.version);
    co_return http::Response::json(wire::encode(wireSaved(std::move(*saved)))).setETag(tag);
}

Task<http::Response> SeatMapRoutes::showAs(http::RequestPtr request, qint32 version, QByteArray type,
                                           SeatMapService::Show show)
{
    Result<ShownMap> shown =
        co_await m_service.show(api::organizationOf(*request), mapOf(*request), version, std::move(show));
    if (!shown)
        co_return api::refusal(request, told(shown.error()));
    http::Response response = http::Response::content(std::move(shown->file.content), type);
    response.setETag(api::revisionTag(shown->head.version));
    if (!shown->file.leftOut.isEmpty())
        response.addHeader("Foyer-Left-Out", shown->file.leftOut);
    co_return response;
}

Task<api::Outcome<wire::SavedSeatMap>> SeatMapRoutes::generateTheatre(api::Call<wire::Theatre> call)
{
    SeatMapService::Prepare prepare = [spec = theatreSpec(call.body), seed = m_ids.next()](
                                          const QString &name) { return prepareTheatre(spec, seed, name); };
    co_return co_await generate(call.request, std::move(prepare));
}

Task<api::Outcome<wire::SavedSeatMap>> SeatMapRoutes::generateBowl(api::Call<wire::Bowl> call)
{
    SeatMapService::Prepare prepare = [spec = bowlSpec(call.body), seed = m_ids.next()](const QString &name) {
        return prepareBowl(spec, seed, name);
    };
    co_return co_await generate(call.request, std::move(prepare));
}

Task<api::Outcome<wire::SavedSeatMap>> SeatMapRoutes::generate(http::RequestPtr request,
                                                               SeatMapService::Prepare prepare)
{
    const auto edited = api::editedRevision(*request);
    if (!edited)
        co_return tl::unexpected<http::Problem>(edited.error());
    SaveCommand command{api::organizationOf(*request), mapOf(*request), *edited,
                        api::callerOf(*request).account()};
    Result<SavedMap> saved = co_await m_service.save(command, std::move(prepare));
    if (!saved)
        co_return told(saved.error());
    const QByteArray tag = api::revisionTag(saved->head.version);
    co_return api::Reply<wire::SavedSeatMap>(wireSaved(std::move(*saved)), tag);
}

} // namespace foyer::seating
