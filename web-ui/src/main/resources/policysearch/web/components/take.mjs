// What a search can be taken away as: tables, lines, a feed; each asks exactly what is shown.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {asked, changed, isOfStatements} from './url-state.mjs';

const OF_DOCUMENTS = {csv: 'export.csv', ndjson: 'export.ndjson', atom: 'search.atom'};
const OF_STATEMENTS = {csv: 'statements.csv', ndjson: 'statements.ndjson', atom: 'statements.atom'};

/** The links. */
export function take(state) {
  const paths = isOfStatements(state) ? OF_STATEMENTS : OF_DOCUMENTS;
  const given = asked(changed(state, {group: 'none'})).toString();
  return html`
    <nav class="take" aria-label=${labels.take}>
      ${Object.entries(paths).map(([kind, path]) => html`
        <a href=${`/api/v1/${path}${given === '' ? '' : `?${given}`}`}
          download=${kind === 'atom' ? nothing : ''}
          type=${kind === 'atom' ? 'application/atom+xml' : nothing}>${labels.exports[kind]}</a>`)}
    </nav>`;
}
