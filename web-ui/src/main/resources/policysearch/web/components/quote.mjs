// One statement as a quotation: who says it, what, and where it stands.
import {html, nothing} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';
import {time} from './dates.mjs';
import {marked} from './highlight.mjs';
import {documentUrl, EMPTY, personUrl} from './url-state.mjs';

/** Longer statements are cut around what was sought; the whole stands one click away. */
const MOST = 260;
const BEFORE = 90;

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
      <p class="words">${cut(statement.text, statement.ranges)}</p>
      <p class="hint"><a href=${place}>${source.title ?? labels.untitled}</a>
        ${source.source ?? nothing}
        ${source.publishedAt ? time(source.publishedAt) : nothing}</p>
    </article>`;
}

function cut(text, ranges = []) {
  if (text.length <= MOST) {
    return marked(text, ranges);
  }
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - BEFORE);
  const start = from === 0 ? 0 : sentence(text, from);
  const end = Math.min(text.length, start + MOST);
  const moved = ranges.map(([a, b]) => [a - start, b - start]);
  return [start > 0 ? '……' : '', marked(text.slice(start, end), moved),
    end < text.length ? '……' : ''];
}

/** The beginning of the sentence or clause that comes next, unless that is far. */
function sentence(text, from) {
  const found = /[。！？；，]/u.exec(text.slice(from, from + BEFORE / 2));
  return found === null ? from : from + found.index + 1;
}
