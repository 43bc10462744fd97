// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/verdictscreen.h"

#include "ui/checkin/gateactions.h"
#include "ui/checkin/gatebutton.h"
#include "ui/checkin/hatchedband.h"
#include "ui/checkin/slipview.h"
#include "ui/checkin/verdictface.h"
#include "ui/checkin/words.h"
#include "ui/kit/format.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::checkin {

namespace {

constexpr int side = 32;
constexpr int nightSide = 20; // within the frame

} // namespace

VerdictScreen::VerdictScreen(const GateActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_body(new QVBoxLayout)
    , m_band(new HatchedBand)
    , m_head(new GateHead(side))
    , m_face(new VerdictFace)
    , m_slip(new SlipView)
    , m_foot(new QWidget)
    , m_buttons(new QHBoxLayout(m_foot))
{
    setObjectName(QStringLiteral("verdictScreen"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_column->setSpacing(0);
    m_column->addWidget(m_band);
    m_column->addWidget(m_head);
    m_body->setSpacing(16);
    m_body->addWidget(m_face, 1);
    m_body->addWidget(m_slip);
    m_column->addLayout(m_body, 1);
    m_column->addWidget(m_foot);
    buildFoot(actions);
}

GateButton *VerdictScreen::addButton(const char *name, QAction *action)
{
    auto *button = new GateButton;
    button->setObjectName(QLatin1String(name));
    if (action)
        button->setAction(action);
    m_buttons->addWidget(button);
    return button;
}

void VerdictScreen::buildFoot(const GateActions &actions)
{
    m_buttons->setSpacing(12);
    m_check = addButton("letInChecked", actions.letIn);
    m_check->setWords(Words::tr("Checked, let in"));
    // Whoever is let in is let in by this key, never by a Space or Enter that a scanner typed.
    m_check->setFocusPolicy(Qt::NoFocus);
    m_tryAgain = addButton("tryAgain", actions.tryAgain);
    m_next = addButton("next", nullptr);
    m_next->setKeyCap(QKeySequence(Qt::Key_Return));
    connect(m_next, &QAbstractButton::clicked, this, &VerdictScreen::nextWanted);
    m_undo = addButton("undoThis", actions.undo);
    m_search = addButton("searchInstead", actions.search);
    m_drop = addButton("dropCode", actions.drop);
    m_buttons->addStretch();
    for (GateButton *button : {m_check, m_tryAgain, m_undo, m_search, m_drop})
        button->hide();
}

void VerdictScreen::setHead(const GateHead::Content &content)
{
    m_head->setContent(content);
}

void VerdictScreen::show(const ScanOutcome &outcome, const Verdict &verdict, bool isCutOff)
{
    const bool isNew = verdict.word != m_verdict.word || verdict.why != m_verdict.why;
    m_verdict = verdict;
    m_isCutOff = isCutOff;
    m_countsEntry = outcome.isMove();
    m_aside = verdict.aside;
    setAccessibleName(verdict.word + QStringLiteral(". ") + verdict.why);
    offer(outcome);
    recolour();
    if (!isNew)
        return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

// Which keys there are depends on the verdict.
void VerdictScreen::offer(const ScanOutcome &outcome)
{
    const bool isUnjudged = !outcome.isJudged();
    const bool isRefused = outcome.scan && outcome.scan->verdict == wire::ScanVerdict::Refused;
    m_primary = isUnjudged ? m_tryAgain : outcome.asksForCheck() ? m_check : m_next;
    m_next->setWords(isRefused || outcome.asksForCheck() ? Words::tr("Refuse") : Words::tr("Next"));
    m_undo->setWords(outcome.isIn() ? Words::tr("Undo this entry") : Words::tr("Undo this exit"));
    m_check->setVisible(outcome.asksForCheck());
    m_tryAgain->setVisible(isUnjudged);
    m_undo->setVisible(outcome.isMove());
    m_search->setVisible(isRefused);
    m_drop->setVisible(isUnjudged);
}

void VerdictScreen::setCount(int inside, int expected)
{
    const kit::Format format;
    m_inside = format.count(inside);
    m_ofExpected = Words::tr("inside of %1").arg(format.count(expected));
    update();
}

GateColours VerdictScreen::colours() const
{
    return gateColours(m_verdict.sign, kit::tokensOf(this).dark);
}

void VerdictScreen::recolour()
{
    const GateColours colours = this->colours();
    const int frame = colours.frame;
    const int edge = colours.isNight() ? nightSide : side;
    m_column->setContentsMargins(frame, frame, frame, frame);
    m_head->setFixedHeight(colours.isNight() ? 48 : 56);
    m_head->setSide(edge);
    m_head->setChrome(colours.chrome);
    m_body->setContentsMargins(edge, colours.isNight() ? 16 : 24, edge, 0);
    m_foot->setFixedHeight(colours.isNight() ? 84 : 88);
    m_buttons->setContentsMargins(edge, 0, edge, 0);
    m_band->setVisible(!m_verdict.band.isEmpty());
    m_band->setContent(m_verdict.band, colours);
    m_face->setVerdict(m_verdict, colours, m_isCutOff);
    m_slip->setVerdict(m_verdict, colours);
    paintButtons(colours);
    m_column->activate(); // a verdict is there at once, not a turn of the event loop later
    update();
}

void VerdictScreen::paintButtons(const GateColours &colours)
{
    for (GateButton *button : {m_check, m_tryAgain, m_next, m_undo, m_search, m_drop}) {
        button->setPrimary(button == m_primary);
        button->setColours(button == m_primary ? colours.ink : colours.chrome, colours.ground);
    }
}

// What the buttons leave.
QRectF VerdictScreen::asideBox() const
{
    int left = 0;
    for (const GateButton *button : {m_check, m_tryAgain, m_next, m_undo, m_search, m_drop}) {
        if (button->isVisibleTo(m_foot))
            left = std::max(left, button->geometry().right());
    }
    return m_foot->geometry().adjusted(left + 16, 0, -m_buttons->contentsMargins().right(), 0);
}

void VerdictScreen::paintEvent(QPaintEvent *)
{
    const GateColours colours = this->colours();
    QPainter painter(this);
    painter.fillRect(rect(), colours.isNight() ? colours.ink : colours.ground);
    if (colours.isNight())
        painter.fillRect(rect().adjusted(colours.frame, colours.frame, -colours.frame, -colours.frame),
                         colours.ground);
    QRectF line = asideBox();
    const QFont words = kit::textFont(kit::TextSize::Title, m_countsEntry ? kit::regular : kit::medium);
    if (!m_countsEntry || m_inside.isEmpty()) {
        kit::paintLine(painter, line, m_aside, words, colours.chrome, Qt::AlignRight);
        return;
    }
    kit::paintLine(painter, line, m_ofExpected, words, colours.chrome, Qt::AlignRight);
    line.setRight(line.right() - kit::textWidth(words, m_ofExpected) - 8);
    kit::paintLine(painter, line, m_inside, kit::figuresFont(kit::TextSize::Key, kit::strong), colours.chrome,
                   Qt::AlignRight);
}

} // namespace foyer::checkin
