"""Who acts, and what is kept of their acts."""

import factory
from factory import SelfAttribute, Sequence, SubFactory

from accounts import models as accounts

from .rows import NOW, RecordedFactory, RecordFactory, RowFactory


class UserFactory(RecordFactory):
    class Meta:
        model = accounts.User

    email = Sequence(lambda n: f"person-{n}@example.org")
    name = "Li Na"

    class Params:
        staff = factory.Trait(is_staff=True)
        administrator = factory.Trait(is_staff=True, is_superuser=True)


class LineFactory(RecordedFactory):
    class Meta:
        abstract = True

    recorded_by = SubFactory(UserFactory)


class ApiKeyFactory(RecordFactory):
    class Meta:
        model = accounts.ApiKey

    user = SubFactory(UserFactory)
    name = "mirror"
    id = Sequence(lambda n: f"key{n:05d}")
    prefix = SelfAttribute("id")
    hashed_key = "sha512$$0"


class MailFactory(RecordFactory):
    class Meta:
        model = accounts.Mail

    person = SubFactory(UserFactory)
    address = SelfAttribute("person.email")
    kind = "trial"
    language = "en"
    subject = "Mails arrive"
    text = "They do."
    html = "<p>They do.</p>"
    next_try_at = NOW


class IdempotencyRecordFactory(RowFactory):
    class Meta:
        model = accounts.IdempotencyRecord

    credential = "key:abcdefgh"
    key = Sequence(lambda n: f"write-{n}")
    fingerprint = "0" * 64
    status = 201
    recorded_at = NOW


class DataStampFactory(RowFactory):
    class Meta:
        model = accounts.DataStamp

    value = 7


class ChangeEventFactory(LineFactory):
    class Meta:
        model = accounts.ChangeEvent

    stamp = 1
    op = "upsert"
    type = "dialogue"
    object_id = "1"
    key = "CHN-1"
