"""What happened when, in the browser: bars, what has no date, the sentence behind a bar, filters, keys, table."""

from typing import Any

from playwright.sync_api import expect

from .conftest import Site


def test_a_bar_leads_to_its_sentence_and_to_every_claim_of_the_happening(site: Site, tabs: Any) -> None:
    rows = site.get("/timeline.json")
    row = next(r for r in rows if len(r["claims"]) > 1 and r["first"])
    page = tabs(site).open("/timeline")
    expect(page.locator("[data-happening]").first).to_be_visible()
    page.locator(f'[data-happening="{row["claims"][0]}"]').focus()
    page.keyboard.press("Enter")
    first = site.get(f"/claims/{row['claims'][0]}.json")["passage"]["exact"]
    expect(page.locator(".tray mark")).to_have_text(first)
    page.get_by_role("button", name="Next claim on it").click()
    second = site.get(f"/claims/{row['claims'][1]}.json")["passage"]["exact"]
    expect(page.locator(".tray mark")).to_have_text(second)
    expect(page).to_have_url(f"{site.root}/timeline?claim={row['claims'][1]}")
    page.keyboard.press("Escape")
    expect(page.get_by_text("Choose a bar to read")).to_be_visible()


def test_every_happening_is_there_dated_or_not_and_filters_take_away_what_they_say(site: Site, tabs: Any) -> None:
    rows = site.get("/timeline.json")
    dated = [r for r in rows if r["first"] or r["last"]]
    page = tabs(site).open("/timeline")
    expect(page.locator(".bar-of")).to_have_count(len(dated))
    expect(page.get_by_text(f"{len(rows) - len(dated)} happenings")).to_be_visible()
    page.get_by_role("button", name="Reported", exact=True).click()
    expect(page.locator(".bar-of")).to_have_count(len([r for r in dated if r["status"] != "reported"]))
    party = max({e for r in dated for e in r["entities"]}, key=lambda e: sum(e in r["entities"] for r in dated))
    page.get_by_role("button", name="Reported", exact=True).click()
    page.get_by_label("Party").select_option(party)
    expect(page.locator(".bar-of")).to_have_count(len([r for r in dated if party in r["entities"]]))


def test_keys_walk_zoom_and_show_the_table(site: Site, tabs: Any) -> None:
    rows = site.get("/timeline.json")
    page = tabs(site).open("/timeline?by=year")
    narrow = page.locator(".span-of svg.front").first.bounding_box()
    page.keyboard.press("+")
    expect(page.get_by_role("radio", name="Quarter")).to_have_attribute("aria-checked", "true")
    page.keyboard.press("+")
    expect(page.get_by_role("radio", name="Month")).to_have_attribute("aria-checked", "true")
    wide = page.locator(".span-of svg.front").first.bounding_box()
    assert narrow and wide and wide["width"] > narrow["width"]
    page.locator("[data-happening]").nth(1).focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-happening]").nth(2)).to_be_focused()
    page.keyboard.press("t")
    expect(page.locator("tbody tr")).to_have_count(len(rows))
    expect(page.get_by_role("heading", name="Timeline")).to_be_visible()
