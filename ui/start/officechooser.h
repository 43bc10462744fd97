// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"

#include <QWidget>

class QVBoxLayout;

namespace foyer::kit {
class Banner;
class Button;
class Field;
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::start {

class CaptionLine;
class ChoiceCard;

/// "Where is your box office?": on this computer, at a server, or where it was before.
class OfficeChooser final : public QWidget
{
    Q_OBJECT

public:
    explicit OfficeChooser(QWidget *parent = nullptr);

    void setDirectory(const QString &directory);
    void setAddress(const QString &address);
    void setRecent(const std::vector<client::RecentServer> &servers);

    /// While an address is being tried nothing else is.
    void setTrying(const QString &address);
    void setTryingEnded();

    /// In place: under what was tried. Empty clears.
    void sayLocalFailure(const QString &sentence);
    void sayServerFailure(const QString &sentence);

    void focusFirst();

Q_SIGNALS:
    void openWanted(const QString &directory);
    void connectWanted(const QString &address);
    void recentWanted(const QString &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLocalCard();
    void buildServerCard();
    void choose(ChoiceCard *card);
    void retranslate();
    void showFreeSpace();
    void open();
    void connectToServer();

    kit::Label *m_title;
    kit::Label *m_subtitle;
    ChoiceCard *m_local;
    ChoiceCard *m_server;
    kit::LineEdit *m_directory;
    kit::Field *m_directoryField;
    kit::Banner *m_localFailure;
    kit::Button *m_open;
    kit::LineEdit *m_address;
    kit::Field *m_addressField;
    kit::Button *m_connect;
    CaptionLine *m_recentCaption;
    QVBoxLayout *m_recent;
    QString m_trying;
};

} // namespace foyer::start
