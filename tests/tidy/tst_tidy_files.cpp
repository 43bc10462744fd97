// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/deadfiles.h"
#include "tests/tidy/checker/fileforms.h"
#include "tests/tidy/checker/readmes.h"
#include "tests/tidy/checker/scripts.h"
#include "tests/tidy/checker/wording.h"
#include "tests/tidy/planted.h"

using namespace foyer::tidy;

/// What a file must have, what no text may say, and that everything is built.
class TidyFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void licences_data();
    void licences();
    void forms_data();
    void forms();
    void scripts_data();
    void scripts();
    void scriptsMaySourceALibrary();
    void executablesSayWhatRunsThem();
    void readmes_data();
    void readmes();
    void readmesOfFolders();
    void deadFiles();
    void deadFolders();
    void wording_data();
    void wording();
};

void TidyFilesTest::licences_data()
{
    addPlantColumns();
    plant("C++", "a/b.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\nint a;", "");
    plant("C++ second line", "a/b.h", "\n// SPDX-License-Identifier: GPL-3.0-or-later\n", "1:spdx");
    plant("other licence", "a/b.h", "// SPDX-License-Identifier: MIT\n", "1:spdx");
    plant("empty", "a/b.cpp", "", "1:spdx");
    plant("CMake", "a/CMakeLists.txt", "# SPDX-License-Identifier: GPL-3.0-or-later\n", "");
    plant("CMake without", "a/b.cmake", "# words\n", "1:spdx");
    plant("Lua", "a/b.lua", "-- SPDX-License-Identifier: GPL-3.0-or-later\n", "");
    plant("SQL", "a/b.sql", "select 1;\n", "");
    plant("script", "a/run", "#!/usr/bin/env bash\n# SPDX-License-Identifier: GPL-3.0-or-later\n", "");
    plant("script without", "a/run", "#!/usr/bin/env bash\ntrue\n", "2:spdx");
    plant("sourced", "a/lib.sh", "# SPDX-License-Identifier: GPL-3.0-or-later\ntrue\n", "");
    plant("has no comments", "a/b.json", "{}", "");
    plant("page", "a/README.md", "# a", "");
}

void TidyFilesTest::licences()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(checkLicence(SourceFile{path.toStdString(), text.toStdString()})), expected);
}

void TidyFilesTest::forms_data()
{
    addPlantColumns();
    plant("header", "a/b.h", "// words\n#pragma once\n#include <vector>\n", "");
    plant("late", "a/b.h", "#include <vector>\n#pragma once\n", "1:pragma-once");
    plant("guard", "a/b.h", "#ifndef A\n#define A\n#endif\n", "1:pragma-once");
    plant("in words only", "a/b.h", "// #pragma once\n", "1:pragma-once");
    plant("source", "a/b.cpp", "#include <vector>\nusing namespace foyer;\n", "");
    plant("using namespace", "a/b.h",
          "#pragma once\nusing namespace std;\ninline void f() { using namespace a; }",
          "2:using-namespace 3:using-namespace");
    plant("using a name", "a/b.h", "#pragma once\nusing std::vector;\nnamespace a = b;\n", "");
    plant("brackets", "a/b.cpp", "void f()\n{\n if (a) {\n}\n", "2:brackets");
    plant("cut brackets", "a/b.cpp", "void f()\n{\n#if A\n if (a) {\n#endif\n g();\n#if A\n }\n#endif\n}\n",
          "");
}

void TidyFilesTest::forms()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(checkForm(CppFile({path.toStdString(), text.toStdString()}))), expected);
}

void TidyFilesTest::scripts_data()
{
    addPlantColumns();
    plant("good", "packaging/run", "#!/usr/bin/env bash\n# words\n\nset -euo pipefail\ntrue\n", "");
    plant("bin", "packaging/run.sh", "#!/bin/bash\nset -euo pipefail\n", "");
    plant("sh", "packaging/run", "#!/bin/sh\nset -euo pipefail\n", "1:script");
    plant("no shebang, sourced", "packaging/lib.sh", "set -euo pipefail\n", "");
    plant("weaker", "packaging/run", "#!/usr/bin/env bash\nset -e\n", "2:script");
    plant("late", "packaging/run", "#!/usr/bin/env bash\ncd a\nset -euo pipefail\n", "2:script");
    plant("empty", "packaging/run", "#!/usr/bin/env bash\n", "1:script");
    plant("python", "packaging/count", "#!/usr/bin/env python3\nimport sys\n", "");
    plant("no script", "packaging/words", "pack my bags\n", "");
}

