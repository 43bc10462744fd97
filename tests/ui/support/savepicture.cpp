// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/savepicture.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace foyer::testing {

void savePicture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("FOYER_PICTURES");
    if (folder.isEmpty())
        return;
    const QString file = QDir(folder).filePath(name + QStringLiteral(".png"));
    if (!QDir().mkpath(folder) || !widget.grab().save(file))
        qFatal("The picture \"%s\" cannot be written.", qUtf8Printable(file));
}

} // namespace foyer::testing
