// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/scriptedprompter.h"

namespace foyer::kit {

namespace {

template <typename T>
T takeNext(std::deque<T> &script, int &unscripted)
{
    if (script.empty()) {
        ++unscripted;
        return T();
    }
    T next = std::move(script.front());
    script.pop_front();
    return next;
}

} // namespace

Task<Answer> ScriptedPrompter::ask(Question question, QWidget *)
{
    m_asked.push_back(std::move(question));
    co_return takeNext(m_answers, m_unscripted);
}

Task<std::optional<QString>> ScriptedPrompter::askText(TextQuestion question, QWidget *)
{
    m_askedTexts.push_back(std::move(question));
    co_return takeNext(m_texts, m_unscripted);
}

Task<std::optional<QString>> ScriptedPrompter::openFile(FileQuestion question, QWidget *)
{
    m_askedFiles.push_back(std::move(question));
    co_return takeNext(m_files, m_unscripted);
}

Task<std::optional<QString>> ScriptedPrompter::saveFile(FileQuestion question, QWidget *)
{
    m_askedFiles.push_back(std::move(question));
    co_return takeNext(m_files, m_unscripted);
}

} // namespace foyer::kit
