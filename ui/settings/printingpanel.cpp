// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/printingpanel.h"

#include "core/client/localstore.h"
#include "ui/kit/field.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/toasts.h"

#include <QBoxLayout>
#include <QComboBox>
#include <qcoro/qcorofuture.h>
#include <QDir>
#include <QStandardPaths>
#include <QtConcurrent/QtConcurrentRun>

namespace foyer::settings {

namespace {

// Values of the choice; a printer's is its name with a sign before it, so that none can be taken for these.
const QString theSystems = QStringLiteral("system");
const QString files = QStringLiteral("files");

QString usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/Foyer");
}

} // namespace

PrintingPanel::PrintingPanel(client::LocalStore &store, kit::Toasts &toasts, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_toasts(toasts)
    , m_place(new QComboBox)
    , m_folder(new kit::LineEdit)
{
    lay();
    fill(std::nullopt);
    const QString folder = kept(folderKey);
    m_folder->setText(folder.isEmpty() ? usualFolder() : folder);
    m_folderField->setVisible(m_place->currentData() == files);
    connect(m_place, &QComboBox::activated, this, &PrintingPanel::save);
    connect(m_folder, &QLineEdit::editingFinished, this, &PrintingPanel::save);
}

void PrintingPanel::lay()
{
    m_place->setObjectName(QStringLiteral("printer"));
    m_folder->setObjectName(QStringLiteral("printFolder"));
    auto *place = new kit::Field(tr("Tickets come out of"), m_place);
    place->setMaximumWidth(480);
    m_placeField = place;
    auto *folder = new kit::Field(tr("Folder for PDF files"), m_folder);
    folder->setMaximumWidth(480);
    folder->setHint(tr("One file for each order, named by its code."));
    m_folderField = folder;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::padding);
    column->addWidget(place);
    column->addWidget(folder);
    column->addStretch();
}

// Nothing: they are still being looked for; what was chosen stands there all the same.
void PrintingPanel::fill(const std::optional<kit::Printers> &printers)
{
    const kit::Printers known = printers.value_or(kit::Printers());
    const QString printer = kept(printerKey);
    const QString usual = !printer.isEmpty()          ? QChar(u'=') + printer
                          : kept(folderKey).isEmpty() ? theSystems
                                                      : files;
    const QString chosen = m_place->count() > 0 ? m_place->currentData().toString() : usual;
    m_place->clear();
    m_place->addItem(known.usual.isEmpty() ? tr("The system's printer, or PDF files where there is none")
                                           : tr("The system's printer (%1)").arg(known.usual),
                     theSystems);
    for (const QString &name : known.names)
        m_place->addItem(name, QChar(u'=') + name);
    m_place->addItem(tr("PDF files"), files);
    if (!printer.isEmpty() && m_place->findData(QChar(u'=') + printer) < 0)
        m_place->addItem(printers ? tr("%1 (not connected)").arg(printer) : printer, QChar(u'=') + printer);
    m_place->setCurrentIndex(m_place->findData(chosen));
    m_placeField->setHint(printers ? QString() : tr("Looking for printers …"));
}

void PrintingPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isLooking)
        static_cast<void>(look(this));
}

// On the program's pool: a panel that goes does not wait for a print server.
Task<void> PrintingPanel::look(QPointer<PrintingPanel> self)
{
    self->m_isLooking = true;
    QFuture<kit::Printers> looking = QtConcurrent::run(self->m_search);
    kit::Printers printers = co_await looking;
    if (!self)
        co_return;
    self->m_isLooking = false;
    self->fill(printers);
}

void PrintingPanel::save()
{
    const QString chosen = m_place->currentData().toString();
    m_folderField->setVisible(chosen == files);
    if (chosen == files && !QDir::isAbsolutePath(m_folder->text().trimmed())) {
        m_folder->setText(usualFolder());
        m_toasts.failed(tr("A folder is named in full, from the top. The usual one is used."));
    }
    keep(printerKey, chosen.startsWith(QLatin1Char('=')) ? chosen.mid(1) : QString());
    keep(folderKey, chosen == files ? QDir::cleanPath(m_folder->text().trimmed()) : QString());
}

QString PrintingPanel::kept(QLatin1StringView key) const
{
    return QString::fromUtf8(m_store.setting(QStringLiteral(""), QString(key)).value_or(QByteArray()));
}

void PrintingPanel::keep(QLatin1StringView key, const QString &value)
{
    if (kept(key) == value)
        return;
    const Result<void> done = value.isEmpty()
                                  ? m_store.removeSetting(QStringLiteral(""), QString(key))
                                  : m_store.setSetting(QStringLiteral(""), QString(key), value.toUtf8());
    if (!done)
        m_toasts.failed(tr("The choice could not be kept on this computer."));
}

} // namespace foyer::settings
