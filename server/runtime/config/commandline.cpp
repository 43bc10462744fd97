// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/commandline.h"

#include "server/runtime/config/configschema.h"
#include "server/runtime/config/suggestion.h"

#include <QSet>

namespace foyer::runtime {

namespace {

/// A flag as written, with its value behind `=` if it has one there.
struct WrittenFlag
{
    QString name; ///< without dashes
    std::optional<QString> value;

    [[nodiscard]] QString dashed() const { return QStringLiteral("--") + name; }
};

WrittenFlag splitFlag(const QString &argument)
{
    const qsizetype equals = argument.indexOf(QLatin1Char('='));
    if (equals < 0)
        return WrittenFlag{argument.sliced(2), std::nullopt};
    return WrittenFlag{argument.sliced(2, equals - 2), argument.sliced(equals + 1)};
}

tl::unexpected<Error> refuse(const QString &sentence, const QString &flag)
{
    return failure(ErrorCode::InvalidArgument, sentence, flag);
}

class Reader
{
public:
    Reader(const ConfigSchema &schema, const QStringList &arguments) : m_schema(schema), m_rest(arguments) {}

    Result<CommandLine> read()
    {
        while (!m_rest.isEmpty() && !isAnswered()) {
            if (const Result<void> taken = take(m_rest.takeFirst()); !taken)
                return failure(taken.error());
        }
        return std::move(m_line);
    }

private:
    [[nodiscard]] bool isAnswered() const
    {
        return m_line.request == ConfigRequest::Help || m_line.request == ConfigRequest::Version;
    }

    Result<void> take(const QString &argument)
    {
        if (argument == QStringLiteral("--")) {
            m_onlyPositional = true;
            return {};
        }
        if (!m_onlyPositional && argument == QStringLiteral("-h"))
            return takeFlag(WrittenFlag{QStringLiteral("help"), std::nullopt});
        if (!m_onlyPositional && argument.startsWith(QStringLiteral("--")))
            return takeFlag(splitFlag(argument));
        if (!m_onlyPositional && argument.size() > 1 && argument.startsWith(QLatin1Char('-')))
            return unknown(argument);
        return takePositional(argument);
    }

    Result<void> takePositional(const QString &word)
    {
        if (m_line.positional.size() >= m_schema.mostPositional())
            return refuse(QStringLiteral("There is one word too many on the command line: %1.")
                              .arg(RawValue::fromText(word).shown()),
                          word);
        m_line.positional.append(word);
        return {};
    }

    Result<void> takeFlag(const WrittenFlag &flag)
    {
        if (const std::optional<ConfigRequest> request = requestOf(flag.name))
            return takeRequest(flag, *request);
        if (flag.name == QStringLiteral("config"))
            return takeConfigFile(flag);
        const bool negated = flag.name.startsWith(QStringLiteral("no-"));
        std::size_t index = m_schema.indexOfFlag(flag.name);
        if (index != ConfigSchema::npos)
            return takeOption(flag, index, false);
        index = negated ? m_schema.indexOfFlag(flag.name.sliced(3)) : index;
        if (index != ConfigSchema::npos && m_schema.options()[index].rule->isSwitch())
            return takeOption(flag, index, true);
        return unknown(flag.dashed());
    }

    static std::optional<ConfigRequest> requestOf(const QString &name)
    {
        if (name == QStringLiteral("help"))
            return ConfigRequest::Help;
        if (name == QStringLiteral("version"))
            return ConfigRequest::Version;
        if (name == QStringLiteral("print-config"))
            return ConfigRequest::PrintConfig;
        return std::nullopt;
    }

    Result<void> takeRequest(const WrittenFlag &flag, ConfigRequest request)
    {
        if (flag.value)
            return refuse(QStringLiteral("%1 takes no value.").arg(flag.dashed()), flag.dashed());
        m_line.request = request;
        return {};
    }

    Result<void> takeConfigFile(const WrittenFlag &flag)
    {
        if (m_line.configFile)
            return repeated(flag.dashed());
        Result<QString> value = valueOf(flag, QStringLiteral("the path of a file or folder"));
        if (!value)
            return failure(value.error());
        m_line.configFile = std::move(*value);
        return {};
    }

    Result<void> takeOption(const WrittenFlag &flag, std::size_t index, bool negated)
    {
        const OptionSpec &spec = m_schema.options()[index];
        if (m_seen.contains(index))
            return repeated(flag.dashed());
        m_seen.insert(index);
        Result<QString> value =
            spec.rule->isSwitch() ? switchValue(flag, negated) : valueOf(flag, spec.rule->allowed());
        if (!value)
            return failure(value.error());
        ConfigOrigin origin{ConfigLayer::Flag, flag.dashed(), {}, 0};
        m_line.settings.push_back(
            RawSetting{spec.info.key, RawValue::fromText(std::move(*value)), std::move(origin)});
        return {};
    }

    static Result<QString> switchValue(const WrittenFlag &flag, bool negated)
    {
        if (negated && flag.value)
            return refuse(QStringLiteral("%1 takes no value.").arg(flag.dashed()), flag.dashed());
        return negated ? QStringLiteral("false") : flag.value.value_or(QStringLiteral("true"));
    }

    // A flag where a value should stand is a forgotten value; one that begins with dashes is written with
    // `=`.
    Result<QString> valueOf(const WrittenFlag &flag, const QString &allowed)
    {
        if (flag.value)
            return *flag.value;
        if (m_rest.isEmpty() || m_rest.first().startsWith(QStringLiteral("--")))
            return refuse(
                QStringLiteral("%1 has no value, but must have one: %2.").arg(flag.dashed(), allowed),
                flag.dashed());
        return m_rest.takeFirst();
    }

    Result<void> repeated(const QString &dashed) const
    {
        return refuse(
            QStringLiteral("%1 is given twice on the command line, but may be given once.").arg(dashed),
            dashed);
    }

    Result<void> unknown(const QString &dashed) const
    {
        return refuse(QStringLiteral("There is no flag %1").arg(RawValue::fromText(dashed).shown())
                          + suggestionEnd(dashed, m_schema.flags()),
                      dashed);
    }

    const ConfigSchema &m_schema;
    QStringList m_rest;
    CommandLine m_line;
    QSet<std::size_t> m_seen;
    bool m_onlyPositional = false;
};

} // namespace

Result<CommandLine> readCommandLine(const ConfigSchema &schema, const QStringList &arguments)
{
    return Reader(schema, arguments).read();
}

} // namespace foyer::runtime
