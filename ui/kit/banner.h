// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace foyer::kit {

class Button;
class Label;
class IconLabel;

/// A message where the work is; it pushes the work down. Starts hidden; say() shows it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    enum class Shape
    {
        Box,  ///< within a page: edge all round
        Edge, ///< across the page under the top bar: one line below
    };

    explicit Banner(Shape shape = Shape::Box, QWidget *parent = nullptr);

    /// `lead` in semibold, then `rest`. Announced to assistive technology.
    void say(Tone tone, const QString &lead, const QString &rest = {});
    void setIcon(Icon icon); ///< until the next say(), which takes the tone's icon
    /// A small button at the right, owned by the banner.
    Button *addAction(const QString &text);
    void clearActions();
    void dismiss();

    [[nodiscard]] QString text() const;

    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Shape m_shape;
    Tone m_tone = Tone::Blue;
    IconLabel *m_icon;
    Label *m_lead;
    Label *m_rest;
    QHBoxLayout *m_actions;
};

} // namespace foyer::kit
