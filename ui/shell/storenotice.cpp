// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/storenotice.h"

#include "ui/kit/button.h"

#include <QDir>
#include <QEvent>

namespace foyer::shell {

StoreNotice::StoreNotice(QWidget *parent) : kit::Banner(kit::Banner::Shape::Edge, parent)
{
    setObjectName(QStringLiteral("storeNotice"));
}

void StoreNotice::sayPutAside(const client::LocalStore::PutAside &what)
{
    m_what = what;
    write();
}

void StoreNotice::write()
{
    const QString lead = m_what.isOfNewer ? tr("A newer Foyer wrote what this computer keeps.")
                                          : tr("What this computer keeps was damaged.");
    const QString lost =
        m_what.isOfNewer
            ? tr("What was not saved or not sent yet is in the old file; the newer Foyer can read it.")
            : tr("Drafts that were not saved and scans that were not sent are in the old file: keep it.");
    say(kit::Tone::Amber, lead,
        tr("Server, names and printer are chosen anew.") + u'\n' + lost + u'\n'
            + QDir::toNativeSeparators(m_what.file));
    clearActions();
    kit::Button *understood = addAction(tr("Understood"));
    understood->setObjectName(QStringLiteral("storeUnderstood"));
    connect(understood, &kit::Button::clicked, this, &StoreNotice::dismiss);
}

void StoreNotice::changeEvent(QEvent *event)
{
    kit::Banner::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && !m_what.file.isEmpty() && !isHidden())
        write();
}

} // namespace foyer::shell
