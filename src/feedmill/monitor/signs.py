"""Pages that stand in an article's place: a login, a challenge, a notice that there is nothing. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SHORT = 1500  # characters of text: an article about such pages is longer
_HEAD = 300  # characters in which a notice says what it is
_LOOKED_AT = 200_000  # characters of markup

_CHALLENGE = re.compile(
    r"just a moment|checking (?:if the site connection is secure|your browser)|attention required|ddos protection by"
    r"|verify (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|unusual traffic"
    r"|enable javascript and cookies to continue"
    r"|access (?:to this page has been )?denied|request (?:was )?blocked|pardon our interruption"
    r"|bot (?:check|detection)"
    r"|安全验证|人机验证|滑动验证|访问验证|请完成验证|输入验证码|环境异常|访问过于频繁|系统检测到您的",
    re.IGNORECASE,
)
_CHALLENGE_MARKUP = re.compile(
    r"cf-chl|cf_chl_|challenge-platform|/cdn-cgi/challenge|px-captcha|geo\.captcha-delivery|_incapsula_resource"
    r"|awswafcookiedomainlist|g-recaptcha|h-captcha",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"\b(?:log|sign) ?in\b|sign up|create an account|subscribers? only|subscribe to (?:read|continue)"
    r"|登录|登入|登陆|请先登录|注册后",
    re.IGNORECASE,
)
_PASSWORD = re.compile(r"<input\b[^>]{0,500}?type\s*=\s*[\"']?password", re.IGNORECASE)
_NOT_FOUND = re.compile(
    r"\b404\b|(?:page|article|post|story|content|document|file|url|item)s? (?:\w+ ){0,4}?"
    r"(?:not found|(?:could ?n[o']t|cannot|can['’]t) be found"
    r"|does ?n[o'’]t exist|does not exist|no longer (?:exists?|available)|has been (?:removed|deleted|moved))"
    r"|^not found|nothing (?:was )?found"
    r"|(?:can['’]t|cannot|could not|couldn['’]t) find (?:the|that|this) page"
    r"|页面不存在|网页不存在|頁面不存在|找不到(?:该|您|页面|网页|頁面|文章|内容)"
    r"|文章不存在|内容不存在|已被删除|已经删除|已被作者删除|已被发布者删除|页面走丢|页面丢失|内容已下架|已下线|无法找到",
    re.IGNORECASE,
)
_MAINTENANCE = re.compile(
    r"under maintenance|scheduled maintenance|be (?:right )?back soon|temporarily (?:unavailable|down|offline)"
    r"|service unavailable"
    r"|bad gateway|gateway time-?out|internal server error|error establishing a database"
    r"|系统维护|网站维护|正在维护|维护中|升级维护|暂时无法访问|服务器错误",
    re.IGNORECASE,
)
_WITHDRAWN = re.compile(
    r"\bretract(?:ed|ion)\b|\bwithdrawn\b|(?:article|post|story|paper|report) (?:\w+ ){0,3}?"
    r"(?:removed|withdrawn|taken down|unpublished)"
    r"|撤稿|撤回|已撤下|撤销(?:该|本|此)?(?:文|报道|稿)|删除(?:该|本|此)(?:文|报道|稿)",
    re.IGNORECASE,
)


def sign_of(markup: str, title: str, text: str) -> str:
    """What the page is instead of an article: "challenge", "login", "not found", "maintenance"; "" for none."""
    if len(text) > _SHORT:
        return ""
    said = f"{title}\n{text[:_HEAD]}"
    head = markup[:_LOOKED_AT]
    if _CHALLENGE.search(said) or (_CHALLENGE_MARKUP.search(head) and len(text) < _HEAD):
        return "challenge"
    if _NOT_FOUND.search(title) or (_NOT_FOUND.search(said) and len(text) < 2 * _HEAD):
        return "not found"
    if _MAINTENANCE.search(title) or (_MAINTENANCE.search(said) and len(text) < _HEAD):
        return "maintenance"
    if _LOGIN.search(said) and (_PASSWORD.search(head) or len(text) < _HEAD):
        return "login"
    return ""


def challenged(status: int, headers: Mapping[str, str], markup: str) -> bool:
    """Whether an answer that is no page is one: some come as 403, 429 or 503."""
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return True
    head = markup[:_LOOKED_AT]
    return status in (202, 403, 405, 429, 503) and bool(_CHALLENGE_MARKUP.search(head) or _CHALLENGE.search(head))


def is_withdrawn(before: str, after: str) -> bool:
    """Whether `after` begins with a notice of withdrawal that `before` did not have."""
    return _WITHDRAWN.search(after[:_HEAD]) is not None and _WITHDRAWN.search(before) is None
