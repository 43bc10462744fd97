// SPDX-License-Identifier: GPL-3.0-or-later
// The headers that nearly every file with a widget reads, on top of packaging/cmake/pch.h.
#pragma once

#ifdef __cplusplus
#include <QAbstractButton>
#include <QAbstractTableModel>
#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <qcoro/qcorotask.h>
#include <QEvent>
#include <QFont>
#include <QFontMetricsF>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QWidget>
#endif
