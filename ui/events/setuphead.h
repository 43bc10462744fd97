// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setupmodel.h"

#include <QFrame>

class QAction;

namespace foyer::kit {
class Button;
class Chip;
class Label;
} // namespace foyer::kit

namespace foyer::events {

/// Above the set-up: back, what it is, where it is saved, save, publish.
class SetupHead : public QFrame
{
    Q_OBJECT

public:
    explicit SetupHead(QWidget *parent = nullptr);

    void setActions(QAction *back, QAction *save, QAction *next, QAction *publish);
    void show(const SetupModel &model, const QString &line);
    void setPublishVisible(bool visible); ///< the step of publishing has a button of its own

    [[nodiscard]] static QString saveWords(const SetupModel &model);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Button *m_back;
    kit::Label *m_title;
    kit::Chip *m_state;
    kit::Label *m_line;
    kit::Label *m_saved;
    kit::Button *m_save;
    kit::Button *m_next;
    kit::Button *m_publish;
};

} // namespace foyer::events
