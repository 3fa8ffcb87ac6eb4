"""What is asked again, Django has written before, and a connection to PostgreSQL has planned before."""

from __future__ import annotations

from typing import Any
from weakref import ref

import pytest
from django.db import DatabaseError, DataError, connection, transaction
from django.db.models import BigIntegerField, CharField, QuerySet, TextField
from django.db.models.functions import Upper
from django.test.utils import CaptureQueriesContext

from dialogues.models import City, Country
from tests.factories import CityFactory, CountryFactory
from urbanshift.api.statements import read_record
from urbanshift.statements import prepared
from urbanshift.statements.prepared import Given, Statement
from urbanshift.statements.writing import Chain
from urbanshift.statements.written import Written, WrittenRecords, once, record_of, records_of, rows_of

pytestmark = pytest.mark.django_db

on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL prepares")


def said(*values: int) -> list[str]:
    """What the database is told to answer each of the values, which it has to."""
    with CaptureQueriesContext(connection) as asked:
        for value in values:
            assert prepared.read("default", "SELECT %s + 1", [value]) == [(value + 1,)]
    return [one["sql"].split()[0] for one in asked.captured_queries]


@pytest.fixture(autouse=True)
def _nothing_is_prepared() -> None:
    prepared.forget()


@on_postgresql
def test_the_second_time_it_is_prepared_and_then_only_named() -> None:
    assert said(1, 2, 1, 1, 2) == ["SELECT", "SELECT", "PREPARE", "EXECUTE", "PREPARE"]


@on_postgresql
def test_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prepared, "MOST", 2)
    assert said(1, 1, 2, 3) == ["SELECT", "PREPARE", "SELECT", "DEALLOCATE"]
    assert said(2, 3, 1) == ["PREPARE", "PREPARE", "DEALLOCATE"]


@on_postgresql
@pytest.mark.django_db(transaction=True)
def test_a_connection_that_was_told_to_forget_is_asked_anew() -> None:
    said(1, 1)
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    # What failed is no answer; then it is as if it had never been asked.
    assert said(1, 1, 1) == ["EXECUTE", "SELECT", "SELECT", "PREPARE"]


@on_postgresql
def test_in_a_transaction_it_is_refused() -> None:
    said(1, 1)
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    with pytest.raises(DatabaseError), transaction.atomic():
        said(1)


@on_postgresql
def test_what_failed_while_it_was_prepared_is_not_taken_for_known() -> None:
    text = "SELECT %s / 0"
    for _ in range(3):
        with pytest.raises(DataError), transaction.atomic():
            prepared.read("default", text, [1])
    # The third time it is prepared anew, and not named.
    with CaptureQueriesContext(connection) as asked, pytest.raises(DataError), transaction.atomic():
        prepared.read("default", text, [1])
    assert [one["sql"].split()[0] for one in asked.captured_queries if "/ 0" in one["sql"]] == ["SELECT"]


@on_postgresql
def test_what_is_prepared_stays_so_whatever_it_refuses() -> None:
    number = Given(BigIntegerField())
    statement = Statement("SELECT 6 / %s", [number])
    with CaptureQueriesContext(connection) as asked:
        assert statement.read("default", {number: 2}) == [(3,)]
        with pytest.raises(DataError), transaction.atomic():
            statement.read("default", {number: 0})
        assert statement.read("default", {number: 3}) == [(2,)]
    said = [one["sql"].split()[0] for one in asked.captured_queries]
    assert [word for word in said if word in ("PREPARE", "EXECUTE")] == ["PREPARE", "EXECUTE", "EXECUTE"]


@on_postgresql
def test_a_pooler_s_connection_prepares_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    assert said(1, 1, 1) == ["SELECT"] * 3


def test_other_databases_are_asked_as_always() -> None:
    if connection.vendor != "postgresql":
        assert said(1, 1, 1) == ["SELECT"] * 3


# --- What is given --------------------------------------------------------------------------------------------------


