// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QKeySequence>

namespace foyer::pos {

/// A button of the key strip, 48 high, with two lines: a name above with its key, something smaller below.
/// A category has its swatch at the left and may be chosen; a name that is too long for its line is written
/// small, in two lines.
class StripButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StripButton(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setKeyText(const QString &key);

    void setKeyBelow(bool below) { m_isKeyBelow = below; } ///< with the smaller line: actions

    void setDetail(const QString &left, const QString &right = {});
    /// Rank of a category; -1 for none.
    void setSwatch(int rank, const QColor &colour);
    void setFaded(bool faded); ///< nothing of it is left

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int keyWidth() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] bool isNameTooLong() const;
    [[nodiscard]] QColor ink(bool quiet) const;
    void paintFrame(QPainter &painter) const;
    void paintWide(QPainter &painter) const;
    void paintNarrow(QPainter &painter) const;
    void paintDetail(QPainter &painter, const QRectF &room) const;

    QString m_name;
    QString m_key;
    QString m_left;
    QString m_right;
    int m_rank = -1;
    QColor m_colour;
    bool m_isKeyBelow = false;
    bool m_isFaded = false;
};

} // namespace foyer::pos
