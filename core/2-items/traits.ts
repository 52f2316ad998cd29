/** What an element's tag, class, id and role give away of its use; several may hold. */
export const TRAIT = {
  /** Furniture by its class: share bars, teasers, newsletters, menus. */
  furniture: 1,
  /** Readers' comments. */
  comments: 2,
  /** The container of the article's text by name. */
  body: 4,
  /** Furniture by tag or role: nav, footer, aside, form. */
  frame: 8,
  /** Not shown to readers. */
  hidden: 16,
  /** Captions and credits of pictures. */
  caption: 32,
  /** A lead or standfirst. */
  lead: 64,
  /** An element that opens and closes a block of text. */
  block: 128,
  /** An article or the page's main part by tag, role or name. */
  article: 256,
  /** Names who wrote it. */
  byline: 512,
  /** Tells when it was published. */
  dated: 1024,
  link: 2048,
  heading: 4096,
  listItem: 8192,
  quote: 16384,
  tableCell: 32768,
} as const

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul #root'.split(
    ' ',
  ),
)
const FRAMES = new Set(['nav', 'footer', 'aside', 'form', 'menu'])
const FRAME_ROLES =
  /^(?:navigation|complementary|banner|contentinfo|dialog|alertdialog|alert|search|menu|menubar|toolbar|tablist|tooltip)$/

const byName = new Map<string, number>()
const MOST_NAMES = 20_000

/** The traits of an element; names are looked up once each, since a page repeats its classes. */
export function traitsOf(tag: string, attributes: Record<string, string>): number {
  let traits = traitsOfTag(tag)
  const { class: classes, id, role, itemprop, style } = attributes
  if (classes !== undefined || id !== undefined || itemprop !== undefined) {
    const name = `${tag === 'body' || tag === 'html' ? '' : `${classes ?? ''} ${id ?? ''}`} ${itemprop ?? ''}`
    let named = byName.get(name)
    if (named === undefined) {
      named = traitsOfName(name.slice(0, 400))
      if (byName.size >= MOST_NAMES) byName.clear()
      byName.set(name, named)
    }
    traits |= named
  }
  if (role !== undefined) {
    if (FRAME_ROLES.test(role)) traits |= TRAIT.frame
    else if (role === 'main' || role === 'article') traits |= TRAIT.article
    else if (role === 'heading') traits |= TRAIT.heading | TRAIT.block
  }
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) traits |= TRAIT.hidden
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') traits |= TRAIT.hidden
  return traits
}

const TAG_TRAITS = new Map<string, number>()

function traitsOfTag(tag: string): number {
  const known = TAG_TRAITS.get(tag)
  if (known !== undefined) return known
  let traits = BLOCKS.has(tag) ? TRAIT.block : 0
  if (FRAMES.has(tag)) traits |= TRAIT.frame
  if (tag === 'article' || tag === 'main') traits |= TRAIT.article
  if (tag === 'a') traits |= TRAIT.link
  if (/^h[1-6]$/.test(tag)) traits |= TRAIT.heading
  if (tag === 'li' || tag === 'dd' || tag === 'dt') traits |= TRAIT.listItem
  if (tag === 'blockquote') traits |= TRAIT.quote
  if (tag === 'td' || tag === 'th') traits |= TRAIT.tableCell
  if (tag === 'figcaption' || tag === 'caption') traits |= TRAIT.caption
  if (tag === 'time') traits |= TRAIT.dated
  if (TAG_TRAITS.size < 500) TAG_TRAITS.set(tag, traits)
  return traits
}

/** WordPress writes a post's tags and categories among its classes (post_class); they say nothing of its use. */
function withoutTopics(name: string): string {
  if (!/\b(?:hentry|type-post|status-publish)\b/.test(name)) return name
  return name.replace(/(?:^|\s)(?:tag|category|format|status|type|has|topic)-\S+/g, ' ')
}

function traitsOfName(written: string): number {
  const name = withoutTopics(written.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase())
  let traits = 0
  if (BODY.test(name)) traits |= TRAIT.body
  if (COMMENTS.test(name) && !/no-?comments?|with-?comments?|comments?-(?:open|closed|count|off|on)\b/.test(name))
    traits |= TRAIT.comments
  // Posts of social networks set into an article are quoted by it.
  if (FURNITURE.test(name) && !/embed|twitter-tweet|instagram-media/.test(name)) traits |= TRAIT.furniture
  if (CAPTION.test(name)) traits |= TRAIT.caption
  if (LEAD.test(name)) traits |= TRAIT.lead
  if (ARTICLE.test(name)) traits |= TRAIT.article
  if (BYLINE.test(name)) traits |= TRAIT.byline
  if (DATED.test(name)) traits |= TRAIT.dated
  if (HIDDEN.test(name)) traits |= TRAIT.hidden
  return traits
}

