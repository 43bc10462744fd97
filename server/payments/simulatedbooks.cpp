// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/simulatedbooks.h"

#include <QFile>
#include <QTemporaryFile>
#include <unistd.h>

namespace foyer::payments {

// A link is made whole or not at all, by one of those who try.
bool SimulatedBooks::write(const QByteArray &name, const QByteArray &text) const
{
    QTemporaryFile draft(m_directory + QStringLiteral("/draft-XXXXXX"));
    if (!draft.open() || draft.write(text) != text.size() || !draft.flush())
        return false;
    const QByteArray path = QFile::encodeName(m_directory) + '/' + name;
    return ::link(QFile::encodeName(draft.fileName()).constData(), path.constData()) == 0;
}

QByteArray SimulatedBooks::read(const QByteArray &name) const
{
    QFile file(m_directory + QLatin1Char('/') + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

SimulatedBooks::Entry SimulatedBooks::settle(const Charge &charge, Entry wanted) const
{
    if (!isKept())
        return wanted;
    const QByteArray name = "attempt-" + charge.attempt.toText();
    const QByteArray amount = QByteArray::number(charge.amount);
    const QByteArray text = (wanted == Entry::Taken ? "taken " : "void ") + amount;
    if (write(name, text))
        return wanted;
    const QByteArray found = read(name);
    if (found.startsWith("taken "))
        return Entry::Taken;
    return found.startsWith("void ") ? Entry::Void : Entry::None;
}

bool SimulatedBooks::sendBack(const SendBack &sendBack) const
{
    const QByteArray name = "back-" + sendBack.refund.toText();
    const QByteArray text = sendBack.attempt.toText() + ' ' + QByteArray::number(sendBack.amount);
    return !isKept() || write(name, text) || read(name) == text;
}

} // namespace foyer::payments
