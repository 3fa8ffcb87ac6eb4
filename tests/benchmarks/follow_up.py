"""What the follow-up screen and the pages beside it cost with 200 next steps on one agenda: `make bench-lists`.

Not a test: nothing is timed in the suite. It measures the largest agenda on the database that DATABASE_URL names;
`--fill` migrates an empty one first, and makes one series whose third dialogue has some 200 next steps on its agenda,
a third of them decided. CPU is measured as for the lists; see `first_pages`.
"""

import argparse
import os
from collections.abc import Callable, Iterator

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "urbanshift.settings")
    django.setup()

from django.core.management import call_command
from django.db.models import Count
from django.test import Client
from django.test.utils import override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from commitments.actions.deciding import decide
from commitments.admin.cards import html_of
from commitments.benchmark.filling import Filler
from commitments.deciding import Ruling
from commitments.models import FollowUp
from dialogues.models import Dialogue

from .first_pages import cost, nothing

SIZE = 263
"""Next steps of the series; what its second dialogue leaves open of them is on the agenda of its third."""


def fill(size: int) -> None:
    """Make one series of `size` next steps, and decide about a third of its agenda."""
    filler = Filler(seed=1)
    filler.prepare()
    filler.tell(0, size)
    follow_ups = FollowUp.objects.pending().select_related("commitment", "dialogue").order_by("pk")
    for follow_up in list(follow_ups)[::3]:
        ruling = Ruling("not_discussed", note="No time was left for it.")
        decide(follow_up.dialogue, follow_up.commitment, by=filler.staff, now=timezone.now(), ruling=ruling)  # type: ignore[arg-type]


def pages(dialogue: Dialogue) -> Iterator[tuple[str, str, Callable[[], object]]]:
    """What is asked for, its address, and what is done before each time."""
    step = dialogue.follow_ups.order_by("pk").values_list("commitment__reference", flat=True)[0]
    card = reverse("admin:decide", args=[dialogue.reference, step])
    screen = reverse("admin:follow_up", args=[dialogue.reference])
    yield "the follow-up screen", screen, nothing
    yield "each card made anew", screen, html_of.cache_clear
    yield "what colleagues did", reverse("admin:follow_up_changes", args=[dialogue.reference]), nothing
    yield "one card", f"{card}?part=card", nothing
    yield "the form of one card", f"{card}?part=form", nothing
    yield "finalising", reverse("admin:finalise", args=[dialogue.reference]), nothing
    yield "the room view", reverse("admin:room", args=[dialogue.reference]), nothing


def largest_agenda() -> Dialogue:
    coming = Dialogue.objects.not_ended().annotate(size=Count("follow_ups"))
    found: Dialogue = coming.order_by("-size", "pk")[0]
    return found


def main() -> None:
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--fill", action="store_true", help="migrate and fill the database first")
    if parse.parse_args().fill:
        call_command("migrate", verbosity=0)
        fill(SIZE)
    with override_settings(DEBUG=False, ALLOWED_HOSTS=["testserver"]):
        dialogue = largest_agenda()
        client = Client()
        client.force_login(User.objects.filter(is_staff=True, is_active=True).order_by("pk")[0])
        print(f"{dialogue.follow_ups.count()} next steps on the agenda of {dialogue.reference}")
        print(f"{'page':24} {'CPU':>6} {'server':>7} {'wall':>6} {'queries':>8}")
        for what, address, first in pages(dialogue):
            client.get(address)
            one = cost(client, address, first)
            print(f"{what:24} {one.cpu:6.1f} {one.database:7.1f} {one.wall:6.1f} {one.queries:8}", flush=True)


if __name__ == "__main__":
    main()
