// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QFrame>

class QVBoxLayout;

namespace foyer::kit {
class Label;
}

namespace foyer::start {

/// One of a few ways to go: a picture, what it is, its key, and below whatever the way needs. A click, its
/// key or the focus anywhere inside chooses it.
class ChoiceCard final : public QFrame
{
    Q_OBJECT

public:
    ChoiceCard(kit::Icon icon, QChar key, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &text);
    void setChosen(bool chosen);

    [[nodiscard]] bool isChosen() const { return m_chosen; }

    /// Beside the picture, under the text.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    kit::Icon m_icon;
    kit::Label *m_title;
    kit::Label *m_text;
    QVBoxLayout *m_body;
    bool m_chosen = false;
};

} // namespace foyer::start
