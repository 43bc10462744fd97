// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/linkstate.h"

#include <QWidget>

namespace foyer::kit {
class IconLabel;
class Label;
} // namespace foyer::kit

namespace foyer::shell {

/// The connection in an icon and words, in the top bar.
class ConnectionWord final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionWord(QWidget *parent = nullptr);

    void setState(const LinkState &state);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    LinkState m_state;
    kit::IconLabel *m_icon;
    kit::Label *m_word;
};

} // namespace foyer::shell
