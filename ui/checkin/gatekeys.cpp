// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatekeys.h"

#include "core/checkin/letters.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace foyer::checkin {

namespace {

constexpr qsizetype prefixSize = 2;

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

// Written by the key, and not a command.
bool isLetter(const QKeyEvent &key)
{
    const bool isCommand = key.modifiers() & (Qt::ControlModifier | Qt::MetaModifier);
    return !isCommand && !key.text().isEmpty() && key.text().front().isPrint();
}

bool isTicketCode(const QString &text)
{
    const QByteArray bytes = text.trimmed().toLatin1().toUpper();
    return bytes.startsWith("FT") && bytes.size() > 100 && fromLetters(bytes.sliced(prefixSize)).has_value();
}

bool acceptsText(const QWidget *widget)
{
    return widget->testAttribute(Qt::WA_InputMethodEnabled);
}

} // namespace

GateKeys::GateKeys(QWidget *page, QLineEdit *field, QList<QAction *> actions, const Clock &clock,
                   QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_field(field)
    , m_actions(std::move(actions))
    , m_clock(clock)
{}

void GateKeys::setActive(bool isActive)
{
    if (std::exchange(m_isActive, isActive) == isActive)
        return;
    m_reader.clear();
    if (isActive)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
}

GateKeys::Place GateKeys::placeOf(const QWidget *widget) const
{
    const bool isAsked = QApplication::activePopupWidget() || QApplication::activeModalWidget();
    if (isAsked || !m_page->isVisible() || widget->window() != m_page->window())
        return Place::Elsewhere;
    if (widget == m_field)
        return Place::Field;
    if (acceptsText(widget))
        return Place::Elsewhere;
    return widget == m_page || m_page->isAncestorOf(widget) ? Place::Page : Place::Window;
}

QAction *GateKeys::actionFor(const QKeyEvent &key, Place place) const
{
    const QKeySequence pressed(key.keyCombination());
    for (QAction *action : m_actions) {
        if (action->shortcut() != pressed)
            continue;
        // Backspace and Delete belong to a field with something in it.
        const bool edits =
            pressed == QKeySequence(Qt::Key_Backspace) || pressed == QKeySequence(Qt::Key_Delete);
        return place == Place::Field && edits && !m_field->text().isEmpty() ? nullptr : action;
    }
    return nullptr;
}

// Of a key that somebody else might have as a shortcut.
bool GateKeys::isOurs(const QKeyEvent &key, Place place) const
{
    if (isLetter(key))
        return true;
    if (isEnter(key))
        return place != Place::Window || m_reader.burst() > 0;
    return place != Place::Window && actionFor(key, place) != nullptr;
}

bool GateKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || (!isOverride && event->type() != QEvent::KeyPress))
        return false;
    const Place place = placeOf(widget);
    if (place == Place::Elsewhere)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!isOverride)
        return press(key, place);
    if (!isOurs(key, place))
        return false;
    event->accept();
    return true;
}

bool GateKeys::press(const QKeyEvent &key, Place place)
{
    if (isEnter(key))
        return pressEnter(place);
    if (place != Place::Window) {
        if (QAction *action = actionFor(key, place)) {
            if (!key.isAutoRepeat())
                action->trigger(); // does nothing while it is disabled
            return true;
        }
    }
    return isLetter(key) ? pressLetter(key, place) : pressOther(key, place);
}

// The system's time of the key press, where it says one: a busy event loop does not make a person a scanner.
WedgeReader::Time GateKeys::timeOf(const QKeyEvent &key) const
{
    if (key.timestamp() != 0)
        return WedgeReader::Time(qint64(key.timestamp()));
    return std::chrono::duration_cast<WedgeReader::Time>(m_clock.steadyNow().time_since_epoch());
}

bool GateKeys::pressLetter(const QKeyEvent &key, Place place)
{
    const bool pressesButton = key.key() == Qt::Key_Space && m_reader.isEmpty();
    if (place != Place::Field && pressesButton)
        return false;
    m_reader.add(key.text(), timeOf(key));
    return place != Place::Field;
}

bool GateKeys::pressOther(const QKeyEvent &key, Place place)
{
    if (place == Place::Page && key.key() == Qt::Key_Escape) {
        m_reader.clear();
        Q_EMIT escaped();
        return true;
    }
    if (place == Place::Field && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down)) {
        Q_EMIT stepped(key.key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    if (place == Place::Page && key.matches(QKeySequence::Paste)) {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->paste();
        return true;
    }
    return false;
}

bool GateKeys::pressEnter(Place place)
{
    if (place == Place::Field)
        return enterInField();
    if (m_reader.isEmpty() && (place == Place::Window || m_enterPresses))
        return false;
    const QString code = m_reader.take();
    if (code.isEmpty())
        Q_EMIT entered();
    else
        Q_EMIT read(code);
    return true;
}

bool GateKeys::enterInField()
{
    const qsizetype scanned = m_reader.burst();
    const QString code = m_reader.take();
    if (scanned > 0) {
        // The field had what the scanner typed; what the person had typed before stays.
        const QString text = m_field->text();
        if (text.endsWith(code))
            m_field->setText(text.chopped(code.size()));
        else
            m_field->clear();
        Q_EMIT read(code);
        return true;
    }
    const QString text = m_field->text().trimmed();
    if (!isTicketCode(text))
        return false; // a search
    m_field->clear();
    Q_EMIT read(text);
    return true;
}

} // namespace foyer::checkin
