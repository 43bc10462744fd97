// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/includes.h"
#include "tests/tidy/checker/paths.h"

#include <map>
#include <set>

namespace foyer::tidy {

namespace {

using Graph = std::map<std::string, std::set<std::string>, std::less<>>;

bool isEdge(const SourceTree &tree, const CppFile &file, const Include &include)
{
    return include.isQuoted && tree.contains(include.target)
           && folderOf(include.target) != folderOf(file.path());
}

Graph graphOf(const SourceTree &tree)
{
    Graph graph;
    for (const CppFile &file : tree.cppFiles()) {
        for (const Include &include : includesOf(file)) {
            if (isEdge(tree, file, include))
                graph[std::string{folderOf(file.path())}].emplace(folderOf(include.target));
        }
    }
    return graph;
}

// The folders on a way from `from` to `to`, both included; empty when there is none.
std::vector<std::string> way(const Graph &graph, const std::string &from, const std::string &to)
{
    std::map<std::string, std::string> cameFrom{{from, std::string{}}};
    std::vector<std::string> next{from};
    for (std::size_t i = 0; i < next.size() && !cameFrom.contains(to); ++i) {
        const auto found = graph.find(next[i]);
        if (found == graph.end())
            continue;
        for (const std::string &folder : found->second) {
            if (cameFrom.emplace(folder, next[i]).second)
                next.push_back(folder);
        }
    }
    std::vector<std::string> folders;
    if (!cameFrom.contains(to))
        return folders;
    for (std::string at = to; !at.empty(); at = cameFrom.at(at))
        folders.insert(folders.begin(), at);
    return folders;
}

std::string arrows(const std::vector<std::string> &folders)
{
    std::string text;
    for (const std::string &folder : folders)
        text += (text.empty() ? "" : " → ") + folder;
    return text;
}

} // namespace

Findings checkIncludeCycles(const SourceTree &tree)
{
    Findings found;
    const Graph graph = graphOf(tree);
    for (const CppFile &file : tree.cppFiles()) {
        for (const Include &include : includesOf(file)) {
            if (!isEdge(tree, file, include))
                continue;
            const std::string from{folderOf(file.path())};
            const std::vector<std::string> back = way(graph, std::string{folderOf(include.target)}, from);
            if (!back.empty())
                found.push_back(Finding{file.path(), include.line, "include-cycle",
                                        "folders in a circle, " + from + " → " + arrows(back)
                                            + ": move what they share below both"});
        }
    }
    return found;
}

} // namespace foyer::tidy
