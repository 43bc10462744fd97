// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace foyer::kit {

class Button;
class Label;

/// A window-modal panel for what cannot be a page or a popup. Never exec(): open it, then co_await finished,
/// or connect to QDialog::finished. Deletes itself after closing.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    Dialog(const QString &title, QWidget *over);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    void setText(const QString &sentence);
    /// Buttons stand right-aligned in the order they are added. The safe one gets the focus.
    Button *addButton(Button *button);
    Button *addSafeButton(const QString &text); ///< Esc, closes with Rejected

    /// Opens it and gives QDialog::Accepted or Rejected once it is closed.
    [[nodiscard]] static Task<int> run(Dialog *dialog);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    Label *m_title;
    Label *m_text;
    QVBoxLayout *m_body;
    QHBoxLayout *m_foot;
    Button *m_safe = nullptr;
};

} // namespace foyer::kit
