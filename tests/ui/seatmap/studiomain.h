// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/look.h"

#include <QApplication>
#include <QTest>

/// A test program that shows widgets as the client does, at rest: nothing moves.
#define FOYER_STUDIO_TEST_MAIN(TestClass)                                                                    \
    int main(int argc, char **argv)                                                                          \
    {                                                                                                        \
        QApplication application(argc, argv);                                                                \
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));                                    \
        foyer::kit::Look look(application, foyer::kit::Appearance::Light);                                   \
        look.theme().setReducedMotion(true);                                                                 \
        TestClass test;                                                                                      \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
