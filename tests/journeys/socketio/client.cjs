// SPDX-License-Identifier: GPL-3.0-or-later
// A web front end's part, by the public client: connects, joins, and prints what happens, a JSON object on each line.
//   node client.cjs '{"url":…,"token":…,"eventId":…,"transports":[…]}'
// It ends when its standard input does, or when it is told by "leave" there.
"use strict";

const { io } = require("socket.io-client");
const readline = require("node:readline");

const wish = JSON.parse(process.argv[2]);
const say = (what, argument) => process.stdout.write(JSON.stringify({ what, argument: argument ?? null }) + "\n");

const options = { auth: { token: wish.token }, reconnectionDelay: 100, reconnectionDelayMax: 500 };
if (wish.transports) options.transports = wish.transports;
const socket = io(wish.url, options);

// An upgrade may be over before the server has said who is welcome.
socket.io.on("open", () => socket.io.engine.once("upgrade", (transport) => say("upgrade", transport.name)));
socket.on("connect", () => {
    say("connect", { id: socket.id, transport: socket.io.engine.transport.name });
    if (!wish.eventId) return;
    socket.emit("join-queue", { eventId: wish.eventId });
    socket.timeout(60000).emit("join-queue", { eventId: wish.eventId }, (error, answer) =>
        say("answer", error ? String(error) : answer));
});
socket.on("connect_error", (error) => say("connect_error", error.message));
socket.on("disconnect", (reason) => say("disconnect", reason));
for (const name of ["position-update", "queue-advanced", "error"]) socket.on(name, (argument) => say(name, argument));

const leave = () => {
    socket.disconnect();
    process.exit(0);
};
readline
    .createInterface({ input: process.stdin })
    .on("line", (line) => {
        if (line === "leave") leave();
    })
    .on("close", leave);
