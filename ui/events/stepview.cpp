// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/stepview.h"

#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"

namespace foyer::events {

namespace {

constexpr int sidePadding = 24;
constexpr int headingHeight = 32;

} // namespace

StepView::StepView(SetupModel &model, Step step, QWidget *parent)
    : QScrollArea(parent)
    , m_model(model)
    , m_step(step)
    , m_body(nullptr)
{
    auto *inside = new QWidget;
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(sidePadding, kit::padding, sidePadding, kit::padding);
    m_body->setSpacing(kit::step);
    setWidget(inside);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
}

void StepView::start()
{
    m_isStarted = true;
    connect(&m_model, &SetupModel::changed, this, &StepView::updateNow);
    connect(&m_model, &SetupModel::stateChanged, this, &StepView::updateNow);
    updateNow();
}

QHBoxLayout *StepView::addHeading(const QString &title, const QString &hint)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    auto *label = new kit::Label(title, kit::TextSize::Page, kit::strong);
    label->setMinimumHeight(headingHeight);
    row->addWidget(label);
    row->addStretch();
    m_body->addLayout(row);
    if (!hint.isEmpty()) {
        auto *below = new kit::Label(hint, kit::Ink::Text2);
        below->setWordWrap(true);
        m_body->addWidget(below);
    }
    return row;
}

void StepView::setProblemsShown(bool shown)
{
    m_areProblemsShown = shown;
    updateNow();
}

void StepView::updateNow()
{
    if (!m_isStarted || !isVisibleTo(parentWidget()))
        return;
    refresh();
    std::vector<Problem> problems = m_model.problemsAt(m_step);
    if (!m_areProblemsShown && m_model.state() != SaveState::Refused)
        problems.clear();
    showProblems(problems);
}

void StepView::showProblems(const std::vector<Problem> &problems)
{
    for (kit::Field *field : std::as_const(m_fields))
        field->clearError();
    for (const Problem &problem : problems) {
        kit::Field *field = m_fields.value(problem.field);
        if (field && problem.subject.isNull() && !field->hasError())
            field->setError(problem.sentence);
    }
}

QWidget *StepView::fieldToMend()
{
    for (const Problem &problem : m_model.problemsAt(m_step)) {
        kit::Field *field = m_fields.value(problem.field);
        if (field && problem.subject.isNull())
            return field->control();
    }
    return firstField();
}

void StepView::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    updateNow();
}

} // namespace foyer::events
