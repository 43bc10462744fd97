// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/folders.h"
#include "tests/tidy/checker/libraries.h"
#include "tests/tidy/checker/links.h"
#include "tests/tidy/planted.h"

#include <algorithm>
#include <set>

using namespace foyer::tidy;

namespace {

const QtHeaders qtHeaders = {
    {"QString", "QtCore"},     {"qstring.h", "QtCore"}, {"QColor", "QtGui"},
    {"QWidget", "QtWidgets"},  {"QTest", "QtTest"},     {"QTcpSocket", "QtNetwork"},
    {"QSqlDatabase", "QtSql"}, {"QtGlobal", "QtCore"},  {"QWebSocket", "QtWebSockets"},
    {"QChart", "QtCharts"}};

QString direction(const char *path, const char *target)
{
    const CppFile file(SourceFile{path, std::string{"#include \""} + target + "\"\n"});
    return shown(checkIncludeDirection(file));
}

} // namespace

/// Who may include whom: folders, layers, circles, libraries and Qt's modules.
class TidyIncludesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHasNoCircle();
    void tableKnowsEveryFolderOnce();
    void folders_data();
    void folders();
    void unknownFolderIsRefused();
    void layers_data();
    void layers();
    void uiAndServerMeetInJourneysOnly();
    void libraries_data();
    void libraries();
    void paths();
    void generatedHeaders();
    void ownHeaderFirst_data();
    void ownHeaderFirst();
    void circles();
    void links_data();
    void links();
};

void TidyIncludesTest::tableHasNoCircle()
{
    // A folder is free once all that it may include is: what is never freed lies in a circle or above one.
    std::set<const FolderRule *> free;
    const auto isFree = [&free](const FolderRule &rule) {
        return std::all_of(folderRules().begin(), folderRules().end(), [&](const FolderRule &other) {
            return &other == &rule || !mayInclude(rule, other.folder) || free.contains(&other);
        });
    };
    for (std::size_t before = free.size() + 1; before != free.size();) {
        before = free.size();
        for (const FolderRule &rule : folderRules()) {
            if (isFree(rule))
                free.insert(&rule);
        }
    }
    for (const FolderRule &rule : folderRules())
        QVERIFY2(free.contains(&rule), rule.folder.c_str());
}

void TidyIncludesTest::tableKnowsEveryFolderOnce()
{
    std::set<std::string> seen;
    for (const FolderRule &rule : folderRules())
        QVERIFY2(seen.insert(rule.folder).second, rule.folder.c_str());
    for (const FolderRule &rule : folderRules()) {
        for (const std::string &allowed : rule.mayInclude)
            QVERIFY2(allowed.ends_with("/*") || seen.contains(allowed),
                     (rule.folder + " → " + allowed).c_str());
    }
}

