// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/style.h"

#include "ui/kit/measures.h"
#include "ui/kit/stylefields.h"
#include "ui/kit/stylelists.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace foyer::kit {

namespace {

constexpr char invalidProperty[] = "foyerInvalid";

/// Without a compositor an X server shows what is see-through as black, so round corners of popup windows are
/// left to platforms that always have one.
bool canBeTranslucent()
{
    return QGuiApplication::platformName() != u"xcb";
}

bool isPopupPanel(const QWidget *widget)
{
    return qobject_cast<const QMenu *>(widget) || widget->inherits("QTipLabel")
           || widget->inherits("QComboBoxPrivateContainer");
}

template <typename Option>
const Option &as(const QStyleOption *option)
{
    return *static_cast<const Option *>(option);
}

} // namespace

void markInvalid(QWidget *field, bool invalid)
{
    if (isMarkedInvalid(field) == invalid)
        return;
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isMarkedInvalid(const QWidget *field)
{
    return field->property(invalidProperty).toBool();
}

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (isPopupPanel(widget) && canBeTranslucent())
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        text->document()->setDocumentMargin(fieldPadding - 3); // frame and cursor take the rest
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::unpolish(QWidget *widget)
{
    if (isPopupPanel(widget))
        widget->setAttribute(Qt::WA_TranslucentBackground, false);
    QProxyStyle::unpolish(widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    // A few parts are a theme's business only inside a widget; Qt asks for some of them without one.
    if (!widget) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    switch (int(element)) {
    case PE_PanelLineEdit:
        if (as<QStyleOptionFrame>(option).lineWidth > 0)
            paintField(*option, *painter, widget);
        return;
    case PE_FrameLineEdit: return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckMark(*option, *painter, widget); return;
    case PE_IndicatorRadioButton: paintRadioMark(*option, *painter, widget); return;
    case PE_FrameFocusRect: return;
    case PE_PanelMenu: paintMenuPanel(*option, *painter, widget); return;
    case PE_FrameMenu: return;
    case PE_PanelTipLabel: paintTip(*option, *painter, widget); return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: paintRowGround(as<QStyleOptionViewItem>(option), *painter, widget); return;
    case PE_Frame:
        if (isFieldLike(widget))
            paintField(*option, *painter, widget);
        else if (widget->inherits("QComboBoxPrivateContainer"))
            paintMenuPanel(*option, *painter, widget);
        return;
    case PE_FrameTabBarBase: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

bool Style::isFieldLike(const QWidget *widget)
{
    return widget->inherits("QPlainTextEdit") || widget->inherits("QTextEdit");
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (int(element)) {
    case CE_MenuItem: paintMenuItem(as<QStyleOptionMenuItem>(option), *painter, widget); return;
    case CE_MenuEmptyArea: return;
    case CE_Header: // in one go: Qt would ask its own style, not this one, where the words stand
        paintHeaderGround(*option, *painter, widget);
        paintHeaderText(as<QStyleOptionHeader>(option), *painter, widget);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea: paintHeaderGround(*option, *painter, widget); return;
    case CE_HeaderLabel: paintHeaderText(as<QStyleOptionHeader>(option), *painter, widget); return;
    case CE_PushButton: paintStockButton(as<QStyleOptionButton>(option), *painter, widget); return;
    case CE_ProgressBar: paintProgress(as<QStyleOptionProgressBar>(option), *painter, widget); return;
    case CE_TabBarTab: paintStockTab(as<QStyleOptionTab>(option), *painter, widget); return;
    case CE_FocusFrame: paintFocusRing(*option, *painter, widget); return;
    case CE_Splitter: painter->fillRect(option->rect, tokensOf(widget).line); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (int(control)) {
    case CC_ComboBox: paintComboBox(as<QStyleOptionComboBox>(option), *painter, widget); return;
    case CC_SpinBox: paintSpinBox(as<QStyleOptionSpinBox>(option), *painter, widget); return;
    case CC_ScrollBar: paintScrollBar(as<QStyleOptionSlider>(option), *painter, widget); return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace foyer::kit
