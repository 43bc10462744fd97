// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/scripts.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>

namespace foyer::tidy {

namespace {

struct Command
{
    std::string_view text;
    int line = 1;
};

Command firstCommand(const SourceFile &file)
{
    int line = 0;
    for (const std::string_view each : lines(file.text)) {
        ++line;
        const std::string_view text = trimmed(each);
        if (!text.empty() && !text.starts_with('#'))
            return Command{text, line};
    }
    return Command{{}, std::max(1, line)};
}

bool stopsAtFailure(const SourceFile &file)
{
    return firstCommand(file).text == "set -euo pipefail";
}

// `source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"`: a script of the same folder.
const SourceFile *sourced(const SourceTree &tree, const SourceFile &file)
{
    const std::string_view command = firstCommand(file).text;
    if (!command.starts_with("source ") && !command.starts_with(". "))
        return nullptr;
    std::string name{fileName(command)};
    std::erase(name, '"');
    const SourceFile *found = tree.find(std::string{folderOf(file.path)} + "/" + name);
    return found == &file ? nullptr : found;
}

} // namespace

bool isShellScript(const SourceFile &file)
{
    if (file.path.ends_with(".sh") || file.path.ends_with(".bash"))
        return true;
    const std::vector<std::string_view> all = lines(std::string_view{file.text}.substr(0, 200));
    return !all.empty() && all[0].starts_with("#!") && all[0].ends_with("sh");
}

Findings checkScript(const SourceTree &tree, const SourceFile &file)
{
    const bool saysWhatRunsIt = file.text.starts_with("#!");
    if (!isShellScript(file)) {
        if (file.isExecutable && !saysWhatRunsIt)
            return {
                Finding{file.path, 1, "script", "an executable file says on line 1 what runs it (`#!…`)"}};
        return {};
    }
    Findings found;
    const bool isBash =
        file.text.starts_with("#!/usr/bin/env bash\n") || file.text.starts_with("#!/bin/bash\n");
    if (!isBash && (saysWhatRunsIt || file.isExecutable))
        found.push_back(Finding{file.path, 1, "script", "line 1 reads `#!/usr/bin/env bash`"});
    const SourceFile *library = sourced(tree, file);
    if (!stopsAtFailure(file) && (!library || !stopsAtFailure(*library)))
        found.push_back(Finding{file.path, firstCommand(file).line, "script",
                                "the first command is `set -euo pipefail`: stop at the first failure"});
    return found;
}

} // namespace foyer::tidy