void TidyFilesTest::scripts()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(checkScript(SourceTree{}, SourceFile{path.toStdString(), text.toStdString()})), expected);
}

void TidyFilesTest::scriptsMaySourceALibrary()
{
    const SourceFile script{"packaging/run",
                            "#!/usr/bin/env bash\nsource \"$(dirname \"$0\")/lib.sh\"\ntrue\n"};
    const SourceFile strict{"packaging/lib.sh", "# words\nset -euo pipefail\n"};
    const SourceFile loose{"packaging/lib.sh", "set -e\n"};
    QCOMPARE(shown(checkScript(treeOf({script, strict}), script)), QString{});
    QCOMPARE(shown(checkScript(treeOf({script, loose}), script)), QStringLiteral("2:script"));
    QCOMPARE(shown(checkScript(treeOf({script}), script)), QStringLiteral("2:script"));
}

void TidyFilesTest::executablesSayWhatRunsThem()
{
    QCOMPARE(shown(checkScript(SourceTree{}, SourceFile{"packaging/run", "true\n", true})),
             QStringLiteral("1:script"));
    QCOMPARE(shown(checkScript(SourceTree{}, SourceFile{"packaging/a.sh", "set -euo pipefail\n", true})),
             QStringLiteral("1:script"));
    QCOMPARE(shown(checkScript(SourceTree{}, SourceFile{"a/count", "#!/usr/bin/python3\n", true})),
             QString{});
}

void TidyFilesTest::readmes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    add("good",
        "# a\n\nWhat.\n\n## Decisions\n- 2026-11-21: this, because that\n  and more.\n- 2026-11-22: b\n", "");
    add("no decisions", "# a\n\nWhat.\n", "3:readme");
    add("empty list", "# a\n## Decisions\n", "2:readme");
    add("no date", "# a\n## Decisions\n- this, because that\n- 2026-11-21: b\n", "3:readme");
    add("odd date", "# a\n## Decisions\n- 21.11.2026: b, as it was\n", "3:readme");
    add("not at the end", "# a\n## Decisions\n- 2026-11-21: b\n\n## More\n", "5:readme");
    add("lists before", "# a\n- no date here\n## Decisions\n- 2026-11-21: b\n", "");
}

void TidyFilesTest::readmes()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const SourceTree tree = treeOf({{"core/base/a.h", ""}, {"core/base/README.md", text.toStdString()}});
    QCOMPARE(shown(checkReadmes(tree)), expected);
}

void TidyFilesTest::readmesOfFolders()
{
    const std::string good = "# a\n## Decisions\n- 2026-11-21: b\n";
    const SourceTree tree = treeOf({{"server/pg/a.h", ""},
                                    {"server/pg/sql/a.sql", ""},
                                    {"server/runtime/log/a.h", ""},
                                    {"tests/server/pg/tst_a.cpp", ""},
                                    {"tests/tidy/checker/a.h", ""},
                                    {"tests/support/a.h", ""},
                                    {"tests/README.md", "- `support`: what all use\n" + good},
                                    {"packaging/cmake/pch.h", ""},
                                    {"packaging/README.md", good}});
    QCOMPARE(
        shownByPath(checkReadmes(tree)),
        QStringLiteral(
            "server/pg/README.md:readme server/runtime/log/README.md:readme tests/tidy/README.md:readme"));
}

