"""The example folder is what its maker writes, byte for byte, and every file of it is accounted for."""

import runpy
from pathlib import Path

from paperchain.demo import folder
from paperchain.readers import read

MAKER = Path(__file__).parents[2] / "tools" / "make_demo.py"


def test_the_binary_files_are_made_from_their_script(tmp_path: Path) -> None:
    made = runpy.run_path(str(MAKER))
    for name, make in made["FILES"].items():
        if not name.endswith(".png"):  # zlib's output may differ between builds
            assert (
                read(Path(name), data=make()).documents[0].text == read(folder() / "documents" / name).documents[0].text
            )


def test_what_is_read_and_what_is_not() -> None:
    status = {p.name: read(p).documents[0].status for p in (folder() / "documents").iterdir()}
    assert {name for name, said in status.items() if said != "read"} == {
        "10-delivery-note-scan.png",
    }
