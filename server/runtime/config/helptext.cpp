// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/helptext.h"

#include "server/runtime/config/configschema.h"

namespace foyer::runtime {

namespace {

constexpr qsizetype width = 100;
constexpr qsizetype indent = 6;

QString wrapped(const QString &text)
{
    QString lines;
    QString line(indent, QLatin1Char(' '));
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const bool isFirst = line.size() == indent;
        if (!isFirst && line.size() + 1 + word.size() > width) {
            lines += line + QLatin1Char('\n');
            line = QString(indent, QLatin1Char(' '));
        }
        line += (line.size() == indent ? QString{} : QStringLiteral(" ")) + word;
    }
    return lines + line + QLatin1Char('\n');
}

QString entry(const QString &flag, const QString &text)
{
    return QStringLiteral("  ") + flag + QLatin1Char('\n') + wrapped(text);
}

QString optionEntry(const OptionSpec &spec)
{
    QString flag = QStringLiteral("--") + spec.info.flag;
    if (spec.rule->isSwitch())
        flag += QStringLiteral(", --no-") + spec.info.flag;
    else
        flag += QLatin1Char(' ') + spec.rule->placeholder();
    QString text = spec.info.help + QStringLiteral(" Takes ") + spec.rule->allowed();
    if (!spec.isSecret())
        text += QStringLiteral("; default ") + spec.rule->toToml(spec.byDefault);
    return entry(
        flag,
        text + QStringLiteral(". In a file %1, in the environment %2.").arg(spec.info.key, spec.variable));
}

QString commonEntries()
{
    return entry(QStringLiteral("--config FILE"),
                 QStringLiteral("Reads settings from this TOML file. In the environment FOYER_CONFIG."))
           + entry(QStringLiteral("--print-config"),
                   QStringLiteral("Prints every setting with where it comes from, as a TOML file, and ends."))
           + entry(QStringLiteral("--help, -h"), QStringLiteral("Prints this and ends."))
           + entry(QStringLiteral("--version"), QStringLiteral("Prints the version and ends."));
}

QString sectionOf(const OptionSpec &spec)
{
    const qsizetype dot = spec.info.key.indexOf(QLatin1Char('.'));
    return dot < 0 ? QStringLiteral("general") : spec.info.key.first(dot);
}

} // namespace

QString helpText(const ConfigSchema &schema, const ProgramInfo &program)
{
    QString usage = QStringLiteral("Usage: ") + program.name + QStringLiteral(" [FLAGS]");
    if (schema.mostPositional() > 0)
        usage += QLatin1Char(' ') + schema.positionalUsage();
    QString text =
        usage + QStringLiteral("\n\n") + program.summary + QStringLiteral("\n\n") + commonEntries();
    QStringList sections;
    for (const OptionSpec &spec : schema.options()) {
        if (!sections.contains(sectionOf(spec)))
            sections.append(sectionOf(spec));
    }
    for (const QString &section : sections) {
        text += QLatin1Char('\n') + section + QStringLiteral(":\n");
        for (const OptionSpec &spec : schema.options()) {
            if (sectionOf(spec) == section)
                text += optionEntry(spec);
        }
    }
    return text;
}

} // namespace foyer::runtime
