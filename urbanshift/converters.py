"""What an address may name a record by, of pages and API alike. Importing this makes both known to `path`."""

from django.urls import register_converter


class KeyConverter:
    """A slug, code or reference. Anything else names no record: 404."""

    regex = "[A-Za-z0-9][A-Za-z0-9_-]{0,149}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class IdConverter:
    """The number of a record that has no name."""

    regex = "[1-9][0-9]{0,17}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


register_converter(KeyConverter, "key")
register_converter(IdConverter, "id")
