// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/admission.h"

#include <QWidget>

class QAction;
class QListView;
class QStackedLayout;

namespace foyer::kit {
class Label;
}

namespace foyer::checkin {

class FoundModel;
class GateButton;
class TicketSearch;

/// What the search found, in place of the card that waits for a ticket. Nobody is let in by choosing one:
/// that has a key of its own.
class FoundCard final : public QWidget
{
    Q_OBJECT

public:
    explicit FoundCard(QAction *letIn, QWidget *parent = nullptr);

    void show(const TicketSearch &search);

    /// The chosen one; null: none.
    [[nodiscard]] const wire::FoundTicket *chosen() const;

    void step(int step);

Q_SIGNALS:
    void chosenChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] static QString wordsFor(const TicketSearch &search);

    kit::Label *m_title;
    kit::Label *m_message;
    QListView *m_list;
    FoundModel *m_model;
    GateButton *m_letIn;
    QStackedLayout *m_faces;
};

} // namespace foyer::checkin
