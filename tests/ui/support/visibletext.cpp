// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/visibletext.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>
#include <QTabBar>
#include <QTableView>

namespace foyer::testing {

namespace {

void add(std::vector<VisibleText> &texts, QWidget &widget, const char *kind, const QString &text)
{
    if (!text.trimmed().isEmpty())
        texts.push_back({&widget, QString::fromLatin1(kind), text});
}

void addHeads(std::vector<VisibleText> &texts, QTableView &table)
{
    if (!table.model() || !table.horizontalHeader()->isVisible())
        return;
    for (int column = 0; column < table.model()->columnCount(); ++column)
        add(texts, table, "head", table.model()->headerData(column, Qt::Horizontal).toString());
}

void addOwn(std::vector<VisibleText> &texts, QWidget &widget)
{
    if (auto *label = qobject_cast<QLabel *>(&widget))
        add(texts, widget, "text", label->text());
    else if (auto *button = qobject_cast<QAbstractButton *>(&widget))
        add(texts, widget, "text", button->text());
    else if (auto *line = qobject_cast<QLineEdit *>(&widget))
        add(texts, widget, "placeholder", line->placeholderText());
    else if (auto *group = qobject_cast<QGroupBox *>(&widget))
        add(texts, widget, "text", group->title());
    else if (auto *table = qobject_cast<QTableView *>(&widget))
        addHeads(texts, *table);
    if (auto *tabs = qobject_cast<QTabBar *>(&widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            add(texts, widget, "text", tabs->tabText(tab));
    }
    add(texts, widget, "tip", widget.toolTip());
    add(texts, widget, "name", widget.accessibleName());
}

/// Width and height that the widget's own text wants, without what it may be squeezed to.
bool isClipped(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (label && label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + 1;
    const QSize wanted = widget.sizeHint();
    return wanted.width() > widget.width() + 1 || wanted.height() > widget.height() + 1;
}

bool hasWords(const QWidget &widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        return !label->text().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        return !button->text().isEmpty();
    return qobject_cast<const QComboBox *>(&widget) != nullptr;
}

} // namespace

std::vector<VisibleText> visibleTexts(QWidget &window)
{
    std::vector<VisibleText> texts;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible())
            addOwn(texts, *widget);
    }
    return texts;
}

QStringList findClipped(QWidget &window)
{
    QStringList clipped;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !hasWords(*widget) || !isClipped(*widget))
            continue;
        const QString words = widget->property("text").toString();
        clipped.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                       + QStringLiteral(": ") + words);
    }
    return clipped;
}

} // namespace foyer::testing
