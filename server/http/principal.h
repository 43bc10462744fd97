// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::http {

/// Who sent a request. The edge only carries it from the guard to the handler; accounts derive from it.
class Principal
{
public:
    virtual ~Principal() = default;
};

} // namespace foyer::http
