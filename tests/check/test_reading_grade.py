"""How hard a text is to read: published grades, syllables, and what does not count."""

import pytest

from d3k2_profile.check.reading_grade import FEWEST_WORDS, grade, smog, syllables

PLATYPUS = (
    "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature. The Australian "
    "platypus is seemingly a hybrid of "
    "a mammal and reptilian creature. The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
)
"""The sentence is given a grade of 11.3 in descriptions of the formula; three times, since fewer than 30 words have no
grade.
"""

GETTYSBURG = (
    "Four score and seven years ago our fathers brought forth, on this continent, a new nation, conceived in "
    "Liberty, and "
    "dedicated to the proposition that all men are created equal. Now we are engaged in a great civil war, "
    "testing whether that "
    "nation, or any nation so conceived and so dedicated, can long endure. We are met on a great "
    "battle-field of that war. We have "
    "come to dedicate a portion of that field, as a final resting place for those who here gave their lives "
    "that that nation might "
    "live. It is altogether fitting and proper that we should do this. But, in a larger sense, we can not "
    "dedicate, we can not "
    "consecrate, we can not hallow this ground. The brave men, living and dead, who struggled here, have "
    "consecrated it, far above "
    "our poor power to add or detract. The world will little note, nor long remember what we say here, but "
    "it can never forget "
    "what they did here. It is for us the living, rather, to be dedicated here to the unfinished work which "
    "they who fought here "
    "have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining "
    "before us, that from "
    "these honored dead we take increased devotion to that cause for which they gave the last full measure "
    "of devotion, that we "
    "here highly resolve that these dead shall not have died in vain, that this nation, under God, shall "
    "have a new birth of "
    "freedom, and that government of the people, by the people, for the people, shall not perish from the earth."
)
"""Grade 11.0 with a dictionary of syllables."""

PLAIN = "The cat sat on the mat. " * 5

ORDINARY = {
    "a": 1,
    "bone": 1,
    "test": 1,
    "change": 1,
    "changed": 1,
    "helped": 1,
    "blood": 1,
    "taking": 2,
    "doctor": 2,
    "kidney": 2,
    "needed": 2,
    "table": 2,
    "changes": 2,
    "people": 2,
    "vitamin": 3,
    "bleeding": 2,
    "pharmacist": 3,
    "question": 2,
    "supplement": 3,
    "outdoors": 2,
}


@pytest.mark.parametrize(
    ("text", "published"),
    [(PLATYPUS, 11.3), (GETTYSBURG, 11.0)],
    ids=["platypus", "Gettysburg"],
)
def test_a_grade_is_the_published_one_within_half_a_grade(text: str, published: float) -> None:
    assert grade(text) == pytest.approx(published, abs=0.5)


def test_one_syllable_words_in_sentences_of_six_read_below_the_first_grade() -> None:
    assert grade(PLAIN) == pytest.approx(0.39 * 6 + 11.8 - 15.59)


def test_the_ordinary_words_of_these_texts_have_the_syllables_a_speaker_gives_them() -> None:
    assert {word: syllables(word) for word in ORDINARY} == ORDINARY


def test_an_exempt_name_counts_as_one_short_word() -> None:
    named = PLAIN.replace("cat", "acenocoumarol")

    assert grade(named, frozenset({"acenocoumarol"})) == grade(PLAIN)
    assert (grade(named) or 0) > (grade(PLAIN) or 0) + 3


def test_fewer_than_thirty_words_have_no_grade() -> None:
    words = PLAIN.split()

    assert len(words) == FEWEST_WORDS == 30
    assert grade(" ".join(words[:-1])) is None
    assert grade(" ".join(words)) is not None


def test_each_item_of_a_list_is_a_sentence_of_its_own() -> None:
    items = [f"the {word} sat on the mat" for word in ("cat", "dog", "hen", "cow", "pig")]

    assert grade("Here:\n" + "\n".join(f"- {item}" for item in items)) == grade("Here. " + ". ".join(items) + ".")


def test_smog_counts_the_words_of_three_syllables_or_more_by_sentences() -> None:
    assert smog(PLAIN) == pytest.approx(3.1291)
    assert smog(PLAIN.replace("cat", "elephant")) == pytest.approx(3.1291 + 1.043 * 30**0.5)
    assert smog("The cat sat.") is None
