// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/robot.h"

#include "app/tour/widgettexts.h"
#include "core/base/completion.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QWindow>

namespace foyer::app {

namespace {

using namespace std::chrono_literals;

constexpr auto turn = 15ms; ///< between two looks

QWidgetList windows()
{
    QWidgetList list;
    for (QWidget *front : {QApplication::activePopupWidget(), QApplication::activeModalWidget(),
                           QApplication::activeWindow()}) {
        if (front && !list.contains(front->window()))
            list.append(front->window());
    }
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && !list.contains(window))
            list.append(window);
    }
    return list;
}

QWidget *visibleChild(const QWidget *below, const QString &name)
{
    for (QWidget *child : below->findChildren<QWidget *>(name)) {
        if (child->isVisible() && !child->size().isEmpty())
            return child;
    }
    return nullptr;
}

QWidget *follow(QWidget *from, const QStringList &names)
{
    QWidget *at = from;
    for (const QString &name : names) {
        if (at == from && at->objectName() == name)
            continue;
        at = visibleChild(at, name);
        if (!at)
            return nullptr;
    }
    return at;
}

void bringIntoView(QWidget *widget)
{
    for (QWidget *at = widget->parentWidget(); at; at = at->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(at))
            area->ensureWidgetVisible(widget);
    }
}

QModelIndex rowWith(const QAbstractItemView &view, const QString &text)
{
    const QAbstractItemModel *model = view.model();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int column = 0; column < model->columnCount(); ++column) {
            const QModelIndex index = model->index(row, column);
            if (index.data().toString().contains(text, Qt::CaseInsensitive))
                return index;
        }
    }
    return {};
}

int valueOf(const QDateTimeEdit &edit, QDateTimeEdit::Section section)
{
    const QDateTime at = edit.dateTime();
    switch (int(section)) {
    case QDateTimeEdit::YearSection: return at.date().year();
    case QDateTimeEdit::MonthSection: return at.date().month();
    case QDateTimeEdit::DaySection: return at.date().day();
    case QDateTimeEdit::MinuteSection: return at.time().minute();
    default: return at.time().hour();
    }
}

QString markOf(QDateTimeEdit::Section section)
{
    switch (int(section)) {
    case QDateTimeEdit::YearSection: return QStringLiteral("yyyy");
    case QDateTimeEdit::MonthSection: return QStringLiteral("MM");
    case QDateTimeEdit::DaySection: return QStringLiteral("dd.");
    case QDateTimeEdit::MinuteSection: return QStringLiteral("mm");
    default: return QStringLiteral("HH");
    }
}

/// Where a part of a date stands: its text is as long as its mark in the format.
QPoint sectionPlace(const QDateTimeEdit &edit, QDateTimeEdit::Section section)
{
    const auto index = int(edit.displayFormat().lastIndexOf(markOf(section)));
    auto *line = edit.findChild<QLineEdit *>();
    for (int x = 0; line && x < line->width(); ++x) {
        if (line->cursorPositionAt(QPoint(x, line->height() / 2)) == index + 1)
            return line->mapTo(&edit, QPoint(x, line->height() / 2));
    }
    return edit.rect().center();
}

} // namespace

Task<void> Robot::pause(std::chrono::milliseconds time)
{
    CompletionPair<bool> pair = makeCompletion<bool>();
    const auto completer = std::make_shared<Completer<bool>>(std::move(pair.completer));
    QTimer::singleShot(time, this, [completer] { completer->complete(true); });
    Completion<bool> over = std::move(pair.completion);
    Result<bool> ended = co_await over;
    static_cast<void>(ended);
}

QWidget *Robot::find(const QString &path) const
{
    const QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    for (QWidget *window : windows()) {
        if (QWidget *found = follow(window, names))
            return found;
    }
    return nullptr;
}

QStringList Robot::texts(const QWidget *below)
{
    if (below)
        return visibleTexts(*below);
    QStringList all;
    for (const QWidget *window : windows())
        all += visibleTexts(*window);
    return all;
}

void Robot::fail(const QString &what)
{
    if (m_failure.isEmpty())
        m_failure = what;
}

