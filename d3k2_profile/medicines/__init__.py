"""A typed line -> the names in it and the medication classes they may mean.

`split_list` parts a line into entries and `pasted` leaves out what names none, `lexicon` is asked what an entry is
taken for, and `recognise` says how that is decided: by `known_names`, by `similarity`, and by the words around a name
(`words_beside_names`, `label_words`, `directions`).
"""
