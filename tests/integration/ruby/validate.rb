# Reads feeds with Ruby's rss, which refuses what RSS 2.0 or RFC 4287 do not allow:
#   ruby validate.rb FILE…  →  one JSON object a line: {file, error} or {file, ids, titles}
require "json"
require "rss"

def told(feed)
  return { ids: feed.items.map { |item| item.guid.content }, titles: feed.items.map(&:title) } if feed.is_a?(RSS::Rss)

  { ids: feed.entries.map { |entry| entry.id.content }, titles: feed.entries.map { |entry| entry.title.content } }
end

ARGV.each do |file|
  found = begin
    told(RSS::Parser.parse(File.read(file, encoding: "UTF-8"), true, true))
  rescue RSS::Error => error
    { error: "#{error.class}: #{error.message}" }
  end
  puts JSON.generate({ file: file, **found })
end
