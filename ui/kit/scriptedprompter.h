// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/prompter.h"

#include <deque>
#include <vector>

namespace foyer::kit {

/// Answers from a list, for tests and the tour; records what was asked. Unscripted questions are answered
/// "no" and counted.
class ScriptedPrompter final : public Prompter
{
public:
    void nextAnswer(Answer answer) { m_answers.push_back(answer); }

    void nextText(std::optional<QString> text) { m_texts.push_back(std::move(text)); }

    void nextFile(std::optional<QString> path) { m_files.push_back(std::move(path)); }

    [[nodiscard]] const std::vector<Question> &asked() const { return m_asked; }

    [[nodiscard]] const std::vector<TextQuestion> &askedTexts() const { return m_askedTexts; }

    [[nodiscard]] const std::vector<FileQuestion> &askedFiles() const { return m_askedFiles; }

    [[nodiscard]] int unscripted() const { return m_unscripted; }

    [[nodiscard]] Task<Answer> ask(Question question, QWidget *over) override;
    [[nodiscard]] Task<std::optional<QString>> askText(TextQuestion question, QWidget *over) override;
    [[nodiscard]] Task<std::optional<QString>> openFile(FileQuestion question, QWidget *over) override;
    [[nodiscard]] Task<std::optional<QString>> saveFile(FileQuestion question, QWidget *over) override;

private:
    std::deque<Answer> m_answers;
    std::deque<std::optional<QString>> m_texts;
    std::deque<std::optional<QString>> m_files;
    std::vector<Question> m_asked;
    std::vector<TextQuestion> m_askedTexts;
    std::vector<FileQuestion> m_askedFiles;
    int m_unscripted = 0;
};

} // namespace foyer::kit
