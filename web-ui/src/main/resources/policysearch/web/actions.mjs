// What the reader can do, as functions for the components.
import {bodyHits} from './components/hit-places.mjs';
import {chosen} from './components/suggestions.mjs';
import {changed, EMPTY, searchUrl, toggled, toggledWithin} from './components/url-state.mjs';
import {completion} from './completion.mjs';
import {labels} from './labels.mjs';
import {isWider, widen} from './queries.mjs';

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
    within: (field, value, child, inner) =>
      go(searchUrl(toggledWithin(now(), field, value, child, inner)), stay),
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
    copyText: async (text, said) => {
      status.textContent = await copied(text) ? said : labels.reading.copyByHand;
    },
    paragraph: (event) => paragraph(event, status),
    redraw: draw,
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
    const one = {more: false, contains: '', open: new Set(), ...model.wider[field], ...change};
    const less = change.contains === '' || change.more === false || !isWider(one);
    model.wider[field] = {...one, counts: less ? undefined : one.counts};
    draw();
  };
  return {
    more: (field) => {
      set(field, {more: !(model.wider[field]?.more ?? false)});
      renew();
    },
    branch: (field, value) => {
      const open = new Set(model.wider[field]?.open);
      if (!open.delete(value)) {
        open.add(value);
      }
      set(field, {open});
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
  if (await copied(address)) {
    status.textContent = labels.copied;
    model.copied = true;
  } else {
    model.byHand = address;
  }
  draw();
}

/** Whether the text is in the clipboard: without https, or without leave, there is none. */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A paragraph's link leads to it as any does; its address is copied too. */
async function paragraph({target}, status) {
  const number = target.closest?.('a.anchor')?.dataset.paragraph;
  if (number !== undefined) {
    const address = new URL(`#p${number}`, location.href).href;
    status.textContent = await copied(address) ? labels.reading.paragraphCopied(number)
      : labels.reading.paragraphShown(number);
  }
}
