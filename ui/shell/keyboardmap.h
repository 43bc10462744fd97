// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/popup.h"

namespace foyer::kit {
class Commands;
}

namespace foyer::shell {

/// F1: every named action that has a key, by where it works. Made anew from the registry each time it opens,
/// so what was rebound stands there as it is.
class KeyboardMap final : public kit::Popup
{
    Q_OBJECT

public:
    explicit KeyboardMap(const kit::Commands &commands, QWidget *parent = nullptr);

    /// `first`: the group that is told first, of the page that is shown.
    void openOver(QWidget *window, const QString &first);

    [[nodiscard]] QStringList shown() const; ///< "F1 Keys", for tests

private:
    void fill(const QString &first);

    const kit::Commands &m_commands;
    QWidget *m_content = nullptr;
    QStringList m_shown;
};

} // namespace foyer::shell
