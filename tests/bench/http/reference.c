// SPDX-License-Identifier: GPL-3.0-or-later
// http_reference: what the kernel alone costs. One thread, epoll, a fixed answer for every empty line that
// comes; no parsing, no limits, no timeouts. Prints its port and serves until its standard input ends.
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_EVENTS 256
#define BUFFER_SIZE (64 * 1024)

static const char answer[] = "HTTP/1.1 200 OK\r\n"
                             "Content-Type: application/json\r\n"
                             "Content-Length: 15\r\n"
                             "\r\n"
                             "{\"status\":\"ok\"}";

static char input[BUFFER_SIZE];
static char output[BUFFER_SIZE];

static int listen_on_loopback(void)
{
    struct sockaddr_in address;
    socklen_t size = sizeof address;
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 1024) != 0
        || getsockname(listener, (struct sockaddr *)&address, &size) != 0)
        return -1;
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);
    return listener;
}

static void watch(int epoll, int descriptor)
{
    struct epoll_event event = {.events = EPOLLIN, .data = {.fd = descriptor}};
    epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

static void accept_all(int epoll, int listener)
{
    for (;;) {
        const int client = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
        if (client < 0)
            return;
        watch(epoll, client);
    }
}

static size_t count_requests(const char *bytes, size_t size)
{
    size_t count = 0;
    for (size_t i = 3; i < size; ++i)
        count += bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n';
    return count;
}

static void serve(int client)
{
    const size_t answer_size = sizeof answer - 1;
    const ssize_t received = read(client, input, sizeof input);
    size_t filled = 0;
    if (received <= 0) {
        close(client);
        return;
    }
    for (size_t left = count_requests(input, (size_t)received);
         left > 0 && filled + answer_size < sizeof output; --left) {
        memcpy(output + filled, answer, answer_size);
        filled += answer_size;
    }
    if (filled > 0 && write(client, output, filled) < 0)
        close(client);
}

int main(void)
{
    struct epoll_event events[MAX_EVENTS];
    const int epoll = epoll_create1(0);
    const int listener = listen_on_loopback();
    if (epoll < 0 || listener < 0)
        return 1;
    watch(epoll, listener);
    watch(epoll, STDIN_FILENO);
    for (;;) {
        const int count = epoll_wait(epoll, events, MAX_EVENTS, -1);
        for (int i = 0; i < count; ++i) {
            if (events[i].data.fd == STDIN_FILENO)
                return 0;
            if (events[i].data.fd == listener)
                accept_all(epoll, listener);
            else
                serve(events[i].data.fd);
        }
    }
}
