// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatecolours.h"
#include "ui/checkin/gatehead.h"
#include "ui/checkin/scanoutcome.h"

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace foyer::checkin {

class GateButton;
class HatchedBand;
class SlipView;
class VerdictFace;
struct GateActions;

/// A verdict over the whole page, at once, readable by its shape, its word or its colour alone.
class VerdictScreen final : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictScreen(const GateActions &actions, QWidget *parent = nullptr);

    void setHead(const GateHead::Content &content);
    void show(const ScanOutcome &outcome, const Verdict &verdict, bool isCutOff);

    /// Inside, and of how many; at the right of the foot where somebody was let in.
    void setCount(int inside, int expected);

    /// Day has become night, or the other way round.
    void recolour();

    [[nodiscard]] const Verdict &verdict() const noexcept { return m_verdict; }

Q_SIGNALS:
    void nextWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildFoot(const GateActions &actions);
    [[nodiscard]] GateButton *addButton(const char *name, QAction *action);
    void paintButtons(const GateColours &colours);
    void offer(const ScanOutcome &outcome);
    [[nodiscard]] GateColours colours() const;
    [[nodiscard]] QRectF asideBox() const;

    Verdict m_verdict;
    QVBoxLayout *m_column;
    QVBoxLayout *m_body;
    HatchedBand *m_band;
    GateHead *m_head;
    VerdictFace *m_face;
    SlipView *m_slip;
    QWidget *m_foot;
    QHBoxLayout *m_buttons;
    GateButton *m_next;
    GateButton *m_check;
    GateButton *m_tryAgain;
    GateButton *m_undo;
    GateButton *m_search;
    GateButton *m_drop;
    GateButton *m_primary = nullptr;
    QString m_aside;
    QString m_inside;
    QString m_ofExpected;
    bool m_countsEntry = false;
    bool m_isCutOff = false;
};

} // namespace foyer::checkin
