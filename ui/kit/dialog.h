// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QPointer>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace foyer::kit {

class Button;
class Label;

/// A panel over its window for what cannot be a page or a popup: the window behind is dimmed and neither
/// mouse, Tab nor keys reach it. Never a nested event loop: open() it and connect to finished(), or co_await
/// run(). Deletes itself after closing.
class Dialog : public QWidget
{
    Q_OBJECT

public:
    Dialog(const QString &title, QWidget *over);
    ~Dialog() override;

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    [[nodiscard]] QString title() const;
    void setText(const QString &sentence);
    void setPanelWidth(int width); ///< 424 unless told
    /// Buttons stand right-aligned in the order they are added.
    Button *addButton(Button *button);
    Button *addSafeButton(const QString &text); ///< Esc, rejects; has the focus at first
    /// Focused at first instead of the safe button: the field to fill in.
    void setFirstFocus(QWidget *widget);

    void open();

    /// Opens it and gives 1 (accepted) or 0 (rejected, or its window went) once it is closed.
    [[nodiscard]] static Task<int> run(Dialog *dialog);

public Q_SLOTS:

    void accept() { done(1); }

    void reject() { done(0); }

    void done(int result);

Q_SIGNALS:
    void finished(int result);
    void accepted();
    void rejected();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void arrange();
    [[nodiscard]] bool isTopmost() const;

    QWidget *m_panel;
    Label *m_title;
    Label *m_text;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
    QPointer<QWidget> m_firstFocus;
    QPointer<QWidget> m_before;
    bool m_closed = false;
};

} // namespace foyer::kit
