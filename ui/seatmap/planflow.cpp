// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/planflow.h"

#include "core/seating/validation.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/prompter.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/exportform.h"
#include "ui/seatmap/longwork.h"
#include "ui/seatmap/paper/planreader.h"
#include "ui/seatmap/reporttable.h"

#include <algorithm>
#include <QFileInfo>
#include <QSaveFile>

namespace foyer::seatmap {

namespace {

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::PlanFiles)
};

constexpr int exportWidth = 480;

Result<void> store(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Io, file.errorString(), path);
    return {};
}

QString faultWords(const Error &error)
{
    if (error.code == ErrorCode::InvalidArgument && error.subject == QStringLiteral("width"))
        return PlanWords::tr("So large a picture of this hall has no room; take fewer pixels.");
    if (error.code == ErrorCode::InvalidArgument && !error.subject.isEmpty())
        return PlanWords::tr("The format cannot hold %1: %2").arg(error.subject, error.detail);
    return error.detail;
}

/// A hall may be called "Saal 2.1": what comes after its dot is no ending.
QString withSuffix(const QString &path, PlanFormat format)
{
    const QString ending = QLatin1Char('.') + QString(suffixOf(format));
    return path.endsWith(ending, Qt::CaseInsensitive) ? path : path + ending;
}

/// A hall's name as that of a file: no folders, and nothing that some system refuses.
QString fileNameOf(const seating::SeatMap &map, PlanFormat format)
{
    QString name = map.name.trimmed().isEmpty() ? PlanWords::tr("Seat map") : map.name.trimmed();
    for (QChar &sign : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(sign) || sign.category() == QChar::Other_Control)
            sign = u'-';
    }
    return withSuffix(name, format);
}

/// The picker has asked about the name that was typed, not about the one that became of it.
[[nodiscard]] Task<bool> mayWrite(QPointer<QWidget> over, kit::Prompter *prompter, QString typed,
                                  QString file)
{
    if (file == typed || !QFileInfo::exists(file))
        co_return true;
    kit::Question question;
    question.title = PlanWords::tr("Replace %1?").arg(QFileInfo(file).fileName());
    question.text = PlanWords::tr("There is a file of this name already.");
    question.accept = PlanWords::tr("Replace it");
    question.keep = PlanWords::tr("Keep it");
    kit::Answer answer = co_await prompter->ask(question, over);
    co_return answer.accepted;
}

[[nodiscard]] Task<std::optional<PlanFileWish>> askForFormat(QPointer<QWidget> over)
{
    const QPointer<kit::Dialog> dialog = new kit::Dialog(PlanWords::tr("Export or print"), over);
    dialog->setObjectName(QStringLiteral("exportDialog"));
    dialog->setPanelWidth(exportWidth);
    auto *form = new ExportForm;
    dialog->body()->addWidget(form);
    dialog->addSafeButton(PlanWords::tr("Cancel"));
    auto *act = new kit::Button(PlanWords::tr("Choose where"), kit::Button::Kind::Primary);
    act->setObjectName(QStringLiteral("exportAct"));
    QObject::connect(act, &kit::Button::clicked, dialog, &kit::Dialog::accept);
    dialog->addButton(act);
    const QPointer<ExportForm> still(form);
    const int result = co_await kit::Dialog::run(dialog);
    if (result != 1 || !still)
        co_return std::nullopt;
    co_return still->wish();
}

struct ReadFile
{
    ReadPlan plan;
    int errors = 0;
    int warnings = 0;
};

Result<ReadFile> readAndCheck(const QString &path)
{
    Result<ReadPlan> plan = readPlanFile(path);
    if (!plan)
        return failure(std::move(plan).error());
    ReadFile read{*std::move(plan)};
    for (const seating::Problem &problem : seating::validate(read.plan.map))
        ++(problem.severity == seating::Severity::Error ? read.errors : read.warnings);
    return read;
}

QString unreadWords(const QString &name, const Error &error)
{
    if (error.code == ErrorCode::Io)
        return PlanWords::tr("%1 cannot be read: %2").arg(name, error.detail);
    if (error.code == ErrorCode::Overloaded)
        return PlanWords::tr("%1 is larger than 16 MB.").arg(name);
    if (error.subject.isEmpty())
        return PlanWords::tr("%1 is no seating plan: %2").arg(name, error.detail);
    return PlanWords::tr("%1 is no seating plan: %2, at %3").arg(name, error.detail, error.subject);
}

