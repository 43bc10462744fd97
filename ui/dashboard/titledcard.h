// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"

namespace foyer::kit {
class Label;
}

namespace foyer::dashboard {

/// A card with its title, a quiet word behind it, and room at the right of the head.
class TitledCard : public kit::Card
{
    Q_OBJECT

public:
    explicit TitledCard(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &detail);

    /// At the right end of the head.
    void addToHead(QWidget *widget);

private:
    kit::Label *m_name;
    kit::Label *m_detail;
};

} // namespace foyer::dashboard
