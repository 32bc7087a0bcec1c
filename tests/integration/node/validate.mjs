// Judges JSON Feeds with jsonfeed-validator, which knows version 1 alone and nothing that this does not name:
//   node validate.mjs FILE…  →  one JSON object a line: {file, errors: […]}
import { readFileSync } from "node:fs";
import validate from "jsonfeed-validator";

// What 1.1 changed: `authors` instead of `author`, and `language`.
const older = ({ authors, language, ...rest }) => (authors ? { ...rest, author: authors[0] } : rest);

function judged(feed) {
  if (feed.version !== "https://jsonfeed.org/version/1.1") return validate(feed);
  const items = feed.items?.map(older);
  return validate({ ...older(feed), version: "https://jsonfeed.org/version/1", items });
}

for (const file of process.argv.slice(2)) {
  const errors = judged(JSON.parse(readFileSync(file, "utf8"))).map(({ message }) => message);
  console.log(JSON.stringify({ file, errors }));
}