QString readWords(const ReadFile &read)
{
    const kit::Format format;
    const std::size_t seats = seating::seatCount(read.plan.map);
    const std::size_t standing = seating::capacity(read.plan.map) - seats;
    QStringList words{PlanWords::tr("%1 seats").arg(format.count(qint64(seats)))};
    if (standing > 0)
        words.append(PlanWords::tr("%1 standing").arg(format.count(qint64(standing))));
    words.append(read.plan.repairs.empty()
                     ? PlanWords::tr("nothing had to be mended")
                     : PlanWords::tr("%n thing(s) mended", nullptr, int(read.plan.repairs.size())));
    if (read.errors > 0)
        words.append(PlanWords::tr("%n finding(s) that stop publishing", nullptr, read.errors));
    if (read.warnings > 0)
        words.append(PlanWords::tr("%n other finding(s)", nullptr, read.warnings));
    return words.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace

Task<void> exportPlan(QPointer<QWidget> over, kit::Prompter *prompter, kit::Toasts *toasts,
                      seating::SeatMap map, QString remark)
{
    std::optional<PlanFileWish> wish = co_await askForFormat(over);
    if (!over || !wish)
        co_return;
    wish->remark = remark;
    kit::FileQuestion question;
    question.title = PlanWords::tr("Export or print");
    question.filters = {filterOf(wish->format)};
    question.suggestedName = fileNameOf(map, wish->format);
    std::optional<QString> path = co_await prompter->saveFile(question, over);
    if (!over || !path)
        co_return;
    const QString file = withSuffix(*path, wish->format);
    const bool isWanted = co_await mayWrite(over, prompter, *path, file);
    if (!over || !isWanted)
        co_return;
    const auto work = [map = std::move(map), wish = *wish,
                       file](const std::stop_token &stop) -> Result<PlanFile> {
        Result<PlanFile> plan = writePlan(map, wish, stop);
        if (!plan)
            return plan;
        if (const Result<void> stored = store(file, plan->bytes); !stored)
            return failure(stored.error());
        plan->bytes.clear();
        return plan;
    };
    Result<PlanFile> written = co_await doingLongWork<PlanFile>(
        PlanWords::tr("Writing %1").arg(QFileInfo(file).fileName()), over, work);
    if (!over || (!written && written.error().code == ErrorCode::Cancelled))
        co_return;
    if (!written) {
        toasts->failed(PlanWords::tr("Nothing was written: %1").arg(faultWords(written.error())));
        co_return;
    }
    const QString leftOut = leftOutWords(written->leftOut);
    const QString words = PlanWords::tr("%1 is written.").arg(QFileInfo(file).fileName());
    toasts->done(leftOut.isEmpty() ? words : words + QLatin1Char(' ') + leftOut);
}

Task<std::optional<seating::SeatMap>> importPlan(QPointer<QWidget> over, kit::Prompter *prompter,
                                                 kit::Toasts *toasts, QString accept, QString text)
{
    kit::FileQuestion question;
    question.title = PlanWords::tr("Import a plan");
    question.filters = {PlanWords::tr("Seating plans (*.json *.csv)"), PlanWords::tr("All files (*)")};
    std::optional<QString> path = co_await prompter->openFile(question, over);
    if (!over || !path)
        co_return std::nullopt;
    const QString name = QFileInfo(*path).fileName();
    const auto work = [file = *path](const std::stop_token &) { return readAndCheck(file); };
    Result<ReadFile> read =
        co_await doingLongWork<ReadFile>(PlanWords::tr("Reading %1").arg(name), over, work);
    if (!over || (!read && read.error().code == ErrorCode::Cancelled))
        co_return std::nullopt;
    if (!read) {
        toasts->failed(unreadWords(name, read.error()));
        co_return std::nullopt;
    }
    const QPointer<kit::Dialog> dialog =
        reportDialog(PlanWords::tr("%1 is read").arg(name), readWords(*read) + QLatin1Char(' ') + text,
                     linesOf(read->plan.repairs), over);
    dialog->setObjectName(QStringLiteral("importDialog"));
    dialog->addSafeButton(PlanWords::tr("Cancel"));
    auto *act = new kit::Button(accept, kit::Button::Kind::Primary);
    act->setObjectName(QStringLiteral("importAct"));
    QObject::connect(act, &kit::Button::clicked, dialog, &kit::Dialog::accept);
    dialog->addButton(act);
    dialog->setFirstFocus(act);
    const int result = co_await kit::Dialog::run(dialog);
    if (result != 1)
        co_return std::nullopt;
    co_return std::move(read->plan.map);
}

} // namespace foyer::seatmap