void Robot::locate(int line)
{
    m_failure.prepend(QStringLiteral("line %1: ").arg(line));
}

void Robot::check(bool isSo, const QString &what)
{
    if (!isSo)
        fail(what + QStringLiteral("\nWhat is to be read: ") + texts(nullptr).join(QStringLiteral(" | ")));
}

/// What there is instead: as far as the path leads, and the names below.
QString Robot::inventory(const QString &path) const
{
    QStringList names = path.split(u'/', Qt::SkipEmptyParts);
    QWidget *deepest = nullptr;
    while (!names.isEmpty() && !deepest) {
        names.removeLast();
        deepest = names.isEmpty() ? nullptr : find(names.join(u'/'));
    }
    QStringList there;
    for (const QWidget *from : deepest ? QWidgetList{deepest} : windows()) {
        for (const QWidget *child : from->findChildren<QWidget *>()) {
            if (!child->objectName().isEmpty() && !child->objectName().startsWith(QLatin1String("qt_"))
                && child->isVisible())
                there.append(child->objectName()
                             + (child->isEnabled() ? QString() : QStringLiteral(" (disabled)")));
        }
    }
    return QStringLiteral("\nBelow \"%1\" there are: %2\nWhat is to be read: %3")
        .arg(names.join(u'/'), there.join(QStringLiteral(", ")), texts(deepest).join(QStringLiteral(" | ")));
}

Task<void> Robot::until(std::function<bool()> isSo, QString what)
{
    for (auto waited = 0ms; !hasFailed() && !isSo(); waited += turn) {
        if (waited > m_patience) {
            check(false, what);
            co_return;
        }
        co_await pause(turn);
    }
}

Task<void> Robot::expect(QString path)
{
    for (auto waited = 0ms; !hasFailed(); waited += turn) {
        const QWidget *widget = find(path);
        if (widget && widget->isEnabled())
            co_return;
        if (waited > m_patience) {
            fail(QStringLiteral("\"%1\" is not there%2.")
                     .arg(path, widget ? QStringLiteral(", only disabled") : QString())
                 + inventory(path));
            co_return;
        }
        co_await pause(turn);
    }
}

Task<void> Robot::expectGone(QString path)
{
    for (auto waited = 0ms; !hasFailed() && find(path); waited += turn) {
        if (waited > m_patience) {
            fail(QStringLiteral("\"%1\" is still there.").arg(path) + inventory(path));
            co_return;
        }
        co_await pause(turn);
    }
}

Task<void> Robot::see(QString path, QString text)
{
    for (auto waited = 0ms; !hasFailed(); waited += turn) {
        const QWidget *below = path.isEmpty() ? nullptr : find(path);
        const bool isThere = path.isEmpty() || below;
        if (isThere && texts(below).join(u'\n').contains(text))
            co_return;
        if (waited > m_patience) {
            fail(QStringLiteral("\"%1\" is not to be read in \"%2\".").arg(text, path)
                 + inventory(path + u'/'));
            co_return;
        }
        co_await pause(turn);
    }
}

Task<void> Robot::settle()
{
    constexpr auto moment = 60ms;
    co_await pause(moment);
}

void Robot::clickWindow(QWidget *widget, QPoint where)
{
    QWidget *window = widget->window();
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, Qt::NoModifier, widget->mapTo(window, where));
}

Task<void> Robot::click(QString path)
{
    co_await expect(path);
    QWidget *widget = hasFailed() ? nullptr : find(path);
    if (!widget)
        co_return;
    bringIntoView(widget);
    co_await pause(turn);
    widget = find(path);
    if (widget)
        clickWindow(widget, widget->rect().center());
    co_await pause(turn);
}

Task<void> Robot::clickIn(QWidget *widget, QPoint where)
{
    if (hasFailed())
        co_return;
    clickWindow(widget, where);
    co_await pause(turn);
}

