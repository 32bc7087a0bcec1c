"""How crawlers spell the fields of an article in their dumps, beyond the names of front matter.

Scrapy projects, newspaper, news-please, trafilatura, corpora of news and of WeChat accounts. Spellings are as in
`aliases`: case, `_`, `-` and spaces do not matter. When something was fetched (`crawl_time`, `date_download`) is no
date of the article, and stands in no list; neither does `timestamp`, which is the one here and the other there.
"""

from __future__ import annotations

CRAWLED: dict[str, tuple[str, ...]] = {
    "title": ("headline", "article_title", "news_title", "title_page", "post_title", "标题", "標題"),
    "published": (
        "publish_time", "date_publish", "pub_time", "publish_at", "post_date", "post_time", "posted_at",
        "release_date", "release_time",
        "article_date", "news_date", "created_at", "create_time", "date_created", "datetime", "ptime", "ctime", "time",
        "发布时间", "发布日期", "發佈時間", "發布時間", "日期", "时间", "時間",
    ),
    "updated": (
        "updated_at", "update_time", "modified_at", "modify_time", "date_modify", "last_modified",
        "date_updated", "更新时间", "更新時間", "修改时间",
    ),
    "url": (
        "article_url", "news_url", "page_url", "post_url", "web_url", "content_url", "canonical_link", "final_url",
        "href", "链接", "連結", "网址", "網址", "原文链接", "文章链接",
    ),
    "summary": ("meta_description", "digest", "teaser", "lead", "intro", "standfirst", "brief", "摘要", "简介", "导语"),
    "authors": (
        "author_name", "author_names", "byline", "writer", "writers", "reporter", "journalist", "creator",
        "作者", "记者", "記者",
    ),
    "source": (
        "source_name", "media", "media_name", "medium",
        "publisher_name", "provider", "provider_name", "newspaper", "mp_name", "account_name", "wechat_name",
        "official_account", "公众号",
        "来源", "來源", "媒体", "媒體", "source_hostname", "hostname", "source_domain", "domain",
    ),
    "categories": (
        "category_name", "channel", "channel_name", "column", "cate", "分类", "分類", "栏目", "频道",
    ),
    "tags": ("tag_list", "tag_names", "news_keywords", "meta_keywords", "关键词", "關鍵詞", "标签", "標籤"),
    "language": ("meta_lang", "lang_code", "语言"),
    "image": (
        "image_url", "top_image", "top_img", "main_image", "lead_image", "lead_image_url", "cover_url", "cover_image",
        "thumbnail_url", "thumb", "thumb_url", "og_image", "img_url", "picture", "封面",
    ),
}  # fmt: skip
