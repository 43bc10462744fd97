// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

#include "core/client/localstore.h"
#include "ui/kit/command.h"
#include "ui/kit/format.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/preferences.h"
#include "ui/kit/toasthost.h"
#include "ui/shell/keyboardmap.h"
#include "ui/shell/personbutton.h"
#include "ui/shell/personmenu.h"
#include "ui/shell/rail.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/switcherbutton.h"
#include "ui/shell/topbar.h"

#include <algorithm>
#include <QLoggingCategory>
#include <QPointer>
#include <QStackedWidget>

namespace foyer::shell {

namespace {

Q_LOGGING_CATEGORY(lcShell, "foyer.shell")

constexpr QLatin1StringView settingsPage{"settings"};
constexpr const char *pageKey = "page";

} // namespace

Workspace::Workspace(WorkspaceParts parts, Occupant occupant, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_occupant(std::move(occupant))
    , m_rail(new Rail)
    , m_bar(new TopBar)
    , m_stack(new QStackedWidget)
    , m_toasts(new kit::ToastHost(this, kit::railWidth - kit::step))
    , m_commands(new ShellCommands(this))
    , m_switcher(new SwitcherPopup(this))
    , m_keys(new KeyboardMap(m_parts.commands, this))
    , m_palette(new kit::Palette(this))
{
    setObjectName(QStringLiteral("workspace"));
    m_stack->setObjectName(QStringLiteral("pages"));
    build();
    connectBar();
    addCommands();
    m_bar->setPerson(m_occupant.name, m_occupant.roleWord);
    m_switcher->setMemberships(m_occupant.memberships, m_occupant.organization);
    showKeys();
    showSubject();
}

// Pages go before what they work with.
Workspace::~Workspace()
{
    disconnect(&m_parts.commands, nullptr, this, nullptr);
    m_parts.commands.remove(m_commands->all());
    m_parts.commands.remove(QList<QAction *>(m_pageCommands.begin(), m_pageCommands.end()));
    for (kit::Page *page : m_pages) {
        m_parts.commands.remove(page->commands());
        delete page;
    }
}

void Workspace::build()
{
    auto *right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_bar);
    right->addWidget(m_stack, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(right, 1);
}

void Workspace::connectBar()
{
    connect(m_rail, &Rail::chosen, this, &Workspace::showPage);
    connect(m_bar, &TopBar::switcherWanted, this, &Workspace::openSwitcher);
    connect(m_bar, &TopBar::paletteWanted, this, &Workspace::openPalette);
    connect(m_bar, &TopBar::personWanted, this, &Workspace::openPersonMenu);
    connect(m_switcher, &SwitcherPopup::performanceChosen, this,
            [this](const ListedPerformance &listed) { choosePerformance(listed.chosen); });
    connect(m_switcher, &SwitcherPopup::organizationChosen, this, &Workspace::organizationWanted);
    connect(&m_parts.commands, &kit::Commands::changed, this, &Workspace::showKeys);
}

void Workspace::addCommands()
{
    connect(m_commands->palette, &QAction::triggered, this, &Workspace::openPalette);
    connect(m_commands->switcher, &QAction::triggered, this, &Workspace::openSwitcher);
    connect(m_commands->keys, &QAction::triggered, this, &Workspace::openKeys);
    connect(m_commands->fullScreen, &QAction::triggered, this, &Workspace::fullScreenToggled);
    connect(m_commands->signOut, &QAction::triggered, this, &Workspace::signOutWanted);
    connect(m_commands->appearance, &QAction::triggered, this, [this] {
        const bool isDark = kit::Theme::of(this).isDark();
        m_parts.preferences.setAppearance(isDark ? kit::Appearance::Light : kit::Appearance::Dark);
    });
    m_parts.commands.add(tr("Everywhere"), m_commands->all());
}

kit::Toasts &Workspace::toasts()
{
    return *m_toasts;
}

void Workspace::addPage(std::unique_ptr<kit::Page> page)
{
    if (!accounts::grants(m_occupant.role, page->permission()))
        return;
    kit::Page *added = page.release();
    m_pages.push_back(added);
    m_stack->addWidget(added);
    if (added->partOf().isEmpty())
        m_rail->add(added->objectName(), added->title(), added->icon(), added->objectName() == settingsPage);
    addPageCommand(added);
    m_parts.commands.add(added->title(), added->commands());
    connect(added, &kit::Page::linkActivated, this, &Workspace::open);
    connect(added, &kit::Page::changed, this, [this, added] { onPageChanged(added); });
    connect(added, &kit::Page::fullScreenWanted, this, &Workspace::onFullScreenWanted);
}

// Ctrl+F1 … F9 in the rail's order: tills and gates have use for Ctrl and Alt with figures. What has no item
// in the rail has none of them.
void Workspace::addPageCommand(kit::Page *page)
{
    const QString id = page->objectName();
    const auto place = int(m_rail->words().size());
    QKeySequence keys;
    if (page->partOf().isEmpty())
        keys = QKeySequence(QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_F1 + place - 1)));
    QAction *action = kit::makeCommand(QStringLiteral("shell.page.") + id, tr("Go to %1").arg(page->title()),
                                       page->icon(), keys, this);
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    m_pageCommands.push_back(action);
    m_parts.commands.add(tr("Everywhere"), {action});
}

