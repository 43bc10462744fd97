// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/structure.h"

#include "tests/tidy/checker/structurereader.h"

#include <algorithm>
#include <utility>

namespace foyer::tidy {

const Body *Structure::bodyAround(std::size_t index) const
{
    const Body *innermost = nullptr;
    for (const Body &body : bodies) {
        if (body.open > index)
            break;
        if (body.range().contains(index))
            innermost = &body;
    }
    return innermost;
}

Structure readStructure(const TokenList &tokens)
{
    StructureReader reader(tokens);
    Structure structure = reader.run();
    std::sort(structure.bodies.begin(), structure.bodies.end(),
              [](const Body &a, const Body &b) { return a.open < b.open; });
    return structure;
}

} // namespace foyer::tidy
