// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/runtime/config/option.h"
#include "server/runtime/config/optionrule.h"
#include "server/runtime/config/scalarrules.h"

#include <initializer_list>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace foyer::runtime {

/// What an option is called and means.
struct OptionInfo
{
    QString key;       ///< `http.listen`: lower case, digits and underscores, sections with dots
    QString help;      ///< one sentence
    QString flag = {}; ///< without the dashes; by default the key with hyphens: `http-listen`
};

/// A named value of an enum, for ConfigSchema::choice().
template <typename E>
struct Choice
{
    QString word;
    E value;
};

/// An option as the loader sees it.
struct OptionSpec
{
    OptionInfo info;
    QString variable; ///< FOYER_ and the flag in upper case: FOYER_HTTP_LISTEN
    std::unique_ptr<const OptionRule> rule;
    ConfigValue byDefault;
    std::vector<int> choiceValues; ///< of choice(): the enum's values in the order of the words

    /// True when the value itself may not be shown.
    [[nodiscard]] bool isSecret() const { return rule->isSecret(); }
};

/// All options of a program, each declared once. It must live as long as every Config made from it.
///
/// A key, flag or variable that is declared twice, a key that is also the section of another, or a default
/// outside its own range is a bug and ends the program.
class ConfigSchema
{
public:
    ConfigSchema();
    ~ConfigSchema();
    Q_DISABLE_COPY_MOVE(ConfigSchema)

    Option<bool> boolean(OptionInfo info, bool byDefault);
    Option<qint64> integer(OptionInfo info, qint64 byDefault, Range<qint64> range);
    Option<std::chrono::milliseconds> duration(OptionInfo info, std::chrono::milliseconds byDefault,
                                               Range<std::chrono::milliseconds> range);
    Option<ByteSize> byteSize(OptionInfo info, ByteSize byDefault, Range<ByteSize> range);
    Option<QString> text(OptionInfo info, const QString &byDefault);
    Option<FilePath> path(OptionInfo info, const QString &byDefault);
    Option<QStringList> textList(OptionInfo info, const QStringList &byDefault);
    Option<SocketAddresses> addresses(OptionInfo info, const SocketAddresses &byDefault);

    /// A secret given as it is; empty by default. Prefer secretFile() where there is a choice: flags can be
    /// seen by every process of the machine.
    Option<Secret> secretText(OptionInfo info);

    /// A secret in a file of its own; none by default.
    Option<SecretFile> secretFile(OptionInfo info);

    template <typename E>

    requires std::is_enum_v<E> Option<E> choice(OptionInfo info, E byDefault,
                                                std::initializer_list<Choice<E>> choices)
    {
        QStringList words;
        std::vector<int> values;
        for (const Choice<E> &choice : choices) {
            words.append(choice.word);
            values.push_back(int(choice.value));
        }
        return Option<E>(*this,
                         addChoice(std::move(info), int(byDefault), std::move(words), std::move(values)));
    }

    /// Allows up to `most` words that are not flags; `usage` shows them in --help: `[COMMAND]`.
    void positional(int most, QString usage);

    [[nodiscard]] const std::vector<OptionSpec> &options() const noexcept { return m_options; }

    [[nodiscard]] int mostPositional() const noexcept { return m_mostPositional; }

    [[nodiscard]] const QString &positionalUsage() const noexcept { return m_positionalUsage; }

    static constexpr std::size_t npos = std::size_t(-1);

    /// Index into options(), or npos.
    [[nodiscard]] std::size_t indexOfKey(const QString &key) const;
    [[nodiscard]] std::size_t indexOfFlag(const QString &flag) const;
    [[nodiscard]] std::size_t indexOfVariable(const QString &variable) const;

    /// True for `http` when there is `http.listen`.
    [[nodiscard]] bool isSection(const QString &key) const;

    [[nodiscard]] QStringList keys() const;
    [[nodiscard]] QStringList flags() const; ///< with dashes, the four of every program included
    [[nodiscard]] QStringList variables() const;

private:
    std::size_t add(OptionInfo info, std::unique_ptr<const OptionRule> rule, ConfigValue byDefault);
    std::size_t addChoice(OptionInfo info, int byDefault, QStringList words, std::vector<int> values);
    void check(const OptionSpec &spec) const;

    std::vector<OptionSpec> m_options;
    int m_mostPositional = 0;
    QString m_positionalUsage;
};

} // namespace foyer::runtime
