// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/officechooser.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/start/address.h"
#include "ui/start/captionline.h"
#include "ui/start/choicecard.h"
#include "ui/start/rowbutton.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace foyer::start {

namespace {

constexpr std::size_t mostRecent = 3;

/// The nearest folder above that is there already.
QString existing(const QString &directory)
{
    QString path = QDir::cleanPath(directory);
    while (!path.isEmpty() && !QFileInfo::exists(path)) {
        const QString parent = QFileInfo(path).path();
        if (parent == path)
            break;
        path = parent;
    }
    return path;
}

} // namespace

OfficeChooser::OfficeChooser(QWidget *parent)
    : QWidget(parent)
    , m_title(new kit::Label({}, kit::TextSize::Key, kit::strong))
    , m_subtitle(new kit::Label({}, kit::TextSize::Title))
    , m_local(new ChoiceCard(kit::Icon::Monitor, u'1'))
    , m_server(new ChoiceCard(kit::Icon::Server, u'2'))
    , m_directory(new kit::LineEdit)
    , m_directoryField(new kit::Field(QString(), m_directory))
    , m_localFailure(new kit::Banner)
    , m_open(new kit::Button(QString(), kit::Button::Kind::Primary))
    , m_address(new kit::LineEdit)
    , m_addressField(new kit::Field(QString(), m_address))
    , m_connect(new kit::Button)
    , m_recentCaption(new CaptionLine)
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("officeChooser"));
    m_subtitle->setInk(kit::Ink::Text2);
    buildLocalCard();
    buildServerCard();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_subtitle);
    column->addSpacing(24);
    column->addWidget(m_local);
    column->addSpacing(12);
    column->addWidget(m_server);
    column->addSpacing(20);
    column->addWidget(m_recentCaption);
    column->addSpacing(12);
    m_recent->setSpacing(8);
    column->addLayout(m_recent);
    column->addStretch();
    m_recentCaption->hide();
    connect(m_local, &ChoiceCard::chosen, m_directory, [this] { m_directory->setFocus(); });
    connect(m_server, &ChoiceCard::chosen, m_address, [this] { m_address->setFocus(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        for (ChoiceCard *card : {m_local, m_server}) {
            if (now && card->isAncestorOf(now))
                choose(card);
        }
    });
    choose(m_local);
    retranslate();
}

void OfficeChooser::buildLocalCard()
{
    m_local->setObjectName(QStringLiteral("localCard"));
    m_directory->setObjectName(QStringLiteral("directory"));
    m_open->setObjectName(QStringLiteral("openHere"));
    m_open->setKeyCap(QKeySequence(Qt::Key_Return));
    m_local->body()->addWidget(m_directoryField);
    m_local->body()->addSpacing(12);
    m_local->body()->addWidget(m_localFailure);
    m_local->body()->addWidget(m_open, 0, Qt::AlignLeft);
    m_localFailure->setObjectName(QStringLiteral("localFailure"));
    connect(m_directory, &QLineEdit::textChanged, this, &OfficeChooser::showFreeSpace);
    connect(m_directory, &QLineEdit::returnPressed, this, &OfficeChooser::open);
    connect(m_open, &QAbstractButton::clicked, this, &OfficeChooser::open);
}

