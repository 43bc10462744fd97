// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"

#include <optional>
#include <QString>
#include <QStringList>

class QWidget;

namespace foyer::kit {

/// Asked before what cannot be undone. The title asks, the text says what will happen, for whom and to how
/// many, `accept` names the act ("Cancel and refund 383"), `keep` the safe way out, which has the focus.
struct Question
{
    QString title;
    QString text;
    QString accept;
    QString keep;
    bool destructive = true;
    QString option = {}; ///< a check box under the text; none where empty
    bool optionChecked = false;
};

struct Answer
{
    bool accepted = false;
    bool optionChecked = false;
};

/// A line of text the act needs: a reason, a name.
struct TextQuestion
{
    QString title;
    QString text;
    QString label;
    QString accept;
    QString initial = {};
    int maximumLength = 200;
    bool mayBeEmpty = false;
};

struct FileQuestion
{
    QString title;
    QStringList filters = {}; ///< "Seating plans (*.json)"
    QString suggestedName = {};
};

/// Every question that stops the work goes through here, so that tests and the tour answer by script. Empty
/// answers mean that the person said no.
class Prompter
{
public:
    virtual ~Prompter() = default;
    [[nodiscard]] virtual Task<Answer> ask(Question question, QWidget *over) = 0;
    [[nodiscard]] virtual Task<std::optional<QString>> askText(TextQuestion question, QWidget *over) = 0;
    [[nodiscard]] virtual Task<std::optional<QString>> openFile(FileQuestion question, QWidget *over) = 0;
    [[nodiscard]] virtual Task<std::optional<QString>> saveFile(FileQuestion question, QWidget *over) = 0;
};

} // namespace foyer::kit
