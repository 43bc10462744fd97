// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/forger.h"

#include <QDir>

namespace foyer::test {

namespace {

Forgery inBooks(const char *name, const char *rule, std::function<bool(const QString &)> forge)
{
    Forgery forgery{name, rule};
    forgery.inBooks = std::move(forge);
    return forgery;
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// The first entry whose name and content begin so; empty: none.
QString entryOf(const QString &books, QLatin1String name, const QByteArray &content)
{
    const QDir directory(books);
    for (const QString &entry : directory.entryList({name + QLatin1Char('*')}, QDir::Files)) {
        QFile file(directory.filePath(entry));
        if (file.open(QIODevice::ReadOnly) && file.readAll().startsWith(content))
            return file.fileName();
    }
    return {};
}

constexpr QLatin1String attemptEntry("attempt-");
constexpr QLatin1String backEntry("back-");
constexpr QLatin1String nobody("00000000-0000-7000-8000-00000000dead");

} // namespace

std::vector<Forgery> forgeriesOfBooks()
{
    return {
        inBooks("money taken that we never heard of", "money_taken_unbooked",
                [](const QString &books) {
                    return write(books + QLatin1Char('/') + attemptEntry + nobody, "taken 2500");
                }),
        inBooks("money booked that was never taken", "money_booked_untaken",
                [](const QString &books) { return QFile::remove(entryOf(books, attemptEntry, "taken ")); }),
        inBooks(
            "more money taken than was asked for", "other_amount_taken",
            [](const QString &books) { return write(entryOf(books, attemptEntry, "taken "), "taken 1"); }),
        inBooks("money sent back that nobody refunded", "money_sent_back_unbooked",
                [](const QString &books) {
                    return write(books + QLatin1Char('/') + backEntry + nobody,
                                 QByteArray(nobody.data(), nobody.size()) + " 2500");
                }),
        inBooks("a refund that was never sent", "refund_never_sent",
                [](const QString &books) { return QFile::remove(entryOf(books, backEntry, {})); }),
    };
}

} // namespace foyer::test
