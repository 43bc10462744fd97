// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/wording.h"

#include "tests/tidy/checker/paths.h"

#include <algorithm>
#include <array>
#include <QRegularExpression>
#include <QString>

namespace foyer::tidy {

namespace {

struct Row
{
    const char *rule;
    const char *pattern;
    const char *advice;
};

// `(?i)` where it stands: the words AI and HACK are meant in capitals only.
constexpr std::array rows = {
    Row{"unfinished", R"(\b(TODO|FIXME|HACK|XXX(?!"))\b)", "finish it or leave it out"},
    Row{"machine-path", R"((?<![\w.~$}>\-/])/(home|root|Users|work)(?=[/"'`\s)\]:;,]|$))",
        "no path of one machine: take it from the configuration, the environment or the build"},
    Row{"authorship",
        R"(\b(AI|LLMs?|GPT(-\d\w*)?)\b|(?i:\b(claude|chatgpt|openai|anthropic|copilot|codex)\b))"
        R"(|(?i:\b(coding|autonomous|sub|parallel|other|another|helper)[- ]?agents?\b|\bagentic\b|\blanguage models?\b))"
        R"(|(?i:\b(coding|chat|agent|helper|previous|earlier|parallel|working) sessions?\b|\bthe (assistant|brief)\b))"
        R"(|(?i:\bco-authored-by\b|\b(generated|written|made) (by|with) (an? |the )?(assistant|agent|model|bot|prompt)\b))",
        "say what is, not by whom or how it was made"},
    Row{"missing-document",
        R"((?i:\b(issue|bug|pull request|PR|fixes|closes) #\d+)|\bshared/(looks|plans|hooks)\b)",
        "say here what the reader must know: that text is not part of the project"},
};

const std::vector<QRegularExpression> &expressions()
{
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> all;
        for (const Row &row : rows)
            all.emplace_back(QString::fromUtf8(row.pattern), QRegularExpression::MultilineOption);
        return all;
    }();
    return compiled;
}

int lineOf(const QString &text, qsizetype position)
{
    return int(std::count(text.begin(), text.begin() + position, QLatin1Char('\n'))) + 1;
}

// A document that is named but not there: `STYLE.md` in a project without one.
Findings checkDocuments(const SourceTree &tree, const SourceFile &file, const QString &text)
{
    static const QRegularExpression document(QStringLiteral(R"([\w./-]*\b[A-Z][A-Z-]+\.md\b)"));
    Findings found;
    for (auto matches = document.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const std::string name = match.captured().toStdString();
        const std::string beside = std::string{folderOf(file.path)} + "/" + name;
        if (fileName(name) == "README.md" || tree.contains(name) || tree.contains(beside))
            continue;
        found.push_back(Finding{file.path, lineOf(text, match.capturedStart()), "missing-document",
                                name + " is not part of the project: say here what the reader must know"});
    }
    return found;
}

} // namespace

Findings checkWording(const SourceTree &tree, const SourceFile &file)
{
    const QString text = QString::fromStdString(file.text);
    Findings found = checkDocuments(tree, file, text);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (auto matches = expressions()[i].globalMatch(text); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            found.push_back(Finding{file.path, lineOf(text, match.capturedStart()), rows[i].rule,
                                    "\"" + match.captured().toStdString() + "\": " + rows[i].advice});
        }
    }
    return found;
}

} // namespace foyer::tidy
