// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/linkstate.h"

#include <QKeySequence>
#include <QWidget>

namespace foyer::kit {
class Label;
}

namespace foyer::shell {

class ConnectionWord;
class PaletteButton;
class PersonButton;
class SwitcherButton;

/// Over every page: what the work is about, the palette in the middle, the connection, and who works here.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(QWidget *parent = nullptr);

    void setSubject(const QString &lead, const QString &second, const QString &third);
    void setPerson(const QString &name, const QString &role);
    void setState(const LinkState &state);
    void setKeys(const QKeySequence &switcher, const QKeySequence &palette);

    [[nodiscard]] SwitcherButton *switcher() const { return m_switcher; }

    [[nodiscard]] PersonButton *person() const { return m_person; }

    [[nodiscard]] QString connectionText() const;

Q_SIGNALS:
    void switcherWanted();
    void paletteWanted();
    void personWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    SwitcherButton *m_switcher;
    PaletteButton *m_palette;
    ConnectionWord *m_connection;
    kit::Label *m_role;
    PersonButton *m_person;
};

} // namespace foyer::shell
