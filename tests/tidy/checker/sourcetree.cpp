// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/sourcetree.h"

#include "tests/tidy/checker/paths.h"

#include <utility>

namespace foyer::tidy {

CppFile::CppFile(SourceFile file)
    : m_file(std::move(file))
    , m_cpp(m_file.text)
    , m_structure(readStructure(m_cpp.active()))
{}

SourceTree::SourceTree(std::vector<SourceFile> files)
{
    for (SourceFile &file : files) {
        if (isCpp(file.path))
            m_cppFiles.emplace_back(file);
        m_files.emplace(file.path, std::move(file));
    }
}

const SourceFile *SourceTree::find(std::string_view path) const
{
    const auto found = m_files.find(path);
    return found == m_files.end() ? nullptr : &found->second;
}

} // namespace foyer::tidy
