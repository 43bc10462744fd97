// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/lineedit.h"

namespace foyer::kit {
class Button;
}

namespace foyer::start {

/// A password behind dots, shown while its eye is pressed in; tells when Caps Lock seems to be on.
class PasswordEdit final : public kit::LineEdit
{
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Judged by what is typed: no system tells it everywhere.
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setShown(bool shown);

    kit::Button *m_eye;
};

} // namespace foyer::start
