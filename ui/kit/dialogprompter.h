// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/prompter.h"

namespace foyer::kit {

/// Asks the person at the screen, by dialogs that never block the event loop.
class DialogPrompter final : public Prompter
{
public:
    [[nodiscard]] Task<Answer> ask(Question question, QWidget *over) override;
    [[nodiscard]] Task<std::optional<QString>> askText(TextQuestion question, QWidget *over) override;
    [[nodiscard]] Task<std::optional<QString>> openFile(FileQuestion question, QWidget *over) override;
    [[nodiscard]] Task<std::optional<QString>> saveFile(FileQuestion question, QWidget *over) override;
};

} // namespace foyer::kit