def named(statement: Written, *given: Given, of: list[str]) -> list[list[str]]:
    """For each of `of`, the countries that the statement finds, where every one of the values is that."""
    return [[name for (name,) in statement.read(dict.fromkeys(given, one))] for one in of]


@pytest.fixture
def countries() -> None:
    for iso2, name in (("CN", "China"), ("RW", "Rwanda")):
        CountryFactory(iso2=iso2, name=name)


@pytest.fixture
def by_code(countries: None) -> tuple[Written, Given]:
    code = Given(TextField())
    return Written(Country.objects.filter(iso2=code).order_by("pk").values_list("name")), code


def test_one_statement_answers_for_each_key(by_code: tuple[Written, Given]) -> None:
    assert named(*by_code, of=["CN", "RW", "XX", "CNX", "CN"]) == [["China"], ["Rwanda"], [], [], ["China"]]


@on_postgresql
def test_what_is_given_is_planned_once(by_code: tuple[Written, Given]) -> None:
    with CaptureQueriesContext(connection) as asked:
        named(*by_code, of=["CN", "RW", "CN"])
    first, *further = [one["sql"] for one in asked.captured_queries]
    assert first.startswith("PREPARE page_")
    assert "$1::text" in first
    assert [one.partition(" ")[0] for one in further] == ["EXECUTE", "EXECUTE"]
    assert [one.partition("(")[2] for one in further] == ["'RW')", "'CN')"]


@on_postgresql
@pytest.mark.django_db(transaction=True)
def test_what_was_to_be_forgotten_is_asked_with_what_is_given(by_code: tuple[Written, Given]) -> None:
    named(*by_code, of=["CN"])
    with connection.cursor() as cursor:
        cursor.execute("DEALLOCATE ALL")
    assert named(*by_code, of=["RW", "CN"]) == [["Rwanda"], ["China"]]


def test_several_are_told_apart(countries: None) -> None:
    code, beside = Given(TextField()), Given(TextField())
    statement = Written(Country.objects.filter(iso2=code).exclude(name=beside).values_list("name"))
    told = [{code: "CN", beside: "Rwanda"}, {beside: "China", code: "CN"}]
    assert [statement.read(one) for one in told] == [[("China",)], []]


def test_values_are_as_the_model_has_them(countries: None) -> None:
    key = Given(BigIntegerField())
    country = Country.objects.get(iso2="RW")
    statement = Written(Country.objects.filter(pk=key).values_list("updated_at", "iso2"))
    assert [list(row) for row in statement.read({key: country.pk})] == [[country.updated_at, "RW"]]


def test_what_can_give_nothing_is_not_asked() -> None:
    statement = Written(Country.objects.none().values_list("name"))
    with CaptureQueriesContext(connection) as asked:
        assert list(statement.read({})) == []
    assert len(asked) == 0


def test_a_key_that_is_too_long_is_not_cut_to_one_that_is_found(countries: None) -> None:
    def found(code: str) -> object:
        row = read_record(Country.objects.all, columns=("name",), key="test of keys", iso2=code)
        return row and row.name

    assert [found(code) for code in ("CN", "CNN", "")] == ["China", None, None]


# --- What is written ------------------------------------------------------------------------------------------------


@pytest.fixture
def naming(countries: None) -> Chain:
    """What names a country, and writes down which one and by what name."""
    name, code, said = Given(TextField()), Given(TextField()), Given(CharField(max_length=9))
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE written (country bigint, code varchar(2), said varchar(9))")
    return Chain(
        "default",
        Statement("UPDATE dialogues_country SET name = %s WHERE iso2 = %s", [name, code]),
        Statement("INSERT INTO written SELECT id, iso2, %s FROM first", [said]),
        Statement("INSERT INTO written (country, said) SELECT id, %s FROM first WHERE iso2 = %s", [name, code]),
        gives=["id", "iso2"],
    )


