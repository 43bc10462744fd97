// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {
class Label;
}

namespace foyer::start {

/// A few quiet words between two hairlines: "on this computer before".
class CaptionLine final : public QWidget
{
    Q_OBJECT

public:
    explicit CaptionLine(QWidget *parent = nullptr);
    void setText(const QString &text);

private:
    kit::Label *m_label;
};

} // namespace foyer::start
