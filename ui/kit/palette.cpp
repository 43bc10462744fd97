// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palette.h"

#include "ui/kit/hairline.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/palettefield.h"
#include "ui/kit/palettelist.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace foyer::kit {

namespace {

constexpr int paletteWidth = 640;
constexpr std::size_t mostPerGroup = 6;

} // namespace

Palette::Palette(QWidget *window)
    : Popup(window)
    , m_field(new PaletteField(panel()))
    , m_list(new PaletteList(panel()))
    , m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find anything"));
    panel()->setFixedWidth(paletteWidth);
    body()->setContentsMargins(1, 1, 1, 1);
    body()->setSpacing(0);
    body()->addWidget(m_field);
    body()->addWidget(new Hairline(Qt::Horizontal, panel()));
    body()->addWidget(m_list);
    m_field->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(120);
    connect(m_pause, &QTimer::timeout, this, &Palette::search);
    connect(m_field, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &PaletteList::clicked, this, &Palette::runCurrent);
    connect(m_list, &PaletteList::grown, this, &Palette::fit);
}

void Palette::setSources(std::vector<PaletteSource *> sources)
{
    m_sources = std::move(sources);
}

void Palette::openOver(QWidget *window)
{
    m_field->clear();
    m_field->setPlaceholderText(tr("Find order, customer, seat, action"));
    m_field->setAccessibleName(tr("Find order, customer, seat, action"));
    search();
    openBelow(window, QPoint(window->width() / 2, 56));
    fit();
    m_field->setFocus(Qt::PopupFocusReason);
}

QStringList Palette::shown() const
{
    QStringList texts;
    for (const PaletteHit *hit : m_list->hits())
        texts.append(hit->text);
    return texts;
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return Popup::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: m_list->move(1); break;
    case Qt::Key_Up: m_list->move(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause->isActive())
            search();
        runCurrent();
        return true;
    default: return Popup::eventFilter(watched, event);
    }
    tellCurrent();
    return true;
}

void Palette::search()
{
    m_pause->stop();
    ++m_turn;
    m_open = int(m_sources.size());
    const QString query = m_field->text().trimmed();
    m_list->setQuery(query);
    m_list->setGroupCount(m_sources.size());
    m_list->setBusy(m_open > 0);
    for (std::size_t place = 0; place < m_sources.size(); ++place)
        static_cast<void>(ask(QPointer<Palette>(this), m_sources[place], int(place), query, m_turn));
}

Task<void> Palette::ask(QPointer<Palette> self, PaletteSource *source, int place, QString query, int turn)
{
    std::vector<PaletteHit> hits = co_await source->find(query);
    // Letters typed since ask anew; what answers them late is not looked at.
    if (self && self->m_turn == turn)
        self->take(place, std::move(hits));
}

void Palette::take(int place, std::vector<PaletteHit> hits)
{
    if (hits.size() > mostPerGroup)
        hits.resize(mostPerGroup);
    --m_open;
    const auto group = std::size_t(place);
    m_list->setGroup(group, m_sources[group]->group(), std::move(hits));
    if (m_open == 0)
        m_list->setBusy(false);
    tellCurrent();
}

/// Assistive technology reads the chosen hit as what the field says of itself.
void Palette::tellCurrent()
{
    const PaletteHit *hit = m_list->current();
    m_field->setAccessibleDescription(hit ? hit->text + u' ' + hit->detail : QString());
}

void Palette::runCurrent()
{
    const PaletteHit *hit = m_list->current();
    if (!hit)
        return;
    const std::function<void()> run = hit->run;
    hide();
    if (run)
        run();
}

void Palette::fit()
{
    m_list->updateGeometry();
    panel()->layout()->activate();
    layout()->activate();
    resize(sizeHint());
}

} // namespace foyer::kit
