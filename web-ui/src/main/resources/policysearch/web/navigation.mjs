// The address bar: links without reloading, back and forward, and where the reader stood.

const WAIT_BEFORE_REMEMBERING = 150;

/** What the history remembers beside the address: page number, scroll position, whence. */
export function remembered() {
  return history.state ?? {};
}

/** Goes to an address; the same one again is no new entry. */
export function visit(url, {page = 0, fromResults = false} = {}) {
  const target = new URL(url, location.href);
  const state = {page, fromResults, scroll: 0};
  if (target.href === location.href) {
    history.replaceState({...remembered(), scroll: 0, near: undefined}, '', target);
    return;
  }
  rememberScroll();
  history.pushState(state, '', target);
}

function rememberScroll() {
  history.replaceState({...remembered(), scroll: Math.round(scrollY), near: nearTop()}, '');
}

/** Returns to where the reader stood when this entry was left. */
export function restoreScroll() {
  const {scroll = 0, near} = remembered();
  scrollTo({top: scroll, behavior: 'instant'});
  const paragraph = near && document.querySelector(`.text.long > [data-start="${near.start}"]`);
  if (paragraph) {
    paragraph.scrollIntoView({block: 'start', behavior: 'instant'});
    scrollBy({top: paragraph.getBoundingClientRect().top - near.top, behavior: 'instant'});
  }
}

/** The paragraph at the top of the window, where those above have no height until they are seen. */
function nearTop() {
  const text = document.querySelector('.text.long')?.getBoundingClientRect();
  if (text === undefined) {
    return undefined;
  }
  const there = [8, 40, 72].map((y) => document.elementFromPoint(text.left + text.width / 2, y));
  const paragraph = there.map((one) => one?.closest('.text > [data-start]')).find(Boolean);
  return paragraph && {start: paragraph.dataset.start,
    top: Math.round(paragraph.getBoundingClientRect().top)};
}

/**
 * Calls `onVisit(anchor)` for clicks on links to our own views, `onReturn()` for back and forward
 * between views, and `onPlace()` where only the place in the text changed.
 */
export function listen({onVisit, onReturn, onPlace}) {
  history.scrollRestoration = 'manual';
  let view = location.pathname + location.search;
  document.addEventListener('click', (event) => {
    const anchor = event.target.closest?.('a[href]');
    if (anchor && isOurs(anchor) && !isSpecial(event) && !isPlace(anchor)) {
      event.preventDefault();
      onVisit(anchor);
      view = location.pathname + location.search;
    }
  });
  addEventListener('popstate', () => {
    const now = location.pathname + location.search;
    const moved = now !== view;
    view = now;
    if (moved) {
      onReturn();
    } else {
      onPlace();
    }
  });
  let timer;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    const here = location.href;
    timer = setTimeout(() => {
      if (location.href === here) {
        rememberScroll();
      }
    }, WAIT_BEFORE_REMEMBERING);
  }, {passive: true});
  return {moved: () => { view = location.pathname + location.search; }};
}

function isSpecial(event) {
  return event.defaultPrevented || event.button !== 0
    || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

function isOurs(anchor) {
  return anchor.origin === location.origin && anchor.target === ''
    && /^\/(?:$|compare$|(?:d|person|phrase)\/)/u.test(anchor.pathname);
}

function isPlace(anchor) {
  return anchor.getAttribute('href').startsWith('#');
}