void TidyIncludesTest::folders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isFault");
    const auto add = [](const char *path, const char *target, bool isFault) {
        QTest::addRow("%s → %s", path, target)
            << QString::fromUtf8(path) << QString::fromUtf8(target) << isFault;
    };
    add("core/base/a.cpp", "core/base/b.h", false);
    add("core/base/a.cpp", "core/catalog/b.h", true);
    add("core/seating/a.cpp", "core/catalog/b.h", false);
    add("core/catalog/a.cpp", "core/seating/b.h", true);
    add("core/reports/a.cpp", "core/checkin/b.h", false);
    add("core/checkin/a.cpp", "core/reports/b.h", true);
    add("core/booking/a.cpp", "core/wire/b.h", true);
    add("core/wire/a.cpp", "core/booking/b.h", false);
    add("core/wire/a.cpp", "core/client/b.h", true);
    add("core/client/a.cpp", "core/wire/b.h", false);
    add("core/client/a.cpp", "server/http/b.h", true);
    add("core/seating/import/a.cpp", "core/seating/b.h", false);
    add("server/epoll/a.cpp", "core/base/b.h", false);
    add("server/epoll/a.cpp", "server/runtime/b.h", true);
    add("server/runtime/a.cpp", "server/epoll/b.h", false);
    add("server/runtime/log/a.cpp", "server/runtime/b.h", false);
    add("server/runtime/a.cpp", "server/http/b.h", true);
    add("server/http/a.cpp", "server/runtime/b.h", true);
    add("server/http/a.cpp", "server/pg/b.h", true);
    add("server/pg/a.cpp", "server/redis/b.h", true);
    add("server/pg/a.cpp", "core/booking/b.h", true);
    add("server/redis/a.cpp", "core/base/b.h", false);
    add("server/privatedb/a.cpp", "server/pg/b.h", true);
    add("server/migrations/a.cpp", "server/pg/b.h", false);
    add("server/live/a.cpp", "core/wire/b.h", false);
    add("server/live/a.cpp", "core/booking/b.h", true);
    add("server/booking/a.cpp", "core/booking/b.h", false);
    add("server/booking/a.cpp", "core/client/b.h", true);
    add("server/booking/a.cpp", "server/pg/b.h", false);
    add("server/booking/a.cpp", "server/catalog/b.h", false); // downhill
    add("server/catalog/a.cpp", "server/booking/b.h", true);
    add("server/booking/a.cpp", "server/app/b.h", true);
    add("server/app/a.cpp", "server/booking/b.h", false);
    add("server/app/a.cpp", "core/client/b.h", true);
    add("server/app/a.cpp", "ui/kit/b.h", true);
    add("ui/kit/a.cpp", "core/client/b.h", false);
    add("ui/kit/a.cpp", "ui/kit/seatview/b.h", true);
    add("ui/kit/seatview/a.cpp", "ui/kit/b.h", false);
    add("ui/pos/a.cpp", "ui/kit/seatview/b.h", false);
    add("ui/pos/a.cpp", "ui/checkin/b.h", true);
    add("ui/pos/a.cpp", "ui/shell/b.h", true);
    add("ui/shell/a.cpp", "ui/pos/b.h", false);
    add("ui/seatmap/tools/a.cpp", "ui/seatmap/commands/b.h", false);
    add("ui/pos/a.cpp", "server/http/b.h", true);
    add("app/main.cpp", "ui/shell/b.h", false);
    add("app/main.cpp", "server/app/b.h", true);
    add("server/pg/a.cpp", "tests/support/b.h", true);
    add("tests/server/pg/tst_a.cpp", "server/http/b.h", false);
    add("tests/server/pg/tst_a.cpp", "tests/support/b.h", false);
    add("tests/server/pg/tst_a.cpp", "ui/kit/b.h", true);
    add("tests/core/tst_a.cpp", "tests/server/b.h", true);
    add("tests/journeys/tst_a.cpp", "ui/shell/b.h", false);
    add("tests/tidy/tst_a.cpp", "core/base/b.h", true);
}

void TidyIncludesTest::folders()
{
    QFETCH(QString, path);
    QFETCH(QString, target);
    QFETCH(bool, isFault);
    const QByteArray from = path.toUtf8();
    const QByteArray to = target.toUtf8();
    QCOMPARE(direction(from.constData(), to.constData()),
             isFault ? QStringLiteral("1:include-folder") : QString{});
}

void TidyIncludesTest::unknownFolderIsRefused()
{
    QCOMPARE(direction("server/newthing/a.cpp", "core/base/b.h"), QStringLiteral("1:include-folder"));
    QCOMPARE(direction("server/pg/a.cpp", "server/newthing/b.h"), QStringLiteral("1:include-folder"));
    QCOMPARE(direction("server/pgsql/a.cpp", "core/base/b.h"), QStringLiteral("1:include-folder"));
}

void TidyIncludesTest::layers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isFault");
    const auto add = [](const char *path, const char *target, bool isFault) {
        QTest::addRow("%s → %s", path, target)
            << QString::fromUtf8(path) << QString::fromUtf8(target) << isFault;
    };
    add("server/booking/booking_routes.cpp", "server/booking/booking_service.h", false);
    add("server/booking/bookingroutes.cpp", "server/http/route.h", false);
    add("server/booking/booking_routes.h", "core/wire/hold.h", false);
    add("server/booking/booking_service.cpp", "server/booking/booking_store.h", false);
    add("server/booking/bookingservice.h", "server/booking/bookingroutes.h", true);
    add("server/booking/booking_service.cpp", "server/http/context.h", true);
    add("server/booking/booking_service.cpp", "core/wire/hold.h", true);
    add("server/booking/booking_store.cpp", "server/pg/pool.h", false);
    add("server/booking/bookingstore.cpp", "server/booking/bookingservice.h", true);
    add("server/booking/booking_store.cpp", "server/live/topics.h", true);
    add("server/pg/statementstore.cpp", "server/pg/service.h", false);
}

void TidyIncludesTest::layers()
{
    QFETCH(QString, path);
    QFETCH(QString, target);
    QFETCH(bool, isFault);
    const QByteArray from = path.toUtf8();
    const QByteArray to = target.toUtf8();
    QCOMPARE(direction(from.constData(), to.constData()),
             isFault ? QStringLiteral("1:include-layer") : QString{});
}

