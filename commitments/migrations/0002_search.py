"""Search on PostgreSQL: one index for words within text, as `icontains` asks for them.

Django's `icontains` is UPPER(column::text) LIKE UPPER('%words%') there, and an index serves exactly that expression.
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


def remove(apps, schema_editor):
    """Without the extension, which others may use."""
    if schema_editor.connection.vendor != "postgresql":
        return
    with schema_editor.connection.cursor() as cursor:
        for name, _ in SEARCHED.values():
            cursor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    dependencies = [("commitments", "0001_initial"), ("dialogues", "0001_initial")]
    operations = [migrations.RunPython(add, remove)]
