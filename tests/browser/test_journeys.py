"""What people come to do: read a claim where it stands, decide, find, and use the network without a mouse."""

import re
from typing import Any

from playwright.sync_api import FileChooser, Page, TimeoutError, expect

from paperchain import demo

from .conftest import Site


def left_to_decide(page: Page) -> int:
    """The number that the review says is left."""
    text = page.get_by_text(re.compile(r"^[\d,]+ left$")).first.inner_text()
    return int(text.split()[0].replace(",", ""))


def test_a_claim_card_marks_its_passage(site: Site, tabs: Any) -> None:
    document = site.longest_article()
    claims = site.get("/claims.json", document=document["id"])
    claim = next(c for c in claims if "\n" not in c["evidence"]["exact"] and not c["heading"])
    page = tabs(site).open(f"/sources/{document['id']}")
    face = page.locator(f"[data-card='{claim['id']}']").get_by_role("button").first
    face.click()
    expect(face).to_have_attribute("aria-pressed", "true")
    expect(page).to_have_url(re.compile(f"claim={claim['id']}"))
    marked = page.locator(f".sel[data-claims~='{claim['id']}']")
    expect(marked.first).to_be_in_viewport()
    shown = "".join(part.inner_text() for part in marked.all())
    assert " ".join(shown.split()) == " ".join(claim["evidence"]["exact"].split())


def test_accepting_by_key_lowers_the_queue_and_undo_restores_it(own_site: Site, tabs: Any) -> None:
    page = tabs(own_site).open("/review")
    expect(page.get_by_text("Does the source say this?")).to_be_visible()
    before = left_to_decide(page)
    page.keyboard.press("a")
    expect(page.get_by_text("Claim accepted")).to_be_visible()
    expect(page.get_by_text(f"{before - 1:,} left", exact=True).first).to_be_visible()
    decided = own_site.get("/judgements.json")[0]
    assert (decided["verdict"], decided["right"]) == ("positive", "")
    page.keyboard.press("u")
    expect(page.get_by_text(f"{before:,} left", exact=True).first).to_be_visible()
    review = own_site.get("/review.json")
    assert len(review["claims"]) + len(review["merges"]) == before


def test_the_network_has_a_table_with_the_same_content(site: Site, tabs: Any) -> None:
    network = site.get("/network.json")
    page = tabs(site).open("/network")
    expect(page.get_by_text("Inspector")).to_be_visible()
    page.keyboard.press("t")
    table = page.get_by_role("table").first
    expect(table).to_be_visible()
    names = {node["id"]: node["name"] for node in network["nodes"]}
    first = network["edges"][0]
    row = table.get_by_role("row").filter(has_text=names[first["source"]]).filter(has_text=names[first["target"]])
    expect(row.first).to_be_visible()
    page.keyboard.press("t")
    expect(table).to_be_hidden()


def test_search_finds_a_passage_and_opens_it(site: Site, tabs: Any) -> None:
    claim = next(c for c in site.get("/claims.json") if not c["heading"] and "\n" not in c["evidence"]["exact"])
    words = " ".join(re.findall(r"\w+", claim["evidence"]["exact"])[:3])
    assert site.get("/search.json", q=words)
    page = tabs(site).open("/")
    expect(page.get_by_text("What the sources say")).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type(words)
    expect(page.get_by_text("Passages")).to_be_visible()
    page.get_by_role("option").filter(has_text=claim["document"]).first.click()
    expect(page).to_have_url(re.compile(r"/sources/.+at=\d+-\d+"))
    expect(page.get_by_text(words.split()[0]).first).to_be_visible()


def test_a_file_is_added_and_every_page_hears_of_it(own_site: Site, tabs: Any) -> None:
    page = tabs(own_site).open("/sources")
    documents = own_site.get("/documents.json")
    content = b"Quillon Marine delivered two pumps to Ostrava Hydraulics on 3 May 2024.\n"
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Add files").first.click()
    chooser.value.set_files({"name": "pumps.txt", "mimeType": "text/plain", "buffer": content})
    expect(page.locator("main").get_by_text("pumps.txt").filter(visible=True).first).to_be_visible(timeout=60_000)
    assert len(own_site.get("/documents.json")) == len(documents) + 1


def test_a_tab_hears_what_another_one_decides(own_site: Site, tabs: Any) -> None:
    page = tabs(own_site).open("/review")
    expect(page.get_by_text("Does the source say this?")).to_be_visible()
    before = left_to_decide(page)
    claim = own_site.get("/review.json")["claims"][-1]["id"]
    own_site.client.post("/judgements", json={"left": claim, "verdict": "negative"}).raise_for_status()
    expect(page.get_by_text(f"{before - 1:,} left", exact=True).first).to_be_visible()


