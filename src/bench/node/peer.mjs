// What a team would otherwise build: whatever somebody says, everybody in the same room is told, once it is on disk.
//
//     node --expose-gc peer.mjs ws|socket.io PORT
//
// The database is the one that PGHOST, PGPORT, PGUSER and PGPASSWORD name.

import { createServer } from "node:http";
import { createAdapter } from "@socket.io/postgres-adapter";
import pg from "pg";
import { Server } from "socket.io";
import { WebSocketServer } from "ws";

const BEAT = '{"type":"beat"}';
const ANSWER = '{"type":"beat","at":"2026-11-23T13:05:07.123Z","seq":42}';
const SNAPSHOT = '{"type":"snapshot","seq":0}';

/** As many as one server of the service has. */
const pool = new pg.Pool({ max: 16 });

/** When the latest event of each room is on disk: they are told in the order in which they came. */
const latest = new Map();

function store(room, event, tell) {
  const stored = (latest.get(room) ?? Promise.resolve())
    .then(() => pool.query("insert into peer_event (room, event) values ($1, $2)", [room, event]))
    .then(tell);
  latest.set(room, stored);
}

/** Bytes in use after a collection, and all that is beside the heap. */
function memory() {
  globalThis.gc();
  const { rss, heapTotal, heapUsed } = process.memoryUsage();
  return rss - heapTotal + heapUsed;
}

function onWs(server) {
  const rooms = new Map();
  new WebSocketServer({ server }).on("connection", (socket, request) => {
    const name = request.url;
    const room = rooms.get(name) ?? new Set();
    rooms.set(name, room.add(socket));
    socket.on("close", () => room.delete(socket));
    socket.on("message", (data) => {
      const text = data.toString();
      if (text === BEAT) {
        socket.send(ANSWER);
      } else {
        store(name, text, () => room.forEach((other) => other.send(text)));
      }
    });
    socket.send(SNAPSHOT);
  });
}

/** Its adapter tells other servers by NOTIFY, and has a table for what is too long for that. */
async function onSocketIo(server) {
  await pool.query(
    "create table if not exists socket_io_attachments (id bigserial unique, created_at timestamptz default now(), payload bytea)",
  );
  const io = new Server(server, { transports: ["websocket"], pingInterval: 20_000, adapter: createAdapter(pool) });
  io.on("connection", (socket) => {
    const { room } = socket.handshake.query;
    socket.join(room);
    socket.on("event", (event) => store(room, JSON.stringify(event), () => io.to(room).emit("event", event)));
    socket.emit("event", JSON.parse(SNAPSHOT));
  });
}

const [kind, port] = process.argv.slice(2);
await pool.query(
  "create table if not exists peer_event (id bigserial primary key, room text not null, at timestamptz not null default now(), event jsonb not null)",
);
const server = createServer((request, response) => response.end(request.url === "/memory" ? String(memory()) : ""));
await (kind === "ws" ? onWs : onSocketIo)(server);
server.listen({ host: "127.0.0.1", port: Number(port), backlog: 1024 });
