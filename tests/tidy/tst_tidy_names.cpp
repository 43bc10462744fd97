// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/bannednames.h"
#include "tests/tidy/checker/bannedtable.h"
#include "tests/tidy/checker/connects.h"
#include "tests/tidy/checker/globalstate.h"
#include "tests/tidy/checker/paths.h"
#include "tests/tidy/planted.h"

using namespace foyer::tidy;

/// Names that the project does without, and connections without a context.
class TidyNamesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void banned_data();
    void banned();
    void everyNameOfTheTableIsFound_data();
    void everyNameOfTheTableIsFound();
    void connects_data();
    void connects();
    void globalState_data();
    void globalState();
    void messageSaysWhereAndWhatInstead();
};

void TidyNamesTest::banned_data()
{
    addPlantColumns();
    const char *product = "server/pg/a.cpp";
    const char *test = "tests/server/pg/tst_a.cpp";
    plant("skip", test, "void f() {\n QSKIP(\"no server\");\n}", "2:skip");
    plant("skip in a macro", test, "#define NEEDS_PG \\\n QSKIP(\"x\")", "2:skip");
    plant("skip in switched-off code", test, "#if 0\nQSKIP(\"x\");\n#endif", "2:skip");
    plant("skip in words", test, "// QSKIP is refused\nconst char *a = \"QSKIP(x)\";", "");
    plant("string connect", test, "connect(a, SIGNAL(b()), c, SLOT(d()));",
          "1:string-connect 1:string-connect");
    plant("string connect look-alike", product, "int SLOT = 1; a.SIGNAL(1);", "");
    plant("rand", product, "void f() {\nint a = rand() % 6;\nint b = 2 * std::rand();\nreturn ::rand(); }",
          "2:randomness 3:randomness 4:randomness");
    plant("rand look-alike", product,
          "int rand(); a.rand(); Dice::rand(); int A::rand() { return 4; } x = rand;", "");
    plant("randomness in tests", test, "std::mt19937_64 engine(1); int a = rand();", "");
    plant("engines", product, "std::random_device a;\nstd::mt19937 b;\nQRandomGenerator::global();",
          "1:randomness 2:randomness 3:randomness");
    plant("ids", product, "const QUuid a = QUuid::createUuid();", "1:ids");
    plant("ids look-alike", product, "QUuid::fromString(a); Ids::createUuid();", "");
    plant("time", product,
          "QDateTime::currentDateTimeUtc();\nstd::chrono::system_clock::now();\nQElapsedTimer a;\n"
          "time(nullptr);\nQDate::currentDate();",
          "1:time 2:time 3:time 4:time 5:time");
    plant("time by another name", product, "using C = std::chrono::steady_clock;\nconst auto a = C::now();",
          "2:time");
    plant("time look-alike", product,
          "m_clock.now(); Instant SystemClock::now() const { return now(); } using T = "
          "std::chrono::steady_clock; QTime time(1, 2); a.time(); "
          "std::chrono::system_clock::time_point b;",
          "");
    plant("event loop", product, "QEventLoop loop;\nQCoreApplication::processEvents();",
          "1:blocking 2:blocking");
    plant("event loop look-alike", product,
          "bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags f) { return f & "
          "QEventLoop::AllEvents; }",
          "");
    plant("wait", product, "socket.waitForConnected();\nQCoro::waitFor(task);\nprocess->waitForFinished(1);",
          "1:blocking 2:blocking 3:blocking");
    plant("wait look-alike", product,
          "Task<> Turn::waitForIt(int n); using W = int (A::*)(); waitForce(1); m_waitFor = 1;", "");
    plant("own wait", product,
          "bool A::waitForRoom() const { return true; }\nvoid A::f() { waitForRoom(); b.waitForRoom(); }",
          "2:blocking");
    plant("wait in tests", test, "QVERIFY(process.waitForFinished());", "");
    plant("modal loop", "ui/pos/a.cpp", "dialog.exec();\nmenu->exec();", "1:blocking 2:blocking");
    plant("exec elsewhere", "core/client/a.cpp", "query.exec(); app.exec();", "");
    plant("sleep", product, "QThread::msleep(5);\nstd::this_thread::sleep_for(a);\n::usleep(3);",
          "1:blocking 2:blocking 3:blocking");
    plant("sleep look-alike", product, "m_state = State::sleep; worker.sleep(1); void sleep(int);", "");
    plant("libpq", product, "PQexec(a, b);\nPQcancel(c, d, 1);", "1:blocking 2:blocking");
    plant("libpq pipelined", product, "PQsendQueryPrepared(a); PQgetCancel(c);", "");
    plant("unfit classes", product, "QHttpServer a;\nQHttpServerResponse b;\nQMediaPlayer c;",
          "1:unfit-class 2:unfit-class 3:unfit-class");
    plant("output", product,
          "std::cout << 1;\nprintf(\"x\");\nqDebug() << 1;\nqWarning(\"x\");\nfprintf(stderr, \"x\");",
          "1:output 2:output 3:output 4:output 5:output 5:output");
    plant("output look-alike", product,
          "qCWarning(lcPg) << 1; std::snprintf(a, 1, b); void puts(int); a.printf(1);", "");
    plant("detach", test, "std::thread(f).detach();", "1:thread-detach");
    plant("detach look-alike", product, "data.detach(2); detach(); int detach;", "");
    plant("exit", product, "std::exit(1);\nabort();\n_exit(2);",
          "1:process-exit 2:process-exit 3:process-exit");
    plant("exit in main", "server/app/main.cpp", "int main() { exit(1); }", "");
    plant("exit look-alike", product,
          "loop.exit(1); socket->abort(); QCoreApplication::exit(0); thread()->exit();", "");
    plant("own function of that name", product,
          "void Session::abort() { m_open = false; }\nvoid Session::end() { abort(); }", "");
    plant("own name, theirs meant", product, "void Session::abort() { ::abort(); }", "1:process-exit");
    plant("throw", product, "throw 1;\nvoid f() noexcept;", "1:throw");
    plant("global state", product, "Q_GLOBAL_STATIC(A, a)\nQ_GLOBAL_STATIC_WITH_ARGS(A, a, (1))",
          "1:global-state 2:global-state");
    plant("foreach", test, "Q_FOREACH(int a, b) {}\nforeach (int a, b) {}", "1:foreach 2:foreach");
}

