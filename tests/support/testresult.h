// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTest>

/// Fails the test with the error's own text.
#define VERIFY_RESULT(result)                                                                                \
    do {                                                                                                     \
        const auto &foyerResult = (result);                                                                  \
        const QByteArray foyerText =                                                                         \
            foyerResult.has_value() ? QByteArray{} : foyerResult.error().toLogText().toUtf8();               \
        QVERIFY2(foyerResult.has_value(), foyerText.constData());                                            \
    } while (false)

/// Fails unless the result is an error of this code.
#define COMPARE_ERROR(result, expectedCode)                                                                  \
    do {                                                                                                     \
        const auto &foyerResult = (result);                                                                  \
        QVERIFY2(!foyerResult.has_value(), "expected an error, got a value");                                \
        QCOMPARE(QString{::foyer::errorCodeName(foyerResult.error().code)},                                  \
                 QString{::foyer::errorCodeName(expectedCode)});                                             \
    } while (false)
