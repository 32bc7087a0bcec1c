"""What the daemon logs: one line a batch, and each rejected document once."""

from __future__ import annotations

import structlog

from feedmill.pipeline.report import Report, by_kind

log = structlog.get_logger()


class Teller:
    """Remembers what was told."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, int], str] = {}  # path and part to the reason

    def tell(self, report: Report) -> None:
        """One pass: what it rejected, then what came of it; nothing where nothing happened."""
        self._tell_rejected(report)
        for line in report.refused:
            log.error("not published; please report this", reason=line)
        for found, more in by_kind(report.unused):
            log.warning("could not be used", what=str(found), **({"more": more} if more else {}))
        for note in report.notes:
            log.info("noted", note=note)
        if report.read or report.written or report.removed or report.files["gone"]:
            log.info(summary(report), **_figures(report))

    def _tell_rejected(self, report: Report) -> None:
        for found in report.newly_rejected:
            if self._told.get((found.path, found.part)) != found.reason:
                self._told[found.path, found.part] = found.reason
                place = {} if found.line is None else {"line": found.line}
                log.warning("rejected", path=found.path, **place, reason=found.reason)
        if report.is_whole:
            still = {(found.path, found.part) for found in report.rejected}
            self._told = {place: reason for place, reason in self._told.items() if place in still}


def summary(report: Report) -> str:
    """One pass in a few words, such as "2 new, 1 changed: 3 feeds written"."""
    counts = {
        "new": report.added,
        "changed": report.changed,
        "moved": report.moved,
        "gone": report.files["gone"],
        "rejected": len(report.newly_rejected),
    }
    news = ", ".join(f"{count} {name}" for name, count in counts.items() if count) or "no news"
    feeds = report.feeds["written"]
    written = f"{feeds} feed{'' if feeds == 1 else 's'} written" if feeds else "no feed changed"
    return f"{news}: {written}"


def _figures(report: Report) -> dict[str, object]:
    return {
        "read": report.read,
        "feeds": report.feeds["written"],
        "files": len(report.written),
        "removed": len(report.removed),
        "seconds": round(sum(report.seconds.values()), 3),
    }
