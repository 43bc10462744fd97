// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/configschema.h"

#include "server/runtime/config/secretrules.h"
#include "server/runtime/config/textrules.h"

#include <algorithm>
#include <qlogging.h>

namespace foyer::runtime {

namespace {

const QStringList &commonFlags()
{
    static const QStringList flags{QStringLiteral("help"), QStringLiteral("version"),
                                   QStringLiteral("config"), QStringLiteral("print-config")};
    return flags;
}

bool isKey(const QString &key)
{
    const auto fits = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'.';
    };
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), fits);
}

QString flagOf(const OptionInfo &info)
{
    if (!info.flag.isEmpty())
        return info.flag;
    QString flag = info.key;
    return flag.replace(QLatin1Char('.'), QLatin1Char('-')).replace(QLatin1Char('_'), QLatin1Char('-'));
}

QString variableOf(const QString &flag)
{
    return QStringLiteral("FOYER_") + QString(flag).replace(QLatin1Char('-'), QLatin1Char('_')).toUpper();
}

template <typename T>
void checkDefault(const OptionInfo &info, const T &byDefault, const Range<T> &range)
{
    if (!range.holds(byDefault))
        qFatal("The default of the option %s lies outside its range.", qPrintable(info.key));
}

template <typename Matches>
std::size_t indexWhere(const std::vector<OptionSpec> &options, Matches matches)
{
    const auto found = std::find_if(options.begin(), options.end(), matches);
    return found == options.end() ? ConfigSchema::npos : std::size_t(found - options.begin());
}

} // namespace

ConfigSchema::ConfigSchema() = default;
ConfigSchema::~ConfigSchema() = default;

Option<bool> ConfigSchema::boolean(OptionInfo info, bool byDefault)
{
    return {*this, add(std::move(info), std::make_unique<BooleanRule>(), byDefault)};
}

Option<qint64> ConfigSchema::integer(OptionInfo info, qint64 byDefault, Range<qint64> range)
{
    checkDefault(info, byDefault, range);
    return {*this, add(std::move(info), std::make_unique<IntegerRule>(range), byDefault)};
}

Option<std::chrono::milliseconds> ConfigSchema::duration(OptionInfo info, std::chrono::milliseconds byDefault,
                                                         Range<std::chrono::milliseconds> range)
{
    checkDefault(info, byDefault, range);
    return {*this, add(std::move(info), std::make_unique<DurationRule>(range), byDefault)};
}

Option<ByteSize> ConfigSchema::byteSize(OptionInfo info, ByteSize byDefault, Range<ByteSize> range)
{
    checkDefault(info, byDefault, range);
    return {*this, add(std::move(info), std::make_unique<ByteSizeRule>(range), byDefault)};
}

Option<QString> ConfigSchema::text(OptionInfo info, const QString &byDefault)
{
    return {*this, add(std::move(info), std::make_unique<TextRule>(), byDefault)};
}

Option<FilePath> ConfigSchema::path(OptionInfo info, const QString &byDefault)
{
    return {*this, add(std::move(info), std::make_unique<PathRule>(), FilePath{byDefault})};
}

Option<QStringList> ConfigSchema::textList(OptionInfo info, const QStringList &byDefault)
{
    return {*this, add(std::move(info), std::make_unique<TextListRule>(), byDefault)};
}

Option<SocketAddresses> ConfigSchema::addresses(OptionInfo info, const SocketAddresses &byDefault)
{
    return {*this, add(std::move(info), std::make_unique<AddressListRule>(), byDefault)};
}

Option<Secret> ConfigSchema::secretText(OptionInfo info)
{
    return {*this, add(std::move(info), std::make_unique<SecretTextRule>(), Secret{})};
}

Option<SecretFile> ConfigSchema::secretFile(OptionInfo info)
{
    return {*this, add(std::move(info), std::make_unique<SecretFileRule>(), SecretFile{})};
}

std::size_t ConfigSchema::addChoice(OptionInfo info, int byDefault, QStringList words,
                                    std::vector<int> values)
{
    const auto chosen = std::find(values.begin(), values.end(), byDefault);
    if (chosen == values.end())
        qFatal("The default of the option %s is none of its choices.", qPrintable(info.key));
    const ChoiceIndex index{std::size_t(chosen - values.begin())};
    const std::size_t place = add(std::move(info), std::make_unique<ChoiceRule>(std::move(words)), index);
    m_options[place].choiceValues = std::move(values);
    return place;
}

void ConfigSchema::positional(int most, QString usage)
{
    m_mostPositional = most;
    m_positionalUsage = std::move(usage);
}

std::size_t ConfigSchema::add(OptionInfo info, std::unique_ptr<const OptionRule> rule, ConfigValue byDefault)
{
    info.flag = flagOf(info);
    const QString variable = variableOf(info.flag);
    OptionSpec spec{std::move(info), variable, std::move(rule), std::move(byDefault), {}};
    check(spec);
    m_options.push_back(std::move(spec));
    return m_options.size() - 1;
}

void ConfigSchema::check(const OptionSpec &spec) const
{
    const QString &key = spec.info.key;
    if (!isKey(key))
        qFatal("The option key \"%s\" has letters that a key may not have.", qPrintable(key));
    if (indexOfKey(key) != npos || indexOfFlag(spec.info.flag) != npos
        || indexOfVariable(spec.variable) != npos || commonFlags().contains(spec.info.flag))
        qFatal("The option %s is declared twice, or its flag or variable is taken.", qPrintable(key));
    const bool insideOther =
        indexWhere(m_options,
                   [&](const OptionSpec &other) { return key.startsWith(other.info.key + QLatin1Char('.')); })
        != npos;
    if (isSection(key) || insideOther)
        qFatal("The option %s is a section at the same time, which TOML does not allow.", qPrintable(key));
}

std::size_t ConfigSchema::indexOfKey(const QString &key) const
{
    return indexWhere(m_options, [&](const OptionSpec &spec) { return spec.info.key == key; });
}

std::size_t ConfigSchema::indexOfFlag(const QString &flag) const
{
    return indexWhere(m_options, [&](const OptionSpec &spec) { return spec.info.flag == flag; });
}

std::size_t ConfigSchema::indexOfVariable(const QString &variable) const
{
    return indexWhere(m_options, [&](const OptionSpec &spec) { return spec.variable == variable; });
}

bool ConfigSchema::isSection(const QString &key) const
{
    return indexWhere(
               m_options,
               [&](const OptionSpec &spec) { return spec.info.key.startsWith(key + QLatin1Char('.')); })
           != npos;
}

QStringList ConfigSchema::keys() const
{
    QStringList keys;
    for (const OptionSpec &spec : m_options)
        keys.append(spec.info.key);
    return keys;
}

QStringList ConfigSchema::flags() const
{
    QStringList flags;
    for (const QString &flag : commonFlags())
        flags.append(QStringLiteral("--") + flag);
    for (const OptionSpec &spec : m_options) {
        flags.append(QStringLiteral("--") + spec.info.flag);
        if (spec.rule->isSwitch())
            flags.append(QStringLiteral("--no-") + spec.info.flag);
    }
    return flags;
}

QStringList ConfigSchema::variables() const
{
    QStringList variables{QStringLiteral("FOYER_CONFIG")};
    for (const OptionSpec &spec : m_options)
        variables.append(spec.variable);
    return variables;
}

} // namespace foyer::runtime
