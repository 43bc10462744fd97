// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"

class QLineEdit;

namespace foyer::test {

/// A page of a field and an action, which notes what shell does with it.
class FakePage final : public kit::Page
{
    Q_OBJECT

public:
    struct Look
    {
        QString id;
        QString title;
        kit::Icon icon = kit::Icon::Circle;
        accounts::Permission permission = accounts::Permission::None;
        bool wantsPerformance = false;
        std::optional<kit::Link::Kind> opens = {};
        QString partOf = {};
    };

    explicit FakePage(const Look &look);

    [[nodiscard]] QString title() const override { return m_look.title; }

    [[nodiscard]] kit::Icon icon() const override { return m_look.icon; }

    [[nodiscard]] accounts::Permission permission() const override { return m_look.permission; }

    [[nodiscard]] QList<QAction *> commands() override { return {action}; }

    [[nodiscard]] QString partOf() const override { return m_look.partOf; }

    [[nodiscard]] bool wantsPerformance() const override { return m_look.wantsPerformance; }

    void setPerformance(const std::optional<kit::ChosenPerformance> &performance) override
    {
        chosen = performance;
    }

    void activated() override { ++activations; }

    void deactivated() override { ++deactivations; }

    [[nodiscard]] bool open(const kit::Link &link) override;

    [[nodiscard]] bool hasUnsaved() const override;

    QLineEdit *field;
    QAction *action;
    std::optional<kit::ChosenPerformance> chosen = {};
    std::vector<kit::Link> opened = {};
    int activations = 0;
    int deactivations = 0;
    int triggered = 0;

private:
    Look m_look;
};

} // namespace foyer::test