void TidyNamesTest::banned()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const CppFile file(SourceFile{path.toStdString(), text.toStdString()});
    QCOMPARE(shown(checkBannedNames(file)), expected);
}

void TidyNamesTest::everyNameOfTheTableIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    for (const BannedRow &row : bannedRows()) {
        for (const std::string_view name : words(row.names)) {
            const std::string text = (row.use == Use::MemberCall   ? "x."
                                      : row.use == Use::StaticCall ? "X::"
                                                                   : "")
                                     + std::string{name} + (row.use == Use::Variable ? " a;" : "();");
            QTest::newRow(text.c_str())
                << QString::fromStdString(text)
                << QStringLiteral("1:") + QString::fromUtf8(row.rule.data(), qsizetype(row.rule.size()));
        }
    }
}

void TidyNamesTest::everyNameOfTheTableIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const CppFile file(SourceFile{"ui/pos/a.cpp", text.toStdString()});
    QCOMPARE(shown(checkBannedNames(file)), expected);
}

void TidyNamesTest::connects_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFault");
    const auto add = [](const char *text, bool isFault) {
        QTest::newRow(text) << QString::fromUtf8(text) << isFault;
    };
    add("connect(a, &A::b, [] { c(); });", true);
    add("connect(a, &A::b, [this](int x, int y) { f(x, y); });", true);
    add("QObject::connect(a, &A::b, c);", true);
    add("this->connect(a, &A::b, [] {});", true);
    add("return connect(a.get(), qOverload<int>(&A::b), [] {});", true);
    add("connect(f(1, 2), QOverload<int, int>::of(&A::b), g);", true);
    add("connect(\n a,\n &A::b,\n [] {});", true);
    add("QTimer::singleShot(5, [] { f(); });", true);
    add("QTimer::singleShot(0ms, Qt::PreciseTimer, [this] { f(); });", true);
    add("connect(a, &A::b, this, [] { c(); });", false);
    add("connect(a, &A::b, this, &C::d, Qt::QueuedConnection);", false);
    add("QCoro::connect(std::move(task), this, [] {});", false);
    add("::connect(fd, address, length);", false);
    add("::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address);", false);
    add("Result<void> Pool::connect(A a, B &b, C c);", false);
    add("void connect(A a, B b, C c);", false);
    add("m_link.connect(host, port, limit);", false);
    add("QTimer::singleShot(5, this, [] { f(); });", false);
    add("QTimer::singleShot(5, Qt::PreciseTimer, this, [] { f(); });", false);
    add("QTimer::singleShot(5, this, &A::b);", false);
    add("// connect(a, &A::b, [] {});", false);
}

