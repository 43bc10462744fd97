// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/basketmodel.h"

#include <QScrollArea>

class QVBoxLayout;

namespace foyer::kit {
class FiguresLabel;
class Label;
} // namespace foyer::kit

namespace foyer::pos {

class BasketRow;

/// The lines of the basket by performance. Keeps the focus: after a removed line it goes to the next.
class BasketList : public QScrollArea
{
    Q_OBJECT

public:
    explicit BasketList(BasketModel &basket, QWidget *parent = nullptr);
    ~BasketList() override;

    [[nodiscard]] std::vector<BasketRow *> rows() const;

Q_SIGNALS:
    /// The last line went while it had the focus.
    void emptied();

private:
    /// A performance's head and rows.
    struct Group
    {
        QWidget *box = nullptr;
        kit::Label *name = nullptr;
        kit::FiguresLabel *count = nullptr;
        QVBoxLayout *layout = nullptr;
        std::vector<BasketRow *> rows = {};
    };

    void refresh();
    [[nodiscard]] Group makeGroup();
    void fill(std::size_t group, const BasketPart &part);
    [[nodiscard]] BasketRow *makeRow(std::size_t group, std::size_t line);
    void openTypes(std::size_t group, std::size_t line);
    void step(BasketRow *from, int by);
    [[nodiscard]] int focusedRow() const;

    BasketModel &m_basket;
    QVBoxLayout *m_layout;
    std::vector<Group> m_groups;
};

} // namespace foyer::pos
