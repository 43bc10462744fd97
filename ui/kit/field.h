// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace foyer::kit {

class Label;

/// A control with its label above and a hint or an error below. The label names the control for assistive
/// technology too; an error is its description and turns its edge red.
class Field : public QWidget
{
    Q_OBJECT

public:
    /// Takes the control.
    Field(const QString &label, QWidget *control, QWidget *parent = nullptr);
    ~Field() override;

    void setLabel(const QString &label);
    void setHint(const QString &hint);
    /// Shown instead of the hint until the next edit or clearError(). Empty clears.
    void setError(const QString &sentence);

    void clearError() { setError({}); }

    [[nodiscard]] bool hasError() const { return !m_error.isEmpty(); }

    [[nodiscard]] QString error() const { return m_error; }

    [[nodiscard]] QWidget *control() const { return m_control; }

private:
    void showBelow();
    void clearOnEdit();

    QPointer<QWidget> m_control;
    Label *m_label;
    Label *m_below;
    QString m_hint;
    QString m_error;
};

} // namespace foyer::kit
