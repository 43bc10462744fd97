// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"

#include "core/base/jsonpath.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUtf8StringView>
#include <vector>

namespace foyer {

namespace {

/// Walks brackets and strings only; whether the text is JSON at all is QJsonDocument's part. Looks for
/// what QJsonDocument does not tell: depth, and keys that stand twice.
class Scanner
{
public:
    Scanner(QByteArrayView text, int depthLimit) : m_text(text), m_depthLimit(depthLimit) {}

    Result<void> scan()
    {
        for (; m_at < m_text.size(); ++m_at) {
            if (const Result<void> step = take(m_text[m_at]); !step)
                return step;
        }
        return {};
    }

private:
    struct Level
    {
        bool object = false;
        bool keyComes = false;
        qsizetype index = 0;          ///< of the element we are in, for an array
        std::vector<QByteArray> keys; ///< views into the text, but for keys written with escapes
    };

    Result<void> take(char c)
    {
        switch (c) {
        case '"': takeString(); return {};
        case '{':
        case '[': return open(c == '{');
        case '}':
        case ']': return close();
        case ',': nextMember(); return {};
        default: return {};
        }
    }

    void takeString()
    {
        const qsizetype start = ++m_at;
        bool escaped = false;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\') {
                escaped = true;
                ++m_at;
            }
            ++m_at;
        }
        const qsizetype end = std::min(m_at, m_text.size());
        if (m_levels.empty() || !m_levels.back().keyComes)
            return;
        m_levels.back().keyComes = false;
        m_levels.back().keys.push_back(keyOf(m_text.sliced(start, end - start), escaped));
    }

    static QByteArray keyOf(QByteArrayView written, bool escaped)
    {
        if (!escaped)
            return QByteArray::fromRawData(written.data(), written.size());
        const QByteArray list = "[\"" + written.toByteArray() + "\"]";
        return QJsonDocument::fromJson(list).array().first().toString().toUtf8();
    }

    Result<void> open(bool object)
    {
        if (int(m_levels.size()) >= m_depthLimit)
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("is nested deeper than %1 levels").arg(m_depthLimit), path());
        m_levels.push_back({object, object, 0, {}});
        return {};
    }

    Result<void> close()
    {
        if (m_levels.empty())
            return {};
        std::vector<QByteArray> keys = std::move(m_levels.back().keys);
        m_levels.pop_back();
        std::sort(keys.begin(), keys.end());
        const auto twice = std::adjacent_find(keys.cbegin(), keys.cend());
        if (twice == keys.cend())
            return {};
        QString place = m_levels.empty() ? QString{} : path();
        appendJsonKey(place, QUtf8StringView{*twice});
        return failure(ErrorCode::InvalidArgument, QStringLiteral("stands more than once"), place);
    }

    void nextMember()
    {
        if (m_levels.empty())
            return;
        m_levels.back().keyComes = m_levels.back().object;
        ++m_levels.back().index;
    }

    QString path() const
    {
        QString path;
        for (const Level &level : m_levels) {
            if (!level.object)
                appendJsonIndex(path, level.index);
            else if (!level.keys.empty())
                appendJsonKey(path, QUtf8StringView{level.keys.back()});
        }
        return path.isEmpty() ? jsonRootPath() : path;
    }

    QByteArrayView m_text;
    int m_depthLimit;
    qsizetype m_at = 0;
    std::vector<Level> m_levels;
};

tl::unexpected<Error> refuseWhole(const QString &reason)
{
    return failure(ErrorCode::InvalidArgument, reason, jsonRootPath());
}

} // namespace

Result<QJsonValue> parseJson(QByteArrayView text, const JsonLimits &limits)
{
    if (text.size() > limits.bytes)
        return refuseWhole(QStringLiteral("is larger than %1 bytes").arg(limits.bytes));
    if (!QUtf8StringView{text}.isValidUtf8() || text.startsWith("\xEF\xBB\xBF"))
        return refuseWhole(QStringLiteral("is not plain UTF-8"));
    if (const Result<void> scanned = Scanner(text, limits.depth).scan(); !scanned)
        return failure(scanned.error());
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), text.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return refuseWhole(
            QStringLiteral("is not JSON at byte %1: %2").arg(error.offset).arg(error.errorString()));
    return document.isArray() ? QJsonValue{document.array()} : QJsonValue{document.object()};
}

} // namespace foyer
