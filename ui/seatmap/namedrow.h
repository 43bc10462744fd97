// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/valueline.h"

#include <QColor>

namespace foyer::kit {
class FiguresLabel;
}

namespace foyer::seatmap {

class ColourButton;

/// One of a list in the inspector (categories, levels): its colour, to be changed by a click; its name, to be
/// typed over; how many hang on it, and a menu to move and delete it. What cannot be deleted says why.
class NamedRow : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString id;
        QString name;
        int rank = -1;      ///< of a category: its place
        QColor colour = {}; ///< what it is shown in
        qint64 count = 0;
        QString countWords; ///< "383 seats": for the tip and assistive technology
        QString whyKept;    ///< why it cannot be deleted; empty: it can
        bool isFirst = false;
        bool isLast = false;
        bool isMarked = false; ///< what new seats get
    };

    /// `name`: objectName; its field is called name + "Name", its colour name + "Colour", its menu button
    /// name + "Menu".
    explicit NamedRow(const QString &name, QWidget *parent = nullptr);

    void show(const Content &content);
    void setError(const QString &sentence);

    [[nodiscard]] const QString &id() const { return m_content.id; }

    [[nodiscard]] ValueEdit *field() const { return m_name; }

Q_SIGNALS:
    void renamed(const QString &name);
    void moved(int by);
    void deleted();
    void picked();
    void coloured(const QString &colour); ///< "#rrggbb"

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void openMenu();
    void openColours();

    Content m_content;
    ColourButton *m_colour;
    ValueEdit *m_name;
    kit::FiguresLabel *m_count;
    QWidget *m_menu;
    kit::Label *m_error;
};

} // namespace foyer::seatmap
