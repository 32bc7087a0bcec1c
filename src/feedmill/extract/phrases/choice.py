"""Many wordings of which a line may be one: only those are tried that can begin as it does.

A regular expression of a hundred alternatives tries them all on a line that is none of them, and most lines are. What
an alternative can begin with, and which words it cannot do without, are read off its text once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

_OPEN = r"\((?:\?(?:P<\w+>|(?:-i)?:|<?[=!])|(?!\?))"
_OFTEN = r"(?:[*+?]|\{\d*,?\d*\})\??(?![*+?])"
_ONE = r"\\u[\da-fA-F]{4}|\\[dDsSwWbBAZnrt]|\\\W|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\()\[|*+?{]"
_TOKEN = re.compile(rf"(?P<open>{_OPEN})|(?P<close>\))|(?P<bar>\|)|(?P<often>{_OFTEN})|(?P<one>{_ONE})", re.DOTALL)
_KNOWN = re.compile(rf"(?:{_OPEN}|\||(?:\)|{_ONE})(?:{_OFTEN})?)*", re.DOTALL)
_NAME = re.compile(r"\(\?P<(\w+)>")
_NO_WIDTH = frozenset((r"\b", r"\B", r"\A", r"\Z", "^", "$"))
_LOOKS_AROUND = ("(?=", "(?!", "(?<=", "(?<!")
_FEW = re.compile(r"\[[^\]\\^-]+\]")  # characters, each written out
_MOST = 8  # strings that a run of characters may stand for
# Small letters that `re` takes for another small one where case does not count; and what lower() makes of "İ".
_RARE_ONES = "ıſµςϐϑϕϖϰϱϵẛﬅ\u0307\u0345\u1fbe\u1fd3\u1fe3\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88"
_RARE = re.compile(f"[{_RARE_ONES}]")
_UNLISTED = "龘ж"  # letters that nobody writes down: what begins with one of them may begin with anything


class _Part(NamedTuple):
    """One character of a pattern, or a group; as it is written, or as the group opens."""

    text: str
    inner: Sequence[Sequence[_Part]] | None = None
    needed: bool = True
    once: bool = True


class _Alternative(NamedTuple):
    """One of the wordings: the characters that it can begin with, and strings one of which must stand in it."""

    text: str
    begins: re.Pattern[str]
    needs: Sequence[str]
    is_open: bool


class _Trial(NamedTuple):
    """What is tried on texts of one beginning: what can begin so, and what can begin with anything."""

    listed: re.Pattern[str] | None
    opened: Sequence[_Alternative]
    # One of these strings stands in what one of `opened` matches. The few in ASCII begin with letters that stand
    # everywhere, and are faster looked for one by one.
    plain: Sequence[str]
    other: re.Pattern[str] | None


class Choice:
    """A regular expression that whole lines are matched against, `alternatives` with bars between them.

    Worth it where there are many of them: with a dozen, a plain pattern is as fast. No group may be asked for by its
    number.

    What may stand in them: characters, classes, `.` `^` `$`, the escapes of signs, `\\u` with four digits, and those of
    the letters dDsSwWbBAZnrt; the groups `(…)` `(?:…)` `(?P<name>…)` `(?-i:…)`, what looks ahead or behind, and how
    often, greedy or lazy. A "{" that says not how often has a backslash. Of the flags, IGNORECASE and DOTALL. For
    everything else (references to groups, other flags within, comments, `\\x41`, `a*+`) there is a ValueError.
    """

    def __init__(self, alternatives: str, flags: int = 0) -> None:
        if unknown := _KNOWN.sub("", alternatives, count=1):
            raise ValueError(f"not known in a choice: {unknown[:20]!r}")
        if flags & ~(re.IGNORECASE | re.DOTALL):
            raise ValueError(f"flags not known in a choice: {flags!r}")
        self._whole, self._flags, self._is_folded = alternatives, flags, bool(flags & re.IGNORECASE)
        self._alternatives: list[_Alternative] = []
        self._beginnings: dict[str, tuple[re.Pattern[str], list[int]]] = {}  # and which alternatives begin so
        self._trials: dict[str, _Trial] = {}
        self._shared: dict[tuple[int, ...], _Trial] = {}  # by what may be: thousands of characters begin the same
        self._needed: dict[tuple[str, ...], tuple[tuple[str, ...], re.Pattern[str] | None]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match of one of the alternatives with all of `text`."""
        listed, opened, plain, other = self._trials.get(text[:1]) or self._trial(text[:1])
        if listed is not None and (found := listed.fullmatch(text)):
            return found
        if not opened:
            return None
        folded = text.lower() if self._is_folded else text
        has_need = other is not None and not folded.isascii() and other.search(folded)
        return self._opened(opened, text, folded) if has_need or any(map(folded.__contains__, plain)) else None

    def _opened(self, opened: Sequence[_Alternative], text: str, folded: str) -> re.Match[str] | None:
        """The match of one of these alternatives; those are not tried that have nothing of what they need."""
        if self._is_folded and not folded.isascii() and _RARE.search(folded):  # what they need may be written with it
            pattern = self._compiled([one.text for one in opened])
            return pattern and pattern.fullmatch(text)
        may_be = (self._compiled([one.text]) for one in opened if any(map(folded.__contains__, one.needs)))
        return next((found for pattern in may_be if pattern and (found := pattern.fullmatch(text))), None)

    def _trial(self, first: str) -> _Trial:
        """What is to be tried on a text with this first character."""
        if not self._alternatives:
            self._read_all()
        fitting = [at for begins, at in self._beginnings.values() if not first or begins.match(first)]
        may_be = tuple(sorted(chain.from_iterable(fitting)))
        if may_be not in self._shared:
            self._shared[may_be] = self._trial_of([self._alternatives[number] for number in may_be])
        trial = self._trials[first] = self._shared[may_be]
        return trial

    def _read_all(self) -> None:
        self._alternatives = [self._read(text) for text in _split(self._whole)]
        for number, one in enumerate(self._alternatives):
            self._beginnings.setdefault(one.begins.pattern, (one.begins, []))[1].append(number)

    def _trial_of(self, may_be: Sequence[_Alternative]) -> _Trial:
        listed = [one.text for one in may_be if not (one.is_open and one.needs)]
        opened = [one for one in may_be if one.is_open and one.needs]
        texts = tuple(one.text for one in opened)  # mostly the same ones, whatever is listed
        if texts not in self._needed:
            self._needed[texts] = self._needs_of(opened)
        return _Trial(self._compiled(listed), opened, *self._needed[texts])

    def _needs_of(self, opened: Sequence[_Alternative]) -> tuple[tuple[str, ...], re.Pattern[str] | None]:
        """What one of these cannot do without: the strings in ASCII, and a pattern of the others."""
        needs = _shortest([need for one in opened for need in one.needs])
        plain = tuple(filter(str.isascii, needs))
        others = [re.escape(need) for need in needs if need not in plain]
        if opened and self._is_folded:
            others += _RARE_ONES
        return plain, re.compile("|".join(others)) if others else None

    def _read(self, text: str) -> _Alternative:
        (parts,) = _parsed(_TOKEN.finditer(text))
        begins, may_be_empty = _begins(parts)
        pattern = re.compile("." if may_be_empty else "|".join(begins), self._flags | re.DOTALL)
        needs = _needs(parts)
        folded = [need.lower() for need in needs] if self._is_folded else needs
        if self._is_folded and any(map(_RARE.search, folded)):
            folded = []
        return _Alternative(text, pattern, folded, any(map(pattern.match, _UNLISTED)))

    def _compiled(self, alternatives: Sequence[str]) -> re.Pattern[str] | None:
        if not alternatives:
            return None
        text = "|".join(alternatives)
        if text not in self._patterns:
            # Who asks for a group's name must find it, in what matches nothing where it is not tried.
            unnamed = [name for name in _NAME.findall(self._whole) if f"(?P<{name}>" not in text]
            groups = "|(?!)" + "".join(f"(?P<{name}>)" for name in unnamed) if unnamed else ""
            self._patterns[text] = re.compile(text + groups, self._flags)
        return self._patterns[text]