void TidyIncludesTest::uiAndServerMeetInJourneysOnly()
{
    const std::string both = "#include \"server/http/a.h\"\n#include \"ui/kit/b.h\"\n";
    QCOMPARE(shown(checkIncludeDirection(CppFile({"tests/journeys/tst_a.cpp", both}))), QString{});
    QCOMPARE(shown(checkIncludeDirection(CppFile({"tests/bench/a.cpp", both}))),
             QStringLiteral("2:include-ui-and-server"));
    QCOMPARE(shown(checkIncludeDirection(CppFile({"tests/bench/a.cpp", "#include \"ui/kit/b.h\""}))),
             QString{});
}

void TidyIncludesTest::libraries_data()
{
    addPlantColumns();
    plant("umbrellas", "ui/kit/a.cpp",
          "#include <QtWidgets>\n#include <QtCore/QtCore>\n#include <bits/stdc++.h>",
          "1:include-umbrella 2:include-umbrella 3:include-umbrella 3:include-library");
    plant("umbrella in tests", "tests/core/tst_a.cpp", "#include <QtTest>\n#include <QTest>",
          "1:include-umbrella");
    plant("no umbrellas", "core/base/a.h", "#include <QtGlobal>\n#include <QString>\n#include <vector>", "");
    plant("gui in core", "core/seating/a.cpp",
          "#include <QColor>\n#include <QtGui/QColor>\n#include <QtWidgets/qwidget.h>",
          "1:include-qt-module 2:include-qt-module 3:include-qt-module");
    plant("network in core", "core/booking/a.cpp", "#include <QTcpSocket>", "1:include-qt-module");
    plant("client", "core/client/a.cpp",
          "#include <QTcpSocket>\n#include <QSqlDatabase>\n#include <QWebSocket>", "");
    plant("server", "server/http/a.cpp", "#include <QTcpSocket>\n#include <QWidget>\n#include <QSqlDatabase>",
          "2:include-qt-module 3:include-qt-module");
    plant("ui", "ui/dashboard/a.cpp",
          "#include <QWidget>\n#include <QChart>\n#include <QSqlDatabase>\n#include <QTest>",
          "3:include-qt-module 4:include-qt-module");
    plant("tests", "tests/ui/tst_a.cpp", "#include <QWidget>\n#include <QTest>\n#include <libpq-fe.h>", "");
    plant("libpq", "server/pg/a.cpp", "#include <libpq-fe.h>", "");
    plant("libpq elsewhere", "server/booking/a.cpp", "#include <libpq-fe.h>\n#include <libpq/libpq-fs.h>",
          "1:include-library 2:include-library");
    plant("libpq in core", "core/base/a.cpp", "#include <libpq-fe.h>", "1:include-library");
    plant("hiredis", "server/redis/a.cpp", "#include <hiredis/async.h>\n#include <prometheus/counter.h>",
          "2:include-library");
    plant("boost", "server/http/a.cpp",
          "#include <boost/beast/http/parser.hpp>\n#include <hiredis/hiredis.h>", "2:include-library");
    plant("runtime", "server/runtime/log/a.cpp", "#include <prometheus/registry.h>\n#include <toml++/toml.h>",
          "");
    plant("app", "server/app/a.cpp", "#include <prometheus/registry.h>\n#include <toml++/toml.h>",
          "2:include-library");
    plant("sodium", "core/tickets/a.cpp", "#include <sodium.h>\n#include <sodium/core.h>", "");
    plant("sodium elsewhere", "core/booking/a.cpp", "#include <sodium.h>", "1:include-library");
    plant("unknown library", "server/pg/a.cpp", "#include <fmt/format.h>", "1:include-library");
    plant("system", "server/epoll/a.cpp", "#include <sys/epoll.h>\n#include <unistd.h>\n#include <atomic>",
          "");
    plant("in words", "core/base/a.h", "// #include <QtWidgets>\nconst char *a = \"#include <libpq-fe.h>\";",
          "");
}

void TidyIncludesTest::libraries()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const CppFile file(SourceFile{path.toStdString(), text.toStdString()});
    QCOMPARE(shown(checkLibraries(file, qtHeaders)), expected);
}

void TidyIncludesTest::paths()
{
    const SourceTree tree = treeOf({{"server/pg/b.h", ""}});
    const CppFile file({"server/pg/a.cpp",
                        "#include \"server/pg/b.h\"\n#include \"b.h\"\n#include \"server/pg/c.h\"\n"
                        "#include <server/pg/b.h>\n#include \"../pg/b.h\"\n#include \"a.moc\"\n"
                        "#include \"b.moc\"\n#include <vector>\n"});
    QCOMPARE(shown(checkIncludePaths(tree, file)),
             QStringLiteral("2:include-path 3:include-path 4:include-path 5:include-path 7:include-path"));
}

