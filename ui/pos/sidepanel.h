// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/button.h"

class QHBoxLayout;
class QVBoxLayout;

namespace foyer::kit {
class FiguresLabel;
class Label;
} // namespace foyer::kit

namespace foyer::pos {

/// The column at the right of the till: a head of 64 with title, a line below it and room for a button, and
/// what the panel is for.
class SidePanel : public QWidget
{
    Q_OBJECT

public:
    static constexpr int columnWidth = 384;

    explicit SidePanel(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &text);

    /// Where the focus goes when the panel comes up.
    virtual void enter() {}

protected:
    [[nodiscard]] QHBoxLayout *head() const { return m_head; }

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    /// A big action with its key, as wide as the column.
    [[nodiscard]] kit::Button *addPrimary(QAction *action);

    /// A box around it to be hidden: a button that follows an action shows itself again whenever that
    /// changes.
    [[nodiscard]] static QWidget *boxed(QWidget *content);

    /// The largest size of figures in which an amount fits beside its name.
    static void fitAmount(kit::FiguresLabel &label, const QString &amount);

    /// A row of layout with the column's margins.
    [[nodiscard]] QHBoxLayout *addRow(int top, int bottom);

    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QHBoxLayout *m_head;
    kit::Label *m_title;
    kit::Label *m_subtitle;
};

} // namespace foyer::pos
