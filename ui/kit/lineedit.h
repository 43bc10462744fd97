// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/measures.h"

#include <QKeySequence>
#include <QLineEdit>

namespace foyer::kit {

/// A line of text with room for an icon or word before it, and a word, key cap or button behind it. A plain
/// QLineEdit looks the same without these.
class LineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit LineEdit(QWidget *parent = nullptr);

    void setExtent(Extent extent);
    void setLeading(Icon icon);
    void setPrefix(const QString &text);
    void setSuffix(const QString &text); ///< such as "EUR"
    void setKeyCap(const QKeySequence &keys);
    /// Figures of one width; right-aligned.
    void setFigures(bool figures);
    /// Red edge; kit::Field does it with the sentence.
    void setInvalid(bool invalid);
    /// Esc brings back what stood there when the field was entered (only where the text differs).
    void setEscapeRestores(bool restores);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updateMargins();

    Extent m_extent = Extent::Normal;
    Icon m_leading = Icon::None;
    QString m_prefix;
    QString m_suffix;
    QKeySequence m_keys;
    QString m_before;
    bool m_escapeRestores = false;
    bool m_entered = false;
};

} // namespace foyer::kit
