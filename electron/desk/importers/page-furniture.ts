/** Words in the class or the id of what stands around articles: whole words, so that “shareholders” is none. */
const FURNITURE = wordSet(
  'authorbox breadcrumb breadcrumbs comment commentlist comments consent cookie cookies disqus gdpr mailinglist mostread nav navbar navigation newsletter newsletters outbrain pagination paging paywall recirc recirculation recommendation recommendations recommended related relatedposts replies respond sharebar sharedaddy sharing sidebar signup sponsored subscribe taboola toolbar',
);
/** Words that name boxes around articles, and parts of articles too: what they name goes only where it hardly holds text. */
const FURNITURE_WHERE_SHORT = wordSet(
  'ad ads advert advertisement advertising banner donate menu popular promo promos promotion reactions reply share shares skip social subscription tags teaser teasers tooltip trending',
);
/** Beside one of these words the others speak of the article itself: `article-with-sidebar`, `comment-article-body`. */
const ARTICLE = wordSet('article articlebody body content entry hentry main page post story text wrapper container');
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'banner',
  'menu',
  'menubar',
  'dialog',
  'alert',
]);
/** More of a page's running text than this is no furniture, whatever it is called. */
const MOST_OF_TEXT = 0.3;
const SHORTEST_PARAGRAPH = 80;
/** Code units: about two sentences. */
const HARDLY_TEXT = 250;

/**
 * Takes out of a page what stands around articles and is part of none: menus, share buttons, related stories, comments,
 * newsletter and cookie boxes, by what the page itself calls them. Nothing goes that holds a large part of the page's
 * running text, the page's heading, or what it marks as the article.
 */
export function dropFurniture(page: Document): void {
  const lengths = runningLengths(page);
  const most = (lengths.get(page.body ?? page.documentElement) ?? 0) * MOST_OF_TEXT;
  const kept = new Set<Element>([page.documentElement, page.body]);
  for (const element of page.querySelectorAll('h1, [itemprop~="articleBody"], article')) {
    for (let around: Element | null = element; around !== null && !kept.has(around); around = around.parentElement) {
      kept.add(around);
    }
  }
  for (const element of page.querySelectorAll('*')) {
    if (!kept.has(element) && (lengths.get(element) ?? 0) <= Math.min(most, mostIn(element))) element.remove();
  }
}

/** How much running text an element may hold and still be furniture by its name; less than nothing for others. */
function mostIn(element: Element): number {
  const tag = element.tagName.toUpperCase();
  if (tag === 'NAV' || ROLES.has(element.getAttribute('role') ?? '')) return Number.POSITIVE_INFINITY;
  if (tag === 'FOOTER') return element.closest('blockquote') === null ? Number.POSITIVE_INFINITY : -1;
  if (tag === 'A' || tag === 'P' || /^H\d$/.test(tag)) return -1;
  const words = wordsOf(`${element.getAttribute('class') ?? ''} ${element.id}`);
  if (words.some((word) => ARTICLE.has(word))) return -1;
  if (words.some((word) => FURNITURE.has(word))) return Number.POSITIVE_INFINITY;
  return words.some((word) => FURNITURE_WHERE_SHORT.has(word)) ? HARDLY_TEXT : -1;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** `relatedPosts-box` as related, posts, box. */
function wordsOf(names: string): string[] {
  return names
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** How much running text lies in each element: of text nodes that are long enough and in no link, one way up the tree. */
function runningLengths(page: Document): Map<Element, number> {
  const own = new Map<Element, number>();
  const order: Element[] = [];
  const stack: { element: Element; linked: boolean }[] = [{ element: page.documentElement, linked: false }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const { element, linked } = entry;
    order.push(element);
    let length = 0;
    for (let child = element.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType === 1) {
        stack.push({ element: child as Element, linked: linked || child.nodeName.toUpperCase() === 'A' });
      } else if (!linked) length += (child.nodeValue ?? '').trim().length;
    }
    own.set(element, length >= SHORTEST_PARAGRAPH ? length : 0);
  }
  for (const element of order.reverse()) {
    const around = element.parentElement;
    if (around !== null) own.set(around, (own.get(around) ?? 0) + (own.get(element) ?? 0));
  }
  return own;
}
