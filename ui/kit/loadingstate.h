// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTimer;

namespace foyer::kit {

class Label;
class Spinner;

/// Says what is being fetched; the spinner appears after 200 ms, so quick answers do not flicker.
class LoadingState : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingState(const QString &text, QWidget *parent = nullptr);
    void setText(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void reveal(bool visible);

    Label *m_text;
    Spinner *m_spinner;
    QTimer *m_pause;
};

} // namespace foyer::kit
