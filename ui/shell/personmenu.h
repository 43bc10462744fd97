// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace foyer::kit {
class Preferences;
}

namespace foyer::shell {

class ShellCommands;

/// What concerns the person: appearance, language, keys, full screen, and the way out. Made for each opening.
class PersonMenu final : public QMenu
{
    Q_OBJECT

public:
    /// Deletes itself after closing.
    [[nodiscard]] static PersonMenu *make(kit::Preferences &preferences, const ShellCommands &commands,
                                          QWidget *parent);

    /// Its right edge under the anchor's.
    void openUnder(const QWidget *anchor);

private:
    PersonMenu(kit::Preferences &preferences, QWidget *parent);

    void addAppearances();
    void addLanguages();
    void addCommands(const ShellCommands &commands);

    kit::Preferences &m_preferences;
};

} // namespace foyer::shell
