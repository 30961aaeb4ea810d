// Draws the description of the API out of /api/v1/openapi.json. Text nodes only: nothing is parsed as HTML.

import {language} from './language.mjs';

const WORDS = {
  zh: {
    parameter: '参数', kind: '取值', meaning: '含义', answers: '返回', schemas: '数据结构', member: '成员',
    required: '必有', failed: '说明读取失败，请刷新页面重试。',
  },
  en: {
    title: 'API', product: 'Policy search', machine: 'For machines: ', parameter: 'Parameter', kind: 'Values',
    meaning: 'Meaning', answers: 'Answers', schemas: 'Schemas', member: 'Member', required: 'always there',
    failed: 'The description could not be read; please reload the page.',
  },
};
const words = WORDS[language];

/** An element with attributes and children; strings become text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== ''));
  return made;
}

function nameOf(reference) {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** What values a schema lets through, in a few words; records are links to their own table. */
function kind(schema) {
  if (schema.$ref) {
    return element('a', {href: `#${nameOf(schema.$ref)}`}, nameOf(schema.$ref));
  }
  if (schema.type === 'array') {
    return element('span', {}, '[ ', kind(schema.items), ' ]');
  }
  if (typeof schema.additionalProperties === 'object') {
    return element('span', {}, '{ … : ', kind(schema.additionalProperties), ' }');
  }
  const choice = schema.oneOf ?? schema.anyOf;
  if (choice) {
    return element('span', {}, ...choice.flatMap((one, i) => (i > 0 ? [' | ', kind(one)] : [kind(one)])));
  }
  const values = schema.enum ? `: ${schema.enum.join(' | ')}` : '';
  const standard = schema.default === undefined ? '' : ` = ${schema.default}`;
  return element('code', {}, `${schema.format ?? schema.type ?? ''}${values}${standard}`);
}

function table(heads, rows) {
  return element('table', {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', {scope: 'col'}, head)))),
    element('tbody', {}, ...rows.map((cells) =>
      element('tr', {}, ...cells.map((cell) => element('td', {}, cell))))));
}

function parameters(all) {
  return all.length === 0 ? '' : table([words.parameter, words.kind, words.meaning],
    all.map((each) => [element('code', {}, each.in === 'path' ? `{${each.name}}` : each.name),
      kind(each.schema), each.description ?? '']));
}

function answers(responses) {
  const lines = Object.entries(responses).map(([status, {description, content}]) => {
    const [[mediaType, {schema = {}}]] = Object.entries(content ?? {'': {}});
    return element('li', {}, element('code', {}, `${status} ${mediaType} `), kind(schema), ` ${description}`);
  });
  return element('details', {}, element('summary', {}, words.answers), element('ul', {}, ...lines));
}

const METHODS = ['get', 'post', 'put', 'delete'];

function operation(method, path, {operationId, summary, parameters: taken = [], responses}) {
  return element('section', {id: operationId},
    element('h2', {}, element('a', {href: `#${operationId}`}, element('code', {}, `${method} ${path}`))),
    element('p', {}, summary), parameters(taken), answers(responses));
}

function schema(name, {properties = {}, required}) {
  return element('section', {id: name}, element('h2', {}, element('code', {}, name)),
    table([words.member, words.kind, words.required], Object.entries(properties).map(([member, value]) =>
      [element('code', {}, member), kind(value), (required ?? []).includes(member) ? '✓' : '–'])));
}

/** All of it. */
export function draw(description) {
  return [
    element('p', {}, description.info.description),
    element('pre', {}, `curl '${location.origin}/api/v1/search?q=%E7%AE%97%E5%8A%9B&facets=speaker'`),
    ...Object.entries(description.paths).flatMap(([path, methods]) => METHODS.filter((one) => one in methods)
      .map((method) => operation(method.toUpperCase(), path, methods[method]))),
    element('h2', {}, words.schemas),
    ...Object.entries(description.components.schemas).map(([name, value]) => schema(name, value)),
  ];
}

if (language !== 'zh') {
  document.documentElement.lang = language;
  document.title = `${words.title} · ${words.product}`;
  document.querySelector('h1').textContent = words.title;
  document.querySelector('.docs a').textContent = words.product;
  document.querySelector('.hint').firstChild.data = words.machine;
  document.querySelector('.hint').lastChild.data = ' (OpenAPI 3.1)';
}
const place = document.getElementById('docs');
try {
  const answer = await fetch('/api/v1/openapi.json');
  place.replaceChildren(...draw(await answer.json()));
} catch {
  place.textContent = words.failed;
}