def test_the_others_write_with_what_the_first_one_gives(naming: Chain) -> None:
    china, rwanda = Country.objects.order_by("iso2")
    with CaptureQueriesContext(connection) as asked:
        rows = [naming.write("Zhongguo", "CN", "one"), naming.write("U Rwanda", "RW", "two")]
    assert rows == [(china.pk, "CN"), (rwanda.pk, "RW")]
    assert len(asked) == (2 if connection.vendor == "postgresql" else 6)
    with connection.cursor() as cursor:
        cursor.execute("SELECT country, code, said FROM written ORDER BY country, code IS NULL")
        assert cursor.fetchall() == [
            (china.pk, "CN", "one"), (china.pk, None, "Zhongguo"),
            (rwanda.pk, "RW", "two"), (rwanda.pk, None, "U Rwanda"),
        ]  # fmt: skip
    assert list(Country.objects.order_by("iso2").values_list("name", flat=True)) == ["Zhongguo", "U Rwanda"]


@on_postgresql
def test_what_is_too_long_is_refused_and_not_cut(naming: Chain) -> None:
    with pytest.raises(DataError):
        naming.write("Zhongguo", "CN", "far too long")


# --- Records --------------------------------------------------------------------------------------------------------


def test_it_is_made_once_for_each_key() -> None:
    made: list[str] = []
    for key in ("a", "b", "a"):
        once(("test", key), lambda key=key: made.append(key))  # type: ignore[misc]
    assert made == ["a", "b"]


def test_nothing_of_who_asked_first_is_remembered() -> None:
    class Asking:
        def make(self) -> str:
            return "made"

    asking = Asking()
    gone = ref(asking)
    assert once(("test", "gone"), asking.make) == "made"
    del asking
    assert gone() is None
    assert once(("test", "gone"), list) == "made"


def test_a_single_record_is_a_row_or_itself(countries: None) -> None:
    def found(columns: tuple[str, ...], iso2: str) -> Any:
        return read_record(Country.objects.all, columns=columns, key="test", iso2=iso2)

    china = Country.objects.get(iso2="CN")
    assert found((), "CN") == china
    assert tuple(found(("id", "iso2"), "CN")) == (china.pk, "CN")
    assert [found(columns, "XX") for columns in ((), ("id", "iso2"))] == [None, None]


def test_records_are_asked_for_by_one_statement(countries: None) -> None:
    code, made = Given(TextField()), []

    def of_code() -> QuerySet[Country]:
        made.append(code)
        return Country.objects.filter(iso2=code).order_by()

    china = Country.objects.get(iso2="CN")
    assert [records_of({code: one}, of_code) for one in ("CN", "XX")] == [[china], []]
    assert [record_of({code: one}, of_code) for one in ("CN", "XX")] == [china, None]
    assert len(made) == 1


def test_what_a_statement_is_made_of_tells_it_apart(countries: None) -> None:
    made = []

    def named(name: str) -> QuerySet[Country, Any]:
        made.append(name)
        return Country.objects.filter(name=name).order_by().values_list("iso2")

    assert [rows_of({}, named, name) for name in ("China", "Rwanda", "China")] == [[("CN",)], [("RW",)], [("CN",)]]
    assert made == ["China", "Rwanda"]


def test_records_are_those_that_the_queryset_gives() -> None:
    country = CountryFactory(iso2="CN", name="China")
    for name in ("Ningbo", "Chengdu"):
        CityFactory(name=name, country=country)
    CityFactory(country=CountryFactory(iso2="RW"))
    code = Given(TextField())
    cities = City.objects.annotate(capital=Upper("name")).select_related("country").order_by("name")
    written: WrittenRecords[City] = WrittenRecords(cities.filter(country__iso2=code))
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            found = written.records({code: "CN"})
            told = [(city.country.name, vars(city)["capital"]) for city in found]
        assert len(asked) == 1
        assert told == [("China", "CHENGDU"), ("China", "NINGBO")]
        expected = list(cities.filter(country=country))
        assert [city._state.adding for city in found] == [False, False]
        assert [_values(city) for city in found] == [_values(city) for city in expected]
    assert written.records({code: "XX"}) == []


def _values(city: City) -> list[object]:
    return [getattr(city, field.attname) for field in City._meta.concrete_fields]
