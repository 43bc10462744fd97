// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/tillmodel.h"

#include <QWidget>

class QHBoxLayout;

namespace foyer::kit {
class QuantityStepper;
}

namespace foyer::pos {

class StripButton;
struct PosActions;

/// The keys of choosing, 64 high: how many, of which category, the best together, the next best.
class KeyStrip : public QWidget
{
    Q_OBJECT

public:
    KeyStrip(TillModel &till, const PosActions &actions, QWidget *parent = nullptr);

    /// Chooses the category whose key this is; false if it is none's.
    bool chooseByKey(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void refresh();
    void refreshActions();

    TillModel &m_till;
    const PosActions &m_actions;
    kit::QuantityStepper *m_quantity;
    QHBoxLayout *m_row;
    std::vector<std::pair<int, StripButton *>> m_categories; ///< with their ranks
    QStringList m_keys;
    StripButton *m_best;
    StripButton *m_next;
};

/// A letter for each name, each another one: the first of the name that is left, else of the alphabet.
[[nodiscard]] QStringList keysFor(const QStringList &names);

} // namespace foyer::pos
