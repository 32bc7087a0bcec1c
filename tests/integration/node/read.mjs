// Reads feeds with parsers by others and prints, for each file and each parser that knows its format, what it holds:
//   node read.mjs FILE…  →  one JSON object a line: {file, parser, title, link, items: [{id, title, link, …}]}
import { readFileSync } from "node:fs";
import { parseFeed as feedsmith } from "feedsmith";
import { parseFeed as rowanmanning } from "@rowanmanning/feed-parser";
import RssParser from "rss-parser";

const names = (people) => (people ?? []).map((person) => person.name);
const alternate = (links) => links.find((link) => link.rel === "alternate").href;

const shapes = {
  rss: (item) => ({
    id: item.guid.value,
    title: item.title,
    link: item.link,
    authors: item.dc?.creators ?? [],
    published: item.pubDate,
    summary: item.description,
    content: item.content?.encoded ?? null,
    categories: item.categories.map((category) => category.name),
    enclosures: (item.enclosures ?? []).map((enclosure) => enclosure.url),
  }),
  atom: (entry) => ({
    id: entry.id,
    title: entry.title.value,
    link: alternate(entry.links),
    authors: names(entry.authors),
    published: entry.published,
    updated: entry.updated,
    summary: entry.summary.value,
    content: entry.content?.value ?? null,
    categories: entry.categories.map((category) => category.term),
    enclosures: entry.links.filter((link) => link.rel === "enclosure").map((link) => link.href),
  }),
  json: (item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    authors: names(item.authors),
    published: item.date_published,
    updated: item.date_modified,
    summary: item.summary,
    content: item.content_html ?? null,
    categories: item.tags,
    enclosures: (item.attachments ?? []).map((attachment) => attachment.url),
  }),
};

function withFeedsmith(text) {
  const { format, feed } = feedsmith(text);
  const title = format === "atom" ? feed.title.value : feed.title;
  const link = { rss: () => feed.link, atom: () => alternate(feed.links), json: () => feed.home_page_url }[format]();
  return { title, link, items: (feed.items ?? feed.entries).map(shapes[format]) };
}

function withRowanmanning(text) {
  const feed = rowanmanning(text);
  const items = feed.items.map((item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    authors: names(item.authors),
    published: item.published,
    summary: item.description,
    content: item.content,
    categories: item.categories.map((category) => category.term),
  }));
  return { title: feed.title, link: feed.url, items };
}

async function withRssParser(text) {
  const feed = await new RssParser().parseString(text);
  const items = feed.items.map((item) => ({
    id: item.guid ?? item.id,
    title: item.title,
    link: item.link,
    published: item.isoDate,
    content: item["content:encoded"] ?? (item.summary ? item.content : null) ?? null,
  }));
  return { title: feed.title, link: feed.link, items };
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, "utf8");
  const parsers = { feedsmith: withFeedsmith };
  if (!file.endsWith(".json")) Object.assign(parsers, { rowanmanning: withRowanmanning, "rss-parser": withRssParser });
  for (const [parser, read] of Object.entries(parsers)) {
    console.log(JSON.stringify({ file, parser, ...(await read(text)) }));
  }
}
