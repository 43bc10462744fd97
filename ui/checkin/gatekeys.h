// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/checkin/wedgereader.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QKeyEvent;
class QLineEdit;
class QWidget;

namespace foyer::checkin {

/// The keyboard of the gate while its page is in front: whatever a scanner types becomes a code, wherever the
/// focus is; the gate's own keys come before anybody else's; Enter never presses a button.
///
/// In the search field a person types as in any field. What a scanner types there goes out of it again as a
/// code, and so does a whole ticket code that was pasted, when Enter is pressed.
class GateKeys final : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    GateKeys(QWidget *page, QLineEdit *field, QList<QAction *> actions, const Clock &clock,
             QObject *parent = nullptr);

    /// Off while another page is in front.
    void setActive(bool isActive);

    /// Enter presses the button with the focus, where nobody is let in by it.
    void setEnterPresses(bool presses) { m_enterPresses = presses; }

Q_SIGNALS:
    void read(const QString &code);
    void entered();
    void escaped();
    /// Up and down in the search field.
    void stepped(int step);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Place
    {
        Elsewhere, ///< another window, a question, a field of somebody else
        Window,    ///< outside the page, where letters mean nothing
        Page,
        Field,
    };

    [[nodiscard]] Place placeOf(const QWidget *widget) const;
    [[nodiscard]] QAction *actionFor(const QKeyEvent &key, Place place) const;
    [[nodiscard]] bool isOurs(const QKeyEvent &key, Place place) const;
    [[nodiscard]] bool press(const QKeyEvent &key, Place place);
    [[nodiscard]] bool pressEnter(Place place);
    [[nodiscard]] bool enterInField();
    [[nodiscard]] bool pressLetter(const QKeyEvent &key, Place place);
    [[nodiscard]] bool pressOther(const QKeyEvent &key, Place place);

    [[nodiscard]] WedgeReader::Time timeOf(const QKeyEvent &key) const;

    QWidget *m_page;
    QLineEdit *m_field;
    QList<QAction *> m_actions;
    const Clock &m_clock;
    WedgeReader m_reader;
    bool m_isActive = false;
    bool m_enterPresses = false;
};

} // namespace foyer::checkin
