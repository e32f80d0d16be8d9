"""Which questions a person takes along, and in which order."""

import pytest

from d3k2_profile.profile.questions_to_take import alike
from tests.sample_rules import profile_of, ruleset

RULES = ruleset(
    """
    questions:
      - {id: interest, kind: choices, ask: What?, label: Interest, options: [{id: bones, label: Bones}]}
      - {id: clot, kind: choice, ask: Do you?, label: Clot, options: [{id: "yes", label: Y}, {id: "no", label: N}]}
      - {id: kidney, kind: choice, ask: Do you?, label: Kidney, options: [{id: "yes", label: Y}, {id: "no", label: N}]}
    sources:
      - {id: someone2020, authors: Someone A, where: A Journal 2020, year: 2020, identifier: "doi:10.1/1",
          read: abstract, checked: "2026-11-21"}
    cautions:
      - {id: weak-kidneys, level: ask-first, title: Kidneys, act: Ask a doctor first, short: Kidneys,
          says: [{text: Speak to your clinic., kind: practice, sources: [someone2020]}],
          if_unsure: "If your kidneys are weak, speak to your clinic.", ask: [Are the kidneys weak?]}
      - {id: clots, level: ask-first, weight: -1, title: Clots, act: Ask a doctor first, short: Clots,
          says: [{text: Speak to your clinic., kind: practice, sources: [someone2020]}],
          if_unsure: "If you have clots, speak to your clinic.", ask: [Who checks clotting?, How often are checks?]}
      - {id: tests, level: bring-up, title: Tests, act: Ask a doctor first, short: Tests,
          says: [{text: Speak to your clinic., kind: practice, sources: [someone2020]}], ask: [Which blood samples?]}
    sections:
      - {id: bones, title: Bones, ask: [Do bones matter?],
          says: [{text: Bones matter., strength: strong, kind: guideline, sources: [someone2020]}]}
    rules:
      - {id: kidney, when: {kidney: ["yes"]}, because: Your kidneys., show: {cautions: [weak-kidneys]}}
      - {id: clot, when: {clot: ["yes"]}, because: Your clots., show: {cautions: [clots, tests]}}
      - {id: bones, when: {interest: [bones]}, because: You asked., show: {sections: [bones]}}
    """
)


def test_what_is_urgent_and_applies_asks_first_then_what_was_asked_for_and_each_once_before_any_twice() -> None:
    kidneys_open = profile_of(RULES, {"interest": ["bones"], "clot": "yes"})
    all_known = profile_of(RULES, {"clot": "yes", "kidney": "yes"})

    assert [each.part.id for each in kidneys_open.cautions] == ["clots", "weak-kidneys", "tests"]
    assert kidneys_open.questions_to_ask == (
        "Who checks clotting?",
        "Do bones matter?",
        "Are the kidneys weak?",
        "Which blood samples?",
        "How often are checks?",
    )
    assert all_known.questions_to_ask[:2] == ("Are the kidneys weak?", "Who checks clotting?")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Does age change bones?", "Does age change skin?", False),
        ("Is my warfarin steady?", "Why is warfarin kept steady?", True),
        ("Should they test blood, bone, skin?", "Blood, bone, skin and hair?", True),
        ("Is it?", "Why not?", False),
    ],
)
def test_two_questions_are_alike_where_they_share_most_of_the_words_that_they_are_about(
    one: str, other: str, same: bool
) -> None:
    assert alike(one, other) is alike(other, one) is same
