// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/configloader.h"

#include "server/runtime/config/suggestion.h"
#include "server/runtime/config/tomlfile.h"

#include <QFileInfo>
#include <QSet>

namespace foyer::runtime {

namespace {

constexpr QLatin1StringView fileVariable{"FOYER_CONFIG"};

tl::unexpected<Error> refuseSource(const QString &sentence, const QString &subject)
{
    return failure(ErrorCode::InvalidArgument, sentence, subject);
}

/// The FOYER_ variables of an environment.
struct Environment
{
    std::vector<RawSetting> settings;
    std::optional<QString> configFile;
};

Result<Environment> readEnvironment(const ConfigSchema &schema, const QStringList &environment)
{
    Environment read;
    QSet<QString> seen;
    for (const QString &line : environment) {
        const qsizetype equals = line.indexOf(QLatin1Char('='));
        const QString name = line.first(std::max<qsizetype>(equals, 0));
        if (!name.startsWith(QStringLiteral("FOYER_")))
            continue;
        const QString value = line.sliced(equals + 1);
        if (seen.contains(name))
            return refuseSource(QStringLiteral("%1 is given twice in the environment.").arg(name), name);
        seen.insert(name);
        const std::size_t index = schema.indexOfVariable(name);
        if (name == fileVariable)
            read.configFile = value;
        else if (index == ConfigSchema::npos)
            return refuseSource(
                QStringLiteral("There is no variable %1").arg(RawValue::fromText(name).shown())
                    + suggestionEnd(name, schema.variables()),
                name);
        else
            read.settings.push_back(RawSetting{schema.options()[index].info.key, RawValue::fromText(value),
                                               ConfigOrigin{ConfigLayer::Environment, name, {}, 0}});
    }
    return read;
}

/// Lays the layers over one another.
class Layers
{
public:
    explicit Layers(const ConfigSchema &schema) : m_schema(schema)
    {
        for (const OptionSpec &spec : schema.options())
            m_settings.push_back({spec.byDefault, ConfigOrigin{ConfigLayer::Default, spec.info.key, {}, 0}});
    }

    Result<void> lay(const std::vector<RawSetting> &settings)
    {
        for (const RawSetting &setting : settings) {
            if (const Result<void> taken = take(setting); !taken)
                return taken;
        }
        return {};
    }

    Result<void> fetch()
    {
        for (std::size_t i = 0; i < m_settings.size(); ++i) {
            const OptionRule &rule = *m_schema.options()[i].rule;
            if (const Result<void> fetched = rule.fetch(m_settings[i].value, m_settings[i].origin); !fetched)
                return fetched;
        }
        return {};
    }

    [[nodiscard]] std::vector<Config::Setting> takeSettings() { return std::move(m_settings); }

private:
    Result<void> take(const RawSetting &setting)
    {
        const std::size_t index = m_schema.indexOfKey(setting.key);
        if (index == ConfigSchema::npos)
            return takeUnknown(setting);
        const OptionSpec &spec = m_schema.options()[index];
        std::optional<ConfigValue> value = spec.rule->read(setting);
        if (!value)
            return refuseSource(wrongValue(spec, setting), setting.origin.name);
        m_settings[index] = {std::move(*value), setting.origin};
        return {};
    }

    static QString wrongValue(const OptionSpec &spec, const RawSetting &setting)
    {
        const QString given = spec.isSecret() ? QStringLiteral("something else (not shown, it is a secret)")
                                              : setting.value.shown();
        return QStringLiteral("%1 is %2, but must be %3.")
            .arg(setting.origin.subject(), given, spec.rule->allowed());
    }

    Result<void> takeUnknown(const RawSetting &setting) const
    {
        const QString place = setting.origin.place();
        if (!m_schema.isSection(setting.key))
            return refuseSource(QStringLiteral("%1: there is no setting %2")
                                        .arg(place, RawValue::fromText(setting.key).shown())
                                    + suggestionEnd(setting.key, m_schema.keys()),
                                setting.key);
        const bool isEmptyTable = setting.value.type == RawValue::Type::Other;
        if (isEmptyTable)
            return {};
        return refuseSource(QStringLiteral("%1: %2 is %3, but must be a table of settings.")
                                .arg(place, setting.key, setting.value.shown()),
                            setting.key);
    }

    const ConfigSchema &m_schema;
    std::vector<Config::Setting> m_settings;
};

// A file that somebody named must be there; the default one need not.
QString chosenFile(const CommandLine &line, const Environment &environment, const ConfigSources &sources)
{
    if (line.configFile)
        return *line.configFile;
    if (environment.configFile)
        return *environment.configFile;
    return QFileInfo::exists(sources.defaultFile) ? sources.defaultFile : QString{};
}

Result<std::vector<RawSetting>> readFile(const QString &path)
{
    return path.isEmpty() ? Result<std::vector<RawSetting>>(std::vector<RawSetting>{}) : readTomlFile(path);
}

} // namespace

Result<Config> loadConfig(const ConfigSchema &schema, const ConfigSources &sources)
{
    Layers layers(schema);
    const Result<CommandLine> line = readCommandLine(schema, sources.arguments);
    if (!line)
        return failure(line.error());
    if (line->request == ConfigRequest::Help || line->request == ConfigRequest::Version)
        return Config(schema, layers.takeSettings(), *line, {});
    const Result<Environment> environment = readEnvironment(schema, sources.environment);
    if (!environment)
        return failure(environment.error());
    const QString file = chosenFile(*line, *environment, sources);
    const Result<std::vector<RawSetting>> fileSettings = readFile(file);
    if (!fileSettings)
        return failure(fileSettings.error());
    for (const std::vector<RawSetting> *layer : {&*fileSettings, &environment->settings, &line->settings}) {
        if (const Result<void> laid = layers.lay(*layer); !laid)
            return failure(laid.error());
    }
    if (const Result<void> fetched = layers.fetch(); !fetched)
        return failure(fetched.error());
    return Config(schema, layers.takeSettings(), *line,
                  file.isEmpty() ? file : QFileInfo(file).absoluteFilePath());
}

} // namespace foyer::runtime
