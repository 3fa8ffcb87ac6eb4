"""Search on PostgreSQL: one index for words within text, as `icontains` asks for them.

Django's `icontains` is UPPER(column::text) LIKE UPPER('%words%') there, and an index serves exactly that expression.
For words of one or two characters (`dialogues/searching.py`) a second one holds the pairs of characters that stand beside
each other in a line, as text search holds words: by no dictionary, and found by how they begin.
SQLite reads every line.
"""

from django.db import DatabaseError, migrations

EXTENSION = "SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'"
SEARCHED = {
    "commitments_commitment": ("commitment_search", ["reference", "title", "text"]),
    "commitments_actionitem": ("actionitem_search", ["reference", "title"]),
    "dialogues_stakeholder": ("stakeholder_search", ["name", "acronym"]),
    "dialogues_stakeholderalias": ("stakeholderalias_search", ["name"]),
}

PAIRED = {
    "commitments_commitment": "commitment_pairs",
    "commitments_actionitem": "actionitem_pairs",
}
# Its cost is what it costs beside a comparison, so that it is never asked line by line. A tsvector holds one megabyte:
# of longer texts what stands behind 100,000 characters is found by words of three characters and more. PL/pgSQL keeps
# its plan for each connection; of a function in SQL each edit of a next step would make one anew.
PAIRS = """
    CREATE FUNCTION pairs_of_signs(said text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
        DECLARE
            signs text[] := string_to_array(left(said, 100000), NULL);
        BEGIN
            FOR place IN 1 .. cardinality(signs) - 1 LOOP
                signs[place] := signs[place] || signs[place + 1];
            END LOOP;
            RETURN array_to_tsvector(signs);
        END
    $$
"""


def add(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(EXTENSION)
        if not cursor.fetchone()[0]:
            try:
                cursor.execute("CREATE EXTENSION pg_trgm")
            except DatabaseError as error:
                raise DatabaseError(
                    "Search needs the extension pg_trgm, which this server lacks or this user may not create: let an "
                    "administrator run CREATE EXTENSION pg_trgm in this database, then migrate again."
                ) from error
        for table, (name, columns) in SEARCHED.items():
            indexed = ", ".join(f"(UPPER({column}::text)) gin_trgm_ops" for column in columns)
            cursor.execute(f"CREATE INDEX {name} ON {table} USING gin ({indexed})")
        cursor.execute(PAIRS)
        for table, name in PAIRED.items():
            said = r" || E'\n' || ".join(SEARCHED[table][1])
            cursor.execute(f"CREATE INDEX {name} ON {table} USING gin (pairs_of_signs(UPPER({said})))")
            # Statistics of them cost a second a time, and tell nothing: the index is always asked.
            cursor.execute(f"ALTER INDEX {name} ALTER COLUMN 1 SET STATISTICS 0")


def remove(apps, schema_editor):
    """Without the extension, which others may use."""
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        for name in (*PAIRED.values(), *(name for name, _ in SEARCHED.values())):
            cursor.execute(f"DROP INDEX {name}")
        cursor.execute("DROP FUNCTION pairs_of_signs")


class Migration(migrations.Migration):
    dependencies = [("commitments", "0001_initial"), ("dialogues", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