void OfficeChooser::buildServerCard()
{
    m_server->setObjectName(QStringLiteral("serverCard"));
    m_address->setObjectName(QStringLiteral("address"));
    m_connect->setObjectName(QStringLiteral("connect"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_addressField, 1, Qt::AlignTop);
    row->addWidget(m_connect, 0, Qt::AlignTop);
    m_server->body()->addLayout(row);
    m_address->setPlaceholderText(QStringLiteral("foyer.theatre.example"));
    connect(m_address, &QLineEdit::returnPressed, this, &OfficeChooser::connectToServer);
    connect(m_connect, &QAbstractButton::clicked, this, &OfficeChooser::connectToServer);
}

void OfficeChooser::retranslate()
{
    m_title->setText(tr("Where is your box office?"));
    m_subtitle->setText(tr("You can move it later without losing anything."));
    m_local->setTexts(tr("Open a box office on this computer"),
                      tr("Nothing else to install. It is open as long as this program is."));
    m_directoryField->setLabel(tr("Keep its data in"));
    m_open->setText(tr("Open it here"));
    m_server->setTexts(tr("Connect to a server"), tr("Your organization already runs one."));
    m_address->setAccessibleName(tr("Address of the server"));
    m_connect->setText(tr("Connect"));
    m_recentCaption->setText(tr("on this computer before"));
    showFreeSpace();
}

void OfficeChooser::showFreeSpace()
{
    sayLocalFailure({});
    const QString folder = existing(m_directory->text().trimmed());
    const QStorageInfo storage(folder.isEmpty() ? QStringLiteral("/") : folder);
    m_directoryField->setHint(storage.isValid() ? tr("%1 free").arg(QLocale().formattedDataSize(
                                  storage.bytesAvailable(), 0, QLocale::DataSizeSIFormat))
                                                : QString());
}

void OfficeChooser::choose(ChoiceCard *card)
{
    for (ChoiceCard *each : {m_local, m_server})
        each->setChosen(each == card);
    // One filled button: that of the way which Enter would go.
    const bool isLocal = card == m_local;
    const auto primary = kit::Button::Kind::Primary;
    const auto plain = kit::Button::Kind::Plain;
    m_open->setKind(isLocal ? primary : plain);
    m_open->setKeyCapVisible(isLocal);
    m_connect->setKind(isLocal ? plain : primary);
}

void OfficeChooser::setDirectory(const QString &directory)
{
    m_directory->setText(directory);
}

void OfficeChooser::setAddress(const QString &address)
{
    m_address->setText(address);
}

void OfficeChooser::setRecent(const std::vector<client::RecentServer> &servers)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(servers.size(), mostRecent); ++i) {
        const client::RecentServer &server = servers[i];
        const QUrl url(server.url);
        const QString where = url.isLocalFile() ? url.toLocalFile() : shownAddress(url);
        auto *row = new RowButton(server.name.isEmpty() ? where : server.name,
                                  server.name.isEmpty() ? QString() : where);
        row->setObjectName(QStringLiteral("recent%1").arg(i));
        row->setLeading(url.isLocalFile() ? kit::Icon::Monitor : kit::Icon::Server);
        connect(row, &QAbstractButton::clicked, this, [this, id = server.url] { Q_EMIT recentWanted(id); });
        m_recent->addWidget(row);
    }
    m_recentCaption->setVisible(!servers.empty());
}

void OfficeChooser::setTrying(const QString &address)
{
    m_trying = address;
    m_addressField->clearError();
    m_addressField->setHint(tr("Looking for a box office at %1 …").arg(address));
    for (QWidget *each : std::initializer_list<QWidget *>{m_connect, m_open})
        each->setEnabled(false);
    m_connect->setWhyDisabled(tr("It is being tried just now."));
    m_open->setWhyDisabled(tr("A server is being tried just now."));
}

void OfficeChooser::setTryingEnded()
{
    m_trying.clear();
    m_addressField->setHint({});
    m_connect->setEnabled(true);
    m_open->setEnabled(true);
}

void OfficeChooser::sayLocalFailure(const QString &sentence)
{
    if (sentence.isEmpty()) {
        m_localFailure->dismiss();
        return;
    }
    choose(m_local);
    m_localFailure->say(kit::Tone::Red, tr("It could not be opened."), sentence);
}

void OfficeChooser::sayServerFailure(const QString &sentence)
{
    choose(m_server);
    m_addressField->setError(sentence);
    m_address->setFocus();
}

void OfficeChooser::focusFirst()
{
    m_open->setFocus();
}

void OfficeChooser::open()
{
    const QString directory = m_directory->text().trimmed();
    if (!QDir::isAbsolutePath(directory)) {
        m_directoryField->setError(tr("Type the whole path of a folder, such as %1.").arg(QDir::homePath()));
        m_directory->setFocus();
        return;
    }
    if (m_open->isEnabled())
        Q_EMIT openWanted(QDir::cleanPath(directory));
}

void OfficeChooser::connectToServer()
{
    if (!serverAddress(m_address->text())) {
        sayServerFailure(tr("Type the server's address, such as foyer.theatre.example."));
        return;
    }
    if (m_connect->isEnabled())
        Q_EMIT connectWanted(m_address->text().trimmed());
}

void OfficeChooser::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::start
