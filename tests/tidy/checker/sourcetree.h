// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/checker/cpptext.h"
#include "tests/tidy/checker/structure.h"

#include <deque>
#include <map>
#include <string>

namespace foyer::tidy {

struct SourceFile
{
    std::string path; ///< from the project's root, with slashes
    std::string text;
    bool isExecutable = false;
};

/// A C++ file, read once for all rules. Its tokens view its text, so it stays where it is.
class CppFile
{
public:
    explicit CppFile(SourceFile file);
    CppFile(const CppFile &) = delete;
    CppFile &operator=(const CppFile &) = delete;

    [[nodiscard]] const std::string &path() const { return m_file.path; }

    [[nodiscard]] const std::string &text() const { return m_file.text; }

    [[nodiscard]] const CppText &cpp() const { return m_cpp; }

    [[nodiscard]] const Structure &structure() const { return m_structure; }

private:
    SourceFile m_file;
    CppText m_cpp;
    Structure m_structure;
};

/// All text files of the project, by path.
class SourceTree
{
public:
    explicit SourceTree(std::vector<SourceFile> files = {});

    [[nodiscard]] const std::map<std::string, SourceFile, std::less<>> &files() const { return m_files; }

    [[nodiscard]] const std::deque<CppFile> &cppFiles() const { return m_cppFiles; }

    [[nodiscard]] bool contains(std::string_view path) const { return m_files.contains(path); }

    /// Null when there is none.
    [[nodiscard]] const SourceFile *find(std::string_view path) const;

private:
    std::map<std::string, SourceFile, std::less<>> m_files;
    std::deque<CppFile> m_cppFiles;
};

} // namespace foyer::tidy
