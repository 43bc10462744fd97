// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace foyer::kit {
class Button;
class Chip;
class Label;
} // namespace foyer::kit

namespace foyer::seatmap {

/// A panel in the inspector's place while something is being done: a head that says what, a body that
/// scrolls, a sentence on what it will do, and the act with its way out. Enter acts, Esc closes.
class SidePanel : public QFrame
{
    Q_OBJECT

public:
    /// `name` is its objectName; its act is called name + "Act", its way out name + "Close".
    SidePanel(const QString &name, const QString &title, QWidget *parent = nullptr);

    /// As it comes to the front, and as it leaves it.
    virtual void begin() {}

    virtual void end() {}

    /// Where the keyboard is at first.
    [[nodiscard]] virtual QWidget *firstField();

    [[nodiscard]] QString title() const;

    /// As by Enter; nothing while it cannot act.
    void submit();

    /// As by Esc.
    void leave();

Q_SIGNALS:
    /// It is done, or given up.
    void closed();

protected:
    void setTitle(const QString &title);
    void setChip(const QString &text); ///< empty: none
    void setSentence(const QString &text);
    /// Called once: the act, and what leaves without it.
    void setActs(const QString &act, const QString &close);
    /// Called once: nothing to act on, only to leave.
    void setClose(const QString &close);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    [[nodiscard]] kit::Button *actButton() const { return m_act; }

    /// A part of the body with a name and a line below.
    QVBoxLayout *addPart(const QString &title, QWidget *beside = nullptr);
    /// A field of it with its label before it.
    void addLine(QVBoxLayout *part, const QString &label, QWidget *control);
    void addLine(QVBoxLayout *part, const QString &label, QWidget *first, QWidget *second);

    /// What Enter and the act do; the panel says closed() itself.
    virtual void act() {}

    /// What Esc and the way out do before closed().
    virtual void giveUp() {}

    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addButton(kit::Button *button, QKeyCombination keys);

    kit::Label *m_title;
    kit::Chip *m_chip;
    QVBoxLayout *m_body;
    kit::Label *m_sentence;
    QHBoxLayout *m_foot;
    kit::Button *m_act = nullptr;
    kit::Button *m_close = nullptr;
};

} // namespace foyer::seatmap
