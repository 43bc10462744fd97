// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/paper/planfile.h"

#include "core/seating/csvgrid.h"
#include "core/seating/seatmapformat.h"
#include "ui/seatmap/paper/planpaper.h"
#include "ui/seatmap/paper/svgtexts.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace foyer::seatmap {

namespace {

constexpr double inch = 25.4;
constexpr int pdfResolution = 1200;
constexpr int svgUnits = 10;        ///< a millimetre
constexpr double pictureSide = 297; ///< millimetres that a PNG's width stands for

bool isPaper(QSizeF paper)
{
    const auto fits = [](double side) { return side >= smallestPaper && side <= largestPaper; };
    return fits(paper.width()) && fits(paper.height());
}

QByteArray pdfOf(const PlanPaper &paper, const seating::SeatMap &map, QSizeF sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfResolution);
    writer.setTitle(map.name);
    writer.setCreator(QStringLiteral("Foyer"));
    writer.setPageSize(QPageSize(sheet, QPageSize::Millimeter, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(pdfResolution / inch, pdfResolution / inch);
    paper.paint(painter, sheet);
    painter.end();
    return bytes;
}

QByteArray svgOf(const PlanPaper &paper, const seating::SeatMap &map, QSizeF sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator writer;
    writer.setOutputDevice(&buffer);
    writer.setResolution(int(inch * svgUnits));
    writer.setSize((sheet * svgUnits).toSize());
    writer.setViewBox(QRectF(QPointF(), sheet * svgUnits));
    writer.setTitle(map.name);
    QPainter painter(&writer);
    painter.scale(svgUnits, svgUnits);
    paper.paint(painter, sheet);
    painter.end();
    return withPortableTexts(bytes);
}

Result<QByteArray> pngOf(const PlanPaper &paper, int width)
{
    const QSizeF sheet(pictureSide, paper.heightFor(pictureSide));
    const double scale = width / pictureSide;
    const QSize size(width, std::max(1, int(std::lround(sheet.height() * scale))));
    if (qint64(size.width()) * size.height() > largestPixels)
        return failure(ErrorCode::InvalidArgument, QStringLiteral("The picture would be too large."),
                       QStringLiteral("width"));
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull())
        return failure(ErrorCode::Overloaded, QStringLiteral("There is no memory for the picture."));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paper.paint(painter, sheet);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return failure(ErrorCode::Internal, QStringLiteral("The picture could not be written."));
    return bytes;
}

Result<PlanFile> fileOf(Result<QByteArray> bytes)
{
    if (!bytes)
        return failure(std::move(bytes).error());
    return PlanFile{*std::move(bytes), {}};
}

Result<PlanFile> drawn(const seating::SeatMap &map, const PlanFileWish &wish, const std::stop_token &stop)
{
    if (wish.format != PlanFormat::Png && !isPaper(wish.paper))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("There is no such paper."),
                       QStringLiteral("paper"));
    if (wish.format == PlanFormat::Png && (wish.width < smallestPicture || wish.width > largestPicture))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("There is no such picture."),
                       QStringLiteral("width"));
    PlanPaper paper(map, wish.remark);
    paper.setStop(stop);
    Result<PlanFile> file = wish.format == PlanFormat::Pdf   ? fileOf(pdfOf(paper, map, wish.paper))
                            : wish.format == PlanFormat::Svg ? fileOf(svgOf(paper, map, wish.paper))
                                                             : fileOf(pngOf(paper, wish.width));
    if (stop.stop_requested())
        return failure(ErrorCode::Cancelled, QStringLiteral("The export was stopped."));
    return file;
}

Result<PlanFile> pretixFile(const seating::SeatMap &map, seating::PretixDialect dialect)
{
    seating::ExportedPlan plan = seating::exportPretix(map, dialect);
    return PlanFile{std::move(plan.text), std::move(plan.leftOut)};
}

} // namespace

QLatin1StringView suffixOf(PlanFormat format) noexcept
{
    switch (format) {
    case PlanFormat::Own:
    case PlanFormat::Pretix:
    case PlanFormat::PretixExtended: return QLatin1StringView{"json"};
    case PlanFormat::Csv: return QLatin1StringView{"csv"};
    case PlanFormat::Pdf: return QLatin1StringView{"pdf"};
    case PlanFormat::Svg: return QLatin1StringView{"svg"};
    case PlanFormat::Png: return QLatin1StringView{"png"};
    }
    return {};
}

bool isPicture(PlanFormat format) noexcept
{
    return format == PlanFormat::Pdf || format == PlanFormat::Svg || format == PlanFormat::Png;
}

Result<PlanFile> writePlan(const seating::SeatMap &map, const PlanFileWish &wish, std::stop_token stop)
{
    switch (wish.format) {
    case PlanFormat::Own: return fileOf(seating::writeSeatMap(map));
    case PlanFormat::Pretix: return pretixFile(map, seating::PretixDialect::Strict);
    case PlanFormat::PretixExtended: return pretixFile(map, seating::PretixDialect::Extended);
    case PlanFormat::Csv: return fileOf(seating::exportCsvGrid(map));
    case PlanFormat::Pdf:
    case PlanFormat::Svg:
    case PlanFormat::Png: return drawn(map, wish, stop);
    }
    return failure(ErrorCode::Unsupported, QStringLiteral("There is no such format."));
}

} // namespace foyer::seatmap
