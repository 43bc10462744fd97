// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace foyer::kit {
class Button;
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::events {

/// A list of names that can be added to, renamed and taken from: ticket types, price categories.
class NameList : public QWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        QString name;
        QString whyKept; ///< why it cannot be removed; empty: it can
        QString problem;
        [[nodiscard]] bool operator==(const Entry &) const = default;
    };

    /// `id` begins the object names ("type": typeName0, typeRemove0, addType); `entry` says what one is
    /// called.
    NameList(const QString &id, const QString &entry, QWidget *parent = nullptr);

    void show(const std::vector<Entry> &entries);
    void setAddText(const QString &text);
    [[nodiscard]] QWidget *firstField() const;
    void focusLast();

Q_SIGNALS:
    void added();
    void renamed(int index, const QString &name);
    void removed(int index);

private:
    struct Line
    {
        QWidget *whole;
        kit::LineEdit *name;
        kit::Button *remove;
        kit::Label *problem;
    };

    void addLine();

    QString m_id;
    QString m_entry;
    QVBoxLayout *m_rows;
    kit::Button *m_add;
    std::vector<Line> m_lines;
};

} // namespace foyer::events
