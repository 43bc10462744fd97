// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/palette.h"

#include <QCoreApplication>

namespace foyer::kit {
class Commands;
}

namespace foyer::shell {

/// The palette's named actions: whatever can be done now.
class ActionSource final : public kit::PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(ActionSource)

public:
    /// `commands` must outlive it.
    explicit ActionSource(const kit::Commands &commands) : m_commands(commands) {}

    [[nodiscard]] QString group() const override { return tr("Actions"); }

    [[nodiscard]] Task<std::vector<kit::PaletteHit>> find(QString query) override;

private:
    const kit::Commands &m_commands;
};

} // namespace foyer::shell
