"""What was answered under an `Idempotency-Key` is kept by the name of its record, and not by what it said."""

from __future__ import annotations

import json
from typing import Any

from django.db import migrations, models


def name_records(apps: Any, schema_editor: Any) -> None:
    """Write down which record each answer showed: addresses end in its name."""
    answers = apps.get_model("accounts", "IdempotencyRecord").objects.exclude(body="")
    for answer in answers.only("body").order_by("pk").iterator():
        answer.made = json.loads(answer.body)["url"].rstrip("/").rpartition("/")[2]
        answer.save(update_fields=["made"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="idempotencyrecord",
            name="made",
            field=models.CharField(blank=True, max_length=120, verbose_name="key of the record"),
            preserve_default=False,
        ),
        migrations.RunPython(name_records, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField(model_name="idempotencyrecord", name="body"),
    ]
