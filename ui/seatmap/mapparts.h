// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/inspectorpart.h"

class QAction;

namespace foyer::kit {
class Button;
class Label;
} // namespace foyer::kit

namespace foyer::seatmap {

class NamedRow;

/// The map as a whole: name, sheet, picture to trace.
class SheetPart final : public InspectorPart
{
    Q_OBJECT

public:
    /// `trim` is the command that fits the sheet to what is drawn.
    SheetPart(StudioDesk &desk, QAction *trim, QWidget *parent = nullptr);
    void show();

private:
    void enterSize(const QString &text, bool isWidth);

    ValueLine *m_nameLine = nullptr;
    ValueLine *m_opacityLine = nullptr;
    ValueEdit *m_name;
    ValueEdit *m_width;
    ValueEdit *m_height;
    ValueEdit *m_opacity;
    ValueLine *m_sizeLine;
    kit::Button *m_dropPicture;
};

/// A list whose lines can be renamed, moved, deleted and added to.
class ListPart : public InspectorPart
{
    Q_OBJECT

public:
    ListPart(StudioDesk &desk, const QString &title, const QString &add, const QString &name,
             QWidget *parent = nullptr);

    virtual void show() = 0;

protected:
    /// Lines for so many, made or hidden; what stands in them is the caller's.
    NamedRow *rowAt(int index);
    void keepRows(int count);

    virtual void add() = 0;
    virtual void rename(NamedRow &row, const QString &name) = 0;
    virtual void move(NamedRow &row, int by) = 0;
    virtual void remove(NamedRow &row) = 0;

    virtual void pick(NamedRow &row) { static_cast<void>(row); }

    virtual void paint(NamedRow &, const QString &) {} ///< in another colour

    /// Whether it was done; else the row, or the foot of the list, says why not.
    bool apply(NamedRow *row, studio::StepKind kind, const studio::Edit &edit, const QString &detail = {});
    void editLast(int count);

private:
    void sayRefused(const QString &sentence);

    QString m_name;
    std::vector<NamedRow *> m_rows;
    QVBoxLayout *m_list;
    kit::Label *m_refused;
};

/// Dearest first.
class CategoriesPart final : public ListPart
{
    Q_OBJECT

public:
    explicit CategoriesPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show() override;

protected:
    void add() override;
    void rename(NamedRow &row, const QString &name) override;
    void move(NamedRow &row, int by) override;
    void remove(NamedRow &row) override;
    void pick(NamedRow &row) override;
    void paint(NamedRow &row, const QString &colour) override;
};

/// Best first.
class LevelsPart final : public ListPart
{
    Q_OBJECT

public:
    explicit LevelsPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show() override;

protected:
    void add() override;
    void rename(NamedRow &row, const QString &name) override;
    void move(NamedRow &row, int by) override;
    void remove(NamedRow &row) override;
};

/// Sections by name; a click shows one.
class SectionsPart final : public InspectorPart
{
    Q_OBJECT

public:
    explicit SectionsPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show();

private:
    QVBoxLayout *m_list;
    std::vector<kit::Button *> m_buttons;
};

/// One section as a whole.
class SectionPart final : public InspectorPart
{
    Q_OBJECT

public:
    explicit SectionPart(StudioDesk &desk, QWidget *parent = nullptr);
    void show(const seating::Section &section);

private:
    QString m_id;
    ValueLine *m_nameLine = nullptr;
    ValueLine *m_rankLine = nullptr;
    ValueEdit *m_name;
    ValueEdit *m_rank;
    QComboBox *m_level;
    ValueLine *m_levelLine;
    kit::Label *m_counts;
};

} // namespace foyer::seatmap
