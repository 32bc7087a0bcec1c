"""How crawlers spell the fields of an article in their dumps, beyond the names of front matter.

Scrapy projects, newspaper, news-please, trafilatura, corpora of news and of WeChat accounts. Spellings are as in
`aliases`: case, `_`, `-` and spaces do not matter. When something was fetched (`crawl_time`, `date_download`) is no
date of the article, and stands in no list; neither does `timestamp`, which is the one here and the other there.
"""

from __future__ import annotations

CRAWLED: dict[str, tuple[str, ...]] = {
    "title": ("article_title", "news_title", "title_page", "post_title"),
    "published": (
        "date_publish", "pub_time", "publish_at", "post_time", "release_date", "release_time",
        "article_date", "news_date", "create_time", "datetime", "ptime", "ctime", "time", "时间", "時間",
    ),
    "updated": ("update_time", "modify_time", "date_modify", "last_modified", "修改时间"),
    "url": (
        "news_url", "page_url", "post_url", "web_url", "content_url", "canonical_link", "final_url", "href",
        "文章链接",
    ),
    "summary": ("meta_description", "digest", "teaser", "lead", "intro", "standfirst", "brief"),
    "authors": ("author_names", "reporter", "journalist", "记者", "記者"),
    "source": (
        "media", "media_name", "medium", "publisher_name", "provider", "provider_name", "mp_name", "account_name",
        "wechat_name", "official_account", "source_hostname", "hostname", "source_domain", "domain",
    ),
    "categories": ("category_name", "channel", "channel_name", "column", "cate", "频道"),
    "tags": ("tag_list", "tag_names", "news_keywords", "meta_keywords"),
    "language": ("meta_lang", "lang_code"),
    "image": (
        "image_url", "top_image", "top_img", "main_image", "lead_image", "lead_image_url", "cover_url", "cover_image",
        "thumbnail_url", "thumb", "thumb_url", "og_image", "img_url", "picture", "封面",
    ),
}  # fmt: skip
