/**
 * Query keys that only follow readers around, as publishers and their tools document them: Google Analytics (utm_,
 * gclid…), Facebook (fbclid), Matomo (mtm_, pk_), Mailchimp (mc_), HubSpot (_hs), Piano (at_), Adobe (s_cid), Instagram.
 */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|matomo_\w+|mc_[ce]id|_hs\w+|hs[ac]\w*tracking|at_(?:medium|campaign|custom\w*|format|link\w*|ptr\w*|bbc\w*|creation|recipient\w*)|g?clid|gclsrc|dclid|gbraid|wbraid|gad_source|fbclid|fb_action_ids|fb_source|msclkid|yclid|ysclid|twclid|ttclid|igshid|igsh|li_fat_id|mkt_tok|oly_(?:enc|anon)_id|vero_(?:id|conv)|wickedid|s_cid|ns_(?:campaign|mchannel|source|linkname|fee)|cmpid|ocid|ito|smid|smtyp|ftag|cmp|xtor|__twitter_impression|_ga|_gl|ref_?src|ref_url|sr_share|spm|soc_src|soc_trk|guccounter|guce_referrer\w*|oc|ss_(?:source|campaign_\w+)|trk|trkcampaign|sc_(?:campaign|channel|content|medium|outcome|geo|country)|wt_mc|at_xt)$/i

/**
 * An address in the one form under which the same page is known: no tracking keys, no fragment, no default port, no
 * user name, keys kept in their order. Not changed: letter case of the path, `www.`, http or https, a final slash
 * beyond the root, since each of them may name another page. Null where it is no http(s) address, nor one
 * of the exercise named by the exercise.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  let url: URL
  try {
    url = new URL(address.trim(), base)
  } catch {
    return null // TypeError: not an address.
  }
  // The exercise's own addresses lead to pages made in the house; nothing from the web may name them.
  if (url.protocol === 'exercise:') return (base ?? address).trim().startsWith('exercise:') ? url.href : null
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  url.username = ''
  url.password = ''
  // "#!" fragments name pages of their own in old single-page sites.
  if (!url.hash.startsWith('#!')) url.hash = ''
  if (url.href.includes('?')) {
    const kept = url.search
      .slice(1)
      .split('&')
      .filter((pair) => pair !== '' && !TRACKING.test(keyOf(pair)))
    url.search = kept.length > 0 ? `?${kept.join('&')}` : ''
  }
  url.hostname = url.hostname.replace(/\.$/, '')
  return url.href
}

function keyOf(pair: string): string {
  const key = pair.split('=', 1)[0] ?? ''
  try {
    return decodeURIComponent(key)
  } catch {
    return key // URIError: a stray "%"; the key as it stands.
  }
}
