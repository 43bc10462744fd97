// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/libraries.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <array>

namespace foyer::tidy {

namespace {

struct Row
{
    std::string_view what;
    std::string_view folders;
};

// A header's name or its beginning, and the folders that may include it. Tests may include all of them.
constexpr std::array libraryRows = {
    Row{"libpq", "server/pg server/migrations server/privatedb"},
    Row{"postgres_ext.h", "server/pg server/migrations server/privatedb"},
    Row{"hiredis/", "server/redis"},
    Row{"boost/", "server/http"},
    Row{"openssl/", "server/http"},
    Row{"prometheus/", "server/runtime server/app"},
    Row{"toml++/", "server/runtime"},
    Row{"sodium", "core/checkin core/line core/tickets server/accounts server/tickets"},
    Row{"curl/", "server/notices server/payments"},
    Row{"qrencode.h", "core/tickets server/tickets ui/kit ui/pos"},
    Row{"ZXing/", "ui/checkin"},
    Row{"tl/", "core server packaging"},
    Row{"qcoro/", "core server ui app"},
};

// What the system brings: neither ours nor a library.
constexpr std::array<std::string_view, 7> systemPrefixes = {"sys/", "linux/", "netinet/",     "arpa/",
                                                            "net/", "asm/",   "experimental/"};

// A folder and the Qt modules that it may use; the row of the longest folder counts. Tests may use all.
constexpr std::array moduleRows = {
    Row{"core", "QtCore"},
    Row{"core/client", "QtCore QtNetwork QtSql QtWebSockets"},
    Row{"server", "QtCore QtNetwork QtWebSockets QtConcurrent"},
    Row{"server/epoll", "QtCore"},
    Row{"server/migrations", "QtCore"},
    Row{"ui",
        "QtCore QtGui QtWidgets QtCharts QtPrintSupport QtSvg QtSvgWidgets QtMultimedia QtMultimediaWidgets "
        "QtSerialPort QtConcurrent"},
    Row{"app", "QtCore QtGui QtWidgets QtNetwork QtTest"},
    Row{"packaging", "QtCore"},
};

constexpr std::array<std::string_view, 21> modules = {"QtCharts",
                                                      "QtConcurrent",
                                                      "QtCore",
                                                      "QtDBus",
                                                      "QtGui",
                                                      "QtMultimedia",
                                                      "QtMultimediaWidgets",
                                                      "QtNetwork",
                                                      "QtOpenGL",
                                                      "QtOpenGLWidgets",
                                                      "QtPrintSupport",
                                                      "QtQml",
                                                      "QtQuick",
                                                      "QtSerialPort",
                                                      "QtSql",
                                                      "QtSvg",
                                                      "QtSvgWidgets",
                                                      "QtTest",
                                                      "QtWebSockets",
                                                      "QtWidgets",
                                                      "QtXml"};

constexpr std::array<std::string_view, 4> fatHeaders = {"bits/stdc++.h", "boost/beast.hpp", "boost/asio.hpp",
                                                        "qcoro/qcoro.h"};

template <typename Range>
bool contains(const Range &range, std::string_view what)
{
    return std::find(range.begin(), range.end(), what) != range.end();
}

bool isModule(std::string_view name)
{
    return contains(modules, name);
}

// `QtCore` and `QtCore/QtCore` alike.
bool isUmbrella(std::string_view target)
{
    const bool twice = isModule(folderOf(target)) && folderOf(target) == fileName(target);
    return isModule(target) || twice || contains(fatHeaders, target);
}

std::string moduleOf(std::string_view target, const QtHeaders &qtHeaders)
{
    if (isModule(folderOf(target)))
        return std::string{folderOf(target)};
    const auto found = qtHeaders.find(target);
    return found == qtHeaders.end() ? std::string{} : found->second;
}

std::string_view modulesFor(std::string_view path)
{
    const Row *nearest = nullptr;
    for (const Row &row : moduleRows) {
        if (isWithin(path, row.what) && (!nearest || row.what.size() > nearest->what.size()))
            nearest = &row;
    }
    return nearest ? nearest->folders : std::string_view{};
}

Findings checkModule(const CppFile &file, const Include &include, const std::string &module)
{
    const std::string_view allowed = modulesFor(file.path());
    if (module.empty() || isTest(file.path()) || contains(words(allowed), module))
        return {};
    return {Finding{file.path(), include.line, "include-qt-module",
                    std::string{folderOf(file.path())} + " uses " + std::string{allowed} + ", and <"
                        + std::string{include.target} + "> is " + module + ": do this in a layer that may"}};
}

Findings checkLibrary(const CppFile &file, const Include &include)
{
    const std::string_view target = include.target;
    const auto row = std::find_if(libraryRows.begin(), libraryRows.end(),
                                  [target](const Row &each) { return target.starts_with(each.what); });
    const auto isSystem = [target](std::string_view prefix) { return target.starts_with(prefix); };
    const bool isKnown = target.find('/') == std::string_view::npos || isModule(folderOf(target))
                         || std::any_of(systemPrefixes.begin(), systemPrefixes.end(), isSystem);
    if (isTest(file.path()) || (row == libraryRows.end() && isKnown))
        return {};
    const std::string name = "<" + std::string{target} + ">";
    if (row == libraryRows.end())
        return {Finding{file.path(), include.line, "include-library",
                        name
                            + " is of a library that nobody decided on: add a row to tests/tidy/checker/"
                              "libraries.cpp and say in the README why"}};
    const std::vector<std::string_view> folders = words(row->folders);
    if (std::any_of(folders.begin(), folders.end(),
                    [&](std::string_view f) { return isWithin(file.path(), f); }))
        return {};
    return {Finding{file.path(), include.line, "include-library",
                    name + " stays within " + std::string{row->folders} + ": use the interface there"}};
}

} // namespace

Findings checkLibraries(const CppFile &file, const QtHeaders &qtHeaders)
{
    Findings found;
    for (const Include &include : includesOf(file)) {
        if (include.isQuoted)
            continue;
        if (isUmbrella(include.target))
            found.push_back(Finding{file.path(), include.line, "include-umbrella",
                                    "<" + std::string{include.target}
                                        + "> brings a whole module: include the headers "
                                          "of the classes you use"});
        append(found, checkModule(file, include, moduleOf(include.target, qtHeaders)));
        append(found, checkLibrary(file, include));
    }
    return found;
}

} // namespace foyer::tidy
