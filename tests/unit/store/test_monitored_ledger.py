"""What the monitor recorded, read from the ledgers that are kept."""

from __future__ import annotations

import shutil
from pathlib import Path

from feedmill.model import Grade, Verdict
from feedmill.records import from_micros
from feedmill.store.opening import LEDGER_FILE, open_ledger

LEDGERS = Path(__file__).parents[2] / "ledgers"
URL = "https://source.example/kept"


def test_a_ledger_from_before_the_monitor_watches_nothing(tmp_path: Path) -> None:
    shutil.copy(LEDGERS / "0001.sqlite3", tmp_path / LEDGER_FILE)
    with open_ledger(tmp_path).transaction() as tx:
        assert not tx.is_empty()
        assert tx.watched.next_due() is None
        assert tx.revisions.newest(10) == []


def test_incidents_and_the_journal_outlive_every_upgrade(tmp_path: Path) -> None:
    shutil.copy(LEDGERS / "0003.sqlite3", tmp_path / LEDGER_FILE)
    with open_ledger(tmp_path).transaction() as tx:
        outage, rejected = tx.incidents.newest(10)
        assert (outage.kind, outage.reason) == ("outage", "5 of 6 hosts failed at once")
        assert (rejected.subject, rejected.reason, rejected.ended) == ("seeds/bad.md", "line 2: no title", None)
        assert tx.incidents.news(2) == (["kept"], 3, False)


def test_watched_pages_and_their_changes_outlive_every_upgrade(tmp_path: Path) -> None:
    shutil.copy(LEDGERS / "0002.sqlite3", tmp_path / LEDGER_FILE)
    with open_ledger(tmp_path).transaction() as tx:
        page, past, why, looks, moved, *_ = tx.watched.pages([URL])[URL]
        assert (page.verdict, page.entry, page.scope, why) == (
            Verdict.CHANGED, "kept", "source.example", "an article 0 hours old",
        )  # fmt: skip
        assert [verdict for _, verdict, _ in looks][-1] == "changed"
        assert (past.lost, moved) == (None, False)
        assert page.next_check_at == from_micros(tx.watched.next_due() or 0)
        [claim] = tx.watched.claim(2_000_000_000_000_000, 10, 1)
        assert (claim.past.etag, claim.past.digest) == ('"v1"', "d")
        [revision] = tx.revisions.newest(10)
        assert (revision.grade, revision.text_before, revision.text_after) == (
            Grade.SUBSTANTIVE,
            "Once.",
            "Edited once.",
        )
        assert tx.revisions.texts([page.key]) == {(page.key, "base"): "Kept\nEdited once."}
        assert tx.politeness.robots(["https://source.example"])["https://source.example"].text
        assert len(tx.politeness.outages(0)) == 1
