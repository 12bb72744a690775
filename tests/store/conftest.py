"""Engines under test: SQLite always, PostgreSQL where PAPERCHAIN_TEST_POSTGRES gives an address."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from store_samples import Fresh

from paperchain.store import Store, open_store


@pytest.fixture(params=["sqlite", "postgresql"])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Fresh]:
    """Makes new, empty stores of one engine."""
    address = os.environ.get("PAPERCHAIN_TEST_POSTGRES", "")
    if request.param == "postgresql" and not address:
        pytest.skip("PAPERCHAIN_TEST_POSTGRES gives no address of an empty PostgreSQL database")
    opened: list[Store] = []

    def make() -> Store:
        if request.param == "postgresql":
            for store in opened:
                store.close()
            with create_engine(address).begin() as connection:
                connection.execute(text("DROP SCHEMA public CASCADE"))
                connection.execute(text("CREATE SCHEMA public"))
            opened.append(open_store(address, create=True))
        else:
            opened.append(open_store(tmp_path / f"{len(opened)}.case", create=True))
        return opened[-1]

    yield make
    for store in opened:
        store.close()
