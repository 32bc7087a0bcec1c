"""What news sites in English set round an article, and within it: their players, dialogues, offers, pointers.

Whole lines, as one copies them from a page; no article has them as a line of its own.
"""

from __future__ import annotations

from feedmill.extract.phrases.wording import any_of

NEWSROOM = any_of(
    r"""
        skip (?:to|past) .{2,40}|skip links?|open .{0,30}\bmenu|close .{0,30}\b(?:menu|icon|dialog(?:ue)?)
        (?:expand|collapse|hide|show|toggle).{0,20}\b(?:sub ?menu|menu|sections?)\b.{0,40}
        (?:hamburger |main |site )?navigation (?:button|drawer|menu|links)|quick links|footer links
        .{2,40} values your feedback|how relevant is this ad to you\?|did you encounter any technical issues\?
        (?:video|audio) player was slow to load content|(?:video|ad|audio) (?:content )?never loaded
        (?:ad|video) (?:froze|was frozen) or did not finish loading|(?:video|audio) content did not start after ad
        audio on ad was too loud|(?:ad|video) was (?:repetitive|not relevant).{0,40}
        your effort and contribution in providing this feedback .{4,60}|thank you!
        (?:video )?ad feedback|close icon|report th(?:is|e) ad|sponsor message|skip advertisement
        (?:go|watch) ad-free.{0,20}
        topics you follow|follow topics?:?|follow author|sign out|my account|see all topics
        view all (?:partners|journals)
        see (?:all|more) (?:by|from|on|in) .{2,50}|(?:follow|close)(?:(?-i:[A-Z])[\w&-]{1,20}){1,4}
        (?:posts|stories|articles) from this (?:author|topic|series|section) will be added .{4,120}
        follow topics and authors from this story .{4,200}
        (?:link|url) copied!?|cop(?:y|ied)(?: link| url)?!?|share (?:article|story|post)|share\d?|(?:copy|share) ?link
        save(?:d| story| article| for later)?|remove|read later|resize|comment loader
        print (?:article|story|page|this page)
        bluesky|threads|flipboard|messenger|mastodon|pocket|x \(twitter\)|twitter / x|facebook / meta|nextdoor
        comments? ?\(?\d[\d,]*\)?|jump to comments?.{0,20}|the conversation \(\d+\)|reader forum|rss feeds?
        view pdf.{0,20}|print mode|all topics|view author publications|view author bio(?:graphy)?|see full bio
        archive page|limit my search to .{2,40}|use the following search parameters to narrow your results:?
        advanced search: by author, .{4,40}|submit a new (?:link|text post)|message the mods
        thank you for visiting .{2,60}\. you are using a browser .{4,300}
        you(?: currently)? have (?:full|free|complimentary) access to this article.{0,60}
        you are (?:using|viewing) .{2,80} browser.{0,200}
        when (?:search suggestions|autocomplete results) are available .{4,120}|type search term.{0,60}
        the audio version of this article is (?:generated|read|produced) by .{4,300}
        from .{2,40}, the free encyclopedia|open search|us markets loading\.{0,3}.{0,10}
        follow authors and never miss a story!?|recommended for you|sorted by:? (?:best|top|new|old)
        reading time:? \d{1,3} min\w*|all \d[\d,]* comments|\d[\d,]* comments? ?share ?save ?hide ?report
        .{2,40} ›› (?:19|20)\d\d, vol\. ?\d+.{0,80}|click here to return to .{2,20}|need a news break\? .{4,120}
        english edition \| .{10,80}|new: you can now listen to .{4,40}|this is a beta experience\. .{4,80}
        this (?:audio|article) (?:is|was) (?:(?:auto-?)?generated|narrated|read) by .{4,200}|estimated \d{1,3} minutes?
        keyboard shortcuts for audio player|accessibility (?:links|help)|caret-(?:left|right)|copylink|navigation menu
        click here to (?:search|share|subscribe|sign up|log in|read|watch|listen)\b.{0,60}|search & section navigation
        this copy is for your personal,? non-?commercial use.{0,300}|current progress \d{1,3}%
        (?:this (?:story|article|content)|the full (?:story|article)) is .{0,40}\b(?:subscribers|members)\b.{0,80}
        (?:already )?have an account\?.{0,40}|already a (?:subscriber|member)\?.{0,40}
        by (?:clicking|submitting|signing|subscribing|providing|entering).{0,40}you (?:agree|consent|accept)\b.{0,300}
        every time .{2,40} publishes a (?:story|post|piece),? you.ll .{4,120}
        privacy notice\s*:\s.{4,300}|enter your e-?mail.{0,20}
        free (?:daily|weekly|monthly|weekday) (?:e-?mail )?newsletter
        (?:newsletter|e-?mail) sign-?up|sign up (?:to|for) (?:the |our )?newsletters?|stay informed with free updates
        simply sign up .{4,200}|our (?:morning|daily|weekly|evening|weekday) e-?mail .{4,200}
        (?:watch|listen) (?:live|now)|live tv|leer en español|read in (?:english|spanish|french)|lire en français
        (?:prefer|make|set|add) .{2,40}\b(?:preferred|preferred source)\b.{0,60}
        .{2,120} on (?:facebook|linkedin|whatsapp|twitter|x|bluesky|reddit) \(opens in .{0,30}\)
        add .{2,40} on google|add us on.{0,10}|read in app|open in app
        report (?:an )?error|submit a news tip|(?:\d[\d,.]*k? )?(?:view|show) comments
        share or comment on this (?:article|story|post)\b.{0,200}
        google preferred source badge
        also from this source|more releases from this source|more press releases? views with|request a demo
        view full answer|marked as answer
        for the latest (?:news|headlines), .{4,80}\b(?:head|tune|go) to .{2,60}
        performance varies by use, configuration,? and other factors\. learn more .{4,120}
        .{2,30} logo go to the .{2,30} home ?page
        get involved with the news in your community|send your stories and photos now|comments: our rules
        we want our comments to be a lively and valuable part of our community.{0,200}
        continue reading with an? .{2,40} subscription|unlimited digital access\. cancel anytime\.?
        (?:this )?article is exclusive (?:for|to) (?:our )?(?:subscribers|members)\.?|want all of .{2,40}\? subscribe\.?
        you have \d+ (?:free |complimentary )(?:article|stor)\w+ (?:remaining|left).{0,80}|remote video url
        article \(\d+ pages?\)|explore a career with us|relevant \w+ posts
        .{2,8} transcripts are created on a rush deadline.{4,300}|written for you by our author .{10,500}
        if .{2,60}, clap 👏.{2,160}|[—–-]{1,2}\s?with assistance (?:from|by) .{2,80}
        posted in(?-i:[A-Z]).{2,80}|from the (?-i:[A-Z])\w+(?:/\w+)? \d{4} issue|read (?:it )?on the web
        together with (?-i:[A-Z]).{1,30}|sign in to view more content|create your free account or sign in.{0,60}
        toggle navigation of .{2,40}|view page source|audio report: written by .{2,60}|\(sponsor\)
        do you (?:know more|have more information) about .{2,120}\? .{0,40}you can contact .{4,400}
        we strive to provide individuals with disabilities equal access.{4,300}
        looking for a .{2,60}\? members of .{4,80}\bget\b.{2,240}
        join \d[\d,.k]*\+? .{4,200}\buse code (?-i:[A-Z0-9]){4,}.{0,40}
    """
)
# Lines that stand in the midst of a text, where a page breaks it off.
ASIDES = any_of(
    r"""
        (?:get|receive|have) .{2,80} (?:in|to|into) your inbox\b[^.]{0,40}[.!]?
        (?:video )?ad feedback|report th(?:is|e) ad|sponsor message|skip advertisement
        add articles to your saved list and come back to them any time\.?
        reminder, this is a premium article and requires a subscription to read\.?
        ai-generated content may summarize information incompletely\..{0,80}
        advertisement · scroll to continue|this advertisement has not loaded yet, but your article continues below\.?
        [—–-]{1,2} ?(?:staff )?writer .{4,60} can be reached at \S+@\S+.{0,160}
        (?:advertisement|story continues) ?[·|:-] ?.{0,30}|also:\s.{4,120}|comment loader|save (?:this )?story
        related article .{4,140}|watch \| .{4,120}|go deeper\s*:.{0,120}|what to read next|you might also like ?…?
        (?:image|photo|picture|video) (?:source|credit),\s?.{2,60}|link copied!?|article continues after.{0,40}
        photo[ -]illustration\s*[:by]{1,2}\s.{2,80}|\$\d[\d,.]* (?:at|on|from) (?-i:[A-Z]).{1,30}
        see (?:it )?at (?-i:[A-Z]).{1,30}
        duration \d{1,2}:\d\d|posted in .{2,30}, duration .{2,20}
        (?:when|if) you (?:buy|purchase|shop) .{0,30}\blinks?\b.{0,80}\bcommissions?\b.{0,60}
        (?:enter|type in) your e-?mail(?: address)?|read later|<iframe\b.{10,400}|(?-i:ADS?)
        sign up for (?:the|our) .{2,60} newsletters?\s+get .{4,200}
        \S{1,12} photo: .{2,40}|\d{1,2}:\d\d • source: .{2,40}
        follow .{2,40}: add us as a preferred source.{0,40}
        you have a preview view of this article while we are checking your access\..{0,120}
        this is a (?:developing|breaking)(?: news)? story\. .{4,80}\bfor (?:the latest )?updates\.?
        what did you think of today['’]s (?:toast|newsletter|issue|edition|e-?mail|briefing|letter)\?
        add .{2,30} as a trusted source
        reporting from[,，] ?.{2,20}|cover image for [^.]{4,200}
        (?-i:Reporting from [A-Z])[\w.'’ -]{2,30}, (?-i:[A-Z])[\w. -]{1,8}\.
        cook mode|prevent your screen from going dark|us customary ?[-–|/] ?metric|jump to recipe
        \d\.\d+ from \d[\d,]* votes
        list of \d+ items|(?:leer|lire|lesen) (?:en|auf) \w{4,10}|view all partners
    """
)
