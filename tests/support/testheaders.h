// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every test reads, on top of packaging/cmake/pch.h.
#pragma once

#ifdef __cplusplus
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <random>
#include <thread>
#endif
