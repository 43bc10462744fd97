// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/widgettexts.h"

#include <QAbstractItemView>
#include <QWidget>

namespace foyer::app {

namespace {

constexpr int mostRows = 60;

QStringList rowsOf(const QAbstractItemView &view)
{
    QStringList texts;
    const QAbstractItemModel *model = view.model();
    for (int row = 0; model && row < std::min(mostRows, model->rowCount()); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells.append(model->index(row, column).data().toString());
        texts.append(cells.join(QStringLiteral(" · ")));
    }
    return texts;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const char *property : {"text", "title", "plainText", "currentText", "prefix", "suffix"}) {
        if (const QString text = widget.property(property).toString(); !text.isEmpty())
            texts.append(text);
    }
    if (!widget.accessibleName().isEmpty())
        texts.append(widget.accessibleName());
    if (!widget.accessibleDescription().isEmpty())
        texts.append(widget.accessibleDescription());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        texts += rowsOf(*view);
    texts.removeDuplicates();
    return texts;
}

} // namespace

QStringList visibleTexts(const QWidget &widget)
{
    QStringList texts = textsOf(widget);
    for (const QWidget *child : widget.findChildren<QWidget *>()) {
        if (child->isVisible())
            texts += textsOf(*child);
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace foyer::app
