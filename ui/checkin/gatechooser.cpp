// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatechooser.h"

#include "ui/checkin/gatechoice.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer::checkin {

namespace {

constexpr int columnWidth = 480;
constexpr int noGate = -1;

QString wordsFor(const wire::Gate &gate)
{
    QStringList sections(gate.sections.begin(), gate.sections.end());
    const QString name = GateChooser::tr("Gate %1").arg(gate.name);
    return sections.isEmpty() ? name : name + QStringLiteral(":  ") + sections.join(QStringLiteral(", "));
}

} // namespace

GateChooser::GateChooser(QWidget *parent)
    : QWidget(parent)
    , m_title(new kit::Label(tr("Which gate is this?"), kit::TextSize::Key, kit::strong))
    , m_text(new kit::Label({}, kit::Ink::Text2))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("gateChooser"));
    m_text->setWordWrap(true);
    m_rows->setSpacing(8);
    auto *column = new QWidget;
    column->setFixedWidth(columnWidth);
    auto *lines = new QVBoxLayout(column);
    lines->addStretch();
    lines->addWidget(m_title);
    lines->addWidget(m_text);
    lines->addSpacing(16);
    lines->addLayout(m_rows);
    lines->addStretch();
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->addStretch();
    row->addWidget(column);
    row->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(middle);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void GateChooser::setGates(const GateChoice &choice, const QString &venue)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_text->setText(
        tr("Asked once: this computer remembers it for %1. It stands beside every scan.").arg(venue));
    const std::optional<Uuid> here = choice.id();
    int place = 0;
    for (const wire::Gate &gate : choice.gates()) {
        addRow(wordsFor(gate), QStringLiteral("gate%1").arg(place), place, here == gate.id);
        ++place;
    }
    addRow(tr("None of these: scan without naming a gate"), QStringLiteral("noGate"), noGate,
           choice.isMade() && !here);
    if (choice.isMade()) {
        auto *keep = new kit::Button(tr("Leave it as it is"), kit::Button::Kind::Ghost);
        keep->setObjectName(QStringLiteral("keepGate"));
        connect(keep, &QAbstractButton::clicked, this, &GateChooser::kept);
        m_rows->addWidget(keep, 0, Qt::AlignLeft);
    }
    if (QLayoutItem *first = m_rows->itemAt(0))
        first->widget()->setFocus(Qt::TabFocusReason);
}

void GateChooser::addRow(const QString &text, const QString &name, int gate, bool isCurrent)
{
    auto *button = new kit::Button(text);
    button->setObjectName(name);
    button->setExtent(kit::Extent::Extra);
    button->setTextAlignment(Qt::AlignLeft);
    if (isCurrent)
        button->setLeading(kit::Icon::Check);
    connect(
        button, &QAbstractButton::clicked, this, [this, gate] { Q_EMIT chosen(gate); }, Qt::QueuedConnection);
    m_rows->addWidget(button);
}

} // namespace foyer::checkin
