// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/checks.h"

#include "tests/tidy/checker/bannednames.h"
#include "tests/tidy/checker/bannedtable.h"
#include "tests/tidy/checker/connects.h"
#include "tests/tidy/checker/coroutines.h"
#include "tests/tidy/checker/deadfiles.h"
#include "tests/tidy/checker/fileforms.h"
#include "tests/tidy/checker/globalstate.h"
#include "tests/tidy/checker/links.h"
#include "tests/tidy/checker/nodiscard.h"
#include "tests/tidy/checker/readmes.h"
#include "tests/tidy/checker/scripts.h"
#include "tests/tidy/checker/wording.h"

#include <algorithm>

namespace foyer::tidy {

Findings checkAll(const SourceTree &tree, const QtHeaders &qtHeaders)
{
    Findings found = checkIncludeCycles(tree);
    for (const CppFile &file : tree.cppFiles()) {
        append(found, checkIncludePaths(tree, file));
        append(found, checkIncludeDirection(file));
        append(found, checkLibraries(file, qtHeaders));
        append(found, checkBannedNames(file));
        append(found, checkConnects(file));
        append(found, checkCoroutines(file));
        append(found, checkForm(file));
        append(found, checkNodiscard(tree, file));
        append(found, checkGlobalState(file));
    }
    for (const auto &[path, file] : tree.files()) {
        append(found, checkLicence(file));
        append(found, checkLinks(file));
        append(found, checkScript(tree, file));
        append(found, checkWording(tree, file));
    }
    append(found, checkReadmes(tree));
    append(found, checkDeadFiles(tree));
    return found;
}

std::vector<std::string> ruleNames()
{
    std::vector<std::string> names = {
        "include-folder",    "include-cycle",    "include-layer",   "include-ui-and-server", "include-path",
        "include-own-first", "include-umbrella", "include-library", "include-qt-module",     "link-folder"};
    for (const BannedRow &row : bannedRows()) {
        if (std::find(names.begin(), names.end(), row.rule) == names.end())
            names.emplace_back(row.rule);
    }
    for (const char *name : {"role-macro",
                             "using-namespace",
                             "connect-context",
                             "coroutine-form",
                             "coroutine-capture",
                             "coroutine-reference",
                             "nodiscard-task",
                             "function-length",
                             "file-length",
                             "ratchet",
                             "exceptions",
                             "readme",
                             "dead-file",
                             "spdx",
                             "pragma-once",
                             "brackets",
                             "script",
                             "bash",
                             "shellcheck",
                             "format",
                             "unfinished",
                             "machine-path",
                             "authorship",
                             "missing-document"})
        names.emplace_back(name);
    return names;
}

} // namespace foyer::tidy
