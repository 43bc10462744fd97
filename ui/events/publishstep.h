// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/stepview.h"

namespace foyer::kit {
class Banner;
class Button;
class Card;
class Label;
} // namespace foyer::kit

namespace foyer::events {

/// What publishing will do, for whom and until when; afterwards what cancelling would.
class PublishStep : public StepView
{
    Q_OBJECT

public:
    PublishStep(SetupModel &model, const Clock &clock, QWidget *parent = nullptr);

    void forget() override;
    [[nodiscard]] QWidget *firstField() override;

    /// How many things lack; 0: it can be published.
    void setLacking(int lacking);

    [[nodiscard]] kit::Banner *banner() const noexcept { return m_banner; }

Q_SIGNALS:
    void publishWanted();
    void cancelWanted();

protected:
    void refresh() override;

private:
    const Clock &m_clock;
    int m_lacking = 0;
    kit::Banner *m_banner = nullptr;
    kit::Label *m_sentence = nullptr;
    kit::Button *m_publish = nullptr;
    kit::Card *m_cancelCard = nullptr;
    kit::Label *m_cancelWords = nullptr;
    kit::Button *m_cancel = nullptr;
};

} // namespace foyer::events