void TidyFilesTest::deadFiles()
{
    const SourceTree tree = treeOf({
        {"CMakeLists.txt", "add_subdirectory(core)\nadd_subdirectory(tests)"},
        {"core/CMakeLists.txt",
         "# dead.cpp is named in words only\nfoyer_library(core SOURCES a.cpp a.h sub/b.cpp x-c.h)\n"
         "file(GLOB sql \"${CMAKE_CURRENT_SOURCE_DIR}/sql/[0-9][0-9]_*.sql\" data/*.sql)"},
        {"core/a.cpp", ""},
        {"core/a.h", ""},
        {"core/sub/b.cpp", ""},
        {"core/sub/b.h", ""},
        {"core/c.h", ""},
        {"core/dead.cpp", ""},
        {"core/sql/01_a.sql", ""},
        {"core/sql/1_a.sql", ""},
        {"core/sql/deep/01_a.sql", ""},
        {"core/data/a.sql", ""},
        {"core/data/deep/a.sql", ""},
        {"core/a.lua", ""},
        {"packaging/cmake/T.cmake",
         "target_precompile_headers(x \"${CMAKE_SOURCE_DIR}/packaging/cmake/pch.h\")"},
        {"packaging/cmake/pch.h", ""},
        {"other/a.cpp", ""},
        {"tests/CMakeLists.txt",
         "foreach(topic one two)\n t(tst_${topic} SOURCES tst_${topic}.cpp)\nendforeach()\n"
         "function(f name)\n t(${name} SOURCES ${name}.cpp)\nendfunction()\nf(three)\n"},
        {"tests/tst_one.cpp", ""},
        {"tests/tst_four.cpp", ""},
        {"tests/three.cpp", ""},
    });
    QCOMPARE(
        shownByPath(checkDeadFiles(tree)),
        QStringLiteral(
            "core/a.lua:dead-file core/c.h:dead-file core/data/deep/a.sql:dead-file core/dead.cpp:dead-file "
            "core/sql/1_a.sql:dead-file core/sql/deep/01_a.sql:dead-file core/sub/b.h:dead-file "
            "other/a.cpp:dead-file tests/tst_four.cpp:dead-file"));
}

void TidyFilesTest::deadFolders()
{
    const SourceTree tree = treeOf({
        {"CMakeLists.txt", "add_subdirectory(core)\nadd_subdirectory(tests)"},
        {"core/CMakeLists.txt", "add_subdirectory(base)"},
        {"core/base/CMakeLists.txt", ""},
        {"core/lost/CMakeLists.txt", ""},
        {"tests/CMakeLists.txt",
         "foreach(folder pg redis)\n add_subdirectory(server/${folder})\nendforeach()"},
        {"tests/server/pg/CMakeLists.txt", ""},
        {"tests/server/http/CMakeLists.txt", ""},
    });
    QCOMPARE(shownByPath(checkDeadFiles(tree)),
             QStringLiteral("core/lost/CMakeLists.txt:dead-file tests/server/http/CMakeLists.txt:dead-file"));
}

void TidyFilesTest::wording_data()
{
    addPlantColumns();
    plant("unfinished", "a/b.cpp", "// TODO: more\n/* FIXME */ // XXX\n# HACK",
          "1:unfinished 2:unfinished 2:unfinished 3:unfinished");
    plant("finished", "a/b.cpp", "mktemp /tmp/foyer-XXXXXX; AUTODOT; \"XXX\" is no currency; hacking; todos",
          "");
    plant("paths", "a/b.cpp", "\"/home/anna/x\"\n`/work`\n(/root/x)\n/work/main",
          "1:machine-path 2:machine-path 3:machine-path 4:machine-path");
    plant("other paths", "a/README.md",
          "server/work/x ${x}/home/y /workers /homepage ~/work ./root/x https://a.b/home/c", "");
    plant("authorship", "a/README.md",
          "written by an assistant\nAs an AI\nanother agent did\nin the previous session\nCo-Authored-By: x",
          "1:authorship 2:authorship 3:authorship 4:authorship 5:authorship");
    plant(
        "domain words", "a/README.md",
        "A till session closes. The User-Agent header. A sales agent. WebSocket sessions. This session ends. "
        "MAIN AIR. Staff said so. The model of a seat. A prompt answer. made by the organizer",
        "");
    plant("documents", "a/README.md", "see DESIGN.md\nand docs/STYLE.md.\nshared/looks shows it\nfixes #12",
          "1:missing-document 2:missing-document 3:missing-document 4:missing-document");
    plant("documents that are there", "a/README.md",
          "see README.md, ../b/README.md, BUYER-API.md and docs/HERE.md; ticket #12", "");
}

void TidyFilesTest::wording()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const SourceTree tree = treeOf({{"docs/HERE.md", ""}, {"a/BUYER-API.md", ""}});
    Findings found = checkWording(tree, SourceFile{path.toStdString(), text.toStdString()});
    std::sort(found.begin(), found.end(), [](const Finding &a, const Finding &b) { return a.line < b.line; });
    QCOMPARE(shown(found), expected);
}

QTEST_GUILESS_MAIN(TidyFilesTest)
#include "tst_tidy_files.moc"
