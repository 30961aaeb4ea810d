// The document view: what it is, who speaks, and the text with the hits.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {citations} from './citations.mjs';
import {copies} from './copies.mjs';
import {documentText} from './document-text.mjs';
import {tools} from './document-tools.mjs';
import {marked} from './highlight.mjs';
import {bodyHits} from './hit-places.mjs';
import {metadata} from './metadata.mjs';
import {problem} from './problem.mjs';
import {below, provenance, references} from './provenance.mjs';
import {isNumbered} from './reading-preferences.mjs';
import {related} from './related.mjs';
import {skeleton} from './skeleton.mjs';
import {speakers} from './speakers.mjs';
import {searchUrl} from './url-state.mjs';

/** A text of so many characters is laid out as it comes into the window. */
const LONG = 20_000;

/** The view of a document: loading, failed, or the document. */
export function documentView(model, on) {
  const {state} = model.route;
  return html`
    <main id="main" class="document-page" tabindex="-1"
      aria-busy=${model.status === 'loading' ? 'true' : 'false'}>
      ${state.asked ? html`<p class="back"><a href=${searchUrl(state)} data-back="true"
        data-focus="results"><span aria-hidden="true">‹ </span>${labels.back}</a></p>` : nothing}
      ${model.status === 'failed' ? failed(model, on)
        : model.answer === undefined ? waiting() : ready(model, on)}
    </main>`;
}

function waiting() {
  return html`<h1 id="heading" tabindex="-1" class="faint">${labels.loadingDocument}</h1>
    ${skeleton()}`;
}

function failed(model, on) {
  return html`<h1 id="heading" tabindex="-1">${labels.failedDocument}</h1>
    ${problem(model.problem, model.route.state, on.retry)}`;
}

function ready(model, on) {
  const doc = model.answer;
  return html`
    <article>
      <header>
        <h1 id="heading" tabindex="-1" lang="zh-CN">${doc.title
          ? marked(doc.title, doc.highlights?.title) : labels.untitled}</h1>
        ${(doc.subtitles ?? []).map((line) => html`<p class="subtitle">${line}</p>`)}
        ${tools(model, on)}
        ${below(doc)}
      </header>
      <div class="about">
        <section aria-label=${labels.metadata}>${metadata(doc)}${
          copies(doc, model.route.state)}</section>
        ${speakers(doc)}
      </div>
      <div lang="zh-CN" class=${textClass(doc)} @click=${on.paragraph}>${
        documentText(doc, bodyHits(doc), model.hit)}</div>
      <div class="beyond">
        ${citations(doc)}
        ${related(doc.more === undefined ? undefined : doc.more.related ?? {results: [], total: 0})}
        ${references(doc.more?.references, on)}
        ${provenance(doc)}
      </div>
    </article>
    ${hitNavigation(model, on)}`;
}

function textClass({body = ''}) {
  return `text${body.length >= LONG ? ' long' : ''}${isNumbered() ? ' numbered' : ''}`;
}

function hitNavigation(model, on) {
  const total = bodyHits(model.answer).length;
  if (model.route.state.q === '') {
    return nothing;
  }
  return html`
    <section class="hit-navigation" aria-label=${labels.hitNavigation}>
      <span>${total === 0 ? labels.noHits : model.hit < 0 ? labels.hits(total)
        : labels.hitOf(model.hit + 1, total)}</span>
      ${total === 0 ? nothing : html`
        <button type="button" class="plain" data-key="previous-hit"
          @click=${() => on.hit(-1)}>${labels.previousHit}</button>
        <button type="button" class="plain" data-key="next-hit"
          @click=${() => on.hit(1)}>${labels.nextHit}</button>`}
    </section>`;
}
