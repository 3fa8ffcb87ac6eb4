"""What a browser would send of a form on a page, if nobody touched it, and what it offers to choose from."""

import re
from html import unescape

from django.test import Client
from lxml import html

_FIELDS = "//form[@id=$form]//*[self::input or self::select or self::textarea][@name][not(ancestor::template)]"


def fields_of(page: str, form_id: str) -> dict[str, str]:
    """Names and values of the fields of the form `form_id`, without those in templates."""
    fields: dict[str, str] = {}
    for field in html.document_fromstring(page).xpath(_FIELDS, form=form_id):
        match field.tag:
            case "input" if field.get("type") in ("checkbox", "radio"):
                if field.get("checked") is not None:
                    fields[field.get("name")] = field.get("value", "on")
            case "input":
                fields[field.get("name")] = field.get("value", "")
            case "select":
                fields[field.get("name")] = next(iter(field.xpath(".//option[@selected]/@value")), "")
            case "textarea":
                # The line break right after the tag belongs to the markup.
                fields[field.get("name")] = field.text_content().removeprefix("\n")
    return fields


def offered_in(client: Client, page: str, name: str) -> list[str]:
    """The keys of what the field `name` of a page offers before anything is typed."""
    fields = re.findall(r"<(?:input|textarea)[^>]*>", page)
    (field,) = (one for one in fields if f'name="{name}"' in one and "data-lookup=" in one)
    address = unescape(field.split('data-lookup="')[1].split('"')[0])
    return [one["key"] for one in client.get(address).json()["results"]]
