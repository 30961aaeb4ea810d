// What is asked of the API for each view, and what is asked after that to help.
import {ask, path} from './api.mjs';
import {waysOut} from './components/empty.mjs';
import {SHORT} from './components/facets.mjs';
import {asked, changed, FACETS, inView, isOfStatements} from './components/url-state.mjs';
import {STUDIES} from './study-queries.mjs';

const MORE = 100;
const ALL = 1000;
/** Who finds more than this is not asked what was meant: the server's own number. */
const FEW = 5;
const LATEST = 5;
const PILLS = 8;

/** The path that answers a view. */
function answerPath({view, id, state}) {
  switch (view) {
    case 'document': return documentPath(id, state.q);
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

/** Where the user asked to see more of a facet, or to look for something in it: its values. */
export async function widen(model, signal, draw) {
  const asked = Object.entries(model.wider).filter(([, one]) => one.more || one.contains !== '');
  if (asked.length === 0) {
    return;
  }
  await Promise.all(asked.map(async ([field, one]) => {
    const counts = await counted(field, one.contains, model.route.state, signal)
      .catch(() => undefined);
    if (counts !== undefined && model.wider[field] === one) {
      one.counts = counts;
    }
  }));
  if (!signal.aborted) {
    draw();
  }
}

async function counted(field, contains, state, signal) {
  if (!isOfStatements(state)) {
    return ask(facetPath(field, contains, state), signal);
  }
  const given = asked(changed(state, {group: 'none'}));
  const {facets: [counts]} = await ask(path('/statements',
    {facets: field, facetSize: contains === '' ? MORE : ALL, size: 1}, given), signal);
  const sought = contains.toLowerCase();
  const values = counts.values
    .filter(({value, label}) => `${value}\n${label ?? ''}`.toLowerCase().includes(sought));
  return {...counts, values: values.slice(0, MORE)};
}

/** Within a facet `q` is the text in its values; the words of the search are `query`. */
function facetPath(field, contains, state) {
  const given = asked({...state, cursor: ''});
  given.delete('q');
  given.delete('sort');
  if (state.q !== '') {
    given.set('query', state.q);
  }
  if (contains !== '') {
    given.set('q', contains);
  }
  return path(`/facets/${field}`, {facetSize: MORE}, given);
}
