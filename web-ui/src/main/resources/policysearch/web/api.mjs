// Asks the server. One function; everything that can go wrong becomes a Problem.

/** What went wrong, as the page shows it: a kind, a title, and messages for people. */
export class Problem extends Error {
  constructor(kind, {status = 0, title = '', messages = [], id = ''} = {}) {
    super(title || kind);
    this.kind = kind;
    this.status = status;
    this.title = title;
    this.messages = messages;
    this.id = id;
  }
}

const API = '/api/v1';

/** The path of a route with these parameters: `more` besides what is `given`. */
export function path(route, more = {}, given = new URLSearchParams()) {
  const all = new URLSearchParams(given);
  Object.entries(more).forEach(([name, value]) => all.set(name, value));
  const query = all.toString();
  return query === '' ? API + route : `${API}${route}?${query}`;
}

/** The text at that path. Throws as `ask` does. */
export async function askText(path, signal) {
  const response = await reach(path, signal);
  const text = await response.text().catch((error) => {
    throw unlessAborted(error);
  });
  if (response.ok) {
    return text;
  }
  throw refused(response.status, read(text) ?? {});
}

/** The JSON at that path. Throws Problem; an AbortError is passed on for its caller to ignore. */
export async function ask(path, signal) {
  const response = await reach(path, signal);
  const text = await response.text().catch((error) => {
    throw unlessAborted(error);
  });
  const answer = read(text);
  if (response.ok && answer !== undefined) {
    return answer;
  }
  if (response.ok) {
    throw new Problem('unreadable', {status: response.status});
  }
  throw refused(response.status, answer ?? {});
}

async function reach(path, signal) {
  try {
    return await fetch(path, {signal, headers: {accept: 'application/json'}});
  } catch (error) {
    throw unlessAborted(error);
  }
}

function unlessAborted(error) {
  return error.name === 'AbortError' ? error : new Problem('unreachable');
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** RFC 9457: title and detail, and here a list of what was wrong, each with a message. */
function refused(status, body) {
  const list = body.problems ?? body.errors ?? [];
  const messages = (Array.isArray(list) ? list : [])
    .map((one) => (typeof one === 'string' ? one : one.message ?? one.detail ?? ''))
    .filter((message) => message !== '');
  if (messages.length === 0 && body.detail) {
    messages.push(String(body.detail));
  }
  const kind = status === 404 ? 'absent' : status >= 500 ? 'server' : 'refused';
  return new Problem(kind, {status, title: body.title ?? '', messages, id: body.id ?? ''});
}
