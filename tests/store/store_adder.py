"""Adds documents to a case without end, and prints the id of each once it is on disk. Made to be killed."""

import itertools
import sys

from store_samples import TEXT, document, readings

from paperchain.store import open_store

store = open_store(sys.argv[1])
print("ready", flush=True)
for number in itertools.count(len(store.documents())):
    text = f"{TEXT} Run {number}. " + "Filling. " * 400
    read = document(text, f"{number}.txt")
    mentions, claims = readings(read)
    with store.transaction():
        store.add(read, *mentions, *claims)
        store.record("ana", "add", read.id, read.name, "2026-01-02T03:04:05Z")
        store.add_file(read.id, text.encode())
    print(read.id, flush=True)
