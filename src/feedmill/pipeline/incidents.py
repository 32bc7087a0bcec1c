"""What the operator should know of, as entries of a feed of its own. Pure.

An entry an incident: its id is the subject and the moment at which it began, so that it never changes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from html import escape

from feedmill.model import Content, Entry, Site
from feedmill.records import DEAD, OUTAGE, REJECTED, SILENT, Incident, from_micros
from feedmill.text import clean, one_line
from feedmill.urls import tag_uri

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        REJECTED: "Rejected: {subject}",
        DEAD: "Source gone: {subject}",
        SILENT: "Source without an answer for two weeks: {subject}",
        OUTAGE: "Our own line was down",
        "since": "Found on {day}.",
        "began": "From {day} to {end}; nobody was asked meanwhile, and none of it counts.",
        f"{REJECTED} ended": "It can be used since {day}, or is not there any more.",
        f"{DEAD} ended": "It is there again, or watched no more, since {day}.",
        f"{SILENT} ended": "It answers again, is gone, or is watched no more, since {day}.",
    },
    "zh": {
        REJECTED: "未采用：{subject}",
        DEAD: "原文已消失：{subject}",
        SILENT: "来源两周没有应答：{subject}",
        OUTAGE: "本机网络中断",
        "since": "发现于 {day}。",
        "began": "{day} 至 {end}；其间没有访问任何网站，结果均不计。",
        f"{REJECTED} ended": "{day} 起可以使用，或已不在。",
        f"{DEAD} ended": "{day} 起又可访问，或不再监测。",
        f"{SILENT} ended": "{day} 起恢复应答、已消失或不再监测。",
    },
}


def incident_entry(incident: Incident, site: Site) -> Entry:
    """The entry that tells of `incident`; `updated` moves when there is something new to tell of it."""
    moment, changed = from_micros(incident.at), from_micros(incident.changed)
    subject = one_line(clean(incident.subject))
    return Entry(
        id=tag_uri(site.authority, f"incident/{incident.kind}/{moment:%Y%m%dT%H%M%S.%f}Z/{incident.subject}"),
        title=_words(site.language)[incident.kind].format(subject=subject),
        published=moment,
        updated=changed,
        first_seen=moment,
        url=incident.subject if incident.kind in (DEAD, SILENT) else f"{site.url}operations/",
        language=site.language,
        summary=one_line(clean(incident.reason)),
        categories=(incident.kind,),
    )


def incident_content(incident: Incident, language: str, zone: tzinfo) -> Content:
    """What a reader shows: the reason, since when, and what became of it."""
    words = _words(language)
    lines = [clean(incident.reason)]
    day = _moment(incident.at, zone)
    if incident.kind == OUTAGE:
        lines.append(words["began"].format(day=day, end=_moment(incident.ended or incident.at, zone)))
    else:
        lines.append(words["since"].format(day=day))
        if incident.ended is not None:
            lines.append(words[f"{incident.kind} ended"].format(day=_moment(incident.ended, zone)))
    html = "\n".join(f"<p>{escape(line, quote=False)}</p>" for line in lines)
    return Content(html=html, text="\n\n".join(lines))


def _words(language: str) -> Mapping[str, str]:
    return _WORDS["zh" if language.partition("-")[0] == "zh" else "en"]


def _moment(micros: int, zone: tzinfo) -> str:
    moment: datetime = from_micros(micros).astimezone(zone)
    return f"{moment:%Y-%m-%d %H:%M}"
