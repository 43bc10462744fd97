// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QWidget>

class QHBoxLayout;

namespace foyer::kit {

class Button;
class Label;
class SeatsPicture;

/// An empty page or list: what it is for and what to do first.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &title, const QString &text, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    /// The first one added is the primary unless told otherwise.
    Button *addAction(const QString &text, Icon icon = Icon::None);
    void setPicture(Icon icon); ///< instead of the drawn seats

private:
    Label *m_title;
    Label *m_text;
    SeatsPicture *m_picture;
    QHBoxLayout *m_actions;
};

} // namespace foyer::kit
