// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/checklist.h"

#include <QFrame>

class QVBoxLayout;

namespace foyer::kit {
class Bar;
class Button;
class Label;
} // namespace foyer::kit

namespace foyer::events {

/// "Ready to publish?": what is done, what lacks with the way there, and what publishing will do.
class ReadinessPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ReadinessPanel(QWidget *parent = nullptr);

    void show(const std::vector<CheckItem> &items, const QString &sentence, bool isPublished);

    [[nodiscard]] const std::vector<CheckItem> &items() const noexcept { return m_items; }

Q_SIGNALS:
    void jumpWanted(foyer::events::Step step);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addItem(int number, const CheckItem &item);

    std::vector<CheckItem> m_items;
    QString m_shownWords;
    kit::Label *m_title;
    kit::Label *m_count;
    kit::Bar *m_bar;
    QVBoxLayout *m_list;
    kit::Label *m_sentence;
};

} // namespace foyer::events
