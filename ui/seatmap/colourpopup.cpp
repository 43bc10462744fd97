// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/colourpopup.h"

#include "core/seating/categorycolors.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/seatmap/colourbutton.h"
#include "ui/seatmap/coloursample.h"
#include "ui/seatmap/valueline.h"

#include <algorithm>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int columns = 4;
constexpr int popupWidth = 264; ///< of its content

/// As the palette has them.
constexpr std::array names{QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Amber"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Teal"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Blue"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Sand"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Mauve"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Olive"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Terracotta"),
                           QT_TRANSLATE_NOOP("foyer::seatmap::ColourPopup", "Slate")};

} // namespace

QString readColour(const QString &text)
{
    QString digits = text.trimmed().toLower();
    if (digits.startsWith(u'#'))
        digits.remove(0, 1);
    const bool isHex = std::ranges::all_of(digits, [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
    });
    if (!isHex || (digits.size() != 3 && digits.size() != 6))
        return {};
    if (digits.size() == 3)
        digits = QString{digits[0]} + digits[0] + digits[1] + digits[1] + digits[2] + digits[2];
    return QLatin1Char('#') + digits;
}

ColourPopup::ColourPopup(int rank, const QColor &colour, QWidget *parent)
    : kit::Popup(parent)
    , m_rank(rank)
    , m_colour(colour)
{
    setObjectName(QStringLiteral("colourPopup"));
    setAccessibleName(tr("Colour"));
    panel()->setFixedWidth(popupWidth + 2 * kit::padding);
    makePalette();
    makeField();
    makeSamples();
    showColour(colour);
}

void ColourPopup::makePalette()
{
    auto *grid = new QGridLayout;
    grid->setSpacing(kit::step);
    const auto palette = seating::categoryPalette();
    for (std::size_t i = 0; i < palette.size(); ++i) {
        auto *button = new ColourButton;
        button->setObjectName(QStringLiteral("colour%1").arg(i));
        button->setCheckable(true);
        button->setSeat(m_rank, QColor(QString(palette[i])));
        button->setAccessibleName(i < names.size() ? tr(names[i]) : QString(palette[i]));
        button->setToolTip(button->accessibleName());
        connect(button, &QAbstractButton::clicked, this,
                [this, colour = QString(palette[i])] { enter(colour); });
        grid->addWidget(button, int(i) / columns, int(i) % columns);
        m_palette.push_back(button);
    }
    body()->addLayout(grid);
}

void ColourPopup::makeField()
{
    m_field = new ValueEdit(QStringLiteral("colourHex"));
    m_field->setMaxLength(9);
    m_field->setText(m_colour.name());
    m_error = new kit::Label({}, kit::TextSize::Small);
    m_error->setObjectName(QStringLiteral("colourHexError"));
    m_error->setInk(kit::Ink::Red);
    m_error->setWordWrap(true);
    m_error->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(kit::step);
    auto *label = new kit::Label(tr("Number"), kit::Ink::Text2);
    label->setBuddy(m_field);
    m_field->setAccessibleName(tr("Number of the colour, such as #8cc3f5"));
    line->addWidget(label);
    line->addWidget(m_field, 1);
    body()->addLayout(line);
    body()->addWidget(m_error);
    connect(m_field, &QLineEdit::textEdited, this, &ColourPopup::preview);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { enter(m_field->text()); });
}

void ColourPopup::makeSamples()
{
    for (const bool dark : {false, true}) {
        auto *sample = new ColourSample(dark);
        sample->setObjectName(dark ? QStringLiteral("colourByNight") : QStringLiteral("colourByDay"));
        body()->addWidget(sample);
        m_samples[dark ? 1 : 0] = sample;
    }
}

void ColourPopup::showEvent(QShowEvent *event)
{
    kit::Popup::showEvent(event);
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->selectAll();
}

void ColourPopup::showColour(const QColor &colour)
{
    m_colour = colour;
    const int place = seating::paletteIndex(colour.name());
    for (std::size_t i = 0; i < m_palette.size(); ++i)
        m_palette[i]->setChecked(int(i) == place);
    for (ColourSample *sample : m_samples)
        sample->setColour(m_rank, colour);
}

void ColourPopup::preview(const QString &text)
{
    const QString colour = readColour(text);
    m_error->hide();
    if (!colour.isEmpty())
        showColour(QColor(colour));
}

void ColourPopup::enter(const QString &text)
{
    const QString colour = readColour(text);
    if (colour.isEmpty()) {
        m_error->setText(tr("Six digits from 0 to f, such as #8cc3f5."));
        m_error->show();
        m_field->setInvalid(true);
        return;
    }
    Q_EMIT chosen(colour);
    hide();
}

} // namespace foyer::seatmap
