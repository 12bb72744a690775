"""No name is left out that a full comparison would have put above the bar."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from paperchain.language.comparing import compare_names
from paperchain.language.preparing import name_forms
from paperchain.screen.bounding import acronyms, bounds, possible
from paperchain.screen.stored import Fields, packed

WORDS = (
    "Orvane Orvan Shipping Shiping Mirantorven Mirant Torven Belkan Belcan Pyotr Peter Petar P Ivan John Juan A OVS"
    " VEMZ Vedrinsk Vedrinskiy Electromechanical Plant Rubin Рубин завод Ведринский электромеханический АО «Рубин»"
    " Иван Петров Petrov Petroff NII research institute scientific 7 12 LLC Ltd 维德林 贸易 有限公司 محمد بلكان"
    " Muhammad Mohamed al Hassan Hasan bin Technologies технологии Sistema система (Orvane)"
).split()
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(
    NAMES,
    st.lists(NAMES, min_size=1, max_size=6),
    st.sampled_from(["", "Person", "Company"]),
    st.sampled_from(["Person", "Company"]),
)
def test_a_bound_is_never_below_the_probability(asked: str, listed: list[str], one: str, other: str) -> None:
    form, forms = name_forms(asked, one), [name_forms(name, other) for name in listed]
    logits = bounds(form, [Fields(packed(each, each.text, "strong")) for each in forms])
    for each, logit in zip(forms, logits, strict=True):
        assert 1 / (1 + math.exp(-min(logit, 50))) >= compare_names(form, each).probability - 0.001, each.text


@pytest.mark.parametrize(
    ("asked", "listed", "worth"),
    [
        ("Maria Torvenko", "Maria Belkan", False),
        ("Maria Torvenko", "Torvenka Maria", True),
        ("VEMZ Rubin", "Vedrinsk Electromechanical Plant Rubin", True),
        ("Orvane Shipping", "Delkor Shipping", False),
    ],
)
def test_hopeless_names_are_left_out(asked: str, listed: str, worth: bool) -> None:
    kind = "Person" if "Maria" in asked else "Company"
    form = name_forms(listed, kind)
    assert possible(name_forms(asked, kind), [Fields(packed(form, listed, "strong"))], 0.5).tolist() == [worth]


def test_acronyms_of_words() -> None:
    assert acronyms(("vedrinsk", "optical", "works")) == {"vow"}
    assert {"vez", "vep", "vemz", "vemp"} <= acronyms(("vedrinsk", "electromechanical", "plant"))
