// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/requestwriter.h"

#include <charconv>
#include <chrono>

namespace foyer::bench {

namespace {

void append(std::string &out, const Uuid &id)
{
    static constexpr std::string_view digits("0123456789abcdef");
    for (std::size_t i = 0; i < id.bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            out += '-';
        out += digits[id.bytes[i] >> 4U];
        out += digits[id.bytes[i] & 15U];
    }
}

void append(std::string &out, std::size_t number)
{
    std::array<char, 20> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number);
    out.append(text.data(), end.ptr);
}

void appendSeats(std::string &out, const Visit &visit)
{
    if (visit.isBest) {
        out += R"("best":{"seats":)";
        append(out, std::size_t(visit.seats));
        out += "}}";
        return;
    }
    out += R"("seats":[)";
    for (int i = 0; i < visit.seats; ++i) {
        out += i == 0 ? R"({"seat":)" : R"(,{"seat":)";
        append(out, std::size_t(visit.seat + i));
        out += '}';
    }
    out += "]}";
}

} // namespace

RequestWriter::RequestWriter(std::vector<QByteArray> performances, const std::vector<QByteArray> &tokens)
{
    for (const QByteArray &performance : performances)
        m_holdPaths.push_back("/api/v1/performances/" + performance.toStdString() + "/holds");
    for (const QByteArray &token : tokens)
        m_authorizations.push_back("Authorization: Bearer " + token.toStdString() + "\r\n");
}

Uuid RequestWriter::nextId()
{
    using namespace std::chrono;
    const auto now = quint64(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    const quint64 high = (now << 16U) | 0x7000U | (m_random() & 0xFFFU);
    const quint64 low = (m_random() >> 2U) | 0x8000000000000000U;
    Uuid id;
    for (unsigned i = 0; i < 8; ++i) {
        id.bytes[i] = quint8(high >> (56U - 8U * i));
        id.bytes[8 + i] = quint8(low >> (56U - 8U * i));
    }
    return id;
}

void RequestWriter::writeHead(std::string &out, std::string_view path, const Visit &visit,
                              std::size_t bodySize) const
{
    out += "POST ";
    out += path;
    out += " HTTP/1.1\r\nHost: foyer.example\r\nUser-Agent: bench\r\nAccept: application/json\r\n"
           "Content-Type: application/json\r\n";
    out += m_authorizations[std::size_t(visit.buyer)];
    out += "Content-Length: ";
    append(out, bodySize);
    out += "\r\n\r\n";
}

void RequestWriter::writeHold(std::string &out, const Visit &visit, const Uuid &hold) const
{
    std::string body = R"({"id":")";
    append(body, hold);
    body += R"(",)";
    appendSeats(body, visit);
    writeHead(out, m_holdPaths[std::size_t(visit.performance)], visit, body.size());
    out += body;
}

void RequestWriter::writeOrder(std::string &out, const Visit &visit, const Uuid &order, const Uuid &hold,
                               std::string_view mac, const Uuid &attempt) const
{
    std::string body = R"({"id":")";
    append(body, order);
    body += R"(","hold":")";
    append(body, hold);
    body += R"(","mac":")";
    body += mac;
    body += R"(","attempt":")";
    append(body, attempt);
    body += R"(","tender":"simulated","start_only":true})";
    writeHead(out, "/api/v1/orders", visit, body.size());
    out += body;
}

void RequestWriter::writeConfirm(std::string &out, const Visit &visit, const Uuid &order) const
{
    std::string path = "/api/v1/orders/";
    append(path, order);
    path += "/confirm";
    writeHead(out, path, visit, 0);
}

} // namespace foyer::bench
