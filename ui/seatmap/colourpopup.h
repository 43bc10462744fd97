// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/popup.h"

#include <array>
#include <QColor>
#include <vector>

namespace foyer::kit {
class Label;
} // namespace foyer::kit

namespace foyer::seatmap {

class ColourButton;
class ColourSample;
class ValueEdit;

/// A colour for a category: one of the palette, or any by its number; how its seats look by day and by night,
/// and where they can hardly be told from the ground.
class ColourPopup : public kit::Popup
{
    Q_OBJECT

public:
    /// `rank`: the category's place in the list; `colour`: what it is shown in now.
    ColourPopup(int rank, const QColor &colour, QWidget *parent = nullptr);

Q_SIGNALS:
    /// "#rrggbb"
    void chosen(const QString &colour);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makePalette();
    void makeSamples();
    void makeField();
    void preview(const QString &text);
    void showColour(const QColor &colour);
    void enter(const QString &text);

    int m_rank;
    QColor m_colour;
    std::vector<ColourButton *> m_palette;
    std::array<ColourSample *, 2> m_samples{};
    ValueEdit *m_field = nullptr;
    kit::Label *m_error = nullptr;
};

/// "#8CC3F5", "8cc3f5" and "8cf" as "#8cc3f5"; empty for what is no colour.
[[nodiscard]] QString readColour(const QString &text);

} // namespace foyer::seatmap
