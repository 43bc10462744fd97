// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program.h"
#include "tests/journeys/stage.h"
#include "ui/kit/scriptedprompter.h"

#include <QKeyCombination>

namespace foyer::test {

/// Somebody at work in the client, which begins with this and ends with it. By keys, as far as they go.
class AtWork
{
public:
    /// `profile`: where the client keeps its own settings. Whoever was signed in there goes on.
    AtWork(Stage &stage, const Person &person, const QString &profile);
    ~AtWork();
    Q_DISABLE_COPY_MOVE(AtWork)

    /// Whoever has the focus gets it.
    void press(QKeyCombination keys);
    void type(const QString &text);
    void click(const char *name);

    /// Null if it is not there or not to be seen.
    template <typename Widget = QWidget>
    [[nodiscard]] Widget *shown(const char *name)
    {
        for (Widget *found : m_program->window().findChildren<Widget *>(QString::fromLatin1(name))) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    [[nodiscard]] bool isEnabled(const char *name);
    [[nodiscard]] QString text(const char *name); ///< of a label or field; empty if it is not to be seen
    /// Everything that is to be read below it.
    [[nodiscard]] QString words(const char *name);

    [[nodiscard]] kit::ScriptedPrompter &prompter() { return *m_prompter; }

private:
    void comeToFront(); ///< until something has the focus

    kit::ScriptedPrompter *m_prompter; ///< the program's
    std::unique_ptr<app::Program> m_program;
    bool m_isFinished = false;
};

} // namespace foyer::test
