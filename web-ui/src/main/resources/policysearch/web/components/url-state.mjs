// The page's address as a value, and back: the only state there is. Pure functions.

/** Facets, in the order in which the page shows them. */
export const FACETS = [
  'speaker', 'province', 'source', 'type', 'year', 'issuer', 'plan', 'person', 'column',
];

/** Filters that name values: the facets, and what is chosen elsewhere than among them. */
export const FILTERS = [
  ...FACETS, 'documentNumber', 'city', 'month', 'organisation', 'cites', 'voice',
];

const SINGLE = {q: '', in: 'all', dateFrom: '', dateTo: '', dateField: 'published',
  sort: 'relevance', view: 'documents', group: 'none', cursor: ''};

/** A search for nothing in particular. */
export const EMPTY = Object.freeze({...SINGLE, filters: Object.freeze({}), asked: false});

/** The state that a query string tells; parameters that mean nothing here are ignored. */
export function parse(queryString) {
  const given = new URLSearchParams(queryString);
  const state = {...EMPTY, filters: {}};
  for (const name of Object.keys(SINGLE)) {
    if (given.has(name)) {
      state[name] = given.get(name).trim() || SINGLE[name];
      state.asked = true;
    }
  }
  for (const field of FILTERS) {
    const values = [...new Set(given.getAll(field).filter((value) => value !== ''))];
    if (values.length > 0) {
      state.filters[field] = values;
      state.asked = true;
    }
  }
  return settled(state);
}

/** What means nothing in a tab is not in its address: a scope of statements, a voice of files. */
function settled(state) {
  if (state.view === 'statements') {
    return {...state, in: SINGLE.in};
  }
  const {voice, ...filters} = state.filters;
  return {...state, view: SINGLE.view, group: SINGLE.group, filters};
}

/** The same search, of documents or of statements. */
export function inView(state, view) {
  return settled(changed(state, {view}));
}

/** Whether statements are sought, not documents. */
export function isOfStatements(state) {
  return state.view === 'statements';
}

/** The parameters of a state; what is as usual is left out. */
export function parameters(state) {
  const out = new URLSearchParams();
  if (state.q !== '') {
    out.append('q', state.q);
  }
  for (const field of FILTERS) {
    (state.filters[field] ?? []).forEach((value) => out.append(field, value));
  }
  for (const name of Object.keys(SINGLE)) {
    const idle = name === 'dateField' && state.dateFrom === '' && state.dateTo === '';
    if (name !== 'q' && state[name] !== SINGLE[name] && !idle) {
      out.append(name, state[name]);
    }
  }
  return out;
}

/** The parameters that the API knows: which tab is open is the page's own affair. */
export function asked(state) {
  const out = parameters(state);
  out.delete('view');
  return out;
}

/** The address of the results of a state; «everything» is an address too. */
export function searchUrl(state) {
  const query = parameters(state).toString();
  return query === '' ? '/?q=' : `/?${query}`;
}

/** The address of a document, which remembers the search that found it. */
export function documentUrl(id, state) {
  const query = parameters(state).toString();
  return `/d/${encodeURIComponent(id)}${query === '' ? '' : `?${query}`}`;
}

/** By what words can be compared, the first if nothing is said. */
export const COMPARED = ['speaker', 'province', 'source', 'year'];

/** The address of the history of a phrase, alone or beside another. */
export function phraseUrl(phrase, other = '') {
  return addressOf(`/phrase/${encodeURIComponent(phrase)}`, {with: other});
}

/** The address of a person: a name will do. */
export function personUrl(id, {q = '', cursor = ''} = {}) {
  return addressOf(`/person/${encodeURIComponent(id)}`, {q, cursor});
}

/** The address of the comparison of who uses words how often. */
export function compareUrl(q, by) {
  return addressOf('/compare', {q, by: by === COMPARED[0] ? '' : by});
}

/** The address of what two speakers of a document say, side by side. */
export function meetingUrl(id, speakers) {
  const query = new URLSearchParams([['document', id],
    ...speakers.map((name) => ['speaker', name])]);
  return `/compare?${query}`;
}

function addressOf(path, given) {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Pages that only the server makes. */
const SERVED = ['/browse', '/about', '/help'];

/**
 * The view that an address names: home, search, document, phrase, person,
 * compare, meeting or served.
 */
export function route({pathname, search}) {
  if (SERVED.includes(pathname)) {
    return {view: 'served', state: EMPTY};
  }
  const state = parse(search);
  const given = new URLSearchParams(search);
  if (pathname.startsWith('/d/')) {
    return {view: 'document', id: decoded(pathname.slice(3)), state};
  }
  if (pathname.startsWith('/person/')) {
    return {view: 'person', id: decoded(pathname.slice(8)), state};
  }
  if (pathname.startsWith('/phrase/')) {
    return {view: 'phrase', phrase: decoded(pathname.slice(8)), state,
      other: given.get('with')?.trim() ?? ''};
  }
  if (pathname === '/compare' && given.has('document')) {
    return {view: 'meeting', id: given.get('document'), state: EMPTY,
      speakers: [...new Set(given.getAll('speaker'))].slice(0, 2)};
  }
  if (pathname === '/compare') {
    const by = given.get('by');
    return {view: 'compare', state, by: COMPARED.includes(by) ? by : COMPARED[0]};
  }
  if (pathname !== '/') {
    return {view: 'served', state: EMPTY}; // there is nothing, says the server
  }
  return {view: state.asked ? 'search' : 'home', state};
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The same search with something changed; a changed search starts at its first page. */
export function changed(state, change) {
  return {...state, cursor: '', ...change};
}

/** With a value added, or taken away if it was there. */
export function toggled(state, field, value) {
  const now = state.filters[field] ?? [];
  const next = now.includes(value) ? now.filter((v) => v !== value) : [...now, value];
  return withValues(state, field, next);
}

/** With a value added. */
export function added(state, field, value) {
  const now = state.filters[field] ?? [];
  return now.includes(value) ? changed(state, {}) : withValues(state, field, [...now, value]);
}

/** With a value toggled that lies in another: taken in, it is taken in with what it lies in. */
export function toggledWithin(state, field, value, child, inner) {
  const next = toggled(state, child, inner);
  return (next.filters[child] ?? []).includes(inner) ? added(next, field, value) : next;
}

/** With these values of a field and no other. */
export function withValues(state, field, values) {
  const filters = {...state.filters};
  delete filters[field];
  if (values.length > 0) {
    filters[field] = values;
  }
  return changed(state, {filters});
}

/** Without a date range. */
export function withoutDates(state) {
  return changed(state, {dateFrom: '', dateTo: '', dateField: SINGLE.dateField});
}

/** The words and nothing else. */
export function withoutFilters(state) {
  return changed(withoutDates(state), {filters: {}});
}

/** Whether anything but the words narrows the search. */
export function isFiltered(state) {
  return Object.keys(state.filters).length > 0 || state.dateFrom !== '' || state.dateTo !== '';
}

/** The words without the quotes around them: a phrase is always taken whole. */
export function bare(q) {
  return q.replace(/["“”「」]/gu, '');
}
