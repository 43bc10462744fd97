// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {

class Button;
class Label;

/// What failed, in a sentence, and the way to try again.
class ErrorState : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorState(QWidget *parent = nullptr);
    void say(const QString &title, const QString &sentence);
    void setRetryVisible(bool visible);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void retry();

protected:
    void changeEvent(QEvent *event) override;

private:
    Label *m_title;
    Label *m_sentence;
    Button *m_retry;
};

} // namespace foyer::kit
