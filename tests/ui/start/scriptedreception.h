// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "tests/support/deterministicids.h"
#include "ui/start/reception.h"

#include <deque>

namespace foyer::test {

/// Answers visits and sign-ins from lists; records what was asked. With `hold` answers wait for letGo().
class ScriptedReception final : public start::Reception
{
public:
    [[nodiscard]] Task<start::Greeting> visit(start::Place place) override;
    [[nodiscard]] Task<client::Answer<void>> resume() override;
    [[nodiscard]] Task<client::Answer<void>> signIn(QString email, QString password) override;
    [[nodiscard]] Task<client::Answer<void>> setUp(wire::SetUp asked) override;
    [[nodiscard]] Uuid newId() override;

    void letGo();

    start::Greeting greeting = {};
    bool hasSession = false;
    std::deque<client::Refusal> refusals = {}; ///< of the next sign-ins and set-ups; then they succeed
    bool hold = false;

    std::vector<start::Place> visited = {};
    std::vector<std::pair<QString, QString>> signedIn = {};
    std::vector<wire::SetUp> madeUp = {};

private:
    [[nodiscard]] client::Answer<void> next();
    [[nodiscard]] Task<void> wait();

    Completer<bool> m_held;
    DeterministicIds m_ids;
};

} // namespace foyer::test
