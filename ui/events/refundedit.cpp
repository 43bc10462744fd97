// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/refundedit.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <algorithm>
#include <QSpinBox>

namespace foyer::events {

namespace {

constexpr int mostSteps = 10;
constexpr int mostHours = 8783;

QSpinBox *number(int value, int most, const QString &suffix, const QString &name)
{
    auto *field = new QSpinBox;
    field->setRange(0, most);
    field->setValue(value);
    field->setSuffix(suffix);
    field->setAccessibleName(name);
    field->setFixedWidth(112);
    return field;
}

} // namespace

RefundEdit::RefundEdit(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout)
    , m_add(new kit::Button(kit::Icon::Plus, tr("Step")))
    , m_rest(new kit::Label(tr("After that nothing is paid back."), kit::Ink::Text3))
{
    setObjectName(QStringLiteral("refundEdit"));
    m_add->setObjectName(QStringLiteral("addRefundStep"));
    m_add->setExtent(kit::Extent::Small);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_lines->setSpacing(4);
    layout->addLayout(m_lines);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_add);
    foot->addWidget(m_rest, 1);
    layout->addLayout(foot);
    connect(m_add, &kit::Button::clicked, this, &RefundEdit::add);
}

void RefundEdit::setSteps(const std::vector<RefundStep> &steps)
{
    if (m_steps == steps)
        return;
    m_steps = steps;
    rebuild();
}

void RefundEdit::rebuild()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < int(m_steps.size()); ++i)
        addLine(i);
    m_add->setEnabled(int(m_steps.size()) < mostSteps);
}

void RefundEdit::addLine(int index)
{
    const RefundStep &step = m_steps[std::size_t(index)];
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    QSpinBox *share = number(step.basisPoints / 100, 100, QStringLiteral(" %"),
                             tr("Share paid back, step %1").arg(index + 1));
    QSpinBox *hours =
        number(step.hoursBefore, mostHours, tr(" h"), tr("Hours before the start, step %1").arg(index + 1));
    share->setObjectName(QStringLiteral("refundShare%1").arg(index));
    hours->setObjectName(QStringLiteral("refundHours%1").arg(index));
    auto *remove = new kit::Button(kit::Icon::X, QString(), kit::Button::Kind::Ghost);
    remove->setObjectName(QStringLiteral("removeRefund%1").arg(index));
    remove->setAccessibleName(tr("Remove step %1").arg(index + 1));
    row->addWidget(share);
    row->addWidget(new kit::Label(tr("until"), kit::Ink::Text2));
    row->addWidget(hours);
    row->addWidget(new kit::Label(tr("before the start"), kit::Ink::Text2));
    row->addWidget(remove);
    row->addStretch();
    m_lines->addWidget(line);
    connect(share, &QSpinBox::valueChanged, this, [this, index](int value) {
        m_steps[std::size_t(index)].basisPoints = value * 100;
        Q_EMIT edited(m_steps);
    });
    connect(hours, &QSpinBox::valueChanged, this, [this, index](int value) {
        m_steps[std::size_t(index)].hoursBefore = value;
        Q_EMIT edited(m_steps);
    });
    connect(remove, &kit::Button::clicked, this, [this, index] { this->remove(index); });
}

void RefundEdit::add()
{
    const bool isFirst = m_steps.empty();
    const int hours = isFirst ? 168 : std::max(0, m_steps.back().hoursBefore / 2);
    m_steps.push_back({hours, isFirst ? 10000 : m_steps.back().basisPoints / 2});
    rebuild();
    Q_EMIT edited(m_steps);
}

void RefundEdit::remove(int index)
{
    m_steps.erase(m_steps.begin() + index);
    rebuild();
    m_add->setFocus();
    Q_EMIT edited(m_steps);
}

} // namespace foyer::events
