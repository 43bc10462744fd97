// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of the style: how large stock widgets are and where their parts lie.
#include "ui/kit/icons.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/style.h"
#include "ui/kit/type.h"

#include <QStyleOption>
#include <QWidget>

namespace foyer::kit {

namespace {

constexpr int spinButtonWidth = 22;

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, 9};
    const qsizetype tab = option.text.indexOf(u'\t');
    int width = 20 + textWidth(textFont(), tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0)
        width += 16 + keyCapWidth(keyText(QKeySequence(option.text.mid(tab + 1))));
    if (option.maxIconWidth > 0 || option.checkType != QStyleOptionMenuItem::NotCheckable)
        width += 26;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 24;
    return {std::max(width, 160), 32};
}

/// What a combo box opens.
bool isChoiceList(const QWidget *widget)
{
    return widget && widget->inherits("QComboBoxListView");
}

QSize headerSize(const QStyleOptionHeader &option)
{
    const int mark = option.sortIndicator == QStyleOptionHeader::None ? 0 : 16;
    return {textWidth(textFont(TextSize::Small, medium), option.text) + mark + 2 * cellPadding, 32};
}

QRect spinBoxPart(const QStyleOption &option, QStyle::SubControl part, bool buttons)
{
    const QRect all = option.rect;
    const int right = all.right() - spinButtonWidth - 2;
    const int half = (all.height() - 4) / 2;
    if (part == QStyle::SC_SpinBoxUp)
        return {right, all.top() + 2, spinButtonWidth, half};
    if (part == QStyle::SC_SpinBoxDown)
        return {right, all.bottom() - 1 - half, spinButtonWidth, half};
    if (part == QStyle::SC_SpinBoxEditField)
        return all.adjusted(fieldPadding - 2, 2, -(buttons ? spinButtonWidth + 4 : fieldPadding - 2), -2);
    return all;
}

QRect comboBoxPart(const QStyleOption &option, QStyle::SubControl part)
{
    if (part == QStyle::SC_ComboBoxArrow)
        return {option.rect.right() - 31, option.rect.top(), 32, option.rect.height()};
    if (part == QStyle::SC_ComboBoxEditField)
        return option.rect.adjusted(fieldPadding - 1, 1, -30, -1);
    return option.rect;
}

} // namespace

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(element)) {
    case SE_LineEditContents:
        if (static_cast<const QStyleOptionFrame *>(option)->lineWidth > 0)
            return option->rect.adjusted(fieldPadding - 2, 0, -(fieldPadding - 2), 0);
        return option->rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator: return {option->rect.left(), option->rect.center().y() - 7, 16, 16};
    case SE_ItemViewItemText:
        if (isChoiceList(widget))
            return option->rect.adjusted(fieldPadding - 4, 0, -fieldPadding, 0);
        return QProxyStyle::subElementRect(element, option, widget);
    case SE_CheckBoxContents:
    case SE_RadioButtonContents: return option->rect.adjusted(24, 0, 0, 0);
    case SE_CheckBoxClickRect:
    case SE_RadioButtonClickRect: return option->rect;
    default: return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_SpinBox) {
        const auto &spin = *static_cast<const QStyleOptionSpinBox *>(option);
        return spinBoxPart(*option, part, spin.buttonSymbols != QAbstractSpinBox::NoButtons);
    }
    if (control == CC_ComboBox && part != SC_ComboBoxListBoxPopup)
        return comboBoxPart(*option, part);
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    constexpr int normal = int(Extent::Normal);
    switch (int(type)) {
    case CT_LineEdit: return {size.width() + 2 * fieldPadding, normal};
    case CT_ComboBox: return {size.width() + fieldPadding + 34, normal};
    case CT_SpinBox: return {size.width() + fieldPadding + spinButtonWidth + 6, normal};
    case CT_PushButton: return {std::max(size.width() + 16, 72), normal};
    case CT_CheckBox:
    case CT_RadioButton: return {size.width() + 26, std::max(size.height(), 20)};
    case CT_MenuItem: return menuItemSize(*static_cast<const QStyleOptionMenuItem *>(option));
    case CT_TabBarTab:
        return {
            textWidth(textFont(TextSize::Body, strong), static_cast<const QStyleOptionTab *>(option)->text)
                + 24,
            40};
    case CT_ItemViewItem:
        if (isChoiceList(widget))
            return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 2 * fieldPadding,
                    normal};
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    case CT_HeaderSection: return headerSize(*static_cast<const QStyleOptionHeader *>(option));
    default: return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_ScrollBarExtent: return 12;
    case PM_ScrollBarSliderMin: return 32;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 4;
    case PM_MenuPanelWidth: return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin: return 4;
    case PM_MenuDesktopFrameWidth: return 0;
    case PM_ToolTipLabelFrameWidth: return 5;
    case PM_HeaderMargin: return 4;
    case PM_HeaderGripMargin: return 6;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_DefaultFrameWidth: return frameWidth(widget);
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return 8;
    case PM_SplitterWidth: return 1;
    case PM_TextCursorWidth: return 1;
    case PM_TabBarTabHSpace: return 24;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::frameWidth(const QWidget *widget)
{
    if (!widget)
        return 1;
    if (isFieldLike(widget))
        return 2;
    return widget->inherits("QAbstractScrollArea") ? 0 : 1;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (int(hint)) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_ToolTip_WakeUpDelay: return 500;
    case SH_EtchDisabledText: return 0;
    case SH_UnderlineShortcut: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ComboBox_ListMouseTracking: return 1;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_ScrollBar_Transient: return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_Widget_Animation_Duration: return 0;
    case SH_Menu_MouseTracking: return 1;
    case SH_Menu_FlashTriggeredItem: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_Slider_AbsoluteSetButtons: return Qt::LeftButton;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(icon)) {
    case SP_LineEditClearButton: return themedIcon(Icon::X);
    case SP_ArrowBack: return themedIcon(Icon::ChevronLeft);
    case SP_ArrowForward: return themedIcon(Icon::ChevronRight);
    case SP_FileDialogToParent: return themedIcon(Icon::ArrowUp);
    case SP_FileDialogNewFolder: return themedIcon(Icon::Plus);
    case SP_FileDialogDetailedView: return themedIcon(Icon::List);
    case SP_FileDialogListView: return themedIcon(Icon::LayoutGrid);
    default: return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace foyer::kit
