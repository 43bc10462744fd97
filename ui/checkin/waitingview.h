// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatehead.h"

class QHBoxLayout;
class QLineEdit;
class QStackedLayout;
class QVBoxLayout;

namespace foyer::kit {
class Banner;
}

namespace foyer::checkin {

class ArrivalsCard;
class CountCard;
class FoundCard;
class GateButton;
class GateField;
class GateModel;
class ReadyCard;
class RecentCard;
struct GateActions;

/// The gate between two tickets: ready to scan, how the house fills, what was scanned last, search.
class WaitingView final : public QWidget
{
    Q_OBJECT

public:
    WaitingView(GateModel &model, const GateActions &actions, QWidget *parent = nullptr);

    void setHead(const GateHead::Content &content);

    [[nodiscard]] QLineEdit *field() const;

    [[nodiscard]] FoundCard *found() const { return m_found; }

    /// Takes everything from the model anew.
    void refresh();
    /// What goes on with time.
    void refreshCounts();
    void leaveSearch();
    void setSound(bool isOn);
    /// What the key for night leads to.
    void setNight(bool isNight);

private:
    [[nodiscard]] QWidget *buildLeft(const GateActions &actions);
    [[nodiscard]] QWidget *buildRight(const GateActions &actions);
    [[nodiscard]] QWidget *buildFoot(const GateActions &actions);
    GateButton *addButton(QHBoxLayout *row, const char *name, QAction *action);
    void refreshReady();
    void refreshKept();
    void refreshSearch();

    GateModel &m_model;
    GateHead *m_head;
    ReadyCard *m_ready;
    FoundCard *m_found;
    GateField *m_field;
    kit::Banner *m_kept;
    CountCard *m_count;
    ArrivalsCard *m_arrivals;
    RecentCard *m_recent;
    GateButton *m_gate = nullptr;
    GateButton *m_night = nullptr;
    GateButton *m_sound = nullptr;
    QStackedLayout *m_faces;
};

} // namespace foyer::checkin