// Names as content systems and news sites give them (WordPress, Drupal, Joomla, Blogger, Ghost, Arc, AMP and their like).
const BODY =
  /(?:^|[\s_-])(?:(?:article|story|post|entry|news|blog|content|text|page|main|field(?:-name)?|detail|td-post|single)[_-]{0,2}(?:body|content|text|txt|copy|main-text|fulltext|maintext|inner-content|body-text)|articlebody|storybody|storytext|story-?content|artikel-?text|textkoerper|body-?copy|body-?text|cuerpo|corps|texte-article|article-?texte|entry|hentry-content|rich-?text|wysiwyg|post-?entry|newstext|news-?detail|artikelinhalt|article-?main|the-?content|node-content|noticia-?texto|texto-?noticia|itemfulltext|fulltext)(?:[_-]{1,2}(?:inner|container|wrapper|wrap|content|main|text|body|copy|default|component|section|block|standard|single|legacy|[a-z]{0,3}\d*))*(?=$|\s)/
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|disqus(?:_thread)?|respond|reply|replies|commentlist|comment-?(?:list|area|section|box\w*|form|body|content|text|wrap\w*|container|thread)|kommentare?|commentaires?|comentarios?|komentar\w*|feedback|discussion|livefyre|fb-comments|reader-?comments?|user-?comments?)(?:$|[\s_-])/
const FURNITURE =
  /(?:^|[\s_-])(?:related\w*|recirc\w*|recommend\w*|shar(?:e|ing|er)\w*|socials?\w*|addthis\w*|sharedaddy|jp-relatedposts|sidebar\w*|side-?bar|side-?col\w*|widgets?\w*|navi?(?:gation|bar)?|menus?|breadcrumbs?\w*|crumbs?|foot(?:er)?|colophon|masthead|newsletter\w*|news-?letter|subscri\w*|abo|signup|sign-?up|promos?\w*|teasers?\w*|ad|ads|adv|advert\w*|anzeige|werbung|publicidad\w*|publicite|pub|sponsor\w*|banner\w*|cookies?\w*|consent|gdpr|popup\w*|modal\w*|overlay|toolbar\w*|tools|pagination|pager|paging|print\w*|popular\w*|trending\w*|most-?(?:read|popular|viewed)|more-?(?:news|stories|from|on|articles)|read-?(?:more|next|also)|see-?also|also-?read|outbrain\w*|taboola\w*|ob-widget|rating\w*|stars|votes?|login\w*|log-?in|search\w*|skip\w*|tags?|tag-?list|tagcloud|tag-?links|post-?tags|cat-?links|post-?meta|entry-?meta|meta-?data|metadata|article-?meta|bio|biography|author-?(?:bio|box|info|card|profile|description)|about-?(?:the-)?author|byline\w*|toc|table-?of-?contents|ez-toc\w*|copyright|disclaimer|legal|imprint|donat\w*|support-?us|call-?to-?action|cta|follow\w*|whatsapp\w*|telegram-?\w*|poll|quiz|infobox|factbox|fact-?box|info-?box|kasten|marginalspalte|gallery\w*|slideshow\w*|carousel\w*|slider\w*|video-?(?:player|list|info)|playlist|photo-?credit|media-?credit|img-?credit|user-?info|topics?|keywords?|next-?(?:post|article)|prev-?(?:post|article)|post-?nav\w*|nav-?links|navbox|catlinks|mw-editsection|editsection|reflist|noprint|ticker|weather|event-?list|upcoming|archive\w*|accordion-?nav|dossier-?(?:links|teaser)|article-?(?:tools|actions|share|footer|related|links|tags|sidebar)|entry-?(?:footer|utility|share)|story-?(?:footer|share|tools|links|related)|post-?(?:footer|share|related|navigation|bottom)|content-?(?:footer|sidebar|related|ad)|bottom-?(?:bar|links)|inline-?(?:ad|promo|related|links)|hinweis|kontakt|contact|app-?download|push|notification\w*|alert|wp-?block-?latest-posts\w*|yarpp\w*|crp_related|google_\w+|dfp\w*|mpu|leaderboard|skyscraper|supplement\w*|off-?canvas|mega-?menu|language-?switcher|lang-?switch\w*|accessibility|back-?to-?top|scroll-?top)(?:$|[\s_-])/
const CAPTION =
  /(?:^|[\s_-])(?:caption\w*|wp-caption-text|img-?(?:caption|text|desc\w*)|image-?(?:caption|credit|text|desc\w*|copyright)|photo-?(?:caption|credit|desc\w*)|bildunterschrift|bildtext|bu|legende|pie-?foto|pie-?de-?foto|media-?caption|figure-?caption|cutline|article-?image-?\w*|picture-?text)(?:$|[\s_-])/
const LEAD =
  /(?:^|[\s_-])(?:lead|lede|intro|introduction|perex|ingress|standfirst|chapo|chapeau|teaser-?text|sub-?headline|sub-?title|subtitle|dek|deck|excerpt|abstract|vorspann|article-?(?:intro|lead|summary|excerpt|subtitle|chapo)|entradilla|bajada|sumario|copete|sapo|summary|description|story-?(?:intro|lead|summary)|post-?(?:intro|excerpt))(?:$|[\s_-])/
const ARTICLE =
  /(?:^|[\s_-])(?:article|story|post|hentry|h-entry|single-post|main-?content|maincontent|content-?main|primary|article-?(?:page|container|wrapper|detail|view)|artikel|noticia|node-(?:article|news|story)|blogposting|newsarticle)(?:$|[\s_-])/
const BYLINE =
  /(?:^|[\s_-])(?:by-?line\w*|author\w*|auteur\w*|autor\w*|writer|writtenby|written-by|dc-creator|post-?author|article-?author|contributors?|reporter|journalist|vcard|fn|creator|signature|firma)(?:$|[\s_-])/
const DATED =
  /(?:^|[\s_-])(?:date\w*|datetime|time-?stamp|timestamp|published\w*|pub-?date|publish-?date|publication-?date|post-?date|entry-?date|article-?date|posted-?on|post-?time|created|fecha\w*|datum|data|datepublished|dateline|submitted|time|update-?time|story-?date|news-?date|meta-?date)(?:$|[\s_-])/
const HIDDEN =
  /(?:^|[\s_-])(?:hidden|hide|invisible|d-none|sr-only|visually-?hidden|screen-?reader-?text|display-?none|is-hidden|u-hidden|element-invisible|print-only|noscreen)(?:$|[\s_-])/
