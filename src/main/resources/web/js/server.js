// Questions to the server that the page came from. The last one of a kind wins.

/** The server said no, in a sentence that tells the way out. */
export class Refused extends Error {
  constructor(message, status, problems = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }
}

const running = new Map();

/** Returns the answer to a GET. */
export async function get(path) {
  return answer(await reach(path, {}));
}

/** Returns the answer to a POST; an earlier one of the same kind is given up. */
export async function ask(path, body, kind = path) {
  return answer(await post(path, body, kind));
}

/** Returns a file that the server makes. */
export async function file(path, body) {
  const response = await post(path, body, path);
  if (!response.ok) await answer(response);
  return response.blob();
}

/** Whether an error says only that a later question took the place of this one. */
export function isGivenUp(error) {
  return error?.name === 'AbortError';
}

async function post(path, body, kind) {
  running.get(kind)?.abort();
  const control = new AbortController();
  running.set(kind, control);
  try {
    return await reach(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: control.signal,
    });
  } finally {
    if (running.get(kind) === control) running.delete(kind);
  }
}

async function reach(path, init) {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (isGivenUp(error)) throw error;
    throw new Refused('The server does not answer. Is coldpotato serve still running?', 0);
  }
}

async function answer(response) {
  let body;
  try {
    body = await response.json();
  } catch (error) {
    if (isGivenUp(error)) throw error;
    throw new Refused(`The server's answer cannot be read (${response.status}). Reload the page.`, response.status);
  }
  if (response.ok) return body;
  throw new Refused(body.error ?? `The server refused (${response.status}).`, response.status, body.problems ?? []);
}
