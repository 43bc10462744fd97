// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setupmodel.h"

#include <QHash>
#include <QScrollArea>

class QHBoxLayout;
class QVBoxLayout;

namespace foyer::kit {
class Field;
class Label;
} // namespace foyer::kit

namespace foyer::events {

/// One step of the set-up: shows what is wanted, and edits it. What is wrong is shown at its field once the
/// person has left the step or tried to save.
class StepView : public QScrollArea
{
    Q_OBJECT

public:
    StepView(SetupModel &model, Step step, QWidget *parent = nullptr);

    [[nodiscard]] Step step() const noexcept { return m_step; }

    void setProblemsShown(bool shown);

    /// Another event is opened: what was said about the former one goes.
    virtual void forget() {}

    /// Where the focus goes when the step opens.
    [[nodiscard]] virtual QWidget *firstField() = 0;

    /// The field of the first problem, else firstField().
    [[nodiscard]] virtual QWidget *fieldToMend();

protected:
    [[nodiscard]] SetupModel &model() const noexcept { return m_model; }

    [[nodiscard]] const Setup &setup() const { return m_model.wanted(); }

    [[nodiscard]] QVBoxLayout *body() const noexcept { return m_body; }

    /// A title of 20 px with room for controls at its right.
    QHBoxLayout *addHeading(const QString &title, const QString &hint = {});

    /// Problems of the event itself go to these.
    void watch(const QByteArray &field, kit::Field *shownAt) { m_fields.insert(field, shownAt); }

    /// Brings what is shown in line with what is wanted; never moves a cursor in a field that agrees.
    virtual void refresh() = 0;
    virtual void showProblems(const std::vector<Problem> &problems);

    void showEvent(QShowEvent *event) override;

    /// Call at the end of the constructor.
    void start();

private:
    void updateNow();

    SetupModel &m_model;
    Step m_step;
    QVBoxLayout *m_body;
    QHash<QByteArray, kit::Field *> m_fields;
    bool m_areProblemsShown = false;
    bool m_isStarted = false;
};

} // namespace foyer::events
