"""What rests on what, in the browser: who copied whom, both sides, what would fall, and what is missing."""

from typing import Any

from playwright.sync_api import Page, expect

from .conftest import Site


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=name).click()


def test_a_copy_stands_beside_its_original_and_can_be_denied(own_site: Site, tabs: Any) -> None:
    arrow = next(a for a in own_site.get("/lineage.json")["arrows"] if a["kind"] == "near-copy")
    groups = own_site.get("/summary.json")["groups"]
    page = tabs(own_site).open("/sources")
    tab(page, "Groups")
    expect(page).to_have_url(f"{own_site.root}/sources?show=groups")
    page.get_by_role("button", name="Shared sentences").first.click()
    expect(page.get_by_text(f"The copy: {arrow['copy_name']}")).to_be_visible()
    expect(page.locator(".compared .q")).to_have_count(2 * len(arrow["shared"]))
    page.get_by_role("button", name="No copy").click()
    expect(page.get_by_text("They count on their own")).to_be_visible()
    assert own_site.get("/summary.json")["groups"] >= groups
    assert not any(a["kind"] == "near-copy" for a in own_site.get("/lineage.json")["arrows"])
    page.keyboard.press("u")
    expect(page.get_by_role("button", name="Shared sentences").first).to_be_visible()


def test_both_sides_stand_in_their_own_words(site: Site, tabs: Any) -> None:
    events = site.get("/events.json", contested="true")
    contest = next(c for e in events for c in e["contests"] if c["slot"] == "money")
    page = tabs(site).open("/sources?show=contested")
    expect(page.get_by_role("article")).to_have_count(len(events))
    for side in (contest["left"], contest["right"]):
        words = site.get(f"/claims/{side}.json")["passage"]["exact"]
        expect(page.locator(".q").filter(has_text=words[:60]).first).to_be_visible()


def test_what_would_fall_is_shown_before_a_paper_is_marked_and_comes_back(own_site: Site, tabs: Any) -> None:
    row = next(r for r in own_site.get("/documents.json") if r["name"].startswith("01-"))
    before = len(own_site.get("/claims.json"))
    page = tabs(own_site).open(f"/sources/{row['id']}")
    page.get_by_role("button", name="Mark…").click()
    ripple = own_site.get("/ripple.json", target=row["id"], mark="retracted")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text(f"Claims that go {len(ripple['claims'])}")).to_be_visible()
    expect(dialog.get_by_role("button", name="Mark", exact=True)).to_be_disabled()
    dialog.get_by_role("textbox").fill("withdrawn by the agency")
    dialog.get_by_role("textbox").press("Enter")
    expect(page.get_by_text("This paper was retracted: its claims count for nothing.")).to_be_visible()
    assert len(own_site.get("/claims.json")) == before - len(ripple["claims"])
    expect(page.get_by_text("Not counted").first).to_be_visible()
    page.keyboard.press("u")
    expect(page.get_by_text("This paper was retracted: its claims count for nothing.")).to_be_hidden()
    assert len(own_site.get("/claims.json")) == before


def test_what_is_missing_is_listed_by_kind_and_leads_to_its_place(site: Site, tabs: Any) -> None:
    gaps = site.get("/gaps.json")
    unread = [gap for gap in gaps if gap["kind"] == "not_read"]
    page = tabs(site).open("/sources?show=gaps")
    page.get_by_role("button", name="Not read").click()
    expect(page.locator(".finding")).to_have_count(len(unread))
    page.get_by_role("link", name=unread[0]["title"]).click()
    expect(page).to_have_url(f"{site.root}/sources/{unread[0]['documents'][0]}")


def test_a_digit_is_set_beside_what_the_evidence_allows_and_a_one_is_not_offered(own_site: Site, tabs: Any) -> None:
    event = next(e for e in own_site.get("/events.json") if e["groups"] == 1 and e["claims"])
    claim = event["claims"][0]
    page = tabs(own_site).open(f"/network?claim={claim}")
    expect(page.get_by_text(f"The evidence allows {event['proposed']}")).to_be_visible()
    expect(page.get_by_role("button", name="Set the digit: 1")).to_be_disabled()
    page.get_by_role("button", name="Set the digit: 3").click()
    expect(page.get_by_text("Graded 3")).to_be_visible()
    assert own_site.get(f"/claims/{claim}.json")["event"]["given"] == 3
