// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/router.h"
#include "tests/support/testresult.h"

#include <QTest>

using namespace foyer;
using namespace foyer::http;

namespace {

SyncHandler nothing()
{
    return [](Request &) { return Response(); };
}

RouteSpec spec(Method method, const QByteArray &path, const QByteArray &name)
{
    return RouteSpec{.method = method, .path = path, .name = name, .handler = nothing()};
}

/// "GET /path" of each, named by the text itself.
RouteTable table(const QList<QByteArray> &routes)
{
    RouteTable result;
    for (const QByteArray &route : routes) {
        const qsizetype space = route.indexOf(' ');
        result.add(spec(methodFromName(route.first(space)).value(), route.sliced(space + 1), route));
    }
    return result;
}

QByteArray describeMatch(const RouteMatch &match)
{
    if (match.route == nullptr)
        return match.allowed.isEmpty() ? QByteArray("404") : "405 " + match.allowed.toAllowValue();
    QByteArray text = match.route->name;
    for (const QByteArrayView parameter : match.parameters)
        text += " | " + parameter.toByteArray();
    return text;
}

} // namespace

class RouterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void refusesToBuild_data();
    void refusesToBuild();
    void builds_data();
    void builds();
    void tableCanBeWalked();
    void problemFormatByLongestPrefix();
    void survivesBeingMoved();
};

void RouterTest::finds_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char *method, const char *path, const QByteArray &found) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QByteArray(path) << found;
    };
    row("GET", "/", "GET /");
    row("HEAD", "/", "GET /");
    row("POST", "/", "405 GET, HEAD, OPTIONS");
    row("OPTIONS", "/", "405 GET, HEAD, OPTIONS");
    row("GET", "//", "404");
    row("GET", "/orders", "GET /orders");
    row("POST", "/orders", "POST /orders");
    row("PUT", "/orders", "405 GET, HEAD, POST, OPTIONS");
    row("GET", "/orders/", "404");
    row("GET", "/Orders", "404");
    row("GET", "/orders/0192f7c3-8a1b-7cde-9f01-23456789abcd",
        "GET /orders/{order:uuid} | 0192f7c3-8a1b-7cde-9f01-23456789abcd");
    row("GET", "/orders/0192F7C3-8A1B-7CDE-9F01-23456789ABCD",
        "GET /orders/{order:uuid} | 0192F7C3-8A1B-7CDE-9F01-23456789ABCD");
    row("GET", "/orders/7", "404");
    row("GET", "/orders/export", "405 POST, OPTIONS");
    row("POST", "/orders/export", "POST /orders/export");
    row("GET", "/a/x/1/y", "GET /a/{p}/{n:number}/y | x | 1");
    row("GET", "/a/x/01/y", "404");
    row("GET", "/a/x/0/y", "GET /a/{p}/{n:number}/y | x | 0");
    row("GET", "/a/x/-1/y", "404");
    row("GET", "/a/x/1234567890123456789/y", "404");
    row("GET", "/a//1/y", "404");
    row("GET", "/a/b/1/z", "GET /a/b/{n:number}/z | 1");
    row("GET", "/a/b/1/y", "GET /a/{p}/{n:number}/y | b | 1");
    row("GET", "/slug/rock-am-ring-26", "GET /slug/{s:slug} | rock-am-ring-26");
    row("GET", "/slug/Rock", "404");
    row("GET", "/socket.io/", "GET /socket.io/");
    row("GET", "/socket.io", "404");
    row("GET", "/nothing/at/all", "404");
}

void RouterTest::finds()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, found);
    const Result<Router> router = Router::build(
        table({"GET /", "GET /orders", "POST /orders", "GET /orders/{order:uuid}", "POST /orders/export",
               "GET /a/{p}/{n:number}/y", "GET /a/b/{n:number}/z", "GET /slug/{s:slug}", "GET /socket.io/"}));
    VERIFY_RESULT(router);
    QCOMPARE(describeMatch(router->match(methodFromName(method).value(), path)), found);
}

