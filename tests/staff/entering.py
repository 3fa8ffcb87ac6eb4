"""The screen on which a dialogue is entered, as tests fill it in."""

import re
from html import unescape
from typing import Any

from django.test import Client
from django.utils.html import strip_tags

from accounts.models import ChangeEvent
from commitments.actions import entering
from commitments.actions.translating import translate
from dialogues.actions.register import register_policy, register_theme
from tests.staff.page_forms import fields_of
from tests.worlds import NOW, China, china

ENTRY = "/admin/dialogue/{}/entry/"


def entered() -> China:
    """Dialogue 1 with a point made and translations; dialogue 2 is planned."""
    world = china()
    staff: dict[str, Any] = {"by": world.staff, "now": NOW}
    register_theme(**staff, name="Flood resilience")
    policy = register_policy(**staff, title="Sponge City guideline", country=world.country)
    point = entering.add_point(
        world.first, **staff, kind="challenge", title="Money", text="It is\n\nshort.", policies=[(policy, "informs")]
    )
    for record, text in ((point, "资金"), (world.steps[0], "协调")):
        translate(record, **staff, field="title", language="zh-Hans", text=text)
    world.second = world.plan_second()  # type: ignore[attr-defined]
    return world


class Screen:
    """The entry screen of a dialogue, as one person has it open."""

    def __init__(self, world: China, reference: str = "CHN-1", who: str = "staff") -> None:
        self.client = Client()
        self.client.force_login(getattr(world, who))
        self.address = ENTRY.format(reference)
        self.open()

    def open(self) -> None:
        self.page = self.client.get(self.address).content.decode()
        self.fields = fields_of(self.page, "entry")

    def send(self, **changes: Any) -> Any:
        """Save with `changes`; a double underscore in a name stands for the hyphen."""
        self.fields |= {name.replace("__", "-"): value for name, value in changes.items()}
        answer = self.client.post(self.address, self.fields)
        self.page = answer.content.decode()
        if answer.status_code != 303:
            self.fields = fields_of(self.page, "entry")
        return answer

    def add(self, rows: str) -> None:
        answer = self.send(page=f"add:{rows}")
        assert answer.status_code == 200


def troubles(page: str) -> list[str]:
    """What the page says at its top is wrong."""
    lines = re.search(r'id="errors">.*?<ul>(.*?)</ul>', page, re.DOTALL)
    return [unescape(strip_tags(line)).strip() for line in lines[1].split("</li>")[:-1]] if lines else []


def events() -> int:
    return ChangeEvent.objects.count()
