"""Clients that ask as fast as they are answered, and note how long it took. They cost little: the cores are shared."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import chain

TIMEOUT = 300.0


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    first_byte: float
    """Seconds until the body began."""


type Turn = Sequence[bytes]
"""Requests that one client sends one after the other; they are timed, and count, as one."""

type Turns = Callable[[int], Iterator[Turn]]
"""What the client of that number asks for, without end."""


@dataclass(slots=True)
class Batch:
    """What became of the turns of all clients."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    first_bytes: list[float] = field(default_factory=list)
    refused: list[tuple[int, bytes]] = field(default_factory=list)
    """Answers other than 200 and 304, at most one of each client."""


def ask(host: str, port: int, turns: Turns, *, clients: int, seconds: float, most: int) -> Batch:
    """Let `clients` ask until `seconds` have passed, each at least once and at most `most` times."""
    batch = Batch()
    told = [turns(number) for number in range(clients)]  # Before the clock runs: to look up what to ask takes a core.
    with ThreadPoolExecutor(clients) as pool:
        began = time.perf_counter()
        until = began + seconds
        ran = [pool.submit(_client, host, port, some, until, most) for some in told]
        parts = [one.result() for one in ran]
        batch.seconds = time.perf_counter() - began
    batch.times = list(chain.from_iterable(part.times for part in parts))
    batch.first_bytes = list(chain.from_iterable(part.first_bytes for part in parts))
    batch.refused = list(chain.from_iterable(part.refused for part in parts))
    return batch


def _client(host: str, port: int, turns: Iterator[Turn], until: float, most: int) -> Batch:
    batch = Batch()
    with Connection(host, port) as connection:
        for _ in range(most):
            began = time.perf_counter()
            for message in next(turns):
                answer = connection.send(message)
                if answer.status not in (200, 304):
                    batch.refused.append((answer.status, answer.body[:300]))
                    return batch
            now = time.perf_counter()
            batch.times.append(now - began)
            batch.first_bytes.append(answer.first_byte)
            if now >= until:
                break
    return batch


class Connection:
    """A connection that is kept, as far as this needs HTTP."""

    def __init__(self, host: str, port: int) -> None:
        self.socket = socket.create_connection((host, port), timeout=TIMEOUT)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def send(self, message: bytes) -> Answer:
        began = time.perf_counter()
        self.socket.sendall(message)
        head = self._until(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        status = int(first.split()[1])
        if status == 304:
            return Answer(status, headers, b"", time.perf_counter() - began)
        if headers.get("transfer-encoding") == "chunked":
            parts = []
            length = int(self._until(b"\r\n"), 16)
            first_byte = time.perf_counter() - began
            while length:
                parts.append(self._exactly(length))
                self._exactly(2)
                length = int(self._until(b"\r\n"), 16)
            self._exactly(2)
            return Answer(status, headers, b"".join(parts), first_byte)
        length = int(headers["content-length"])
        if not self.rest and length:
            self._more()
        first_byte = time.perf_counter() - began
        return Answer(status, headers, self._exactly(length), first_byte)

    def _more(self) -> None:
        part = self.socket.recv(1 << 20)
        if not part:
            raise ConnectionError("The server closed the connection.")
        self.rest += part

    def _until(self, end: bytes) -> bytes:
        while end not in self.rest:
            self._more()
        head, _, self.rest = self.rest.partition(end)
        return head

    def _exactly(self, length: int) -> bytes:
        parts = [self.rest]
        missing = length - len(self.rest)
        while missing > 0:
            part = self.socket.recv(min(missing, 1 << 20))
            if not part:
                raise ConnectionError("The server closed the connection.")
            parts.append(part)
            missing -= len(part)
        whole = b"".join(parts)
        self.rest = whole[length:]
        return whole[:length]


def message(method: str, address: str, host: str, *, body: bytes = b"", **headers: str) -> bytes:
    """A request as it is sent. Underscores in the names of headers stand for hyphens."""
    said = {"Host": host, "X-Forwarded-Proto": "https", "X-Forwarded-For": "127.0.0.1"}
    said |= {name.replace("_", "-"): value for name, value in headers.items()}
    if body:
        said |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
    lines = [f"{method} {address} HTTP/1.1", *(f"{name}: {value}" for name, value in said.items())]
    return "\r\n".join([*lines, "", ""]).encode() + body
