// What is asked of the API for phrases, persons and comparisons.
import {ask, path, Problem} from './api.mjs';

const TOP = 12;
const TAKERS = 40;
const COMPARED = 100;
const WORDS = 16;

/** By view: the answer for it, all that is shown at once. */
export const STUDIES = {
  phrase: async ({phrase, other}, signal) => {
    const phrases = [phrase, other].filter((one) => one !== '');
    return {phrases: await Promise.all(phrases.map((one) =>
      ask(path(`/phrases/${encodeURIComponent(one)}`, {takers: TAKERS}), signal)))};
  },
  compare: async ({state: {q}, by}, signal) => (
    q === '' ? {} : ask(path('/compare', {q, by, size: COMPARED}), signal)),
  person: async ({id: asked, state}, signal) => {
    const person = await known(asked, signal);
    const {id, name} = person?.person ?? {name: asked};
    const who = id === undefined ? {speaker: name} : {personId: id, speaker: name};
    const said = await ask(path('/statements', {...who, sort: '-date', ...given(state)}), signal);
    if (person === undefined && said.total.value === 0 && state.q === '') {
      throw new Problem('absent', {status: 404});
    }
    return {said, who, person: person ?? {person: {name, titles: []}, namesakes: [], facets: []}};
  },
};

/** The words of a person, which take longer than the rest and stand below it; kept with it. */
export async function characterise(answer, signal, draw) {
  if (answer.words !== undefined || answer.said.total.value === 0) {
    return;
  }
  const words = await ask(path('/words', {...answer.who, size: WORDS}), signal)
    .then((found) => found.words).catch(() => []);
  if (!signal.aborted) {
    answer.words = words;
    draw();
  }
}

/** Who speaks need not be a person: what 会议 says has a page too. */
async function known(id, signal) {
  try {
    return await ask(path(`/people/${encodeURIComponent(id)}`, {size: 1, facetSize: TOP}), signal);
  } catch (problem) {
    if (problem.kind === 'absent') {
      return undefined;
    }
    throw problem;
  }
}

function given({q, cursor}) {
  return Object.fromEntries(Object.entries({q, cursor}).filter(([, value]) => value !== ''));
}
