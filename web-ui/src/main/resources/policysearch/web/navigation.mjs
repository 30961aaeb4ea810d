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
    history.replaceState({...remembered(), scroll: 0}, '', target);
    return;
  }
  rememberScroll();
  history.pushState(state, '', target);
}

function rememberScroll() {
  history.replaceState({...remembered(), scroll: Math.round(scrollY)}, '');
}

/** Returns to where the reader stood when this entry was left. */
export function restoreScroll() {
  scrollTo({top: remembered().scroll ?? 0, behavior: 'instant'});
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