void RouterTest::refusesToBuild_data()
{
    QTest::addColumn<QList<QByteArray>>("routes");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const QList<QByteArray> &routes, ErrorCode code) {
        QTest::newRow(name) << routes << int(code);
    };
    row("same route", {"GET /a", "GET /a"}, ErrorCode::AlreadyExists);
    row("other name of a parameter", {"GET /a/{x}", "GET /a/{y}"}, ErrorCode::AlreadyExists);
    row("literal that a text takes", {"GET /a/{x}", "GET /a/b"}, ErrorCode::AlreadyExists);
    row("slug and number", {"GET /a/{x:slug}", "GET /a/{y:number}"}, ErrorCode::AlreadyExists);
    row("slug and uuid", {"GET /a/{x:uuid}", "GET /a/{y:slug}"}, ErrorCode::AlreadyExists);
    row("crosswise", {"GET /{x}/b", "GET /a/{y}"}, ErrorCode::AlreadyExists);
    row("HEAD", {"HEAD /a"}, ErrorCode::InvalidArgument);
    row("OPTIONS", {"OPTIONS /a"}, ErrorCode::InvalidArgument);
    row("no slash", {"GET a"}, ErrorCode::InvalidArgument);
    row("unknown type", {"GET /{a:date}"}, ErrorCode::InvalidArgument);
    row("no name", {"GET /{}"}, ErrorCode::InvalidArgument);
    row("name twice", {"GET /{a}/{a}"}, ErrorCode::InvalidArgument);
    row("empty segment", {"GET /a//b"}, ErrorCode::InvalidArgument);
    row("half a hole", {"GET /a{b}"}, ErrorCode::InvalidArgument);
    row("too many", {"GET /{a}/{b}/{c}/{d}/{e}/{f}/{g}"}, ErrorCode::InvalidArgument);
}

void RouterTest::refusesToBuild()
{
    QFETCH(QList<QByteArray>, routes);
    QFETCH(int, code);
    RouteTable routeTable = table(routes);
    if (code == int(ErrorCode::AlreadyExists) && routes.first() == routes.last()) {
        // The same route under two names: it is the path that is refused, not the name.
        routeTable = RouteTable();
        routeTable.add(spec(Method::Get, "/a", "one"));
        routeTable.add(spec(Method::Get, "/a", "two"));
    }
    const Result<Router> router = Router::build(std::move(routeTable));
    COMPARE_ERROR(router, ErrorCode(code));
    QVERIFY(!router.error().subject.isEmpty());
}

void RouterTest::builds_data()
{
    QTest::addColumn<QList<QByteArray>>("routes");
    using Routes = QList<QByteArray>;
    QTest::newRow("methods differ") << Routes{"GET /a/{x}", "POST /a/b", "DELETE /a/{y:number}"};
    QTest::newRow("types differ") << Routes{"GET /a/{x:uuid}", "GET /a/{y:number}", "GET /a/new"};
    QTest::newRow("lengths differ") << Routes{"GET /a/{x}", "GET /a/{x}/b", "GET /a/{x}/"};
}

void RouterTest::builds()
{
    QFETCH(QList<QByteArray>, routes);
    VERIFY_RESULT(Router::build(table(routes)));
}

void RouterTest::tableCanBeWalked()
{
    RouteTable routeTable;
    routeTable.add(RouteSpec{.method = Method::Post,
                             .path = "/orders/{order:uuid}/refunds",
                             .name = "orders.refund",
                             .handler = nothing(),
                             .access = {.needsSignIn = true, .permission = 42}});
    const Result<Router> router = Router::build(std::move(routeTable));
    VERIFY_RESULT(router);
    QCOMPARE(router->routes().size(), std::size_t(1));
    const Route &route = router->routes().front();
    QCOMPARE(route.name, QByteArray("orders.refund"));
    QCOMPARE(route.access.permission, 42U);
    QCOMPARE(route.pattern.segments().size(), std::size_t(3));
    QCOMPARE(route.pattern.segments()[1].text, QByteArray("order"));
    QCOMPARE(route.pattern.segments()[1].kind, SegmentKind::Uuid);
}

void RouterTest::problemFormatByLongestPrefix()
{
    RouteTable routeTable;
    routeTable.setProblemFormat("/api/", [](const Problem &) { return Response::json("1"); });
    routeTable.setProblemFormat("/api/booking/", [](const Problem &) { return Response::json("2"); });
    const Result<Router> router = Router::build(std::move(routeTable));
    VERIFY_RESULT(router);
    QCOMPARE(router->problemFormat("/api/x")({}).body(), QByteArray("1"));
    QCOMPARE(router->problemFormat("/api/booking/x")({}).body(), QByteArray("2"));
    QVERIFY(router->problemFormat("/x")({}).body().contains("about:blank"));
}

void RouterTest::survivesBeingMoved()
{
    Result<Router> built = Router::build(table({"GET /a/{x:number}"}));
    VERIFY_RESULT(built);
    const Router router = *std::move(built);
    QCOMPARE(router.match(Method::Get, "/a/5").route, &router.routes().front());
}

QTEST_GUILESS_MAIN(RouterTest)
#include "tst_router.moc"
