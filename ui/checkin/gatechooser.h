// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace foyer::kit {
class Label;
}

namespace foyer::checkin {

class GateChoice;

/// Asks once at which gate this computer stands.
class GateChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit GateChooser(QWidget *parent = nullptr);

    void setGates(const GateChoice &choice, const QString &venue);

Q_SIGNALS:
    /// No index: a gate of no name.
    void chosen(int gate);
    void kept();

private:
    void addRow(const QString &text, const QString &name, int gate, bool isCurrent);

    kit::Label *m_title;
    kit::Label *m_text;
    QVBoxLayout *m_rows;
};

} // namespace foyer::checkin
