// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/config.h"

#include <algorithm>
#include <qlogging.h>

namespace foyer::runtime {

namespace {

constexpr qsizetype commentColumn = 48;

QString sectionOf(const QString &key)
{
    return key.first(std::max<qsizetype>(key.lastIndexOf(QLatin1Char('.')), 0));
}

// A secret stands there as a comment, so that the printed file can be used as it is.
QString tomlLine(const OptionSpec &spec, const Config::Setting &setting)
{
    const QString name = spec.info.key.sliced(spec.info.key.lastIndexOf(QLatin1Char('.')) + 1);
    QString line = name + QStringLiteral(" = ") + spec.rule->toToml(setting.value);
    if (spec.isSecret())
        line.prepend(QStringLiteral("# "));
    return line.leftJustified(commentColumn) + QStringLiteral("  # ") + setting.origin.place()
           + QLatin1Char('\n');
}

QStringList sectionsOf(const ConfigSchema &schema)
{
    QStringList sections{QString{}}; // TOML wants what has no section first
    for (const OptionSpec &spec : schema.options()) {
        if (!sections.contains(sectionOf(spec.info.key)))
            sections.append(sectionOf(spec.info.key));
    }
    return sections;
}

} // namespace

Config::Config(const ConfigSchema &schema, std::vector<Setting> settings, CommandLine commandLine,
               QString file)
    : m_schema(&schema)
    , m_settings(std::move(settings))
    , m_positional(std::move(commandLine.positional))
    , m_file(std::move(file))
    , m_request(commandLine.request)
{}

const Config::Setting &Config::find(const ConfigSchema *schema, std::size_t index) const
{
    if (schema != m_schema)
        qFatal("An option of another schema was asked for.");
    return m_settings[index];
}

Error Config::refusalAt(std::size_t index, const Setting &setting, const QString &butMust) const
{
    const OptionSpec &spec = m_schema->options()[index];
    const bool isDefault = setting.origin.layer == ConfigLayer::Default;
    QString sentence = isDefault ? QStringLiteral("--") + spec.info.flag : setting.origin.subject();
    if (isDefault)
        sentence += QStringLiteral(" is not given");
    else if (!spec.isSecret())
        sentence += QStringLiteral(" is ") + spec.rule->toToml(setting.value);
    else
        sentence += QStringLiteral(" is given");
    return Error{ErrorCode::InvalidArgument, sentence + QStringLiteral(", but ") + butMust + QLatin1Char('.'),
                 setting.origin.name};
}

std::vector<Secret> Config::secrets() const
{
    std::vector<Secret> secrets;
    for (const Setting &setting : m_settings) {
        if (const Secret *text = std::get_if<Secret>(&setting.value); text && !text->isEmpty())
            secrets.push_back(*text);
        if (const SecretFile *file = std::get_if<SecretFile>(&setting.value); file && !file->secret.isEmpty())
            secrets.push_back(file->secret);
    }
    return secrets;
}

QString Config::toToml() const
{
    QString text;
    for (const QString &section : sectionsOf(*m_schema)) {
        QString lines;
        for (std::size_t i = 0; i < m_settings.size(); ++i) {
            const OptionSpec &spec = m_schema->options()[i];
            if (sectionOf(spec.info.key) == section)
                lines += tomlLine(spec, m_settings[i]);
        }
        if (!section.isEmpty())
            text +=
                (text.isEmpty() ? QString{} : QStringLiteral("\n")) + QStringLiteral("[%1]\n").arg(section);
        text += lines;
    }
    return text;
}

} // namespace foyer::runtime
