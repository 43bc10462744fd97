// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/keyboard.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <QWidget>

namespace foyer::test {

namespace {

constexpr int personsPause = 140;
constexpr int scannersPause = 5;

void deliver(QEvent::Type type, quint64 at, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    QWidget *target = QApplication::focusWidget();
    if (target == nullptr)
        qFatal("nothing has the focus");
    QKeyEvent event(type, key, modifiers, text);
    event.setTimestamp(at);
    if (type == QEvent::ShortcutOverride)
        event.ignore();
    QApplication::sendEvent(target, &event);
}

} // namespace

void Keyboard::send(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    deliver(QEvent::ShortcutOverride, m_time, key, modifiers, text);
    deliver(QEvent::KeyPress, m_time, key, modifiers, text);
    deliver(QEvent::KeyRelease, m_time, key, modifiers, text);
}

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    rest(personsPause);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void Keyboard::letter(QChar letter)
{
    const bool isUpper = letter.isUpper();
    send(Qt::Key(letter.toUpper().unicode()), isUpper ? Qt::ShiftModifier : Qt::NoModifier, QString(letter));
}

void Keyboard::type(const QString &text)
{
    for (const QChar next : text) {
        rest(personsPause);
        letter(next);
    }
}

void Keyboard::scan(const QString &code)
{
    rest(personsPause);
    for (const QChar next : code) {
        rest(scannersPause);
        letter(next);
    }
    rest(scannersPause);
    send(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"));
}

} // namespace foyer::test
