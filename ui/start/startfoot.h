// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {
class Button;
class Label;
class Preferences;
} // namespace foyer::kit

namespace foyer::start {

/// Language, appearance and version, at the foot of the start page.
class StartFoot final : public QWidget
{
    Q_OBJECT

public:
    explicit StartFoot(kit::Preferences &preferences, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void chooseLanguage();
    void turnAppearance();

    kit::Preferences &m_preferences;
    kit::Button *m_language;
    kit::Button *m_appearance;
    kit::Label *m_version;
};

} // namespace foyer::start
