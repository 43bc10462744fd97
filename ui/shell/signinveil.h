// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::start {
class SignInForm;
}

namespace foyer::shell {

/// Lies over the workspace when the session has ended: who worked here signs in again, and finds everything
/// as they left it. Nothing below can be reached meanwhile.
class SignInVeil final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInVeil(QWidget *over);

    [[nodiscard]] start::SignInForm *form() const { return m_form; }

    void lower(const QString &email, const QString &why); ///< shows it
    void raiseAgain();                                    ///< and takes it away

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool focusNextPrevChild(bool next) override;

private:
    void cover();

    QWidget *m_card;
    start::SignInForm *m_form;
    QPointer<QWidget> m_focus; ///< where the work was
};

} // namespace foyer::shell
