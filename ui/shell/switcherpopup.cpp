// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/switcherpopup.h"

#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/searchedit.h"
#include "ui/shell/tworowdelegate.h"

#include <QListView>
#include <QStandardItemModel>

namespace foyer::shell {

namespace {

constexpr int popupWidth = 440;
constexpr int listHeight = 400;
constexpr int soon = 0;                      // narrowing a list that is here needs no pause
constexpr int indexRole = Qt::UserRole + 10; ///< in the list of performances or memberships
constexpr int kindRole = Qt::UserRole + 11;
constexpr int idRole = Qt::UserRole + 12;

enum Kind
{
    Performance,
    Organization,
};

QString when(const kit::ChosenPerformance &performance)
{
    return kit::Format().dayTime(performance.startsAt, kit::zoneOf(performance.timeZone));
}

} // namespace

SwitcherPopup::SwitcherPopup(QWidget *parent)
    : kit::Popup(parent)
    , m_field(new kit::SearchEdit(QString()))
    , m_sentence(new kit::Label(QString(), kit::Ink::Text3))
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("switcherPopup"));
    m_field->setObjectName(QStringLiteral("switcherField"));
    m_field->setPlaceholderText(tr("Name, hall or date"));
    m_field->setAccessibleName(tr("Find a performance"));
    m_field->setPause(soon);
    m_field->installEventFilter(this);
    m_sentence->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("switcherList"));
    m_list->setAccessibleName(tr("Performances"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoRowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    body()->addWidget(m_field);
    body()->addWidget(m_sentence);
    body()->addWidget(m_list);
    panel()->setFixedWidth(popupWidth);
    connect(m_field, &QLineEdit::textChanged, this, &SwitcherPopup::refill);
    connect(m_list, &QListView::clicked, this, &SwitcherPopup::take);
}

void SwitcherPopup::setPerformances(const std::vector<ListedPerformance> &performances)
{
    m_performances = performances;
    m_sentence->hide();
    refill();
    if (performances.empty())
        say(tr("No performance is published yet. Events sets them up."));
}

void SwitcherPopup::setMemberships(const std::vector<Membership> &memberships,
                                   accounts::OrganizationId current)
{
    m_memberships = memberships;
    m_current = current;
    refill();
}

void SwitcherPopup::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->show();
}

void SwitcherPopup::openUnder(const QWidget *anchor)
{
    m_field->clear();
    m_list->setCurrentIndex({});
    refill();
    openAt(anchor);
    m_field->setFocus();
}

QStringList SwitcherPopup::shown() const
{
    QStringList rows;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows.append(m_model->item(row)->text());
    return rows;
}

void SwitcherPopup::addHead(const QString &text)
{
    auto *head = new QStandardItem(text);
    head->setFlags(Qt::NoItemFlags);
    m_model->appendRow(head);
}

void SwitcherPopup::addPerformances(const QString &needle)
{
    for (std::size_t i = 0; i < m_performances.size(); ++i) {
        const ListedPerformance &listed = m_performances[i];
        const QString line = when(listed.chosen) + QStringLiteral("  ") + listed.chosen.venueName;
        if (!(listed.chosen.eventName + u' ' + line).contains(needle, Qt::CaseInsensitive))
            continue;
        auto *item = new QStandardItem(listed.chosen.eventName);
        item->setData(line, TwoRowDelegate::detailRole);
        item->setData(tr("%1 sold").arg(kit::Format().ofTotal(listed.sold, listed.capacity)),
                      TwoRowDelegate::sideRole);
        item->setData(int(i), indexRole);
        item->setData(int(Performance), kindRole);
        item->setData(QString::fromLatin1(listed.chosen.performance.toText()), idRole);
        m_model->appendRow(item);
    }
}

void SwitcherPopup::addMemberships(const QString &needle)
{
    if (m_memberships.size() < 2)
        return;
    addHead(tr("Organizations"));
    for (std::size_t i = 0; i < m_memberships.size(); ++i) {
        if (!m_memberships[i].name.contains(needle, Qt::CaseInsensitive))
            continue;
        auto *item = new QStandardItem(m_memberships[i].name);
        if (m_memberships[i].organization == m_current)
            item->setData(tr("here"), TwoRowDelegate::sideRole);
        item->setData(int(i), indexRole);
        item->setData(int(Organization), kindRole);
        item->setData(QString::fromLatin1(m_memberships[i].organization.toText()), idRole);
        m_model->appendRow(item);
    }
}

// A list that comes in later must not move the choice to another row under the hand.
void SwitcherPopup::chooseAgain(const QString &before)
{
    m_list->setCurrentIndex({});
    for (int row = 0; !before.isEmpty() && row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->data(idRole).toString() == before) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
    }
    move(1);
}

void SwitcherPopup::refill()
{
    const QString chosen = m_list->currentIndex().data(idRole).toString();
    const bool isTyping = m_needle != m_field->text().trimmed();
    m_needle = m_field->text().trimmed();
    m_model->clear();
    if (!m_performances.empty())
        addHead(tr("Performances"));
    addPerformances(m_needle);
    addMemberships(m_needle);
    const int rows = m_model->rowCount();
    int height = 8;
    for (int row = 0; row < rows && height < listHeight; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(height, listHeight));
    chooseAgain(isTyping ? QString() : chosen);
    if (isVisible())
        resize(sizeHint());
}

void SwitcherPopup::move(int rows)
{
    int row = m_list->currentIndex().row();
    do
        row += rows;
    while (row >= 0 && row < m_model->rowCount() && !(m_model->item(row)->flags() & Qt::ItemIsSelectable));
    if (row >= 0 && row < m_model->rowCount())
        m_list->setCurrentIndex(m_model->index(row, 0));
}

void SwitcherPopup::take(const QModelIndex &index)
{
    const QVariant at = index.data(indexRole);
    if (!at.isValid())
        return;
    const auto place = std::size_t(at.toInt());
    const bool isPerformance = index.data(kindRole).toInt() == int(Performance);
    hide();
    if (isPerformance)
        Q_EMIT performanceChosen(m_performances.at(place));
    else if (m_memberships.at(place).organization != m_current)
        Q_EMIT organizationChosen(m_memberships.at(place).organization);
}

bool SwitcherPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return kit::Popup::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        take(m_list->currentIndex());
        return true;
    }
    if (key == Qt::Key_Escape) {
        hide();
        return true;
    }
    return kit::Popup::eventFilter(watched, event);
}

} // namespace foyer::shell
