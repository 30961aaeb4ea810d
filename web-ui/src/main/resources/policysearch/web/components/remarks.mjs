// What was left out of what was typed, and where else a term leads.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {compareUrl, phraseUrl} from './url-state.mjs';

/** The longest phrase whose history can be asked for. */
const LONGEST = 60;

/** A line for each remark of the server, nothing where all was understood as typed. */
export function remarks({query}) {
  const all = query?.understood?.remarks ?? [];
  return all.length === 0 ? nothing : html`
    <ul class="remarks hint" aria-label=${labels.remarks}>${all.map(({message}) => html`
      <li>${message}</li>`)}</ul>`;
}

/** Of one term, typed alone: the ways to its history and to who says it most. */
export function history({q}) {
  const term = q.replace(/^["“](.+)["”]$/u, '$1').trim();
  const alone = term.length > 1 && term.length <= LONGEST && !/[\s"“”()（）:：*|~!？?]/u.test(term);
  return !alone ? nothing : html`
    <p class="hint history"><a href=${phraseUrl(term)}>${labels.study.toPhrase}</a> · <a
      href=${compareUrl(`"${term}"`, 'speaker')}>${labels.study.whoSaysMost}</a></p>`;
}
