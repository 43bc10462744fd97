// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/preferences.h"

#include <QWidget>

class QComboBox;

namespace foyer::kit {
class Segments;
}

namespace foyer::settings {

/// Appearance and language; both work at once.
class LookPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `preferences` must outlive it.
    explicit LookPanel(kit::Preferences &preferences, QWidget *parent = nullptr);

private:
    void show();

    kit::Preferences &m_preferences;
    kit::Segments *m_appearance;
    QComboBox *m_language;
};

} // namespace foyer::settings
