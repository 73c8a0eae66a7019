"""What page furniture looks like: a pattern for a whole paragraph each, with the reason for which it is left out."""

import re

from quizapp.intake.written_days import DAY


def _whole(*forms: str) -> re.Pattern[str]:
    """One of these forms and nothing else, in any case, but for marks around it."""
    return re.compile(rf"\W*(?:{'|'.join(forms)})\W*", re.IGNORECASE | re.DOTALL)


_HEADING = r"(?:articles?|stor(?:y|ies)|topics?|content|posts?|links?|news|reading|coverage|videos?|podcasts?)"
_AGENCY = r"(?:AFP|EPA|AP|PA|PTI|Reuters|Getty Images|Getty|Alamy|Shutterstock|Unsplash|iStock|Bloomberg|NASA)"
_SITE = r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|messenger|instagram|flipboard|e-?mail)"
_SAID = r"(?:published|posted|updated|modified|created|issued|released|filed)"

ADVERTISEMENT = _whole(
    r"(?:skip |past )?(?:ad|ads|advert|adverts|advertisement|advertisements|advertising|sponsored|promoted)"
    r"(?: content| post| links?| feedback)?",
    r"(?:story|article)? ?continues (?:below|after)(?: (?:this|the))?(?: \w+)?",
    r"scroll (?:down )?to continue.{0,60}",
)
CREDIT = _whole(
    r"(?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?|video|caption)"
    r"(?: (?:credit|courtesy|caption|source)s?)?(?: by|\s*:|\s*©)\s*[^.!?]{2,120}",
    r"(?:image|media|photo|picture) (?:caption|source|credit)s?\b[\s:,]*.{2,400}",
    r"credits?\s*:\s*.{2,120}",
    r"(?:file photo|file)\s*(?::|[–—-])\s+.{2,600}",
    rf"(?:[\w’'.&-]+(?: [\w’'.&-]+){{0,3}}\s*[/|]\s*)?{_AGENCY}(?:\s*(?:via|/|,)\s*(?:{_AGENCY}|\w+ \w+))*",
)
# How a caption ends that begins as a sentence does: with the name of who took it, and no full stop after that.
CREDITED = re.compile(
    r".{5,600}(?:"
    r"\((?:AP |AFP |EPA |Reuters |File |Handout )?(?:Photo|Image|Picture)s?\s*(?:/|:|by\b|via\b|courtesy)[^()]{0,90}\)"
    r"|\b(?:Photograph|Photo|Picture|Image|Credit)s?(?: credit)?:\s*[^.!?:]{2,80}"
    r"|\bREUTERS/[A-Z][\w. -]{2,40}"
    r"|\b[A-Z]\w+/(?:AFP|AP|EPA|PA|Reuters|Getty(?: Images)?)(?:/[\w ]{2,40})?"
    r"|\bvia Getty Images"
    r")\s*",
    re.DOTALL,
)
MORE = _whole(
    r"(?:read|see|learn|find out|watch|listen|discover|explore|view|show|load) (?:more|next|also|all)"
    r"(?:\s*(?:[:>»→]|\b(?:about|on|from|at)\b).{0,200})?",
    rf"(?:also read|must read|see also|you (?:may|might) (?:also )?(?:like|be interested in)|don[’']t miss|up next"
    rf"|related|recommended(?: for you)?|most (?:read|popular|viewed|shared)|popular now|trending(?: now)?"
    rf"|editor[’']?s[’']? picks?|top stories|what to read next|further reading)"
    rf"(?:\s+{_HEADING})?(?:\s*[:>»→].{{0,200}})?",
    rf"more (?:on|from|in) (?:this|the|our|[a-z]+) ?{_HEADING}?",
    r"(?:continue|keep) reading(?: (?:the|this|below|at|on)\b.{0,80})?",
    r"(?:click|tap) (?:here|on the link)\b.{0,120}",
    r"read (?:the|our) (?:full|original|whole) (?:story|article|report|piece)\b.{0,120}",
    r"(?:watch|listen|gallery|in pictures|live updates|explainer|factbox)\s*:\s*[^.]{2,160}",
)
SHARE = _whole(
    rf"(?:share|tweet|print|save|copy link|link copied|pin it|bookmark|{_SITE})"
    rf"(?:[\s,|·•/]+(?:share|tweet|print|save|link|copy|on|via|comments?|{_SITE}))*",
    rf"(?:share|save|print|e-?mail|send|tweet|bookmark) (?:this|it)\b"
    rf"(?: {_HEADING}| page)?(?: (?:on|with|via|by|to)\b.{{0,60}})?",
    r"(?:like|find|join|follow) (?:us|me|@\w+|[\w’ ]{2,40}) on"
    r" (?:facebook|twitter|x|instagram|linkedin|youtube|tiktok)\b.{0,80}",
)
COMMENTS = _whole(
    r"(?:\d[\d,.]*k?|no|view|show|hide|add|leave|post|write|read|see|join)(?: (?:a|all|the|\d[\d,.]*))?"
    r" (?:comments?|conversation|replies)",
    r"comments?(?: \(\d+\)| are closed| policy)?",
    r"be the first to comment.{0,40}",
)
NEWSLETTER = _whole(
    r"(?:subscribe|sign up|sign-up|register|get|join|receive|enter|never miss)\b[^.!?]{0,160}"
    r"\b(?:newsletters?|inbox|e-?mail alerts?|e-?mail address|push notifications?|daily briefing"
    r"|unlimited access)\b.{0,160}",
    r"(?:subscribe|sign up|sign in|log in|log out|register|donate)(?: now| here| today)?",
    r"(?:my account|newsletters?|newsletter sign-?up|support us|become a member|start your free trial)",
    r"already a (?:subscriber|member)\?.{0,60}",
    r"thank you for (?:subscribing|signing up|reading)\b.{0,100}",
    r"(?:this article|this story|this content) is (?:for|only available to) (?:subscribers|members)\b.{0,60}",
)
COOKIES = _whole(
    r"(?:we(?: and our partners)?|this (?:site|website|page)|our (?:site|website)) uses? cookies\b.{0,400}",
    r"by (?:continuing|using|clicking)\b[^.]{0,120}\b(?:cookies|privacy policy|terms)\b.{0,300}",
    r"(?:accept|reject|allow|manage|cookie)(?: (?:all|cookies?|settings|preferences|policy|consent|necessary))+",
    r"privacy(?: policy| notice)?",
    r"terms (?:of (?:use|service)|and conditions)",
)
RIGHTS = re.compile(
    r"\W*(?:©|\(c\) |copyright\b\s*(?:©|\(c\)|\d{4}|by\b|:)).{0,300}"
    r"|[^.]{0,160}\ball rights reserved\b.{0,160}"
    r"|this (?:material|content) may not be (?:published|reproduced|copied)\b.{0,200}"
    r"|(?:this|the) (?:work|article|text|story|page|content) is (?:licen[cs]ed|released|available|published)"
    r" under\b.{0,300}"
    r"|(?:this|the) (?:work|article|text|story|page) is (?:released )?in(?:to)? the public domain\W*"
    r"|\W*(?:licen[cs]e|licen[cs]ed under|text)\s*:?\s*(?:CC[\s-]?(?:BY|0)|Creative Commons|public domain)\b.{0,120}"
    r"|\W*CC[\s-](?:BY(?:-[A-Z]{2})*|0)(?:[\s-]\d\.\d)?\W*",
    re.IGNORECASE | re.DOTALL,
)
ABOUT = _whole(
    r"this (?:article|story|piece|post|page|interview|essay) (?:was|has been|is|first|originally)\b[^.]{0,60}"
    r"\b(?:first|originally|amended|updated|corrected|published|produced|republished|adapted|reprinted|translated"
    r"|appeared|syndicated|part of)\b.{0,400}",
    r"a version of this (?:article|story|piece|post)\b.{0,300}",
    r"(?:editor[’']s note|correction|clarification)\s*[:(].{0,500}",
    r"\(?(?:additional |further )?(?:reporting|writing|editing|translated) by\b.{0,300}",
    r"(?:the )?[\w’' ]{2,60} contributed (?:to this (?:report|article|story)|reporting)\b.{0,120}",
    r"(?:republished|reprinted|originally published|first published) (?:from|with|by|in|on|at)\b.{0,200}",
)
DATED = re.compile(
    rf"\W*(?:(?:first |last |originally )?(?:{_SAID}|date)(?: on| at)?\s*:?\s*)?{DAY}(?:[\s,|·•–—-]+"
    rf"(?:(?:last |first )?{_SAID}(?: on| at)?:?|at|{DAY}|\d{{1,2}}[:.]\d\d(?:\s*[ap]\.?m\.?)?|[A-Z]{{2,5}}"
    r"|\d+ min(?:ute)?s?(?: read)?))*\W*"
    rf"|\W*(?:(?:last |first )?{_SAID}\s*:?\s*)?\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago\W*"
    rf"|\W*\d+\s*-?\s*min(?:ute)?s? read\W*|(?:reading|read) time\W.{{0,30}}"
    rf"|(?:last |first )?{_SAID} (?:at )?\d{{1,2}}[:.]\d\d.{{0,40}}",
    re.IGNORECASE,
)
NAVIGATION = _whole(
    r"home\s*[>»›|/].{1,200}",
    r"skip to (?:main |the )?(?:content|navigation)",
    r"(?:menu|search|home|home ?page|back to (?:top|home)|next|previous|close|open menu|topics|tags|sections|sitemap"
    r"|contact(?: us)?|about us|help|faqs?|loading|toggle navigation)",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|section|keywords)\s*:\s*.{1,200}",
    r"[^.!?“\">»›|]{1,40}(?:[>»›|][^.!?“\">»›|]{1,40}){2,}",
)
ADDRESS = re.compile(r"\W*(?:(?:source|from|link)\s*:?\s*)?(?:https?://|www\.)\S+\s*", re.IGNORECASE)
SOURCE = re.compile(r"\W*source\s*:\s*(?P<what>[^.!?]{2,160})\W*", re.IGNORECASE)

REASONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("the place of an advertisement", ADVERTISEMENT),
    ("when it was published", DATED),
    ("a picture’s caption or credit", CREDIT),
    ("a picture’s caption or credit", CREDITED),
    ("leads to other pages", MORE),
    ("buttons for sharing", SHARE),
    ("about comments", COMMENTS),
    ("offers a newsletter or an account", NEWSLETTER),
    ("about cookies or terms", COOKIES),
    ("about rights", RIGHTS),
    ("about its publication", ABOUT),
    ("its address", ADDRESS),
    ("its source", SOURCE),
    ("the page’s navigation", NAVIGATION),
)
