// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/beeper.h"
#include "ui/checkin/gateactions.h"
#include "ui/checkin/gatehead.h"
#include "ui/checkin/gatekeys.h"
#include "ui/checkin/gatemodel.h"
#include "ui/checkin/verdict.h"
#include "ui/kit/page.h"
#include "ui/kit/theme.h"

class QStackedWidget;

namespace foyer::kit {
class StateStack;
}

namespace foyer::checkin {

class GateChooser;
class VerdictScreen;
class WaitingView;

/// The gate: scans tickets all evening, with gloves, in the dark. One look says in or not, and why.
class GatePage final : public kit::Page
{
    Q_OBJECT

public:
    explicit GatePage(const GateParts &parts, QWidget *parent = nullptr);
    ~GatePage() override;

    [[nodiscard]] QString title() const override;

    [[nodiscard]] kit::Icon icon() const override { return kit::Icon::ScanLine; }

    [[nodiscard]] accounts::Permission permission() const override { return accounts::Permission::CheckIn; }

    [[nodiscard]] QList<QAction *> commands() override { return m_actions.all(); }

    [[nodiscard]] bool wantsPerformance() const override { return true; }

    void setPerformance(const std::optional<kit::ChosenPerformance> &performance) override;
    void activated() override;
    void deactivated() override;

    [[nodiscard]] GateModel &model() noexcept { return m_model; }

    [[nodiscard]] Beeper &beeper() noexcept { return m_beeper; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void connectModel();
    void connectActions();
    void connectKeys();
    void restoreChoices();
    void onState();
    void showFace();
    void refresh();
    void refreshActions();
    void tick();
    void letIn();
    void startSearch();
    void onJudged(const ScanOutcome &outcome);
    void onUndone(const wire::Scan &scan);
    void setNight(bool isNight);
    void setSound(bool isOn);
    void setFullScreen(bool isFull);
    void keep(const char *key, bool isOn);
    [[nodiscard]] std::optional<bool> kept(const char *key) const;
    [[nodiscard]] GateHead::Content head() const;
    [[nodiscard]] Verdict verdict() const;

    GateParts m_parts;
    GateModel m_model;
    GateActions m_actions;
    kit::Theme m_theme; ///< the gate's own, once somebody has chosen day or night here
    Beeper m_beeper;
    QTimer m_tick;
    GateChooser *m_chooser;
    WaitingView *m_waiting;
    VerdictScreen *m_verdict;
    QStackedWidget *m_faces;
    kit::StateStack *m_states;
    GateKeys *m_keys;
    bool m_isSoundOn = true;
    bool m_isFullScreen = false;
};

} // namespace foyer::checkin
