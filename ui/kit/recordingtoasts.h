// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/toasts.h"

#include <vector>

namespace foyer::kit {

/// Keeps what it was told, for tests of pages.
class RecordingToasts final : public Toasts
{
public:
    void show(Toast toast) override { m_toasts.push_back(std::move(toast)); }

    [[nodiscard]] const std::vector<Toast> &toasts() const { return m_toasts; }

    [[nodiscard]] QString lastText() const { return m_toasts.empty() ? QString() : m_toasts.back().text; }

private:
    std::vector<Toast> m_toasts;
};

} // namespace foyer::kit