Task<void> Robot::stepTo(QString path, QDateTimeEdit::Section section, int value)
{
    constexpr int mostSteps = 400;
    for (int step = 0; step < mostSteps && !hasFailed(); ++step) {
        co_await expect(path);
        auto *edit = hasFailed() ? nullptr : find<QDateTimeEdit>(path);
        if (!edit)
            co_return;
        const int now = valueOf(*edit, section);
        if (now == value)
            co_return;
        bringIntoView(edit);
        clickWindow(edit, sectionPlace(*edit, section));
        const QKeySequence arrow(now < value ? Qt::Key_Up : Qt::Key_Down);
        co_await press(arrow);
    }
    check(false, QStringLiteral("\"%1\" cannot be set to %2.").arg(path).arg(value));
}

Task<void> Robot::clickRow(QString path, QString text)
{
    co_await expect(path);
    for (auto waited = 0ms; !hasFailed(); waited += turn) {
        auto *view = find<QAbstractItemView>(path);
        const QModelIndex index = view ? rowWith(*view, text) : QModelIndex();
        if (index.isValid()) {
            view->scrollTo(index);
            clickWindow(view->viewport(), view->visualRect(index).center());
            break;
        }
        if (waited > m_patience) {
            fail(QStringLiteral("No row of \"%1\" says \"%2\".").arg(path, text) + inventory(path));
            co_return;
        }
        co_await pause(turn);
    }
    co_await pause(turn);
}

void Robot::typeKey(QWindow *window, QChar letter)
{
    const bool isUpper = letter.isUpper();
    const auto key = Qt::Key(letter.toUpper().unicode());
    QTest::sendKeyEvent(QTest::Click, window, key, QString(letter),
                        isUpper ? Qt::ShiftModifier : Qt::NoModifier);
}

Task<void> Robot::type(QString text)
{
    co_await expectFocus();
    for (const QChar letter : text) {
        if (QWindow *window = hasFailed() ? nullptr : QGuiApplication::focusWindow())
            typeKey(window, letter);
    }
    co_await pause(turn);
}

// A window manager takes its time, and one that started after the window has not given it the focus.
Task<void> Robot::expectFocus()
{
    const std::function<bool()> hasFocus = [] {
        if (!QGuiApplication::focusWindow())
            windows().constFirst()->activateWindow();
        return QGuiApplication::focusWindow() != nullptr;
    };
    co_await until(hasFocus, QStringLiteral("No window has the focus."));
}

Task<void> Robot::press(QKeySequence keys)
{
    co_await expectFocus();
    if (QWindow *window = hasFailed() ? nullptr : QGuiApplication::focusWindow())
        QTest::keySequence(window, keys);
    co_await pause(turn);
}

Task<void> Robot::tabTo(QString path)
{
    constexpr int mostStops = 120;
    co_await expect(path);
    for (int stop = 0; stop < mostStops && !hasFailed(); ++stop) {
        const QWidget *wanted = find(path);
        const QWidget *focus = QApplication::focusWidget();
        if (wanted && focus && (wanted == focus || wanted->isAncestorOf(focus)))
            co_return;
        co_await press(QKeySequence(Qt::Key_Tab));
    }
    check(false, QStringLiteral("Tab does not lead to \"%1\".").arg(path));
}

Task<void> Robot::fill(QString path, QString text)
{
    co_await click(path);
    co_await press(QKeySequence(QKeySequence::SelectAll));
    co_await type(text);
}

Task<void> Robot::choose(QString path, QString text)
{
    co_await expect(path);
    auto *combo = hasFailed() ? nullptr : find<QComboBox>(path);
    if (!combo) {
        fail(QStringLiteral("\"%1\" is no combo box.").arg(path));
        co_return;
    }
    const int index = combo->findText(text, Qt::MatchContains);
    check(index >= 0, QStringLiteral("\"%1\" offers no \"%2\".").arg(path, text));
    co_await click(path);
    // The list's own keys: to its beginning, then down.
    co_await press(QKeySequence(Qt::Key_Home));
    for (int step = 0; step < index && !hasFailed(); ++step)
        co_await press(QKeySequence(Qt::Key_Down));
    co_await press(QKeySequence(Qt::Key_Return));
}

} // namespace foyer::app
