"""What a page says of itself outside its text: JSON-LD, OpenGraph, <meta>, microdata, <time>, <link>, lang."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from feedmill.extract.findings import Findings
from feedmill.extract.page.jsonld import Record, read_jsonld
from feedmill.extract.page.keywords import HIDDEN, SHOWN
from feedmill.extract.page.microformats import read_classes, read_reader
from feedmill.extract.page.terms import TERM, listed_terms
from feedmill.extract.page.times import STAMP, take_pieces, take_times
from feedmill.extract.page.title import take_title, titles
from feedmill.extract.page.tree import Element, text_of
from feedmill.extract.phrases.bylines import read_byline
from feedmill.extract.phrases.labels import labelled
from feedmill.extract.phrases.lists import listed
from feedmill.extract.phrases.names import name, names
from feedmill.extract.phrases.values import told_by
from feedmill.extract.phrases.wording import words
from feedmill.text import html_to_text, one_line
from feedmill.urls import absolute

# Names of <meta> (name, property or itemprop, lower-case, without spaces) by field, best first.
_KEYS = {
    "published": "article:published_time article:published og:article:published_time datepublished"
    " weibo:article:create_at publishdate publish-date publish_date publish_time publishtime pubdate pubtime apub:time"
    " bytedance:published_time"
    " og:release_date parsely-pub-date sailthru.date dc.date.issued dcterms.issued dcterms.created dcterms.date dc.date"
    " citation_publication_date citation_date publication_date article.published first-published-at published-at"
    " published_at published_time date datecreated",
    "updated": "article:modified_time article:modified og:updated_time datemodified weibo:article:update_at"
    " bytedance:updated_time dcterms.modified dc.date.modified lastmod last-modified last_modified revised"
    " article.updated updated-at updated_at modified_time",
    "authors": "author article:author_name parsely-author sailthru.author dc.creator dcterms.creator citation_author"
    " byl article:author",
    "editor": "editor",
    "source": "source contentsource mediaid media copyrightname",
    "site": "og:site_name sitename application-name dc.publisher dcterms.publisher publisher",
    "url": "og:url url",  # the second as offices of China have it, with SiteName, ArticleTitle, ContentSource
    "image": "og:image:secure_url og:image og:image:url twitter:image twitter:image:src parsely-image-url image"
    " thumbnail",
    "summary": "og:description description twitter:description dc.description dcterms.description",
    "categories": "article:section parsely-section section category",
    "tags": "article:tag og:article:tag parsely-tags news_keywords keywords",
    "language": "og:locale dc.language language content-language",
}
_FIELDS = {key: field for field, keys in _KEYS.items() for key in keys.split()}
_RANK = {key: rank for keys in _KEYS.values() for rank, key in enumerate(keys.split())}
# What templates and programs fill in as well: the page's own marks go before it.
_WEAK = words("date dc.date dcterms.date dcterms.created datecreated last-modified last_modified revised")
_SITES = ("og:site_name", "application-name")
_NO_PERSON = re.compile(
    r"://|@|\A\W*\d+\W*\Z|\A(?:[a-z]+(?:\.[a-z]+){3,}|admin(?:istrator)?|root|user|editor(?:ial)?(?: team| staff)?"
    r"|.{0,60}\bteam|staff(?: writer)?|web ?(?:master|team)"
    r"|\w+_(?:mobile|web|wap|pc|cms|admin)|小编|编辑部?|網站編輯|网站编辑|管理员|本站|佚名|未知)\Z",
    re.IGNORECASE,
)
_ASIDE = ("nav", "aside", "footer")
_ARTICLE = re.compile(r"schema\.org/\w*(?:Article|Posting|Report)")
_OTHER = re.compile(_ARTICLE.pattern + r"|schema\.org/(?:Answer|\w*Comments?|Review)\Z")
_OF_OTHERS = words("citation mentions relatedlink isrelatedto isbasedon ispartof about")  # articles that this one names
_QUESTION, _ANSWER = (re.compile(rf"schema\.org/{kind}\Z") for kind in ("Question", "Answer"))
_CATEGORY = re.compile(r"/category/[^?#]+\Z")
_BY_ID = ("pubtime_baidu", "source_baidu", "author_baidu", "editor_baidu")


def read_metadata(root: Element, findings: Findings, saved: str = "") -> None:
    """Add the findings of a page, best first in each field, the title by vote; `saved` is where a browser found it."""
    metas = sorted(_metas(root), key=lambda meta: _RANK.get(meta[0], 0))
    record = read_jsonld([text_of(script) for script in root.iter("script") if _is_jsonld(script)])
    _take_record(record, findings)
    _take_links(root, findings, next((value for key, value, _ in metas if key == "og:url"), ""))
    sites = {value for key, value, _ in metas if key in _SITES} | {record.publisher, record.site}
    metas += _shown_with(metas)
    owned = [value for key, value, _ in metas if key in ("copyright", "rights", "dc.rights")]
    nobody = {*record.groups, *(value for _, value, _ in metas if any(one.startswith(value) for one in owned))}
    metas = [meta for meta in metas if _FIELDS.get(meta[0]) != "authors" or meta[1] not in nobody]
    weak = [meta for meta in metas if meta[0] in _WEAK or (meta[0] == "author" and meta[1] in sites)]
    for meta in metas:
        if meta not in weak:
            _take_meta(*meta, findings)
    findings.add("url", record.url, "JSON-LD url")
    _take_marked(root, findings)
    read_classes(root, findings)
    read_reader(root, findings)
    for meta in weak:
        _take_meta(*meta, findings)
    findings.add("site", record.publisher, "JSON-LD publisher")
    if "site" not in findings:
        findings.add("site", record.site, "JSON-LD WebSite")
    addresses = [found.value for found in findings.of("url")] + [saved]
    take_title(root, list(titles(root, metas, record)), sites, findings, addresses)


def _is_jsonld(script: Element) -> bool:
    return (script.get("type") or "").lower().partition(";")[0].strip() == "application/ld+json"


def _metas(root: Element) -> Iterator[tuple[str, str, str]]:
    """Key, value and evidence of each <meta> and each microdata property that carries its value in an attribute."""
    for element in root.iter("meta"):
        value = one_line(element.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            written = element.get(attribute)
            if written and value and not (attribute == "itemprop" and _is_of_other(element)):
                key = _known_as("".join(written.lower().split()))
                how = (
                    key if key.startswith(("og:", "article:", "twitter:")) else f"{_kind(attribute)} {written.strip()}"
                )
                yield key, value, how


def _known_as(key: str) -> str:
    """A key as it is known: one with the prefix of whoever made the page tells a date as others do."""
    bare = key.rpartition(":")[2]
    return bare if key not in _FIELDS and _FIELDS.get(bare) in ("published", "updated") else key


def _shown_with(metas: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """What is shown beside a link to the page, by labels of its own: twitter:label1 "Written by", twitter:data1."""
    values = {key: value for key, value, _ in metas if key.startswith(("twitter:label", "twitter:data"))}
    for key, label in values.items():
        told = labelled(f"{label}: {values.get(key.replace('label', 'data'), '')}") if "label" in key else None
        if told and told[1] and told[0] == "authors":
            yield "author", told[1], key


def _kind(attribute: str) -> str:
    return "itemprop" if attribute == "itemprop" else "meta"


def _take_meta(key: str, value: str, how: str, findings: Findings) -> None:
    field = _FIELDS.get(key)
    if field is None:
        return
    if field == "authors":
        _add_each(findings, field, [] if _NO_PERSON.search(value) else names(value), how)
    elif field == "editor":
        findings.add(field, value, how)
    elif field in ("source", "site"):
        label = labelled(value)
        findings.add(field, "" if "://" in value else name(label[1] if label else value), how)
    elif field == "categories":
        _add_each(findings, field, [value], how)
    elif field == "tags":
        value = unescape(value)  # many a CMS escapes twice
        several = not key.endswith("article:tag") or value.count(",") > 1 or re.search(r",\S", value)
        _add_each(findings, field, listed(value) if several else [value], how)
    elif key != "url" or ("://" in value and how.startswith("meta")):
        findings.add(field, one_line(html_to_text(value)) if field == "summary" else value, how)


def _take_record(record: Record, findings: Findings) -> None:
    findings.add("published", record.published, "JSON-LD datePublished")
    findings.add("updated", record.updated, "JSON-LD dateModified")
    _add_each(findings, "authors", record.authors, "JSON-LD author")
    _add_each(findings, "group", record.groups, "JSON-LD author")
    _add_each(findings, "categories", record.sections, "JSON-LD articleSection")
    _add_each(findings, "tags", record.keywords, "JSON-LD keywords")
    findings.add("summary", one_line(html_to_text(record.description)), "JSON-LD description")
    findings.add("image", record.image, "JSON-LD image")


def _take_links(root: Element, findings: Findings, base: str) -> None:
    """Links of the page's head; a relative address is resolved against `base`, where that is a whole one."""
    for element in root.iter("link"):
        kinds = (element.get("rel") or "").lower().split()
        href = (element.get("href") or "").strip()
        if "canonical" in kinds:
            findings.add("url", href if "//" in href else absolute(base, href) or href, "link canonical")
        elif "image_src" in kinds:
            findings.add("image", href, "link image_src")
    findings.add(
        "language",
        one_line(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        "html lang",
    )


def _take_marked(root: Element, findings: Findings) -> None:
    """Values that stand in the text, marked as what they are: microdata, <time>, ids that search engines ask for."""
    for element in _of_article(root):
        prop = element.get("itemprop").strip().lower()
        stamp = element.get("title") if STAMP.match(element.get("title") or "") else ""
        value = one_line(element.get("datetime") or element.get("content") or stamp or text_of(element)[:500])
        if prop in ("datepublished", "datecreated", "datemodified", "articlesection"):
            _take_meta({"articlesection": "section"}.get(prop, prop), value, f"itemprop {prop}", findings)
        elif prop == "url" and _ANSWER.search(next(element.iterancestors("*")).get("itemtype") or ""):
            findings.add("url", value, "itemprop url")
        elif prop == "keywords":
            label = labelled(value)
            terms = [term for _, term in told_by(*label)] if label and label[0] == "tags" else listed(value)
            is_link = element.tag == "a"
            _add_each(findings, "tags", [one_line(text_of(element))] if is_link else terms, "itemprop keywords")
        elif prop == "author":
            named = element.find(".//*[@itemprop='name']")
            said = value if named is None else named.get("content") or text_of(named)[:500]
            _add_each(findings, "authors", names(said), "itemprop author")
    for element in root.iter("span", "div", "p", "i", "a", "time"):
        if element.get("id") in _BY_ID and (byline := read_byline(one_line(text_of(element)[:500]))):
            for field, value in byline.told:
                findings.add(field, value, f"element {element.get('id')}")
    _take_linked(root, findings)
    take_times(root, findings, is_aside)
    take_pieces(root, findings, is_aside)
    for element in root.iterfind(".//*[@author]"):
        if element.get("created-timestamp") and element.find(".//h1") is not None:  # a post, none of its answers
            findings.add("authors", one_line(element.get("author")), "the post's author")
            break
    for element in root.iterfind(".//*[@data-published]"):
        findings.add("published", one_line(element.get("data-published")), "data-published")


def _of_article(root: Element) -> Iterator[Element]:
    """The properties of the first article that microdata describes; of the page, where it describes none."""
    article = _scope(root)
    for element in (root if article is None else article).iterfind(".//*[@itemprop]"):
        around = next((at for at in element.iterancestors() if at.get("itemscope") is not None), None)
        if article is None or around is None or around is article or not _OTHER.search(around.get("itemtype") or ""):
            yield element


def _is_of_other(element: Element) -> bool:
    """Whether a property is one of an article that this one names: a reference."""
    around = next((at for at in element.iterancestors() if at.get("itemscope") is not None), None)
    return around is not None and (around.get("itemprop") or "").lower() in _OF_OTHERS


def _scope(root: Element) -> Element | None:
    """What microdata describes as an article: of a question without a text of its own, the first answer."""
    scopes = [*root.iterfind(".//*[@itemtype]")]
    articles = (scope for scope in scopes if _ARTICLE.search(scope.get("itemtype")))
    article = next((scope for scope in articles if (scope.get("itemprop") or "").lower() not in _OF_OTHERS), None)
    answer = next((scope for scope in scopes if _ANSWER.search(scope.get("itemtype"))), None)
    if article is not None or answer is None:
        return article
    asked = next((scope for scope in scopes if _QUESTION.search(scope.get("itemtype"))), None)
    texts = asked.iterfind(".//*[@itemprop='text']") if asked is not None else ()
    own = any(next(at for at in text.iterancestors() if at.get("itemscope") is not None) is asked for text in texts)
    return asked if own else answer


def _take_linked(root: Element, findings: Findings) -> None:
    """People and tags that links tell by `rel` (HTML, section 4.6.7), else tags in a list that is named so.

    Keywords that no reader sees leave room for them.
    """
    field = SHOWN if findings.of("tags")[:1] and findings.of("tags")[0].how.casefold() in HIDDEN else "tags"
    for element in root.iterfind(".//a[@rel]"):
        rels = (element.get("rel") or "").lower().split()
        text = one_line(text_of(element))
        if len(text) <= TERM and not is_aside(element):
            if "author" in rels and not _NO_PERSON.search(text):
                _add_each(findings, "authors", names(text), "link rel=author")
            elif "category" in rels or _CATEGORY.search(element.get("href") or ""):
                findings.add("categories", text, "link rel=category")
            elif "tag" in rels:
                _add_each(findings, field, [text.strip("#＃,，、 ")], "link rel=tag")
    if field in findings:
        return
    terms, how = listed_terms(root, is_aside)
    _add_each(findings, field, terms, how)


def is_aside(element: Element) -> bool:
    around = next(element.iterancestors(*_ASIDE), None)
    if around is None or around.tag != "footer":
        return around is not None
    return next(around.iterancestors("article"), None) is None  # an article's own foot tells of it


def _add_each(findings: Findings, field: str, values: Iterable[str], how: str) -> None:
    """Keep all of `values`, unless another place told this field: two lists of the same people differ in spelling.

    A list that holds all who are known, and others, is the more complete one.
    """
    known, values = findings.of(field), [*values]
    if field in ("authors", "tags") and known and {found.value for found in known} < {*values}:
        findings.replace(field, ())
    elif known and known[0].how != how:
        return
    for value in values:
        findings.add(field, value, how)
