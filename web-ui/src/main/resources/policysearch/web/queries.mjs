// What is asked of the API for each view, and what is asked after that to help.
import {ask, Problem} from './api.mjs';
import {waysOut} from './components/empty.mjs';
import {SHORT} from './components/facets.mjs';
import {FACETS, parameters} from './components/url-state.mjs';

const MORE = 100;
const LATEST = 5;
const PILLS = 8;
const TOP = 12;
const TAKERS = 40;
const API = '/api/v1';

/** The path that answers a view. */
export function answerPath({view, id, phrase, by, state}) {
  switch (view) {
    case 'document': return documentPath(id, state.q);
    case 'home': return path('/search', {size: LATEST, sort: '-date', facets: 'speaker,province',
      facetSize: PILLS});
    case 'phrase': return phrasePath(phrase);
    case 'compare': return path('/compare', {q: state.q, by, size: MORE});
    default: return path('/search', {facets: FACETS.join(','), facetSize: SHORT}, parameters(state));
  }
}

/** The answer for a view; those that are made of several are asked for together. */
export async function answerOf(route, signal) {
  switch (route.view) {
    case 'phrase': {
      const phrases = [route.phrase, route.other].filter((one) => one !== '');
      return {phrases: await Promise.all(phrases.map((one) => ask(phrasePath(one), signal)))};
    }
    case 'person': return personAnswer(route, signal);
    case 'compare': return route.state.q === '' ? {} : ask(answerPath(route), signal);
    default: return ask(answerPath(route), signal);
  }
}

/** Who speaks need not be a person: what 会议 says has a page too. */
async function personAnswer({id: asked, state}, signal) {
  const person = await ask(path(`/people/${encodeURIComponent(asked)}`,
    {size: 1, facetSize: TOP}), signal).catch((problem) => {
    if (problem.kind === 'absent') {
      return undefined;
    }
    throw problem;
  });
  const {id, name} = person?.person ?? {name: asked};
  const who = id === undefined ? {speaker: name} : {personId: id, speaker: name};
  const said = await ask(path('/statements', {...who, sort: '-date', ...given(state)}), signal);
  if (person === undefined && said.total.value === 0 && state.q === '') {
    throw new Problem('absent', {status: 404});
  }
  return {said, person: person ?? {person: {name, titles: []}, namesakes: [], facets: []}};
}

function given({q, cursor}) {
  return Object.fromEntries(Object.entries({q, cursor}).filter(([, value]) => value !== ''));
}

function phrasePath(phrase) {
  return path(`/phrases/${encodeURIComponent(phrase)}`, {takers: TAKERS});
}

function documentPath(id, q) {
  return path(`/documents/${encodeURIComponent(id)}`, q === '' ? {} : {q});
}

function path(route, more, given = new URLSearchParams()) {
  const all = new URLSearchParams(given);
  Object.entries(more).forEach(([name, value]) => all.set(name, value));
  const query = all.toString();
  return query === '' ? API + route : `${API}${route}?${query}`;
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
    const asked = path('/search', {size: 1}, parameters(way.state));
    const answer = await ask(asked, signal).catch(() => undefined);
    relief[i] = answer?.total.value;
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
    const counts = await ask(facetPath(field, one.contains, model.route.state), signal)
      .catch(() => undefined);
    if (counts !== undefined && model.wider[field] === one) {
      one.counts = counts;
    }
  }));
  if (!signal.aborted) {
    draw();
  }
}

/** Within a facet `q` is the text in its values; the words of the search are `query`. */
function facetPath(field, contains, state) {
  const given = parameters({...state, cursor: ''});
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