void Workspace::begin()
{
    const QString last = remembered(pageKey);
    if (find(last))
        showPage(last);
    else if (!m_pages.empty())
        showPage(m_pages.front()->objectName());
    static_cast<void>(loadPerformances(true));
}

void Workspace::setSources(std::vector<kit::PaletteSource *> sources)
{
    m_palette->setSources(std::move(sources));
}

void Workspace::setState(const LinkState &state)
{
    m_bar->setState(state);
}

kit::Page *Workspace::find(const QString &id) const
{
    for (kit::Page *page : m_pages) {
        if (page->objectName() == id)
            return page;
    }
    return nullptr;
}

kit::Page *Workspace::current() const
{
    return qobject_cast<kit::Page *>(m_stack->currentWidget());
}

QString Workspace::currentPage() const
{
    const kit::Page *page = current();
    return page && !m_pages.empty() ? page->objectName() : QString();
}

void Workspace::showPage(const QString &id)
{
    kit::Page *page = find(id);
    if (!page)
        return;
    m_rail->setCurrent(page->partOf().isEmpty() ? id : page->partOf());
    kit::Page *before = current();
    const bool isFirst = !page->property("shown").toBool();
    if (before == page && !isFirst) {
        focusPage();
        return;
    }
    if (before && before != page)
        before->deactivated();
    page->setProperty("shown", true);
    m_stack->setCurrentWidget(page);
    m_toasts->setLimit(page->wantsPerformance() ? 1 : 3);
    yieldKeys();
    page->activated();
    remember(pageKey, id);
    showSubject();
    focusPage();
}

