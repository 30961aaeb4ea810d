// What the reader can do, as functions for the components.
import {bodyHits} from './components/document.mjs';
import {chosen} from './components/suggestions.mjs';
import {changed, EMPTY, searchUrl, toggled} from './components/url-state.mjs';
import {completion} from './completion.mjs';
import {labels} from './labels.mjs';
import {widen} from './queries.mjs';

/** While typing within a facet, the server is asked after a pause as long as this. */
const PAUSE = 200;

/** The actions of a page whose parts are given. */
export function actions({model, draw, go, load, goToHit, status}) {
  const now = () => model.route.state;
  const stay = {focus: 'stay', top: false};
  return {
    search: (asked) => {
      const from = model.route.view === 'search' ? now() : EMPTY;
      go(searchUrl(changed(from, asked)), {focus: 'stay'});
    },
    toggle: (field, value) => go(searchUrl(toggled(now(), field, value)), stay),
    dates: (range) => go(searchUrl(changed(now(), range)), stay),
    completion: completion({
      status,
      onChoose: (one) => go(searchUrl(chosen(one, now())), {focus: 'stay'}),
    }),
    group: (group) => go(searchUrl(changed(now(), {group})), stay),
    fold: (key) => {
      if (!model.unfolded.delete(key)) {
        model.unfolded.add(key);
      }
      draw();
    },
    sort: (sort) => go(searchUrl(changed(now(), {sort})), stay),
    open: (url) => go(url),
    previous: () => history.back(),
    retry: () => load(),
    filters: () => {
      model.filtersOpen = !model.filtersOpen;
      draw();
    },
    ...facetActions(model, draw),
    hit: (step) => {
      const total = bodyHits(model.answer).length;
      if (model.route.view === 'document' && total > 0) {
        goToHit(next(model.hit, step, total));
      }
    },
    copy: () => copy(model, draw, status),
  };
}

/** Before the first hit, forward is the first and back is the last; the ends meet. */
function next(hit, step, total) {
  return hit < 0 ? (step > 0 ? 0 : total - 1) : (hit + step + total) % total;
}

function facetActions(model, draw) {
  let timer;
  let asking = new AbortController();
  const renew = () => {
    asking.abort();
    asking = new AbortController();
    widen(model, asking.signal, draw);
  };
  const set = (field, change) => {
    const one = model.wider[field] ?? {more: false, contains: ''};
    const counts = change.contains === '' || change.more === false ? undefined : one.counts;
    model.wider[field] = {...one, ...change, counts};
    draw();
  };
  return {
    more: (field) => {
      set(field, {more: !(model.wider[field]?.more ?? false)});
      renew();
    },
    contains: (field, contains) => {
      if (contains === (model.wider[field]?.contains ?? '')) {
        return;
      }
      set(field, {contains});
      clearTimeout(timer);
      timer = setTimeout(renew, PAUSE);
    },
  };
}

async function copy(model, draw, status) {
  const address = location.href;
  try {
    await navigator.clipboard.writeText(address);
    status.textContent = labels.copied;
    model.copied = true;
  } catch {
    // Without https, or without leave, there is no clipboard: show the link to be copied by hand.
    model.byHand = address;
  }
  draw();
}
