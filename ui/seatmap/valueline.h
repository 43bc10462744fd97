// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"
#include "ui/kit/lineedit.h"

#include <optional>
#include <QWidget>

class QHBoxLayout;

namespace foyer::kit {
class Label;
}

namespace foyer::seatmap {

/// A field of the inspector: says what was entered when Enter ends it or the keyboard leaves it changed, and
/// not before. What is being typed is never written over.
class ValueEdit : public kit::LineEdit
{
    Q_OBJECT

public:
    explicit ValueEdit(const QString &name, QWidget *parent = nullptr);

    /// What the document says; `isMixed`: more than one thing, shown as such while the field is empty.
    void setShown(const QString &text, bool isMixed = false);

    [[nodiscard]] bool isBeingTyped() const { return hasFocus() && isModified(); }

Q_SIGNALS:
    void entered(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();

    QString m_shown;
};

/// A line of the inspector: what it is, one field or two or any control, and, where something wrong was
/// entered, a sentence below.
class ValueLine : public QWidget
{
    Q_OBJECT

public:
    /// Takes the controls.
    ValueLine(const QString &label, QWidget *first, QWidget *second = nullptr);

    void setError(const QString &sentence);

    void clearError() { setError({}); }

    [[nodiscard]] QString error() const;

private:
    void build(const QString &label, QWidget *first, QWidget *second);

    QWidget *m_first;
    QWidget *m_second = nullptr;
    kit::Label *m_error;
};

enum class LengthUnit : std::uint8_t
{
    Millimetres,
    Metres
};

/// "945", "945 mm", "0.945 m" in the person's language; nothing for what is no length.
[[nodiscard]] std::optional<seating::Millimetres> readLength(const QString &text, LengthUnit unit,
                                                             const QLocale &locale);
[[nodiscard]] QString lengthText(seating::Millimetres length, LengthUnit unit, const QLocale &locale);
/// Thousandths of a degree: "−10.7".
[[nodiscard]] std::optional<int> readAngle(const QString &text, const QLocale &locale);
[[nodiscard]] QString angleText(int millidegrees, const QLocale &locale);
[[nodiscard]] std::optional<int> readWhole(const QString &text, const QLocale &locale);

} // namespace foyer::seatmap
