// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/organizationslug.h"

#include "core/accounts/slug.h"

namespace foyer::start {

namespace {

constexpr qsizetype longest = 60;

bool isKept(QChar letter)
{
    return (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
}

} // namespace

QString slugOf(const QString &name)
{
    QString slug;
    QString letters = name.toLower();
    letters.replace(QStringLiteral("ß"), QStringLiteral("ss"));
    for (const QChar letter : letters.normalized(QString::NormalizationForm_KD)) {
        if (isKept(letter))
            slug += letter;
        else if (!letter.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(longest);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    // A name in another script leaves nothing to go by.
    return accounts::isSlug(slug) ? slug : QStringLiteral("box-office");
}

} // namespace foyer::start
