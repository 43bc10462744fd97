// SPDX-License-Identifier: GPL-3.0-or-later
// A window with a list, and nothing behind it: says "usable" when it has been painted.
#include <cstdio>
#include <QApplication>
#include <QListWidget>
#include <QTimer>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QListWidget list;
    list.addItems({QStringLiteral("Mahler 4"), QStringLiteral("Bruckner 7")});
    list.resize(1440, 900);
    list.show();
    QTimer ready;
    QObject::connect(&ready, &QTimer::timeout, &list, [&list] {
        if (!list.isActiveWindow())
            return;
        std::puts("usable");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    ready.start(5);
    return QApplication::exec();
}
