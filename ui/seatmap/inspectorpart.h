// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/properties.h"
#include "core/studio/step.h"
#include "ui/seatmap/valueline.h"

#include <QFrame>

class QComboBox;
class QVBoxLayout;

namespace foyer::seatmap {

class StudioDesk;

/// A part of the inspector with a name and a line below: "Place", "Rows". Its fields change the document
/// through the desk, or say why not.
class InspectorPart : public QFrame
{
    Q_OBJECT

public:
    InspectorPart(StudioDesk &desk, const QString &title, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

    [[nodiscard]] StudioDesk &desk() const { return m_desk; }

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    ValueLine *addLine(const QString &label, QWidget *control, QWidget *second = nullptr);
    /// A field of one line that is no length.
    ValueEdit *addText(const QString &label, const char *name, ValueLine **line);
    ValueEdit *addLength(const QString &label, const char *name, LengthUnit unit, ValueLine **line);

    /// As one step; what is wrong is said at the line.
    void change(ValueLine *line, studio::StepKind kind, const studio::Edit &edit);
    /// Reads a length and changes it; says so where it is none.
    using LengthEdit = std::function<Result<studio::Selection>(seating::SeatMap &, const studio::Selection &,
                                                               seating::Millimetres)>;
    void onLength(ValueEdit *field, ValueLine *line, LengthUnit unit, studio::StepKind kind, LengthEdit edit);
    using WholeEdit =
        std::function<Result<studio::Selection>(seating::SeatMap &, const studio::Selection &, int)>;
    void onWhole(ValueEdit *field, ValueLine *line, studio::StepKind kind, WholeEdit edit);
    using TextEdit = std::function<Result<studio::Selection>(seating::SeatMap &, const studio::Selection &,
                                                             const QString &)>;
    void onText(ValueEdit *field, ValueLine *line, studio::StepKind kind, TextEdit edit);

    void sayNoLength(ValueLine *line);
    void sayNoNumber(ValueLine *line);

private:
    StudioDesk &m_desk;
    QVBoxLayout *m_column;
};

/// Categories with their colours; the first line stands for none, or for several.
void fillCategories(QComboBox &box, const seating::SeatMap &map, const QString &current, bool isMixed);
void fillSections(QComboBox &box, const seating::SeatMap &map, const QString &current, bool isMixed);

} // namespace foyer::seatmap
