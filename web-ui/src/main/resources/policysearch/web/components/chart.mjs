// Numbers over time as bars, drawn as SVG, with the same numbers as a table behind it.
import {html, nothing, svg} from '../vendor/lit-html.js';
import {labels} from '../labels.mjs';

const HEIGHT = 120;
const STEP = 26;
/** A single bar is drawn no larger than one of many. */
const NARROWEST = 4 * STEP;
const SCALE = 1.5;
const MOST_LABELS = 12;

/**
 * Bars for `periods` (each with one value for each of `series`, whose names and links are given):
 * `{periods: [{period, values: [n]}], series: [name], title, kind, link(period, series number)}`;
 * no two charts of a page are of one kind.
 */
export function chart({periods, series, title, kind, link, share}) {
  if (periods.length === 0) {
    return nothing;
  }
  const most = Math.max(1, ...periods.flatMap(({values}) => values));
  const width = Math.max(NARROWEST, periods.length * STEP);
  const every = Math.ceil(periods.length / MOST_LABELS);
  return html`
    <figure class="chart">
      ${series.length < 2 ? nothing : html`<figcaption class="legend">${series.map((name, i) =>
        html`<span class=${`key s${i}`}>${name}</span>`)}</figcaption>`}
      <svg viewBox="0 -14 ${width} ${HEIGHT + 34}" role="img" aria-label=${title}
        width=${width * SCALE}>
        <line class="ground" x1="0" x2=${width} y1=${HEIGHT} y2=${HEIGHT}></line>
        ${periods.map((one, i) => bars(one, i, {most, series, every}))}
      </svg>
      ${table({periods, series, kind, link, share})}
    </figure>`;
}

function bars({period, values}, i, {most, series, every}) {
  const wide = (STEP - 6) / series.length;
  return svg`<g transform="translate(${i * STEP + 3} 0)">
    <title>${period}: ${values.map((n) => labels.number(n)).join(' / ')}</title>
    ${values.map((n, s) => svg`<rect class="bar-of s${s}" x=${s * wide} width=${wide}
      y=${HEIGHT - (n / most) * HEIGHT} height=${(n / most) * HEIGHT}></rect>`)}
    ${series.length > 1 || values[0] === 0 || every > 1 ? nothing : svg`<text class="value"
      x=${(STEP - 6) / 2} y=${HEIGHT - (values[0] / most) * HEIGHT - 3}>${values[0]}</text>`}
    ${i % every === 0 ? svg`<text class="tick" x=${(STEP - 6) / 2}
      y=${HEIGHT + 14}>${period.length > 4 ? period.slice(2) : period}</text>` : nothing}
  </g>`;
}

function table({periods, series, kind, link, share}) {
  return html`
    <details class="numbers"><summary>${labels.study.chartTable}</summary>
      <div class="wide-table" tabindex="0" role="region" aria-label=${`${labels.study.chartTable}：${kind}`}>
      <table>
        <thead><tr><th scope="col">${labels.study.period}</th>${series.map((name) => html`
          <th scope="col">${labels.study.used(name)}</th>${share === undefined ? nothing
            : html`<th scope="col">${labels.study.ofAll}</th>`}`)}</tr></thead>
        <tbody>${periods.map((one) => html`
          <tr><th scope="row">${one.period}</th>${one.values.map((n, s) => html`
            <td>${n === 0 ? labels.number(0)
              : html`<a href=${link(one.period, s)}>${labels.number(n)}</a>`}</td>${
            share === undefined ? nothing : html`<td>${share(one, s)}</td>`}`)}</tr>`)}</tbody>
      </table></div>
    </details>`;
}
