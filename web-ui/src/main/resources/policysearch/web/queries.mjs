// What is asked of the API for each view, and what is asked after that to help.
import {ask, askText, path} from './api.mjs';
import {waysOut} from './components/empty.mjs';
import {CHILDREN, SHORT} from './components/facets.mjs';
import {asked, changed, FACETS, inView, isOfStatements} from './components/url-state.mjs';
import {STUDIES} from './study-queries.mjs';

const MORE = 100;
const ALL = 1000;
/** Who finds more than this is not asked what was meant: the server's own number. */
const FEW = 5;
const LATEST = 5;
const PILLS = 8;
const RELATED = 8;
const REFERENCES = ['gbt7714', 'bibtex'];

/** The path that answers a view. */
function answerPath({view, id, state}) {
  switch (view) {
    case 'document':
    case 'meeting': return documentPath(id, state.q);
    case 'home': return path('/search', {size: LATEST, sort: '-date', facets: 'speaker,province',
      facetSize: PILLS});
    default: return resultsPath(state);
  }
}

/** Statements that are gathered cannot be counted in the same request. */
function resultsPath(state) {
  const counted = {facets: FACETS.join(','), facetSize: SHORT};
  return path(routeOf(state), state.group === 'none' ? counted : {}, asked(state));
}

function routeOf(state) {
  return isOfStatements(state) ? '/statements' : '/search';
}

/** The path of what may be meant by what is typed. */
export function suggestPath(typed) {
  return path('/suggest', {q: typed});
}

/** The answer for a view, with all that is shown at once: nothing of it comes later and pushes. */
export async function answerOf(route, signal) {
  const {view, state} = route;
  if (view === 'served') {
    return {};
  }
  if (view in STUDIES) {
    return STUDIES[view](route, signal);
  }
  if (view !== 'search' || !isOfStatements(state)) {
    return {...await ask(answerPath(route), signal), kind: 'documents'};
  }
  const alone = changed(state, {group: 'none'});
  const [answer, counts] = await Promise.all([
    ask(answerPath(route), signal),
    state.group === 'none' ? {} : ask(`${resultsPath(alone)}&size=1`, signal)
      .then(({facets, voices}) => ({facets, voices})),
  ]);
  const didYouMean = await spellings(alone, answer.total.value, signal);
  return {...answer, ...counts, didYouMean, kind: 'statements', groupedBy: state.group};
}

/** Among statements the server does not ask back: what it asks of the speeches is counted here. */
async function spellings(state, total, signal) {
  if (state.q === '' || state.cursor !== '' || total > FEW) {
    return [];
  }
  const {voice, ...filters} = state.filters;
  const given = asked({...state, filters});
  const meant = await ask(path('/search', {in: 'speech', size: 1}, given), signal)
    .then((answer) => answer.didYouMean ?? []).catch(() => []);
  const counted = await Promise.all(meant.map(async ({q}) => (
    {q, total: await totalOf(changed(state, {q}), signal)})));
  return counted.filter((one) => one.total > total);
}

async function totalOf(state, signal) {
  const answer = await ask(path(routeOf(state), {size: 1}, asked(state)), signal)
    .catch(() => undefined);
  return answer?.total.value;
}

/** What the search gives in either tab: the number in the other one becomes known a little later. */
export async function countViews(model, signal, draw) {
  const {state} = model.route;
  model.totals[state.view] = model.answer.total.value;
  const other = inView(changed(state, {group: 'none'}),
    isOfStatements(state) ? 'documents' : 'statements');
  const total = await totalOf(other, signal);
  if (!signal.aborted) {
    model.totals[other.view] = total;
    draw();
  }
}

function documentPath(id, q) {
  return path(`/documents/${encodeURIComponent(id)}`, q === '' ? {} : {q});
}

/** How many results each year has: drawn where room is kept for it, so that nothing moves. */
export async function countYears(model, signal, draw) {
  const {state} = model.route;
  if (model.answer.total.value === 0 || model.answer.years !== undefined) {
    return;
  }
  const {answer} = model;
  const wanted = {facetSize: ALL, facetSort: 'name'};
  const years = await (isOfStatements(state)
    ? ask(path('/statements', {facets: 'year', size: 1, ...wanted},
      asked(changed(state, {group: 'none', cursor: ''}))), signal).then(({facets}) => facets[0])
    : ask(facetPath('year', '', state, wanted), signal)).catch(() => undefined);
  if (!signal.aborted) {
    answer.years = years;
    model.years = years;
    draw();
  }
}

/** What stands below a document's text, kept with it; what cannot be had is left out. */
export async function surround(doc, signal, draw) {
  if (doc.more !== undefined) {
    return;
  }
  const of = `/documents/${encodeURIComponent(doc.id)}`;
  const [related, ...texts] = await Promise.all([
    ask(path(`${of}/related`, {size: RELATED}), signal).catch(() => undefined),
    ...REFERENCES.map((format) => askText(path(`${of}/citation`, {format}), signal)
      .catch(() => undefined)),
  ]);
  if (!signal.aborted) {
    doc.more = {related,
      references: Object.fromEntries(REFERENCES.map((form, i) => [form, texts[i]]))};
    draw();
  }
}

/** Where nothing was found: what each way out would give, shown as it becomes known. */
export async function relieve(model, signal, draw) {
  const {state} = model.route;
  if (model.answer.total.value > 0) {
    return;
  }
  const relief = [];
  model.relief = relief;
  await Promise.all(waysOut(state).map(async (way, i) => {
    relief[i] = await totalOf(changed(way.state, {group: 'none'}), signal);
  }));
  if (!signal.aborted) {
    draw();
  }
}

/** Whether more of a facet is asked for than comes with the results. */
export function isWider({more, contains, open}) {
  return more || contains !== '' || open.size > 0;
}

/** Where the user asked to see more of a facet, or to look for something in it: its values. */
export async function widen(model, signal, draw) {
  const asked = Object.entries(model.wider).filter(([, one]) => isWider(one));
  if (asked.length === 0) {
    return;
  }
  await Promise.all(asked.map(async ([field, one]) => {
    const counts = await counted(field, one, model.route.state, signal)
      .catch(() => undefined);
    if (counts !== undefined && model.wider[field] === one) {
      one.counts = counts;
    }
  }));
  if (!signal.aborted) {
    draw();
  }
}

async function counted(field, {more, contains, open}, state, signal) {
  const size = more || contains !== '' ? MORE : SHORT;
  const tree = open.size === 0 ? {} : {facetTree: CHILDREN[field]};
  if (!isOfStatements(state)) {
    const counts = await ask(facetPath(field, contains, state, {facetSize: MORE, ...tree}), signal);
    return {...counts, values: counts.values.slice(0, size)};
  }
  const given = asked(changed(state, {group: 'none'}));
  const {facets: [counts]} = await ask(path('/statements', {facets: field,
    facetSize: contains === '' ? MORE : ALL, size: 1, ...tree}, given), signal);
  const sought = contains.toLowerCase();
  const values = counts.values
    .filter(({value, label}) => `${value}\n${label ?? ''}`.toLowerCase().includes(sought));
  return {...counts, values: values.slice(0, size)};
}

/** Within a facet `q` is the text in its values; the words of the search are `query`. */
function facetPath(field, contains, state, more) {
  const given = asked({...state, cursor: ''});
  given.delete('q');
  given.delete('sort');
  if (state.q !== '') {
    given.set('query', state.q);
  }
  if (contains !== '') {
    given.set('q', contains);
  }
  return path(`/facets/${field}`, more, given);
}
