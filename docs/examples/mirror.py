"""Keep a mirror of all that one may see, in an SQLite file: `python mirror.py https://.../api/v1/ mirror.sqlite3`

Takes a cursor, reads every list and each record that it names, then follows the feed of changes; `--once` ends when
there is nothing new. With a key in the environment variable API_KEY it mirrors what that may see. Needs nothing but
Python. What was read and where to go on are one transaction: ended at any moment, even by a power cut, it goes on where
it was when it is started again. The first time takes a request for each record, as many a minute as the key may send.
"""

import json
import os
import sqlite3
import sys
import time
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

LISTS = "countries cities stakeholders themes policies series dialogues outcome-points commitments action-items"
LISTS += " status-reports follow-ups"
TABLES = """
    CREATE TABLE IF NOT EXISTS record (url TEXT PRIMARY KEY, listed INTEGER, run INTEGER, data TEXT);
    CREATE INDEX IF NOT EXISTS unread ON record (listed, run);
    CREATE TABLE IF NOT EXISTS place (run INTEGER, lists TEXT, feed TEXT);
    INSERT INTO place SELECT 0, '[]', '' WHERE NOT EXISTS (SELECT * FROM place);
"""
CLOCKED = {"overdue", "days_overdue", "allowed_transitions"}  # Change without a write: the feed does not tell them.


def get(url: str, **missing: Any) -> Any:
    """The answer at `url`, or what is told for one that is `missing`. Waits while the server is busy or away; raises
    HTTPError when it refuses."""
    headers = {"Authorization": f"Api-Key {os.environ['API_KEY']}"} if "API_KEY" in os.environ else {}
    while True:
        try:
            with urlopen(Request(url, headers=headers), timeout=60) as answer:
                return json.load(answer)
        except HTTPError as refused:
            if refused.code == 404 and missing:
                return missing["missing"]  # It left one's sight since it was listed.
            if refused.code not in (429, 502, 503, 504):
                raise
            time.sleep(int(refused.headers.get("Retry-After", 5)))
        except (URLError, ConnectionError, HTTPException, TimeoutError):
            time.sleep(5)


def step(db: sqlite3.Connection, root: str) -> bool:
    """Read one page or one record and keep it. Returns whether there is more to read at once."""
    run, lists, feed = db.execute("SELECT run, lists, feed FROM place").fetchone()
    todo, named, lines, more = json.loads(lists), [], [], True
    unread = db.execute("SELECT url FROM record WHERE listed = ? AND run < listed LIMIT 1", [run]).fetchone()
    if not feed:  # Begin, or begin anew: what is there already stays until all was read.
        feed, run = get(f"{root}changes/")["next"], run + 1
        todo = [f"{root}{name}/?fields=url&page_size=200" for name in LISTS.split()]
    elif todo:
        page = get(todo.pop(0))
        named = [line["url"] for line in page["results"]]
        todo[:0] = [page["next"]] if page["next"] else []
    elif unread:
        lines = [(unread[0], get(unread[0], missing=None))]
    else:
        try:
            page = get(feed)
            lines, feed, more = [(line["url"], line["data"]) for line in page["results"]], page["next"], page["more"]
        except HTTPError as refused:
            if refused.code != 410:
                raise
            feed = ""  # The cursor leads nowhere any more.
    with db:
        for url in named:
            db.execute("INSERT OR IGNORE INTO record VALUES (?, 0, 0, NULL)", [url])
            db.execute("UPDATE record SET listed = ? WHERE url = ?", [run, url])
        for url, data in lines:
            db.execute("DELETE FROM record WHERE url = ?", [url])
            if data is not None:
                kept = {name: value for name, value in data.items() if name not in CLOCKED}
                db.execute("INSERT INTO record VALUES (?, ?, ?, ?)", [url, run, run, json.dumps(kept)])
        if not todo:
            db.execute("DELETE FROM record WHERE listed < ?", [run])
        db.execute("UPDATE place SET run = ?, lists = ?, feed = ?", [run, json.dumps(todo), feed])
    return more


if __name__ == "__main__":
    database = sqlite3.connect(sys.argv[2])
    database.executescript(TABLES)
    while True:
        if not step(database, sys.argv[1].rstrip("/") + "/"):
            if "--once" in sys.argv:
                break
            time.sleep(60)
