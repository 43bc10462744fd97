// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QLabel>

namespace foyer::kit {

/// Text in one of the sizes, weights and inks; follows the theme. Longer than its place, a single line ends
/// in "…" and says all of itself in its tool tip; setWordWrap(true) wraps instead.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text = {}, TextSize size = TextSize::Body, QFont::Weight weight = regular,
                   QWidget *parent = nullptr);
    explicit Label(const QString &text, Ink ink, QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setType(TextSize size, QFont::Weight weight = regular);
    /// Figures of one width: for money, times, counts.
    void setFigures(bool figures);
    /// Stands before the text in its colour.
    void setLeading(Icon icon);

    [[nodiscard]] Ink ink() const { return m_ink; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int leadingWidth() const;
    [[nodiscard]] bool isParagraph() const;
    void updateFont();
    void paintSelectable(QPaintEvent *event, const QColor &colour);
    void paintParagraph(QPainter &painter, const QRect &box) const;
    void tellWhatIsCut(bool cut);

    TextSize m_size;
    QFont::Weight m_weight;
    Ink m_ink = Ink::Text;
    Icon m_leading = Icon::None;
    bool m_figures = false;
};

} // namespace foyer::kit
