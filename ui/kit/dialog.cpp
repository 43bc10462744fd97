// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/dialog.h"

#include "ui/kit/button.h"
#include "ui/kit/closing.h"
#include "ui/kit/focuswithin.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::kit {

namespace {

bool belongsTo(const QObject *object, const QObject *root)
{
    while (object && object != root)
        object = object->parent();
    return object == root;
}

} // namespace

Dialog::Dialog(const QString &title, QWidget *over)
    : QWidget(over->window())
    , m_panel(new QWidget(this))
    , m_title(new Label(title, TextSize::Page, strong, m_panel))
    , m_text(new Label({}, Ink::Text2, m_panel))
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setAccessibleName(title);
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(m_panel);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->hide();
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_body);
    column->addSpacing(24);
    column->addLayout(m_foot);
    m_body->setContentsMargins(0, 16, 0, 0);
    m_body->setSpacing(padding);
    m_foot->setSpacing(buttonGap);
    m_foot->addStretch(1);
    m_text->setContentsMargins(0, 8, 0, 0);
    setPanelWidth(424);
    hide();
}

Dialog::~Dialog()
{
    qApp->removeEventFilter(this);
}

QString Dialog::title() const
{
    return m_title->text();
}

void Dialog::setText(const QString &sentence)
{
    m_text->setText(sentence);
    m_text->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

void Dialog::setPanelWidth(int width)
{
    m_panel->setFixedWidth(width);
}

Button *Dialog::addButton(Button *button)
{
    m_foot->addWidget(button);
    return button;
}

Button *Dialog::addSafeButton(const QString &text)
{
    auto *button = new Button(text, Button::Kind::Plain, m_panel);
    button->setObjectName(QStringLiteral("keep"));
    button->setKeyCap(QKeySequence(Qt::Key_Escape));
    connect(button, &QAbstractButton::clicked, this, &Dialog::reject);
    if (!m_firstFocus)
        m_firstFocus = button;
    return addButton(button);
}

void Dialog::setFirstFocus(QWidget *widget)
{
    m_firstFocus = widget;
}

void Dialog::open()
{
    m_before = QApplication::focusWidget();
    m_body->setContentsMargins(0, m_body->isEmpty() ? 0 : padding, 0, 0);
    qApp->installEventFilter(this);
    arrange();
    show();
    raise();
    if (m_firstFocus)
        m_firstFocus->setFocus(Qt::TabFocusReason);
}

Task<int> Dialog::run(Dialog *dialog)
{
    dialog->open();
    const int result = co_await closed(dialog, &Dialog::finished);
    co_return result;
}

void Dialog::done(int result)
{
    if (m_closed)
        return;
    m_closed = true;
    qApp->removeEventFilter(this);
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    const QPointer<Dialog> self(this);
    Q_EMIT finished(result);
    if (self && result == 0)
        Q_EMIT rejected();
    else if (self)
        Q_EMIT accepted();
    if (self) // after the signals: who waits for them reads the fields before they are gone
        deleteLater();
}

void Dialog::arrange()
{
    setGeometry(window()->rect());
    m_panel->layout()->activate();
    const int width = std::min(m_panel->minimumWidth(), this->width());
    int height = m_panel->sizeHint().height();
    if (m_panel->hasHeightForWidth())
        height = m_panel->heightForWidth(width);
    height = std::min(height, this->height());
    m_panel->setGeometry((this->width() - width) / 2, std::max(0, (this->height() - height) * 2 / 5), width,
                         height);
}

bool Dialog::isTopmost() const
{
    const QObjectList &siblings = parent()->children();
    for (auto at = siblings.rbegin(); at != siblings.rend(); ++at) {
        const auto *other = qobject_cast<const Dialog *>(*at);
        if (other && other->isVisible())
            return other == this;
    }
    return true;
}

bool Dialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        arrange();
    if (event->type() == QEvent::LayoutRequest && watched == m_panel)
        QMetaObject::invokeMethod(this, &Dialog::arrange, Qt::QueuedConnection);
    // Keys of what lies behind sleep while the dialog is open.
    if (event->type() == QEvent::Shortcut && isTopmost() && !belongsTo(watched, this))
        return true;
    return QWidget::eventFilter(watched, event);
}

void Dialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        reject();
    event->accept();
}

bool Dialog::focusNextPrevChild(bool next)
{
    return focusWithin(*this, next);
}

void Dialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    painter.fillRect(rect(), tokens.dark ? QColor(0, 0, 0, 128) : QColor(16, 20, 28, 72));
    const QRectF panel = m_panel->geometry();
    paintShadow(painter, panel, radiusLarge, tokens.shadow);
    paintBox(painter, panel, radiusLarge, tokens.surface, tokens.lineStrong);
}

} // namespace foyer::kit
