// One statement as a quotation: who says it, what, and where it stands.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {time} from './dates.mjs';
import {excerpt} from './excerpt.mjs';
import {marked, parts, tidy} from './highlight.mjs';
import {documentUrl, EMPTY, personUrl} from './url-state.mjs';

/** The statement; `who` is left out where the page is about the speaker. */
export function quote(statement, {q = '', who = true} = {}) {
  const {document: source, start} = statement;
  const place = `${documentUrl(source.id, {...EMPTY, q})}#at-${start}`;
  return html`
    <article class="quote snippet spoken">
      ${who ? html`<p class="who">${statement.speakers.map(({name, title}, i) => html`${
        i > 0 ? '、' : nothing}${statement.voice === 'collective' ? name
          : html`<a href=${personUrl(name)}>${name}</a>`}${
        title ? html` <span class="office">${title}</span>` : nothing}`)}</p>` : nothing}
      <p class="words" lang="zh-CN">${cut(statement.text, statement.ranges)}</p>
      <p class="hint"><a href=${place}>${source.title ?? labels.untitled}</a>
        ${source.source ?? nothing}
        ${source.publishedAt ? time(source.publishedAt) : nothing}</p>
    </article>`;
}

/** A long one is cut to where most is marked; the whole stands one click away. */
function cut(text, found) {
  const ranges = tidy(text, found);
  const short = excerpt(text, ranges);
  if (short === undefined) {
    return marked(text, found);
  }
  return [short.from > 0 ? '…' : '', parts(text, ranges, short.from, short.to)
    .map((part) => (part.hit < 0 ? part.text : html`<mark>${part.text}</mark>`)),
  short.to < text.length ? '…' : ''];
}
