"""The language of targets: words as data, one grammar, one wording or a whole document."""
