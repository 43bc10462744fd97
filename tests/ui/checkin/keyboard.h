// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>
#include <QtGlobal>

class QString;

namespace foyer::test {

/// A keyboard, or a scanner that poses as one: real key events, with the times at which they were pressed, to
/// whatever has the focus. The times make a busy machine no slower scanner.
class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// A person, 140 ms a letter.
    void type(const QString &text);

    /// A scanner, 5 ms a letter, and Enter.
    void scan(const QString &code);

    /// Nobody touches it for this long.
    void rest(int milliseconds) { m_time += quint64(milliseconds); }

private:
    void letter(QChar letter);
    void send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text);

    quint64 m_time = 1'000'000;
};

} // namespace foyer::test
