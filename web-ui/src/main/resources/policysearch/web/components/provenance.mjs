// How a document is cited, and where it was read from.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {moment, time} from './dates.mjs';
import {original} from './metadata.mjs';

const {reading} = labels;

/** The references, each with a button that copies it; `texts` is undefined until they are known. */
export function references(texts, on) {
  return html`
    <section class="references" aria-labelledby="reference">
      <h2 id="reference" tabindex="-1">${reading.reference}</h2>
      ${Object.entries(reading.references).map(([form, name]) => html`
        <h3>${name}</h3>
        ${texts?.[form] === undefined ? html`<p class="hint">${texts === undefined
          ? labels.loadingDocument : labels.serverFailed('')}</p>` : html`
          <pre class="reference" data-form=${form}>${texts[form].trim()}</pre>
          <button type="button" class="plain" data-key=${`copy-${form}`}
            aria-label=${reading.copyOf(name)}
            @click=${() => on.copyText(texts[form].trim(), reading.copied(name))}>${
            reading.copy}</button>`}`)}
    </section>`;
}

/** Source, address, time, file and fingerprint, as far as they are known. */
export function provenance(doc) {
  const rows = [
    ['source', doc.source],
    ['url', doc.url && original(doc.url)],
    ['capturedAt', doc.capturedAt && time(doc.capturedAt, moment(doc.capturedAt))],
    ['file', doc.file],
    ['encoding', doc.encoding],
    ['sha256', doc.sha256 && html`<code>${doc.sha256}</code>`],
    ['id', html`<code>${doc.id}</code>`],
    ['notes', noted(doc.notes)],
  ].filter(([, value]) => Boolean(value));
  return html`
    <section class="provenance" aria-labelledby="provenance">
      <h2 id="provenance" tabindex="-1">${reading.provenance}</h2>
      <p class="hint">${reading.provenanceHint}</p>
      <dl class="origin">${rows.map(([name, value]) => html`
        <div><dt>${reading.from[name]}</dt><dd>${value}</dd></div>`)}</dl>
    </section>`;
}

function noted(notes = []) {
  return notes.length > 0 && html`<ul>${notes.map(({kind, detail}) => html`
    <li>${reading.note(kind, detail)}</li>`)}</ul>`;
}

/** Links to these and to what else stands below a long text. */
export function below(doc) {
  const parts = [['citations', reading.citations], ['related', reading.related],
    ['reference', reading.reference], ['provenance', reading.provenance]];
  return html`
    <nav class="below" aria-label=${reading.parts}>${parts.map(([id, name]) => html`
      <a href=${`#${id}`}>${name}${id === 'citations' ? told(doc) : nothing}</a>`)}</nav>`;
}

function told({cites = [], citedBy}) {
  const n = cites.length + (citedBy?.count ?? 0);
  return n === 0 ? nothing : html` <span class="count">${labels.number(n)}</span>`;
}
