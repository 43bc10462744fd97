// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/exportform.h"

#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/segments.h"

#include <array>
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>

namespace foyer::seatmap {

namespace {

struct Paper
{
    const char *name;
    QSizeF size; ///< lying; empty: one's own
};

const std::array papers{Paper{"A4", {297, 210}},         Paper{"A3", {420, 297}},
                        Paper{"A2", {594, 420}},         Paper{"A1", {841, 594}},
                        Paper{"A0", {1189, 841}},        Paper{"Letter", {279.4, 215.9}},
                        Paper{"Tabloid", {431.8, 279.4}}};

QString formatName(PlanFormat format)
{
    switch (format) {
    case PlanFormat::Own: return ExportForm::tr("Seat map of Foyer");
    case PlanFormat::Pretix: return ExportForm::tr("Seating plan of pretix");
    case PlanFormat::PretixExtended:
        return ExportForm::tr("Seating plan of pretix, with all that it has no place for");
    case PlanFormat::Csv: return ExportForm::tr("Spreadsheet, a cell for each seat");
    case PlanFormat::Pdf: return ExportForm::tr("PDF, to print");
    case PlanFormat::Svg: return ExportForm::tr("SVG, to draw on in");
    case PlanFormat::Png: return ExportForm::tr("PNG, a picture");
    }
    return {};
}

QString aboutFormat(PlanFormat format)
{
    switch (format) {
    case PlanFormat::Own:
        return ExportForm::tr("All there is of the map, for another box office or for safe keeping.");
    case PlanFormat::Pretix:
        return ExportForm::tr("Exactly as its schema wants it; what it cannot hold is left out and said.");
    case PlanFormat::PretixExtended:
        return ExportForm::tr("For programs that read more than the schema; pretix itself refuses it.");
    case PlanFormat::Csv:
        return ExportForm::tr("Seats only, where they stand; section, row and number in each cell.");
    case PlanFormat::Pdf:
        return ExportForm::tr("Lines and letters, sharp at any size, with scale and legend.");
    case PlanFormat::Svg:
        return ExportForm::tr("Lines and letters for drawing programs, with scale and legend.");
    case PlanFormat::Png:
        return ExportForm::tr("As many pixels across as you want; the height follows from the hall.");
    }
    return {};
}

QSpinBox *number(const char *name, int least, int most, int value, const QString &unit)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(QLatin1StringView(name));
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setSuffix(QLatin1Char(' ') + unit);
    spin->setGroupSeparatorShown(true);
    return spin;
}

} // namespace

ExportForm::ExportForm(QWidget *parent)
    : QWidget(parent)
    , m_format(new QComboBox)
    , m_about(new kit::Label({}, kit::Ink::Text2))
    , m_paper(new QComboBox)
    , m_lie(new kit::Segments(tr("How the paper lies")))
    , m_across(number("exportAcross", int(smallestPaper), int(largestPaper), 700, tr("mm")))
    , m_down(number("exportDown", int(smallestPaper), int(largestPaper), 500, tr("mm")))
    , m_pixels(number("exportPixels", smallestPicture, largestPicture, 4000, tr("px")))
    , m_paperField(new kit::Field(tr("Paper"), m_paper))
    , m_lieField(new kit::Field(tr("It lies"), m_lie))
    , m_acrossField(new kit::Field(tr("Width"), m_across))
    , m_downField(new kit::Field(tr("Height"), m_down))
    , m_pixelsField(new kit::Field(tr("Width"), m_pixels))
{
    setObjectName(QStringLiteral("exportForm"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    for (int format = 0; format < planFormatCount; ++format)
        m_format->addItem(formatName(PlanFormat(format)), format);
    m_about->setWordWrap(true);
    m_paper->setObjectName(QStringLiteral("exportPaper"));
    for (const Paper &paper : papers)
        m_paper->addItem(QString::fromLatin1(paper.name), paper.size);
    m_paper->addItem(tr("A size of its own"), QSizeF());
    m_lie->setObjectName(QStringLiteral("exportLie"));
    m_lie->addChoice(tr("Across"), true);
    m_lie->addChoice(tr("Upright"), false);
    m_lie->setCurrentIndex(0);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(kit::padding);
    grid->setVerticalSpacing(12);
    grid->addWidget(new kit::Field(tr("As"), m_format), 0, 0, 1, 2);
    grid->addWidget(m_about, 1, 0, 1, 2);
    grid->addWidget(m_paperField, 2, 0);
    grid->addWidget(m_lieField, 2, 1);
    grid->addWidget(m_acrossField, 3, 0);
    grid->addWidget(m_downField, 3, 1);
    grid->addWidget(m_pixelsField, 4, 0);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::refresh);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ExportForm::refresh);
    choose(PlanFormat::Pdf);
    refresh();
}

void ExportForm::choose(PlanFormat format)
{
    m_format->setCurrentIndex(int(format));
}

void ExportForm::refresh()
{
    const auto format = PlanFormat(m_format->currentIndex());
    const bool hasPaper = format == PlanFormat::Pdf || format == PlanFormat::Svg;
    const bool isOwn = m_paper->currentData().toSizeF().isEmpty();
    m_about->setText(aboutFormat(format));
    m_paperField->setVisible(hasPaper);
    m_lieField->setVisible(hasPaper && !isOwn);
    m_acrossField->setVisible(hasPaper && isOwn);
    m_downField->setVisible(hasPaper && isOwn);
    m_pixelsField->setVisible(format == PlanFormat::Png);
}

PlanFileWish ExportForm::wish() const
{
    PlanFileWish wish;
    wish.format = PlanFormat(m_format->currentIndex());
    const QSizeF paper = m_paper->currentData().toSizeF();
    if (paper.isEmpty())
        wish.paper = QSizeF(m_across->value(), m_down->value());
    else
        wish.paper = m_lie->currentValue().toBool() ? paper : paper.transposed();
    wish.width = m_pixels->value();
    return wish;
}

QString filterOf(PlanFormat format)
{
    return QStringLiteral("%1 (*.%2)").arg(formatName(format), suffixOf(format));
}

QString leftOutWords(const std::vector<seating::LeftOut> &leftOut)
{
    using What = seating::LeftOut::What;
    QStringList parts;
    for (const seating::LeftOut &one : leftOut) {
        const int count = int(one.count);
        switch (one.what) {
        case What::Level: parts.append(ExportForm::tr("levels")); break;
        case What::Accessibility:
            parts.append(ExportForm::tr("%n seat(s)' access or view", nullptr, count));
            break;
        case What::Rank: parts.append(ExportForm::tr("%n rank(s)", nullptr, count)); break;
        case What::Places: parts.append(ExportForm::tr("explicit neighbours")); break;
        case What::Table: parts.append(ExportForm::tr("%n table(s), now rows", nullptr, count)); break;
        case What::Standing:
            parts.append(ExportForm::tr("%n standing area(s), now drawings", nullptr, count));
            break;
        case What::CategoryLabel: parts.append(ExportForm::tr("names of categories")); break;
        case What::StageRole: parts.append(ExportForm::tr("what is the stage")); break;
        case What::Background: parts.append(ExportForm::tr("the picture to trace")); break;
        case What::UnknownMembers: parts.append(ExportForm::tr("what other programs wrote")); break;
        }
    }
    return parts.isEmpty() ? QString()
                           : ExportForm::tr("Left out: %1.").arg(parts.join(QStringLiteral(", ")));
}

} // namespace foyer::seatmap
