// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dialogprompter.h"

#include "ui/kit/button.h"
#include "ui/kit/closing.h"
#include "ui/kit/dialog.h"
#include "ui/kit/field.h"
#include "ui/kit/lineedit.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QVBoxLayout>

namespace foyer::kit {

namespace {

QString cancelText()
{
    return QCoreApplication::translate("foyer::kit::DialogPrompter", "Cancel");
}

Button *addAct(Dialog *dialog, const QString &text, bool destructive)
{
    auto *act = new Button(text, destructive ? Button::Kind::DangerSolid : Button::Kind::Primary, dialog);
    act->setObjectName(QStringLiteral("act"));
    QObject::connect(act, &QAbstractButton::clicked, dialog, &Dialog::accept);
    return dialog->addButton(act);
}

[[nodiscard]] Task<std::optional<QString>> pickFile(QFileDialog *dialog)
{
    const QPointer<QFileDialog> guard(dialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    const int result = co_await closed<QDialog>(dialog, &QDialog::finished);
    if (result != QDialog::Accepted || !guard || guard->selectedFiles().isEmpty())
        co_return std::nullopt;
    co_return guard->selectedFiles().constFirst();
}

QFileDialog *makePicker(const FileQuestion &question, QWidget *over)
{
    auto *dialog = new QFileDialog(over, question.title);
    dialog->setNameFilters(question.filters);
    if (!question.suggestedName.isEmpty())
        dialog->selectFile(question.suggestedName);
    return dialog;
}

} // namespace

Task<Answer> DialogPrompter::ask(Question question, QWidget *over)
{
    const QPointer<Dialog> dialog = new Dialog(question.title, over);
    dialog->setObjectName(QStringLiteral("question"));
    dialog->setText(question.text);
    auto *option = new QCheckBox(question.option, dialog);
    option->setObjectName(QStringLiteral("option"));
    option->setChecked(question.optionChecked);
    option->setVisible(!question.option.isEmpty());
    if (!question.option.isEmpty())
        dialog->body()->addWidget(option);
    dialog->addSafeButton(question.keep.isEmpty() ? cancelText() : question.keep);
    addAct(dialog, question.accept, question.destructive);
    const int result = co_await Dialog::run(dialog);
    Answer answer;
    answer.accepted = result == 1;
    answer.optionChecked = dialog && option->isChecked();
    co_return answer;
}

Task<std::optional<QString>> DialogPrompter::askText(TextQuestion question, QWidget *over)
{
    const QPointer<Dialog> dialog = new Dialog(question.title, over);
    dialog->setObjectName(QStringLiteral("textQuestion"));
    dialog->setText(question.text);
    auto *line = new LineEdit;
    line->setObjectName(QStringLiteral("answer"));
    line->setMaxLength(question.maximumLength);
    line->setText(question.initial);
    dialog->body()->addWidget(new Field(question.label, line));
    dialog->addSafeButton(cancelText());
    Button *act = addAct(dialog, question.accept, false);
    const bool mayBeEmpty = question.mayBeEmpty;
    const auto judge = [line, act, mayBeEmpty] {
        act->setEnabled(mayBeEmpty || !line->text().trimmed().isEmpty());
    };
    QObject::connect(line, &QLineEdit::textChanged, act, judge);
    QObject::connect(line, &QLineEdit::returnPressed, act, &QAbstractButton::click);
    judge();
    dialog->setFirstFocus(line);
    const int result = co_await Dialog::run(dialog);
    if (result != 1 || !dialog)
        co_return std::nullopt;
    co_return line->text().trimmed();
}

Task<std::optional<QString>> DialogPrompter::openFile(FileQuestion question, QWidget *over)
{
    QFileDialog *dialog = makePicker(question, over);
    dialog->setFileMode(QFileDialog::ExistingFile);
    return pickFile(dialog);
}

Task<std::optional<QString>> DialogPrompter::saveFile(FileQuestion question, QWidget *over)
{
    QFileDialog *dialog = makePicker(question, over);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    return pickFile(dialog);
}

} // namespace foyer::kit