// A page's keys work while the focus is in it; whoever clicked in the rail wants to go on there.
void Workspace::focusPage()
{
    QWidget *page = current();
    QWidget *focus = QApplication::focusWidget();
    if (!page || !page->isVisible() || (focus && page->isAncestorOf(focus)))
        return;
    for (QWidget *at = page->nextInFocusChain(); at != page; at = at->nextInFocusChain()) {
        if (page->isAncestorOf(at) && at->isVisible() && at->isEnabled()
            && at->focusPolicy() & Qt::TabFocus) {
            at->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    page->setFocus(Qt::OtherFocusReason);
}

void Workspace::onPageChanged(kit::Page *page)
{
    m_rail->setWord(page->objectName(), page->title(), page->icon());
    m_parts.commands.remove(page->commands());
    m_parts.commands.add(page->title(), page->commands());
    showSubject();
}

void Workspace::open(const kit::Link &link)
{
    if (link.kind == kit::Link::Kind::Page && find(link.id)) {
        showPage(link.id);
        return;
    }
    if (link.kind == kit::Link::Kind::Performance || link.kind == kit::Link::Kind::Line) {
        if (!openPerformance(link.id))
            static_cast<void>(lookForPerformance(link));
        else if (link.kind == kit::Link::Kind::Line)
            openAtPage(link);
        return;
    }
    openAtPage(link);
}

void Workspace::openAtPage(const kit::Link &link)
{
    for (kit::Page *page : m_pages) {
        if (page->open(link)) {
            showPage(page->objectName());
            return;
        }
    }
    m_toasts->failed(tr("Your role does not show that."));
}

QStringList Workspace::unsaved() const
{
    QStringList titles;
    for (const kit::Page *page : m_pages) {
        if (page->hasUnsaved())
            titles.append(page->title());
    }
    return titles;
}

QString Workspace::organizationName() const
{
    for (const Membership &membership : m_occupant.memberships) {
        if (membership.organization == m_occupant.organization)
            return membership.name;
    }
    return {};
}

void Workspace::showSubject()
{
    const kit::Page *page = current();
    if (!page || !page->wantsPerformance()) {
        m_bar->setSubject(organizationName(), {}, {});
        return;
    }
    if (!m_performance) {
        m_bar->setSubject(tr("No performance"), organizationName(), {});
        return;
    }
    const QTimeZone zone = kit::zoneOf(m_performance->timeZone);
    m_bar->setSubject(m_performance->eventName, kit::Format().dayTime(m_performance->startsAt, zone),
                      m_performance->venueName);
}

void Workspace::showKeys()
{
    m_bar->setKeys(m_commands->switcher->shortcut(), m_commands->palette->shortcut());
    for (std::size_t i = 0; i < m_pageCommands.size(); ++i)
        m_rail->setKeys(m_pages[i]->objectName(), kit::keyText(m_pageCommands[i]->shortcut()));
}

// Two actions of one key in one window: Qt would run neither. The page that is shown goes first.
void Workspace::yieldKeys()
{
    for (const auto &[action, keys] : m_yielded)
        action->setShortcut(keys);
    m_yielded.clear();
    kit::Page *page = current();
    const QList<QAction *> own = page ? page->commands() : QList<QAction *>();
    for (QAction *action : m_commands->all()) {
        const QKeySequence keys = action->shortcut();
        const bool isTaken = std::any_of(own.begin(), own.end(), [&keys](const QAction *other) {
            return !keys.isEmpty() && other->shortcut() == keys;
        });
        if (isTaken) {
            m_yielded.emplace_back(action, keys);
            action->setShortcut({});
        }
    }
    showKeys();
}

void Workspace::openPersonMenu()
{
    PersonMenu *menu = PersonMenu::make(m_parts.preferences, *m_commands, this);
    menu->openUnder(m_bar->person());
}

void Workspace::openPalette()
{
    m_palette->openOver(this);
}

void Workspace::openKeys()
{
    const kit::Page *page = current();
    m_keys->openOver(window(), page ? page->title() : QString());
}

void Workspace::onFullScreenWanted(bool wanted)
{
    m_rail->setVisible(!wanted);
    m_bar->setVisible(!wanted);
    Q_EMIT fullScreenWanted(wanted);
}

bool Workspace::isBare() const
{
    return !m_bar->isVisibleTo(this);
}

void Workspace::remember(const char *key, const QString &value)
{
    const Result<void> kept = m_parts.store.setSetting(m_parts.place, QLatin1StringView(key), value.toUtf8());
    if (!kept)
        qCWarning(lcShell).noquote() << kept.error().toLogText();
}

QString Workspace::remembered(const char *key) const
{
    return QString::fromUtf8(
        m_parts.store.setting(m_parts.place, QLatin1StringView(key)).value_or(QByteArray()));
}

} // namespace foyer::shell
