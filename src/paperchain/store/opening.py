"""Opening a case file or a case in a database, and saying in one line why one cannot be opened."""

import glob
from pathlib import Path

from sqlalchemy import URL, inspect, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from paperchain.errors import CaseDamaged, NotFound, PaperchainError, UsageError
from paperchain.store import schema
from paperchain.store.engines import Dialect, dialect_of
from paperchain.store.store import Store


def open_store(path_or_url: str | Path, *, create: bool = False) -> Store:
    """Open a case: a file, or a database by its address ("postgresql+psycopg://…"). `create` never overwrites."""
    where = str(path_or_url)
    if "://" in where:
        return _opened(where, where.split("@")[-1], create)
    if not where.strip():
        raise UsageError("the case has no name; name a file, e.g. my.case")
    path = Path(where)
    made = path.is_file() and path.stat().st_size > 0
    if create and (made or path.is_dir()):
        raise UsageError(f"{where} exists; choose another name, or add to it with `paperchain add {where}`")
    if create and not path.parent.is_dir():
        raise NotFound(f"{path.parent}: no such folder; make it first, or name the case elsewhere")
    if not create and not path.exists():
        raise NotFound(f"{where}: no such case; `paperchain new {where}` makes one")
    if not create and (path.is_dir() or not made or path.open("rb").read(16) != b"SQLite format 3\0"):
        raise CaseDamaged(f"{where} is not a Paperchain case; name a file that `paperchain new` made")
    if create:
        _made_whole(path.absolute(), where)
    return _opened(URL.create("sqlite", database=str(path.absolute())), where, create=False)


def _made_whole(path: Path, where: str) -> None:
    """Make a case file beside its place and put it there when it is whole: nobody ever meets half of one."""
    beside = path.with_name(f".{path.name}.making")
    for left_over in path.parent.glob(f"{glob.escape(beside.name)}*"):
        left_over.unlink()
    _opened(URL.create("sqlite", database=str(beside)), where, create=True).close()
    beside.replace(path)


def _opened(address: str | URL, where: str, create: bool) -> Store:
    dialect = dialect_of(address)
    store = None
    try:
        store = Store(dialect.connect(address), dialect)
        if create:
            _make(store, dialect, where)
        _check(store, where)
    except PaperchainError:
        if store:
            store.close()
        raise
    except (SQLAlchemyError, ImportError) as error:
        if store:
            store.close()
        reason = " ".join(str(error.orig if isinstance(error, DBAPIError) else error).split())
        raise CaseDamaged(f"{where} cannot be opened ({reason}); go back to a copy that can") from error
    return store


def _make(store: Store, dialect: Dialect, where: str) -> None:
    with store.engine.connect().execution_options(writes=True) as connection, connection.begin():
        dialect.lock(connection)
        if inspect(connection).has_table("meta"):
            raise UsageError(f"{where} holds a case already; open it without making it")
        schema.metadata.create_all(connection)
        dialect.create(connection)
        connection.execute(schema.meta.insert(), [{"key": "format", "value": str(schema.FORMAT)}])


def _check(store: Store, where: str) -> None:
    with store.engine.connect() as connection:
        known = {table.name for table in schema.metadata.sorted_tables}
        if not known <= set(inspect(connection).get_table_names()):
            raise CaseDamaged(f"{where} is not a Paperchain case; name a file that `paperchain new` made")
        written = connection.execute(select(schema.meta.c.value).where(schema.meta.c.key == "format")).scalar()
    if not str(written).isdigit():
        raise CaseDamaged(f"{where} does not say its format; go back to a copy that does")
    if int(str(written)) > schema.FORMAT:
        raise CaseDamaged(f"{where} was made by a later Paperchain (format {written}); `pip install -U paperchain`")
