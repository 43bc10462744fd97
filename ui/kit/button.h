// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/measures.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QPointer>

class QAction;

namespace foyer::kit {

/// The one push button. At most one Primary on a screen.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind
    {
        Plain,
        Primary,
        Ghost,       ///< no edge until the pointer is on it
        Link,        ///< like Ghost, in accent text: undo, "All orders"
        Accent,      ///< accent text and quiet edge
        Danger,      ///< red text and edge
        DangerSolid, ///< filled red: the act itself, in a dialog
    };

    explicit Button(const QString &text = {}, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    explicit Button(Icon icon, const QString &text = {}, Kind kind = Kind::Plain, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setExtent(Extent extent);
    void setLeading(Icon icon);
    void setTrailing(Icon icon); ///< such as ChevronDown for a button that opens a menu
    /// Shows a key cap at the right; the key itself is a shortcut of an action or of setShortcut().
    void setKeyCap(const QKeySequence &keys);
    /// Text, icon, key cap, tip, enabled and checked follow the action; a click triggers it.
    void setAction(QAction *action);
    /// What stands in the tip while the button is disabled: why.
    void setWhyDisabled(const QString &sentence);
    /// Keys belong to the label at till and gate; elsewhere only the tip shows them (the default is shown).
    void setKeyCapVisible(bool visible);
    void setTextAlignment(Qt::Alignment alignment); ///< AlignLeft: text left, cap right

    [[nodiscard]] Kind kind() const { return m_kind; }

    [[nodiscard]] Extent extent() const { return m_extent; }

    [[nodiscard]] QKeySequence keyCap() const { return m_keys; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// For pictures of every state: shows hover or pressed without a pointer.
    void setPosedState(bool hovered, bool pressed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void takeOver();
    [[nodiscard]] QFont labelFont() const;
    [[nodiscard]] int sidePadding() const;
    [[nodiscard]] int iconSide() const;
    [[nodiscard]] bool showsKeyCap() const;
    [[nodiscard]] QString tipText() const;
    void paintContent(QPainter &painter, const QColor &ink);

    Kind m_kind;
    Extent m_extent = Extent::Normal;
    Icon m_leading = Icon::None;
    Icon m_trailing = Icon::None;
    QKeySequence m_keys;
    QString m_whyDisabled;
    Qt::Alignment m_alignment = Qt::AlignCenter;
    QPointer<QAction> m_action;
    bool m_keyCapVisible = true;
    bool m_posedHover = false;
    bool m_posedPress = false;
};

} // namespace foyer::kit
