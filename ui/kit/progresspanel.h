// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {

class Button;
class Label;
class Bar;

/// Long work: what, how far, what now, and a way out.
class ProgressPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPanel(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    /// "128 of 412"; total 0 means that nobody knows.
    void setProgress(qint64 done, qint64 total);
    void setDetail(const QString &text);
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelled();

private:
    Label *m_title;
    Label *m_count;
    Label *m_detail;
    Bar *m_bar;
    Button *m_cancel;
};

} // namespace foyer::kit
