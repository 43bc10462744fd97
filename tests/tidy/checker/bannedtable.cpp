// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/checker/bannedtable.h"

#include <array>

namespace foyer::tidy {

namespace {

constexpr std::array rows = {
    BannedRow{"skip", Use::Word, Where::Everywhere, "QSKIP",
              "a test that is left out proves nothing: start what it needs, or fail"},
    BannedRow{"string-connect", Use::FreeCall, Where::Everywhere, "SIGNAL SLOT",
              "connect by pointers to members: a renamed slot must fail in the compiler"},
    BannedRow{"foreach", Use::FreeCall, Where::Everywhere, "Q_FOREACH foreach", "use the range-based for"},
    BannedRow{"thread-detach", Use::MemberCall, Where::Everywhere, "detach",
              "keep the thread and join it at shutdown"},
    BannedRow{
        "unfit-class", Use::Beginning, Where::Everywhere, "QHttpServer",
        "it answers pipelined requests out of order and crashes on a client that hangs up: use server/http"},
    BannedRow{"unfit-class", Use::Word, Where::Everywhere, "QMediaPlayer",
              "it crashes where there is no sound device: use QSoundEffect"},

    BannedRow{"randomness", Use::FreeCall, Where::Product, "rand srand qrand qsrand random drand48",
              "take a foyer::RandomSource in the constructor"},
    BannedRow{"randomness", Use::Word, Where::Product,
              "random_device QRandomGenerator QRandomGenerator64 mt19937 mt19937_64",
              "take a foyer::RandomSource in the constructor"},
    BannedRow{"ids", Use::Scoped, Where::Product, "QUuid::createUuid",
              "take a foyer::IdFactory in the constructor"},
    BannedRow{"time", Use::Word, Where::Product,
              "currentDateTime currentDateTimeUtc currentMSecsSinceEpoch currentSecsSinceEpoch QElapsedTimer",
              "take a foyer::Clock in the constructor, so that a test can hold the time still"},
    BannedRow{"time", Use::StaticCall, Where::Product, "now currentDate currentTime",
              "take a foyer::Clock in the constructor, so that a test can hold the time still"},
    BannedRow{"time", Use::FreeCall, Where::Product, "time gettimeofday clock_gettime clock",
              "take a foyer::Clock in the constructor, so that a test can hold the time still"},

    BannedRow{"blocking", Use::Variable, Where::Product, "QEventLoop",
              "no nested event loops: co_await the answer, or go on in a callback"},
    BannedRow{"blocking", Use::AnyCall, Where::Product, "processEvents",
              "no nested event loops: co_await the answer, or cut the work into turns"},
    BannedRow{"blocking", Use::WaitCall, Where::Product, "waitFor",
              "waiting stops the thread: co_await, or connect to the signal"},
    BannedRow{"blocking", Use::MemberCall, Where::Ui, "exec",
              "no modal loops: open() the dialog and connect to finished()"},
    BannedRow{"blocking", Use::Scoped, Where::Product, "QThread::sleep QThread::msleep QThread::usleep",
              "sleeping stops the thread: use a timer"},
    BannedRow{"blocking", Use::FreeCall, Where::Product, "sleep usleep nanosleep clock_nanosleep",
              "sleeping stops the thread: use a timer"},
    BannedRow{"blocking", Use::Word, Where::Product, "sleep_for sleep_until",
              "sleeping stops the thread: use a timer"},
    BannedRow{"blocking", Use::FreeCall, Where::Product,
              "PQexec PQexecParams PQexecPrepared PQprepare PQdescribePrepared PQconnectdb PQconnectdbParams "
              "PQsetdb "
              "PQsetdbLogin PQreset PQping PQpingParams PQcancel PQputCopyEnd",
              "this call of libpq blocks: use the pipelined connection of server/pg"},

    BannedRow{"output", Use::FreeCall, Where::Product,
              "printf fprintf vprintf vfprintf puts fputs putchar putc fputc perror",
              "log through a category (qCInfo), or return the text to who prints it"},
    BannedRow{"output", Use::Scoped, Where::Product, "std::cout std::cerr std::clog",
              "log through a category (qCInfo), or return the text to who prints it"},
    BannedRow{"output", Use::Word, Where::Product, "stdout stderr",
              "log through a category (qCInfo), or return the text to "
              "who prints it"},
    BannedRow{"output", Use::FreeCall, Where::Product, "qDebug qInfo qWarning qCritical",
              "say which part is speaking: qCDebug(category), qCInfo, qCWarning, qCCritical"},
    BannedRow{"process-exit", Use::FreeCall, Where::ProductButMain,
              "abort exit _exit _Exit quick_exit terminate", "return an Error; only main ends the process"},

    BannedRow{"throw", Use::Word, Where::Product, "throw",
              "return a Result; catch what a library throws where it is called"},
    BannedRow{"global-state", Use::Beginning, Where::Product, "Q_GLOBAL_STATIC",
              "make it in the composition root and pass it to the constructors of those who need it"},
};

} // namespace

std::span<const BannedRow> bannedRows()
{
    return rows;
}

} // namespace foyer::tidy
