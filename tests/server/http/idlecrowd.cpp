// SPDX-License-Identifier: GPL-3.0-or-later
// idlecrowd PORT COUNT: opens so many connections, has each answered once, says "ready" and keeps them open
// until its standard input ends. A program of its own, because both ends of 10,000 connections are more
// descriptors than one process may have.
#include "tests/server/http/rawclient.h"
#include "tests/server/http/testroutes.h"

#include <cstdio>
#include <memory>
#include <vector>

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const auto port = quint16(QByteArray(argv[1]).toUInt());
    const int count = QByteArray(argv[2]).toInt();
    std::vector<std::unique_ptr<foyer::test::RawClient>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<foyer::test::RawClient>(port));
        clients.back()->send(foyer::test::get("/hello"));
        if (clients.back()->receive().status != 200)
            return 1;
    }
    std::puts("ready");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
