// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/answer.h"
#include "core/wire/accounts/setup.h"

#include <QWidget>
#include <vector>

class QComboBox;

namespace foyer::kit {
class Banner;
class Button;
class Field;
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::start {

class LinkButton;
class PasswordEdit;

/// First run: the organization and the person who owns it.
class FirstRunForm final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunForm(QWidget *parent = nullptr);

    void setWorking(bool working);
    void sayRefusal(const client::Refusal &refusal);
    void focusFirst();

    /// What was typed; the ids are not set.
    [[nodiscard]] wire::SetUp asked() const;

Q_SIGNALS:
    void setUpWanted();
    void otherOfficeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A field, and the path by which the server names it.
    struct Entry
    {
        QByteArray path;
        kit::Field *field;
    };

    [[nodiscard]] kit::LineEdit *line(const char *name);
    void buildEntries();
    void fillCurrencies();
    void fillTimeZones();
    void arrange();
    void retranslate();
    void submit();
    [[nodiscard]] bool isComplete();
    [[nodiscard]] kit::Field *field(QByteArrayView path) const;
    [[nodiscard]] bool demand(bool isFine, QByteArrayView path, const QString &sentence);

    kit::Label *m_title;
    kit::Label *m_subtitle;
    LinkButton *m_other;
    kit::LineEdit *m_name;
    QComboBox *m_currency;
    QComboBox *m_timeZone;
    kit::LineEdit *m_firstName;
    kit::LineEdit *m_lastName;
    kit::LineEdit *m_email;
    PasswordEdit *m_password;
    std::vector<Entry> m_entries;
    kit::Banner *m_banner;
    kit::Button *m_submit;
    bool m_isWorking = false;
};

} // namespace foyer::start
