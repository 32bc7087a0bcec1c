"""The commented config.yaml that `feedmill init` writes.

A line that begins "# " is prose; one that begins "#" and a key is a setting at its default.
"""

from __future__ import annotations

import json
import re
from string import Template

from pydantic import ValidationError

from feedmill.config.messages import explained
from feedmill.config.settings import Settings
from feedmill.errors import ConfigError

_TEXT = Template("""\
# What feedmill reads and writes. YAML 1.2; every key may be left out.
# A line such as "#limit: 50" shows a key at its default: take the "#" away to change it.
# Folders are relative to the folder of this file. A variable such as FEEDMILL_SITE__URL
# in the environment goes before the key site.url here.

site:
  # The name of the whole; feeds are titled after it.
  title: $title
  # Where the output folder is served; every address in a feed follows.
  url: $url
  # The page for people that feeds link to.
  #home: $home
  # The domain name in ids; keep it for ever, also when the site moves.
  #authority: $authority
  # Language of feeds and pages, and of documents that do not tell theirs: zh, zh-Hant, en, ...
  language: $language
  # The zone of dates that name none.
  timezone: $timezone
  # Who answers for entries that name no author.
  #author: ""

# The folder of documents. Or a list of folders, each with what holds for documents in it
# that do not say otherwise (every key but path may be left out):
#   seeds:
#     - path: articles
#     - path: blog/content
#       include: ["*.md"]          # in place of read.include
#       exclude: ["drafts/*"]      # besides read.exclude
#       category: Notes
#       language: en
#       url: "https://blog.example/{year}/{month}/{slug}/"   # also {day} {path} {name} {section}
#       timezone: Europe/Berlin
seeds: seeds

read:
  # Files larger than this many bytes are rejected.
  #max_bytes: 5000000
  # Patterns of the files to read; others are ignored and counted.
  #include: ["*.md","*.markdown","*.mdown","*.html","*.htm","*.xhtml","*.txt","*.text","*.jsonl","*.ndjson","*.eml"]
  # Patterns of files to leave out.
  #exclude: []

# Where feeds and pages are written; safe to delete. It must lie apart from the documents.
output: feeds
# Where feedmill keeps what it must remember, such as ids; back it up.
state: var

feeds:
  # The formats of each feed.
  formats: [rss, atom, json]
  # Besides one of all entries, a feed for each: category, tag, source, author, language.
  by: [category]
  # The newest entries that a feed shows.
  limit: 50
  # What was first seen within these days (or a time such as 36h) is shown beyond the limit.
  #keep_days: 2
  # The most entries a feed ever shows.
  #max_entries: 500
  # Entries that a tag, source, author or language needs to get a feed.
  #min_entries: 3
  # What an entry carries: full (all of its text) or summary.
  #content: full
  # WebSub hubs that feeds name, such as [https://hub.example/].
  #hubs: []
  # A feed for you, operations/: documents newly rejected, sources that are gone or silent, outages of your own line.
  # Like every feed it can be read by whoever knows its address.
  #operations: false

# Categories by name, each with any of these. Documents bring their own ones, too.
#   categories:
#     政策监管:
#       slug: policy               # its folder below categories/
#       title: Policy watch        # the title of its feed
#       aliases: [政策, Regulation]
#       match: ['法案', '(?i)\\bAI act\\b']   # searched in title, tags, source and path
#categories: {}

# The category of documents that name none and match none.
#default_category:
#  name: $default_category
#  slug: uncategorized

# Scraped sites that plain reading does not do justice to, each recognized by path, text, or both:
#   profiles:
#     - name: harbour
#       match: {path: ["harbour/*"], text: ["^Harbour Daily$$"]}
#       # What a named group finds on a line is that field: title, published, updated, url, authors, source,
#       # categories, tags, summary.
#       fields: ['^Filed (?P<published>\\d+ \\w+ \\d{4}) from (?P<source>.+)$$']
#       drop: ['^Harbour Daily$$', '(?i)^more tides']          # lines that are none of an article's
#       defaults: {category: Ports, timezone: Europe/Lisbon}   # also source, language
#profiles: []

# One story from several documents, by title and day or by nearly the same text: off, link (each entry
# names the others), or hide (the most complete one alone is in feeds, and names the others).
#duplicates: link

schedule:
  # How often `feedmill run` looks at the whole folder; what events tell of is read at once, and where they can be
  # relied on it looks less often. Or a cron expression: "*/15 * * * *", in site.timezone.
  #scan: 30s
  # A file that nobody closed is read when it has not changed for so long.
  #settle: 500ms

# The HTTP server of `feedmill serve`.
server:
  # Where it listens; 0.0.0.0 is every network that this machine is in.
  #host: 127.0.0.1
  #port: 8080
  # What the operator shows from elsewhere, or through a proxy, to see live pages; 16 characters or
  # more, better given as FEEDMILL_SERVER__TOKEN in the environment.
  #token: ""
  # The prefix under which a proxy asks, such as /news, where it leaves that in place.
  #root_path: ""
  # The proxies whose word on a client's address counts, such as [127.0.0.1, 10.0.0.0/8].
  #trusted_proxies: []
  # Names that live pages answer to, besides localhost and the host of site.url.
  #hosts: []
  # Who may search beside `feedmill run --serve`: operator, or everyone; then each page links to /search.
  #search: operator
monitor:
  # Watch the page that each article came from: readers learn of corrections, you of what moved or died.
  #enabled: false
  # Where a site's owner can reach you (an e-mail or web address); every request carries it. Default: site.home.
  #contact: ""
  # When pages that are due are looked at, as a cron expression such as "0 1-5 * * *", in site.timezone.
  # Default: at any time.
  #rounds: ""
  # How often a page is looked at: factor times the article's age, within min and max.
  #interval: {min: 1h, max: 30d, factor: 0.2}
  # Seconds between two requests to one domain; below 2 only within allow_networks.
  #domain_delay: 5
  # Domains whose hosts each count for themselves, such as tumblr.com.
  #by_host: []
  # Requests at a time, each to another domain.
  #concurrency: 16
  # Seconds after which a request ends, whatever comes.
  #deadline: 30
  # Pages larger than this many bytes are not read.
  #max_bytes: 5242880
  # Ask for robots.txt first, and do as it says.
  #respect_robots: true
  # Private networks that may be reached, such as [192.168.0.0/16], and ports besides 80 and 443.
  #allow_networks: []
  #allow_ports: []
  # The address of an archived copy, such as https://web.archive.org/web/{url}.
  #archive: ""
  # What a change does to its entry: mark (a note on its page), republish (a new date in feeds, too), or ignore.
  #on_change: mark
""")


def template(title: str, timezone: str, language: str, url: str) -> str:
    """A whole config.yaml with these values of `site`; ConfigError where one of them cannot be."""
    given = {"title": title, "timezone": timezone, "language": language, "url": url}
    try:
        settings = Settings.model_validate({"site": given})
    except ValidationError as error:
        loc, text = next(explained(error))
        raise ConfigError(f"{'.'.join(map(str, loc))}: {text}") from None
    site = settings.site
    return _TEXT.substitute(
        title=_quoted(site.title),
        url=_quoted(site.url),
        home=_quoted(site.home),
        authority=_quoted(site.authority),
        language=site.language,
        timezone=timezone,
        default_category=settings.default_category.name,
    )


def _quoted(text: str) -> str:
    """A YAML double-quoted scalar: JSON's, but for DEL and C1, which YAML wants escaped."""
    return re.sub("[\x7f-\x9f]", lambda match: f"\\x{ord(match[0]):02x}", json.dumps(text, ensure_ascii=False))