void TidyIncludesTest::generatedHeaders()
{
    const SourceTree tree =
        treeOf({{"server/booking/CMakeLists.txt", "foyer_sql(server_booking booking sql/*.sql)"},
                {"server/pg/CMakeLists.txt", "foyer_library(server_pg)"},
                {"tests/contract/CMakeLists.txt", "foyer_sql_registry(tst_allsql)"}});
    const std::string text =
        "#include \"server/booking/sql.h\"\n#include \"server/pg/sql.h\"\n#include \"sqlregistry.h\"\n";
    QCOMPARE(shown(checkIncludePaths(tree, CppFile({"server/booking/a.cpp", text}))),
             QStringLiteral("2:include-path 3:include-path"));
    QCOMPARE(shown(checkIncludePaths(tree, CppFile({"tests/contract/tst_allsql.cpp", text}))),
             QStringLiteral("2:include-path"));
}

void TidyIncludesTest::ownHeaderFirst_data()
{
    addPlantColumns();
    plant("first", "core/base/a.cpp", "// words\n#include \"core/base/a.h\"\n#include <vector>", "");
    plant("second", "core/base/a.cpp", "#include <vector>\n#include \"core/base/a.h\"",
          "1:include-own-first");
    plant("never", "core/base/a.cpp", "int a;", "1:include-own-first");
    plant("without header", "core/base/b.cpp", "#include <vector>", "");
    plant("header itself", "core/base/a.h", "#include <vector>", "");
}

void TidyIncludesTest::ownHeaderFirst()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const SourceTree tree = treeOf({{"core/base/a.h", ""}});
    QCOMPARE(shown(checkIncludePaths(tree, CppFile({path.toStdString(), text.toStdString()}))), expected);
}

void TidyIncludesTest::circles()
{
    const SourceTree straight = treeOf({{"a/x/1.h", "#include \"a/y/1.h\""},
                                        {"a/x/2.h", "#include \"a/x/1.h\"\n#include \"a/z/1.h\""},
                                        {"a/y/1.h", "#include \"a/z/1.h\""},
                                        {"a/z/1.h", ""}});
    QCOMPARE(shownByPath(checkIncludeCycles(straight)), QString{});
    const SourceTree circle = treeOf({{"a/x/1.h", "#include \"a/y/1.h\""},
                                      {"a/y/1.h", ""},
                                      {"a/y/2.h", "#include \"a/z/1.h\""},
                                      {"a/z/1.h", "\n#include \"a/x/2.h\""},
                                      {"a/x/2.h", ""},
                                      {"b/1.h", "#include \"a/x/1.h\""}});
    QCOMPARE(shownByPath(checkIncludeCycles(circle)),
             QStringLiteral("a/x/1.h:include-cycle a/y/2.h:include-cycle a/z/1.h:include-cycle"));
    QVERIFY(checkIncludeCycles(circle)[2].advice.find("a/z → a/x → a/y → a/z") != std::string::npos);
}

void TidyIncludesTest::links_data()
{
    addPlantColumns();
    plant("allowed", "server/migrations/CMakeLists.txt",
          "foyer_library(server_migrations\n LIBS Foyer::core_base Foyer::server_pg Qt6::Core)", "");
    plant("upwards", "core/base/CMakeLists.txt", "foyer_library(core_base\n LIBS\n Foyer::core_wire)",
          "3:link-folder");
    plant("sideways", "server/pg/CMakeLists.txt", "LIBS Foyer::core_base Foyer::server_redis",
          "1:link-folder");
    plant("itself", "server/app/CMakeLists.txt",
          "foyer_program(foyer-server LIBS Foyer::server_app Foyer::server_booking)", "");
    plant("in words", "server/pg/CMakeLists.txt", "# not Foyer::server_redis", "");
    plant("unknown", "server/pg/CMakeLists.txt", "LIBS Foyer::something_else", "");
    plant("tests", "tests/server/pg/CMakeLists.txt", "LIBS Foyer::ui_kit", "");
    plant("no build file", "server/pg/words.txt", "Foyer::server_redis", "");
}

void TidyIncludesTest::links()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(checkLinks(SourceFile{path.toStdString(), text.toStdString()})), expected);
}

QTEST_GUILESS_MAIN(TidyIncludesTest)
#include "tst_tidy_includes.moc"
