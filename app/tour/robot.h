// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <functional>
#include <QDateTimeEdit>
#include <QKeySequence>
#include <QObject>
#include <QPoint>
#include <QString>

class QWidget;
class QWindow;

namespace foyer::app {

/// Works the program like a person: mouse and keys go to the window, which finds out by itself whom they are
/// for. Waits until what it needs is there. The first thing that is not as it should be ends everything: from
/// then on it does nothing more, and failure() says what was looked for and what is there instead.
///
/// Widgets are named by paths of objectNames, "pos/basket/cash": each is somewhere below the one before.
class Robot final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

    [[nodiscard]] Task<void> click(QString path);
    /// A place in a widget that is there.
    [[nodiscard]] Task<void> clickIn(QWidget *widget, QPoint where);
    /// A part of a date or time, by clicking on it and its arrow keys.
    [[nodiscard]] Task<void> stepTo(QString path, QDateTimeEdit::Section section, int value);
    /// A row of a list or table whose text contains this.
    [[nodiscard]] Task<void> clickRow(QString path, QString text);
    /// Whoever has the focus gets it.
    [[nodiscard]] Task<void> type(QString text);
    [[nodiscard]] Task<void> press(QKeySequence keys);
    /// Tab, until the focus is on this or in it.
    [[nodiscard]] Task<void> tabTo(QString path);
    /// Clicks into a field and replaces what stands there.
    [[nodiscard]] Task<void> fill(QString path, QString text);
    /// Chooses an entry of a combo box by its keys.
    [[nodiscard]] Task<void> choose(QString path, QString text);
    /// Clicks the one of a few choices side by side that says this.
    [[nodiscard]] Task<void> pick(QString path, QString text);
    /// Clicks the tab that says this.
    [[nodiscard]] Task<void> pickTab(QString path, QString text);
    /// With the left button, slowly; places are shares of the widget's width and height.
    [[nodiscard]] Task<void> drag(QString path, QPointF from, QPointF to);

    [[nodiscard]] Task<void> expect(QString path);
    [[nodiscard]] Task<void> expectGone(QString path);
    /// Until a visible text below the path contains this; an empty path is every window.
    [[nodiscard]] Task<void> see(QString path, QString text);
    [[nodiscard]] Task<void> until(std::function<bool()> isSo, QString what);
    /// Until nothing moves and nothing is under way that answers in a moment.
    [[nodiscard]] Task<void> settle();

    void check(bool isSo, const QString &what);
    void fail(const QString &what);
    /// Where in the tour's script it failed.
    void locate(int line);

    [[nodiscard]] bool hasFailed() const { return !m_failure.isEmpty(); }

    [[nodiscard]] QString failure() const { return m_failure; }

    /// Null if it is not there, or not to be seen.
    [[nodiscard]] QWidget *find(const QString &path) const;

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &path) const
    {
        return qobject_cast<Widget *>(find(path));
    }

    /// Every text that is to be seen below the widget, or in all windows.
    [[nodiscard]] static QStringList texts(const QWidget *below);

private:
    [[nodiscard]] Task<void> expectFocus();
    [[nodiscard]] Task<void> pause(std::chrono::milliseconds time);
    [[nodiscard]] QString inventory(const QString &path) const;
    static void clickWindow(QWidget *widget, QPoint where);
    static void typeKey(QWindow *window, QChar letter);

    std::chrono::milliseconds m_patience{120'000}; ///< a busy machine makes a database in that time
    QString m_failure;
};

} // namespace foyer::app
