// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace foyer::kit {

class Label;

/// Surface with a hairline and radius 8. `body()` is its layout (margins 16); with a title, the title and
/// what is added to `head()` stand above.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    [[nodiscard]] QHBoxLayout *head();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_head = nullptr;
    Label *m_title = nullptr;
};

} // namespace foyer::kit
