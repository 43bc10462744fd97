// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/passwordedit.h"

#include "ui/kit/button.h"

namespace foyer::start {

namespace {

constexpr int inset = 8;

} // namespace

PasswordEdit::PasswordEdit(QWidget *parent)
    : kit::LineEdit(parent)
    , m_eye(new kit::Button(kit::Icon::Eye, QString(), kit::Button::Kind::Ghost, this))
{
    setEchoMode(QLineEdit::Password);
    m_eye->setObjectName(QStringLiteral("showPassword"));
    m_eye->setCheckable(true);
    m_eye->setExtent(kit::Extent::Normal);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QAbstractButton::toggled, this, &PasswordEdit::setShown);
    retranslate();
}

void PasswordEdit::setShown(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setLeading(shown ? kit::Icon::EyeOff : kit::Icon::Eye);
    retranslate();
}

void PasswordEdit::retranslate()
{
    const QString name = m_eye->isChecked() ? tr("Hide the password") : tr("Show the password");
    m_eye->setAccessibleName(name);
    m_eye->setToolTip(name);
}

void PasswordEdit::keyPressEvent(QKeyEvent *event)
{
    kit::LineEdit::keyPressEvent(event);
    const QString text = event->text();
    if (text.size() != 1 || !text.at(0).isLetter() || text.at(0).toLower() == text.at(0).toUpper())
        return;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    Q_EMIT capsLockSeen(text.at(0).isUpper() != shift);
}

void PasswordEdit::resizeEvent(QResizeEvent *event)
{
    kit::LineEdit::resizeEvent(event);
    const QSize eye = m_eye->sizeHint();
    m_eye->setGeometry(width() - eye.width() - inset, (height() - eye.height()) / 2, eye.width(),
                       eye.height());
    QMargins margins = textMargins();
    margins.setRight(eye.width() + inset);
    setTextMargins(margins);
}

void PasswordEdit::changeEvent(QEvent *event)
{
    kit::LineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::start
