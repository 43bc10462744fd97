// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/posmain.h"
#include "ui/pos/printjob.h"
#include "ui/pos/qrdrawing.h"
#include "ui/pos/ticketpainter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

using namespace foyer;
using namespace Qt::StringLiterals;

namespace {

QByteArray codeOf(int ticket)
{
    QByteArray code = "FOYER1:";
    for (int i = 0; i < 150; ++i)
        code += "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[(i * 7 + ticket) % 45];
    return code;
}

pos::TicketContent ticketOf(int number)
{
    pos::TicketContent ticket;
    ticket.event = u"Mahler 4"_s;
    ticket.venue = u"Teatro Verdi"_s;
    ticket.when = u"Saturday, 21 November 2026, 20:00"_s;
    ticket.doors = u"Doors 19:00"_s;
    ticket.section = u"Stalls"_s;
    ticket.row = u"F"_s;
    ticket.number = QString::number(number);
    ticket.category = u"Premium"_s;
    ticket.type = u"Adult"_s;
    ticket.price = u"€68.00"_s;
    ticket.orderCode = u"8RR-T4"_s;
    ticket.code = codeOf(number);
    return ticket;
}

QByteArray scan(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                int(grey.bytesPerLine()));
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    const ZXing::Result result = ZXing::ReadBarcode(view, hints);
    if (!result.isValid())
        return {};
    return QByteArray(reinterpret_cast<const char *>(result.bytes().data()),
                      qsizetype(result.bytes().size()));
}

QByteArray run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

/// Tickets on paper: what can be read of them by people, by search, and by a scanner.
class PrintingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drawsAQrCodeThatScans();
    void aCodeTooLongIsNotDrawn();
    void printsAPageForEachTicket();
    void longWordsStayInside_data();
    void longWordsStayInside();
    void standingPlacesHaveNoSeat();
    void stopsBetweenPages();
    void aBadCodeBeginsNothing();
    void saysWhatFailed();
    void asksForThePrinterOnItsOwnThread();

private:
    [[nodiscard]] pos::PrintResult print(const std::vector<pos::TicketContent> &tickets,
                                         const pos::PrintTarget &target);

    QTemporaryDir m_folder;
};

