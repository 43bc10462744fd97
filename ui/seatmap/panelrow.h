// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <array>
#include <QWidget>
#include <vector>

class QHBoxLayout;

namespace foyer::kit {
class Button;
class IconLabel;
class Label;
} // namespace foyer::kit

namespace foyer::seatmap {

/// A line of the lower panel, 36 px high: what it is, more of it, and what can be done about it.
class PanelRow : public QWidget
{
    Q_OBJECT

public:
    struct Act
    {
        QString text = {};
        QString name = {};    ///< for assistive technology, where the text alone says too little
        bool isFramed = true; ///< else it has no edge until the pointer is on it
    };

    struct Content
    {
        kit::Icon icon = kit::Icon::None;
        kit::Ink ink = kit::Ink::Text2;
        QString iconName = {}; ///< what the icon says, in a word
        QString title = {};
        QString detail = {};
        std::array<Act, 3> acts = {}; ///< those without a text are not there
    };

    explicit PanelRow(QWidget *parent = nullptr);

    /// `name` is its objectName; its buttons are called name + "Act0" …
    void show(const QString &name, const Content &content);
    void setChosen(bool chosen);

    [[nodiscard]] bool isChosen() const { return m_isChosen; }

    [[nodiscard]] QString text() const;

    [[nodiscard]] kit::Button *act(int number) const { return m_acts[std::size_t(number)]; }

    static constexpr int height = 36;

Q_SIGNALS:
    void clicked();
    void actWanted(int number);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    kit::IconLabel *m_icon;
    kit::Label *m_title;
    kit::Label *m_detail;
    std::array<kit::Button *, 3> m_acts{};
    bool m_isChosen = false;
};

} // namespace foyer::seatmap
