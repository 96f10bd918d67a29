import Stripe from 'stripe';
import type { Books } from './books.ts';
import { expand } from './expand.ts';
import { type Form, readForm } from './form.ts';
import { invalid, Refusal } from './refusal.ts';
import { findRoute } from './routes.ts';

/** A call of Stripe's API, as it comes over the wire. */
export interface Call {
  method: string;
  /** With what is asked after a question mark. */
  path: string;
  body: string;
  /** By name in small letters. */
  headers: Readonly<Record<string, string | undefined>>;
}

export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

/** For how long it remembers the answer to an idempotency key, in seconds: Stripe promises a day. */
const REMEMBERED = 24 * 60 * 60;

/** Answers a call as Stripe does: the same again for the same idempotency key. */
export function answer(books: Books, call: Call): Answer {
  const id = books.id('req');
  const headers = { 'content-type': 'application/json', 'request-id': id };
  try {
    authorize(call);
    const key = call.method === 'POST' ? call.headers['idempotency-key'] : undefined;
    const known = key === undefined ? undefined : knownAnswer(books, key, call);
    if (known) return { ...known, headers: { ...headers, 'idempotent-replayed': 'true' } };
    const said = carryOut(books, call);
    if (key !== undefined) books.state.answers[key] = { call: nameOf(call), ...said, at: books.now };
    return { ...said, headers };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      status: error.status,
      body: JSON.stringify({ error: { ...error.error, request_log_url: null } }),
      headers,
    };
  }
}

/** @throws Refusal where something is wrong with the key or the version. */
function authorize({ headers }: Call): void {
  if (!/^Bearer (sk|rk)_test_\w+$/.test(headers['authorization'] ?? ''))
    throw new Refusal(401, { type: 'invalid_request_error', message: 'Invalid API Key provided.' });
  if (headers['stripe-version'] !== Stripe.API_VERSION)
    throw invalid(`Invalid Stripe API version: ${headers['stripe-version']}`);
}

function knownAnswer(books: Books, key: string, call: Call) {
  for (const [old, { at }] of Object.entries(books.state.answers))
    if (at < books.now - REMEMBERED) delete books.state.answers[old];
  const known = books.state.answers[key];
  if (known && known.call !== nameOf(call))
    throw new Refusal(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    });
  return known && { status: known.status, body: known.body };
}

const nameOf = ({ method, path, body }: Call): string => `${method} ${path} ${body}`;

/** A card that is declined is an answer like any other: the attempt was made, and stays made. */
function carryOut(books: Books, call: Call): { status: number; body: string } {
  const [path = '', query = ''] = call.path.split('?', 2);
  const found = findRoute(call.method, path);
  if (!found)
    throw new Refusal(404, {
      type: 'invalid_request_error',
      message: `Unrecognized request URL (${call.method}: ${path}).`,
    });
  const form = readForm(call.method === 'GET' ? query : call.body || query);
  try {
    const said = found.route.answer(books, form, found.id);
    return { status: 200, body: JSON.stringify(expand(books, said, pathsIn(form))) };
  } catch (error) {
    if (error instanceof Refusal && error.status === 402)
      return { status: 402, body: JSON.stringify({ error: error.error }) };
    throw error;
  }
}

const pathsIn = ({ expand: paths }: Form): string[] =>
  Array.isArray(paths) ? paths.filter((it) => typeof it === 'string') : [];
