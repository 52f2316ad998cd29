import { LABEL_WORD } from '../world/language.ts'
import type { ExerciseItem } from '../world.ts'
import { escapeMarkup } from './escape-markup.ts'
import { PAGE_WORDS, type PageWords } from './page-words.ts'

/** What the page templates are made of. */
type Parts = {
  item: ExerciseItem
  words: PageWords
  head: string
  name: string
  title: string
  body: string
  time: string
  nav: string
  related: string
}

/** An article's whole page in its outlet's template; `siblings` are the outlet's items, for the related links. */
export function writePage(item: ExerciseItem, siblings: readonly ExerciseItem[]): string {
  const { outlet } = item
  const { language } = outlet
  const words = PAGE_WORDS[language]
  const others = siblings.filter((other) => other.key !== item.key).slice(-5)
  const link = (href: string, text: string) => `<li><a href="${href}">${escapeMarkup(text)}</a></li>`
  const name = escapeMarkup(`${outlet.name} · ${LABEL_WORD[language]}`)
  const iso = item.published.toISOString()
  const parts: Parts = {
    item,
    words,
    name,
    title: escapeMarkup(item.title),
    body: item.paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n'),
    time: `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')}</time>`,
    nav: words.sections.map((section, i) => link(`exercise://pages/${outlet.slug}#${i}`, section)).join(''),
    related: others.map((other) => link(other.url, other.title)).join(''),
    head: `<meta charset="utf-8">
<title>${escapeMarkup(item.title)} – ${name}</title>
<link rel="canonical" href="${item.url}">
<meta property="og:title" content="${escapeMarkup(item.title)}">
<meta property="article:published_time" content="${iso}">
<meta property="og:site_name" content="${name}">`,
  }
  const template = TEMPLATES[outlet.template % TEMPLATES.length] as (parts: Parts) => string
  const direction = language === 'ar' ? ' dir="rtl"' : ''
  return `<!doctype html>\n<html lang="${language}"${direction}>\n${template(parts)}\n</html>\n`
}

const TEMPLATES: readonly ((parts: Parts) => string)[] = [
  // A wire's plain page: semantic HTML.
  ({ head, name, nav, title, time, body, words, related }) => `<head>${head}</head>
<body><a class="skip" href="#main">${words.skip}</a>
<header><strong>${name}</strong><nav><ul>${nav}</ul></nav></header>
<main id="main"><article><h1>${title}</h1><p class="meta">${time}</p>
${body}
</article></main>
<aside><h2>${words.related}</h2><ul>${related}</ul></aside>
<footer><p>${words.footer}</p><a href="#">${words.top}</a></footer></body>`,

  // An old table page without a single semantic element.
  ({ head, name, nav, title, time, body, words, related }) => `<head>${head}</head>
<body bgcolor="#ffffff"><table width="960"><tr><td colspan="2"><b>${name}</b><ul>${nav}</ul></td></tr>
<tr><td width="640" valign="top"><h2>${title}</h2><small>${time}</small>
${body}
</td><td width="300" valign="top"><b>${words.most}</b><ul>${related}</ul><p>${words.newsletter}</p></td></tr>
<tr><td colspan="2"><small>${words.footer}</small></td></tr></table></body>`,

  // A newspaper with cookie notice, share bar, byline, newsletter box in mid-text and JSON-LD.
  ({ head, name, nav, title, time, body, words, related, item }) => `<head>${head}
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: item.title, datePublished: item.published.toISOString() }).replaceAll('<', '\\u003c')}</script></head>
<body><div class="cookie-banner" role="dialog"><p>${words.cookies}</p><button>${words.accept}</button></div>
<div class="site-header"><a href="#">${name}</a><ul class="menu">${nav}</ul></div>
<div class="wrapper"><div class="story"><h1 class="headline">${title}</h1><div class="byline">${words.by} · ${time}</div>
<div class="share-bar">${words.share}</div><div class="story-body">
${withBox(body, `<div class="newsletter-box"><p>${words.newsletter}</p></div>`)}
</div></div><div class="sidebar"><h3>${words.most}</h3><ol>${related}</ol></div></div>
<div class="comments">${words.comments}</div><div class="site-footer">${words.footer}</div></body>`,

  // A page of nested blocks as page builders make them.
  ({ head, name, nav, title, time, body, words, related }) => `<head>${head}</head>
<body><div id="page"><div class="row top"><div class="col"><span>${name}</span></div><div class="col nav"><ul>${nav}</ul></div></div>
<div class="row"><div class="col-8 story"><div class="block title-block"><h1>${title}</h1></div>
<div class="block meta">${time}</div><div class="block share">${words.share}</div><div class="block article-text"><div class="inner">
${body}
</div></div><div class="block related-block"><h4>${words.related}</h4><ul>${related}</ul></div></div></div>
</div>
<div class="cookie-consent" role="dialog"><p>${words.cookies}</p><button>${words.accept}</button></div><footer><p>${words.footer}</p></footer></body>`,

  // An office's bulletin page: narrow, official, with a skip link and a print footer.
  ({ head, name, nav, title, time, body, words }) => `<head>${head}</head>
<body><a href="#content">${words.skip}</a><div role="banner"><h2>${name}</h2></div><div role="navigation"><ul>${nav}</ul></div>
<div role="main" id="content"><h1>${title}</h1><div class="date">${time}</div>
<section>
${body}
</section></div><div role="contentinfo">${words.footer} · ${words.top}</div></body>`,
]

/** Puts a box after the second paragraph, where newspapers like to have it. */
function withBox(body: string, box: string): string {
  const paragraphs = body.split('\n')
  return [...paragraphs.slice(0, 2), box, ...paragraphs.slice(2)].join('\n')
}
