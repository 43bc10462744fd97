// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/answer.h"
#include "ui/start/knownperson.h"

#include <QTimer>
#include <QUrl>
#include <QWidget>

class QVBoxLayout;

namespace foyer::kit {
class Banner;
class Button;
class Field;
class IconLabel;
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::start {

class CaptionLine;
class LinkButton;
class PasswordEdit;

/// Mail and password, for whoever sits down or comes back. What was typed stays, whatever the server says;
/// only a wrong password is selected, to be typed over.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(QWidget *parent = nullptr);

    /// `name`: of the organization that was worked in last; may be empty.
    void setPlace(const QUrl &server, const QString &name, bool isLocal);
    void setPeople(const std::vector<KnownPerson> &people);
    void setEmail(const QString &email);

    /// The session of this person has ended: only they go on here. `why` is said above.
    void setReturning(const QString &email, const QString &why);

    void setWorking(bool working);
    void sayRefusal(const client::Refusal &refusal);
    void saySentence(const QString &sentence);
    void clear(); ///< the password
    void focusFirst();

Q_SIGNALS:
    void signInWanted(const QString &email, const QString &password);
    void otherOfficeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFields();
    void buildHead(QVBoxLayout *column);
    void retranslate();
    void submit();
    void sayCapsLock(bool on);
    void waitOut(std::chrono::seconds wait);
    void countDown();
    void showPeople();

    kit::Label *m_title;
    kit::IconLabel *m_placeIcon;
    kit::Label *m_placeText;
    LinkButton *m_other;
    kit::LineEdit *m_email;
    kit::Field *m_emailField;
    PasswordEdit *m_password;
    kit::Field *m_passwordField;
    kit::Banner *m_banner;
    kit::Button *m_signIn;
    CaptionLine *m_peopleCaption;
    QVBoxLayout *m_peopleRows;
    std::vector<KnownPerson> m_people;
    QUrl m_server;
    QString m_name;
    QString m_why;
    QTimer m_tick;
    int m_secondsLeft = 0;
    bool m_isLocal = false;
    bool m_isReturning = false;
    bool m_isWorking = false;
};

/// A role in a word: "Box office".
[[nodiscard]] QString roleWord(const QString &roleName);

} // namespace foyer::start