def test_a_false_alert_is_dismissed_by_key_with_its_reason_and_undone(own_site: Site, tabs: Any) -> None:
    hits = [f for f in own_site.get("/findings.json") if f["rule"] in ("listed", "possible-match")]
    page = tabs(own_site).open("/screening")
    first = page.locator(".qi").first
    expect(first).to_contain_text(hits[0]["entity_name"])
    page.keyboard.press("n")
    field = page.get_by_label("Why this is a false alert")
    expect(field).to_be_focused()
    page.keyboard.type("another firm of that name")
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"{hits[0]['entity_name']}: dismissed")).to_be_visible()
    expect(page.get_by_role("tab", name=f"Hits {len(hits) - 1}")).to_be_visible()
    away = own_site.get("/findings.json", dismissed="true")
    assert [f["entity_name"] for f in away] == [hits[0]["entity_name"]]
    page.keyboard.press("3")
    expect(page.get_by_text("another firm of that name").first).to_be_visible()
    claim = own_site.get("/review.json")["claims"][0]["id"]
    own_site.client.post("/judgements", json={"left": claim, "verdict": "positive"}).raise_for_status()
    page.keyboard.press("o")  # this dismissal, though it is not the last decision
    expect(page.get_by_role("tab", name=f"Hits {len(hits)}")).to_be_visible()
    assert own_site.get("/findings.json", dismissed="true") == []
    assert own_site.get(f"/claims/{claim}.json")["claim"]["standing"] == "accepted"


def test_the_lists_of_a_case_and_what_a_version_changed(site: Site, tabs: Any) -> None:
    rows = site.get("/lists.json")
    page = tabs(site).open("/screening?show=lists")
    expect(page.get_by_role("heading", name=rows[0]["name"])).to_be_visible()
    expect(page.get_by_text("The first version of this list in the case.")).to_be_visible()
    brought = site.get(f"/lists/{rows[0]['id']}/changes.json")["new"]
    expect(page.get_by_text(brought[0]["title"]).first).to_be_visible()


def test_a_hit_stands_beside_the_entry_of_the_list(own_site: Site, tabs: Any) -> None:
    hits = [f for f in own_site.get("/findings.json") if f["rule"] in ("listed", "possible-match")]
    entry = own_site.get(f"/listed/{hits[0]['entry']}.json")
    page = tabs(own_site).open("/screening")
    expect(page.get_by_role("heading", name="Is this the listed party?")).to_be_visible()
    sides = page.locator(".side")
    expect(sides.first).to_contain_text(hits[0]["entity_name"])
    expect(sides.last).to_contain_text(entry["caption"])
    expect(sides.last).to_contain_text(entry["properties"]["program"][0])
    expect(page.locator(".passages mark").first).to_be_visible()
    page.keyboard.press("h")
    expect(page.locator(".qi").last).to_contain_text(hits[0]["entity_name"])
    expect(page.locator(".qi").last).to_contain_text("held")


def chosen_by_key(page: Page, key: str) -> FileChooser:
    """The dialog that a key opens. On a busy machine the browser may drop a click that comes late after the key."""
    for _ in range(3):
        try:
            with page.expect_file_chooser(timeout=10_000) as chooser:
                page.keyboard.press(key)
            return chooser.value
        except TimeoutError:
            continue
    raise AssertionError(f"{key} opened no dialog in three tries")


def test_a_newer_version_of_a_list_is_loaded_by_key(own_site: Site, tabs: Any) -> None:
    old = demo.folder() / "lists" / "made-up-sanctions.csv"
    lines = old.read_text(encoding="utf-8").replace("2025-03-01T06", "2025-04-01T06").splitlines(keepends=True)
    gone = lines.pop(1)
    lines.append(lines[-1].replace(lines[-1].split('"')[1], "demo-0099", 1))
    page = tabs(own_site).open("/screening")
    expect(page.get_by_role("tab", name="Lists 1")).to_be_visible()
    expect(page.locator(".side")).to_have_count(2)
    expect(page.get_by_role("button", name="Load a list")).to_be_visible()
    chooser = chosen_by_key(page, "a")
    chooser.set_files({"name": old.name, "mimeType": "text/csv", "buffer": "".join(lines).encode()})
    expect(page.get_by_role("tab", name="Lists 2")).to_be_visible(timeout=60_000)
    page.keyboard.press("4")
    expect(page.locator(".qi").first).to_contain_text("holds now")
    expect(page.get_by_text("Compared with the version of 2025-03-01")).to_be_visible()
    went = page.locator(".card").filter(has=page.get_by_role("heading", name="Went")).locator("summary")
    expect(went).to_have_count(1)
    went.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text(gone.split('"')[5]).filter(visible=True).first).to_be_visible()
    expect(page.get_by_text("/reconcile/")).to_be_visible()


def test_a_path_is_put_to_the_test(site: Site, tabs: Any) -> None:
    """What a connection hangs on: the sources without which it breaks, beside the path."""
    nodes = {node["name"]: node["id"] for node in site.get("/network.json")["nodes"]}
    ends = [nodes["Luozhen Marine Optics"], nodes["Zarechensk Shipyard"]]
    told = site.get("/withstand.json", left=ends[0], right=ends[1])
    page = tabs(site).open(f"/network?entity={','.join(ends)}")
    page.get_by_role("button", name="Path").first.click()
    page.get_by_role("button", name="What does this hang on?").click()
    if told["breaking"]:
        expect(page.get_by_text("Nothing connects the two any more without")).to_be_visible()
        expect(page.get_by_text(" + ".join(group["name"] for group in told["breaking"][0])).first).to_be_visible()
    else:
        expect(page.get_by_text("It survives the loss of any three source groups.")).to_be_visible()
    expect(page.get_by_text(f"Without {told['without'][0]['name']}:")).to_be_visible()
