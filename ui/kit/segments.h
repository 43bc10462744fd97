// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/measures.h"

#include <QVariant>
#include <QWidget>
#include <vector>

class QAbstractButton;
class QButtonGroup;

namespace foyer::kit {

/// A few choices side by side, one of them chosen. One stop for Tab; the arrow keys choose.
class Segments : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(const QString &name, QWidget *parent = nullptr);

    void addChoice(const QString &text, const QVariant &value = {});
    void clearChoices();
    void setTextOf(int index, const QString &text);
    void setCurrentIndex(int index);
    void setCurrentValue(const QVariant &value);
    void setExtent(Extent extent);

    [[nodiscard]] int currentIndex() const;
    [[nodiscard]] QVariant currentValue() const;

    [[nodiscard]] int count() const { return int(m_values.size()); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By the person only.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QAbstractButton *buttonAt(int index) const;

    QButtonGroup *m_group;
    std::vector<QVariant> m_values;
    Extent m_extent = Extent::Normal;
};

} // namespace foyer::kit
