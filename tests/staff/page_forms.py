"""What a browser would send of a form on a page, if nobody touched it, and what it offers to choose from."""

import re
from html import unescape
from html.parser import HTMLParser

from django.test import Client


class _Reader(HTMLParser):
    def __init__(self, form_id: str) -> None:
        super().__init__()
        self.form_id = form_id
        self.inside = False
        self.templates = 0
        self.fields: dict[str, str] = {}
        self.select = ""
        self.area = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        if tag == "form":
            self.inside = said.get("id") == self.form_id
        self.templates += tag == "template"
        name = said.get("name") or ""
        if not self.inside or self.templates:
            return
        match tag:
            case "input" if said.get("type") in ("checkbox", "radio"):
                if "checked" in said:
                    self.fields[name] = said.get("value", "on") or ""
            case "input" if name:
                self.fields[name] = said.get("value") or ""
            case "select":
                self.select = name
                self.fields[name] = ""
            case "option" if self.select and "selected" in said:
                self.fields[self.select] = said.get("value") or ""
            case "textarea":
                self.area = name
                self.fields[name] = ""

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields[self.area] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "template":
            self.templates -= 1
        elif tag == "form":
            self.inside = False
        elif tag == "select":
            self.select = ""
        elif tag == "textarea":
            # The line break right after the tag belongs to the markup.
            self.fields[self.area] = self.fields[self.area].removeprefix("\n") if self.area else ""
            self.area = ""


def fields_of(page: str, form_id: str) -> dict[str, str]:
    """Names and values of the fields of the form `form_id`, without those in templates."""
    reader = _Reader(form_id)
    reader.feed(page)
    reader.fields.pop("", None)
    return reader.fields


def offered_in(client: Client, page: str, name: str) -> list[str]:
    """The keys of what the field `name` of a page offers before anything is typed."""
    fields = re.findall(r"<(?:input|textarea)[^>]*>", page)
    (field,) = (one for one in fields if f'name="{name}"' in one and "data-lookup=" in one)
    address = unescape(field.split('data-lookup="')[1].split('"')[0])
    return [one["key"] for one in client.get(address).json()["results"]]