void TidyNamesTest::connects()
{
    QFETCH(QString, text);
    QFETCH(bool, isFault);
    const CppFile file(SourceFile{"server/http/a.cpp", text.toStdString()});
    QCOMPARE(shown(checkConnects(file)), isFault ? QStringLiteral("1:connect-context") : QString{});
}

void TidyNamesTest::globalState_data()
{
    addPlantColumns();
    const char *path = "server/pg/a.cpp";
    plant("variables", path,
          "int g_count = 0;\nnamespace a { std::atomic<int> b; }\nnamespace { static std::map<A, B> c{}; }",
          "1:global-state 2:global-state 3:global-state");
    plant("constants", path,
          "constexpr int a = 1;\nconst std::map<A, B> b{{1, 2}};\nstatic constexpr char c[] = \"x\";\n"
          "inline constexpr auto d = [](int e) { return e; };",
          "");
    plant(
        "no variables", path,
        "using A = B;\nusing namespace foyer;\nclass C;\nenum class D : int;\nextern template class E<int>;\n"
        "namespace f = g;\ntypedef int H;\nstatic_assert(true);\nint i();\nQ_LOGGING_CATEGORY(j, \"k\")\n;",
        "");
    plant("members", path, "class A { int m_a = 0; static int count; std::vector<int> m_b; };", "");
    plant("struct with variable", path, "struct A { int b; } c;", "");
    plant("statics", path,
          "int f() {\n static int a = 0;\n static std::mutex b;\n thread_local C d;\n return ++a; }",
          "2:global-state 3:global-state 4:global-state");
    plant("constant statics", path,
          "int f() { static const A a = make(); static constexpr int b = 1; if (static_cast<bool>(a)) return "
          "b; }",
          "");
    plant("singleton", path, "Settings &Settings::instance() { return *m_a; }", "1:global-state");
    plant("use of a library's", path, "void f() { auto *a = QCoreApplication::instance(); }", "");
    plant("tests", "tests/core/tst_a.cpp", "int g_count = 0; void f() { static int a = 0; }", "");
    plant("role in core", "core/wire/a.h",
          "#ifdef FOYER_SERVER\n#endif\n#if defined(IS_CLIENT)\n#endif\n#define SERVER 1\nint SERVER_x();",
          "1:role-macro 3:role-macro");
    plant("role elsewhere", "server/pg/a.h", "#ifdef FOYER_SERVER\n#endif", "");
}

void TidyNamesTest::globalState()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const CppFile file(SourceFile{path.toStdString(), text.toStdString()});
    QCOMPARE(shown(checkGlobalState(file)), expected);
}

void TidyNamesTest::messageSaysWhereAndWhatInstead()
{
    const CppFile file(SourceFile{"core/base/a.cpp", "\nint a = rand();"});
    const Findings found = checkBannedNames(file);
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(
        QString::fromStdString(found[0].toText()),
        QStringLiteral("core/base/a.cpp:2: randomness: rand: take a foyer::RandomSource in the constructor"));
}

QTEST_GUILESS_MAIN(TidyNamesTest)
#include "tst_tidy_names.moc"