def _split(pattern: str) -> Iterator[str]:
    """The alternatives of a pattern, as they are written."""
    depth = at = 0
    for token in _TOKEN.finditer(pattern):
        depth += (token.lastgroup == "open") - (token.lastgroup == "close")
        if depth == 0 and token.lastgroup == "bar":
            yield pattern[at : token.start()]
            at = token.end()
    yield pattern[at:]


def _parsed(tokens: Iterator[re.Match[str]]) -> list[list[_Part]]:
    """The alternatives of a pattern or of a group, up to its end."""
    branches: list[list[_Part]] = [[]]
    for token in tokens:
        if token.lastgroup == "close":
            break
        if token.lastgroup == "bar":
            branches.append([])
        elif token.lastgroup == "often":
            part = branches[-1].pop()
            branches[-1].append(part._replace(needed=not token[0].startswith(("?", "*", "{0", "{,")), once=False))
        else:
            branches[-1].append(_Part(token[0], _parsed(tokens) if token.lastgroup == "open" else None))
    return branches


def _begins(parts: Sequence[_Part]) -> tuple[list[str], bool]:
    """Patterns of the characters that a text of these parts can begin with, and whether it can be empty."""
    found: list[str] = []
    for part in parts:
        if part.text in _NO_WIDTH or part.text in _LOOKS_AROUND:
            continue
        may_be_empty = False
        if part.inner is None:
            found.append(part.text)
        for branch in part.inner or ():
            begins, is_empty = _begins(branch)
            found += begins
            may_be_empty = may_be_empty or is_empty
        if part.needed and not may_be_empty:
            return found, False
    return found, True


def _needs(parts: Sequence[_Part]) -> list[str]:
    """Strings one of which a text of these parts must have: those that say most; none where nothing is certain."""
    found: list[list[str]] = []
    runs = [""]  # strings that stand at this place
    for part in parts:
        characters = _characters(part.text) if part.inner is None and part.needed else ""
        if part.once and 0 < len(characters) * len(runs) <= _MOST:
            runs = [run + character for run in runs for character in characters]
            continue
        found.append(runs)
        runs = [""]
        if part.inner is not None and part.needed and part.text not in _LOOKS_AROUND:
            each = list(map(_needs, part.inner))
            found += [[need for needs in each for need in needs]] if all(each) else []
    needs = max((*found, runs), key=lambda needs: (min(len(need.encode()) for need in needs), -len(needs)))
    return needs if all(needs) else []


def _shortest(needs: Sequence[str]) -> tuple[str, ...]:
    """These strings, without those that hold another one."""
    return tuple(need for need in dict.fromkeys(needs) if not any(o in need and o != need for o in needs))


def _characters(text: str) -> str:
    """The characters of which one stands here, where they are few and written out; "" for others."""
    if _FEW.fullmatch(text):
        return text[1:-1]
    if len(text) == 1:
        return "" if text in ".^$" else text
    return text[1] if text[0] == "\\" and len(text) == 2 and not text[1].isalnum() else ""
