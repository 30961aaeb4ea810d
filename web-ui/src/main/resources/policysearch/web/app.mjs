// Wires address → model → page. The address is the only state; the model is what was fetched for it.
import {render} from './vendor/lit-html.js';
import {actions} from './actions.mjs';
import {setType} from './components/reading-preferences.mjs';
import {bodyHits, hitNear, offsetOf, showHit, showNamed, showPlace} from './components/hit-places.mjs';
import {arrived, boxed, page, title} from './components/page.mjs';
import {totalInWords} from './components/results.mjs';
import {scopeOf} from './components/search-box.mjs';
import {listen as listenToKeys} from './components/shortcuts.mjs';
import {route} from './components/url-state.mjs';
import {labels} from './labels.mjs';
import {listen, remembered, restoreScroll, visit} from './navigation.mjs';
import {answerOf, countViews, countYears, relieve, surround, widen} from './queries.mjs';
import {isAsServed, served, takeOver} from './served.mjs';
import {characterise} from './study-queries.mjs';

const KEPT_ANSWERS = 30;
const root = document.getElementById('app');
const status = document.getElementById('status');
const answers = new Map();
const model = {route: route(location), status: 'loading', page: 0, hit: -1, wider: {}, relief: [],
  filtersOpen: false, unfolded: new Set(), totals: {}, served: served(root)};
let request = new AbortController();

function draw() {
  const key = document.activeElement?.dataset?.key;
  takeOver(root, () => render(page(model, on), root));
  document.title = title(model);
  document.documentElement.dataset.view = model.route.view;
  if (key !== undefined && document.activeElement?.dataset?.key !== key) {
    [...root.querySelectorAll('[data-key]')].find((one) => one.dataset.key === key)?.focus();
  }
}

/** Fetches what the address asks for and shows it; what was asked before is no longer wanted. */
async function load({cached = false} = {}) {
  request.abort();
  request = new AbortController();
  const {signal} = request;
  const view = arrived(route(location).view);
  if (view !== true) {
    const there = await view.catch(() => false);
    if (!there && !isAsServed(root)) {
      location.reload(); // the server's page can be read without it
    }
    if (!there || signal.aborted) {
      return false;
    }
  }
  begin();
  if (model.route.view === 'served' && !model.served.isOf(location)) {
    location.reload();
    return false;
  }
  if (!isAsServed(root)) {
    sayInBox(boxed(model.route));
  }
  const path = location.pathname + location.search;
  const known = cached ? answers.get(path) : undefined;
  if (known === undefined && !isAsServed(root)) {
    draw();
  }
  try {
    model.answer = known ?? await answerOf(model.route, signal);
    keep(path, model.answer);
    Object.assign(model, {status: 'ready', problem: undefined});
  } catch (error) {
    if (signal.aborted) {
      return false;
    }
    Object.assign(model, {status: 'failed', problem: error});
  }
  draw();
  announce();
  if (model.status === 'ready' && model.route.view === 'search') {
    relieve(model, signal, draw);
    countViews(model, signal, draw);
    countYears(model, signal, draw);
    widen(model, signal, draw);
  }
  if (model.status === 'ready' && model.route.view === 'document') {
    surround(model.answer, signal, draw);
  }
  if (model.status === 'ready' && model.route.view === 'person') {
    characterise(model.answer, signal, draw);
  }
  return true;
}

/** A new address: what is shown stays, dimmed, only while it is of the same kind. */
function begin() {
  const next = route(location);
  const same = next.view === 'search' && model.route.view === 'search';
  const refined = same && next.state.q === model.route.state.q;
  Object.assign(model, {route: next, status: 'loading', page: remembered().page ?? 0, hit: -1,
    relief: [], byHand: undefined, copied: false, wider: refined ? model.wider : {},
    years: refined ? model.years : undefined,
    answer: same ? model.answer : undefined, unfolded: new Set(), totals: {}});
  if (next.view === 'search' && next.state.cursor === '') {
    model.page = 1;
  }
}

/** The search box says what is shown; what was typed and not asked for is gone. */
function sayInBox(state) {
  const box = document.getElementById('q');
  if (box !== null) {
    box.value = state.q;
    box.form.elements.in.value = scopeOf(state);
    on.completion.close();
  }
}

function keep(path, answer) {
  answers.delete(path);
  answers.set(path, answer);
  if (answers.size > KEPT_ANSWERS) {
    answers.delete(answers.keys().next().value);
  }
}

function announce() {
  if (model.route.view === 'search' && model.status === 'ready') {
    const {answer} = model;
    const shown = (answer.results ?? answer.groups).length;
    const unit = answer.groups === undefined ? labels.units[answer.kind]
      : labels.groupUnits[answer.groupedBy];
    status.textContent = shown === 0 ? totalInWords(answer, model.route.state.q)
      : labels.announced(totalInWords(answer, ''), model.page, shown, unit);
  } else {
    status.textContent = '';
  }
}

/** Goes to an address of ours. The focus goes to the heading of what comes, or stays. */
async function go(url, {focus = 'heading', top = true, number = 0} = {}) {
  const before = model.route.view;
  visit(url, {page: number, fromResults: before === 'search'});
  history_.moved();
  if (!await load()) {
    return;
  }
  const place = offsetOf(location.hash);
  if (model.route.view === 'document' && place >= 0) {
    goToPlace(place);
    return;
  }
  if (model.status === 'ready' && showNamed(root, location.hash)) {
    return;
  }
  if (top) {
    scrollTo({top: 0, behavior: 'instant'});
  }
  if (focus === 'heading' || document.activeElement === document.body) {
    document.getElementById('heading')?.focus({preventScroll: true});
  }
}

function goToPlace(offset) {
  const near = hitNear(root, bodyHits(model.answer), offset);
  if (near < 0) {
    showPlace(root, offset);
  } else {
    goToHit(near);
  }
}

function goToHit(number) {
  model.hit = number;
  draw();
  showHit(root, number);
  status.textContent = labels.hitOf(number + 1, bodyHits(model.answer).length);
}

/** Back and forward: what was shown before is shown again, where the reader stood. */
async function comeBack() {
  const left = model.route;
  if (!await load({cached: true})) {
    return;
  }
  if (left.view === 'document' && model.route.view === 'search') {
    const keys = [model.followed, `hit-${left.id}`];
    [...root.querySelectorAll('[data-key]')].find((one) => keys.includes(one.dataset.key))
      ?.focus({preventScroll: true});
  } else if (left.view !== model.route.view) {
    document.getElementById('heading')?.focus({preventScroll: true});
  }
  restoreScroll();
}

function follow(anchor) {
  if (anchor.dataset.back && remembered().fromResults) {
    history.back();
    return;
  }
  model.followed = anchor.dataset.key;
  go(anchor.href, {number: Number(anchor.dataset.page ?? 0)});
}

function place() {
  const offset = offsetOf(location.hash);
  if (offset >= 0) {
    showPlace(root, offset);
  } else if (!showNamed(root, location.hash)) {
    restoreScroll();
  }
}

setType();
const on = actions({model, draw, go, load, goToHit, status});
const history_ = listen({onVisit: follow, onReturn: comeBack, onPlace: place});
listenToKeys({
  '/': () => {
    document.getElementById('q').focus();
    document.getElementById('q').select();
  },
  n: () => on.hit(1),
  p: () => on.hit(-1),
});

load().then(() => {
  const offset = offsetOf(location.hash);
  if (offset >= 0 && model.status === 'ready') {
    goToPlace(offset);
  } else if (model.route.view !== 'document' || !showNamed(root, location.hash)) {
    restoreScroll();
  }
});