pos::PrintResult PrintingTest::print(const std::vector<pos::TicketContent> &tickets,
                                     const pos::PrintTarget &target)
{
    pos::PrintJob job(tickets, target);
    std::optional<pos::PrintResult> result;
    connect(&job, &pos::PrintJob::finished, &job, [&result](pos::PrintResult told) { result = told; });
    job.start();
    const bool isDone = QTest::qWaitFor([&result] { return result.has_value(); }, 60'000);
    if (!isDone)
        qFatal("the job did not end");
    return *result;
}

void PrintingTest::drawsAQrCodeThatScans()
{
    const std::optional<pos::QrDrawing> drawing = pos::QrDrawing::of(codeOf(3));
    QVERIFY(drawing.has_value());
    QImage picture(drawing->side * 4, drawing->side * 4, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.scale(4, 4);
    painter.fillPath(drawing->dark, Qt::black);
    painter.end();
    QCOMPARE(scan(picture), codeOf(3));
}

void PrintingTest::aCodeTooLongIsNotDrawn()
{
    QVERIFY(!pos::QrDrawing::of(QByteArray(5000, 'A')).has_value());
    pos::TicketContent ticket = ticketOf(1);
    ticket.code = QByteArray(5000, 'A');
    const QString file = m_folder.filePath(u"bad.pdf"_s);
    QCOMPARE(print({ticketOf(2), ticket}, {{}, file}), pos::PrintResult::BadCode);
    QVERIFY(!QFile::exists(file)); // no half of a job
}

void PrintingTest::printsAPageForEachTicket()
{
    const QString file = m_folder.filePath(u"three.pdf"_s);
    QCOMPARE(print({ticketOf(11), ticketOf(12), ticketOf(13)}, {{}, file}), pos::PrintResult::Printed);
    const QString text = QString::fromUtf8(run(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s}));
    QCOMPARE(text.count(u'\f'), 3);
    for (const QString &words :
         {u"Mahler 4"_s, u"Teatro Verdi"_s, u"Saturday, 21 November 2026, 20:00"_s, u"Doors 19:00"_s,
          u"Stalls"_s, u"Premium"_s, u"Adult"_s, u"€68.00"_s, u"8RR-T4"_s, u"11"_s, u"13"_s})
        QVERIFY2(text.contains(words), qPrintable(words + u" in "_s + text));
    const QString pages = m_folder.filePath(u"page"_s);
    run(u"pdftoppm"_s, {u"-r"_s, u"200"_s, u"-gray"_s, u"-png"_s, file, pages});
    for (int page = 1; page <= 3; ++page) {
        const QImage picture(u"%1-%2.png"_s.arg(pages).arg(page));
        QVERIFY(!picture.isNull());
        QVERIFY(std::abs(picture.width() - 1181) <= 1); // 150 mm
        QCOMPARE(scan(picture), codeOf(10 + page));
    }
    if (const QString folder = qEnvironmentVariable("FOYER_PICTURES"); !folder.isEmpty())
        QImage(pages + u"-1.png"_s).save(folder + u"/ticket.png"_s);
}

void PrintingTest::longWordsStayInside_data()
{
    QTest::addColumn<QString>("event");
    QTest::newRow("sentence")
        << u"Der Ring des Nibelungen, Vorabend: Das Rheingold, konzertante Aufführung in "
           "der Fassung von 1869 mit Einführung im Foyer"_s;
    QTest::newRow("word") << u"Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungskonzert"_s;
}

void PrintingTest::longWordsStayInside()
{
    QFETCH(QString, event);
    pos::TicketContent ticket = ticketOf(1);
    ticket.event = event;
    ticket.venue = u"Großer Saal der Philharmonischen Gesellschaft zu Bremen-Vegesack, Eingang Süd"_s;
    ticket.section = u"Zweiter Rang, linke Seitenloge, Hörplatz ohne Sicht"_s;
    ticket.category = u"Eingeschränkte Sicht, Stehplatz"_s;
    ticket.type = u"Ermäßigt mit Schwerbehindertenausweis"_s;
    QImage picture(1500, 800, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    QVERIFY(pos::TicketPainter::paint(painter, picture.width(), ticket));
    painter.end();
    QCOMPARE(scan(picture), ticket.code);
    for (int y = 0; y < picture.height(); ++y) {
        QCOMPARE(picture.pixel(5, y), qRgb(255, 255, 255)); // the margins stay white
        QCOMPARE(picture.pixel(1495, y), qRgb(255, 255, 255));
    }
    if (const QString folder = qEnvironmentVariable("FOYER_PICTURES"); !folder.isEmpty())
        picture.save(folder + u"/ticket-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
}

void PrintingTest::standingPlacesHaveNoSeat()
{
    pos::TicketContent ticket = ticketOf(1);
    ticket.section = u"Standing, gallery"_s;
    ticket.row.clear();
    ticket.number.clear();
    const QString file = m_folder.filePath(u"standing.pdf"_s);
    QCOMPARE(print({ticket}, {{}, file}), pos::PrintResult::Printed);
    const QString text = QString::fromUtf8(run(u"pdftotext"_s, {file, u"-"_s}));
    QVERIFY(text.contains(u"Standing, gallery"_s));
    QVERIFY(!text.contains(u"Row"_s));
}

void PrintingTest::stopsBetweenPages()
{
    std::vector<pos::TicketContent> many;
    for (int i = 0; i < 400; ++i)
        many.push_back(ticketOf(i));
    const QString file = m_folder.filePath(u"many.pdf"_s);
    pos::PrintJob job(many, {{}, file});
    std::optional<pos::PrintResult> result;
    int pages = 0;
    connect(&job, &pos::PrintJob::finished, &job, [&result](pos::PrintResult told) { result = told; });
    connect(&job, &pos::PrintJob::progressed, &job, [&](int done) {
        pages = done;
        job.cancel();
    });
    job.start();
    QTRY_VERIFY(result.has_value());
    QCOMPARE(*result, pos::PrintResult::Cancelled);
    QVERIFY(pages < 400);
    QVERIFY(!QFile::exists(file));
}

// A printer is sent what was painted before, whatever the last page is.
void PrintingTest::aBadCodeBeginsNothing()
{
    pos::TicketContent bad = ticketOf(2);
    bad.code = QByteArray(5000, 'A');
    QBuffer paper;
    QVERIFY(paper.open(QIODevice::WriteOnly));
    QPdfWriter writer(&paper);
    pos::PrintJob job({ticketOf(1), bad}, {});
    QCOMPARE(job.printOn(writer), pos::PrintResult::BadCode);
    QCOMPARE(paper.size(), 0);
}

void PrintingTest::saysWhatFailed()
{
    QCOMPARE(print({ticketOf(1)}, {u"No such printer"_s, {}}), pos::PrintResult::NoPrinter);
    QCOMPARE(print({ticketOf(1)}, {{}, u"/nowhere/at/all/ticket.pdf"_s}), pos::PrintResult::NotWritten);
}

// A print server that is away must not stop the window.
void PrintingTest::asksForThePrinterOnItsOwnThread()
{
    const QString file = m_folder.filePath(u"system.pdf"_s);
    const auto printWith = [&](const QString &usual) {
        pos::PrintJob job({ticketOf(1)}, {{}, file, true});
        std::optional<pos::PrintResult> result;
        QThread *asked = nullptr;
        job.setSearch([&asked, usual] {
            asked = QThread::currentThread();
            return usual;
        });
        connect(&job, &pos::PrintJob::finished, &job, [&result](pos::PrintResult told) { result = told; });
        job.start();
        [&] { QTRY_VERIFY(result.has_value()); }();
        [&] { QVERIFY(asked != nullptr && asked != QThread::currentThread()); }();
        return std::pair(*result, job.target().printer);
    };
    QCOMPARE(printWith({}), std::pair(pos::PrintResult::Printed, QString()));
    QVERIFY(QFile::exists(file));
    QCOMPARE(printWith(u"No such printer"_s), std::pair(pos::PrintResult::NoPrinter, u"No such printer"_s));
}

FOYER_WIDGET_TEST_MAIN(PrintingTest)
#include "tst_printing.moc"
