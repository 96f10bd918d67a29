import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type Stripe from 'stripe';
import { StripeStandIn } from '../../src/platform/stripe/standIn/standIn.ts';
import { answerPage } from './stripePages.ts';

const SECRET = 'whsec_ofTests';
const KEY = 'sk_test_ofTests';

/**
 * What goes wrong with a call: an error of Stripe's own; no answer ever; a connection that breaks; or a call that is
 * carried out, and whose answer is lost on the way.
 */
type Fault = 429 | 500 | 503 | 'time-out' | 'broken' | 'answer-lost';

/** What becomes of an event on its way: after how many ms it arrives, each time that it does. None: it is lost. */
export type Way = (event: Stripe.Event) => readonly number[];

export const straight: Way = () => [0];
export const dropped: Way = () => [];
export const doubled: Way = () => [0, 0];
export const delayed =
  (by: number): Way =>
  () => [by];
/** Some after others that happened later. @param within at most so many ms apart. */
export const reordered =
  (within: number, random = Math.random): Way =>
  () => [Math.floor(random() * within)];

/** A stand-in for Stripe that is reached by HTTP: its API under `/v1`, and its pages, to be paid on by hand. */
export class StripeServer {
  readonly standIn: StripeStandIn;
  /** Every call, as `METHOD /path status`. */
  readonly heard: string[] = [];
  /** What becomes of its events. */
  way: Way = straight;
  /** Where its events go, `http://localhost:4321`; nowhere until then, and they wait. */
  school: string | undefined;
  /** How far its clock is ahead of the real one, in ms, as that of a school whose clock is turned. */
  ahead = 0;
  private faults: { at: RegExp; fault: Fault; times: number }[] = [];
  private underWay = new Set<Promise<unknown>>();
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor() {
    this.standIn = new StripeStandIn({
      now: () => Date.now() + this.ahead,
      secret: SECRET,
      deliver: (raw, signature) => this.send(raw, signature),
      pageOf: (id) => `${this.url}/pay/${id}`,
    });
  }

  async start(): Promise<this> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return this;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The settings of a school that has it as its Stripe. */
  get settings(): Record<string, string> {
    return { STRIPE_SECRET_KEY: KEY, STRIPE_WEBHOOK_SECRET: SECRET, STRIPE_API_BASE: this.url };
  }

  /** Fails at calls such as /^POST .*sessions/, so many times. */
  fail(at: RegExp, fault: Fault, times = Number.POSITIVE_INFINITY): void {
    this.faults.push({ at, fault, times });
  }

  /** Nothing goes wrong from now on. */
  heal(): void {
    this.faults = [];
    this.way = straight;
  }

  /** Settled once every event arrived, or was lost. */
  async delivered(): Promise<void> {
    await this.standIn.delivered();
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** @throws where there is no school, or it does not take the event: then it is offered again. */
  private async send(raw: string, signature: string): Promise<void> {
    const { school } = this;
    if (school === undefined) throw new Error('there is no school yet');
    const post = async (after: number) => {
      if (after > 0) await wait(after);
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      const { ok, status } = await fetch(`${school}/webhooks/stripe`, { method: 'POST', body: raw, headers });
      if (!ok) throw new Error(`the school answered ${status}`);
    };
    const ways = this.way(JSON.parse(raw) as Stripe.Event);
    // What is on its way for longer is overtaken by what comes after it.
    for (const after of ways.filter((it) => it > 0)) this.track(post(after).catch(() => {}));
    await Promise.all(ways.filter((it) => it === 0).map(post));
  }

  private track(sent: Promise<unknown>): void {
    this.underWay.add(sent);
    void sent.finally(() => this.underWay.delete(sent));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request).catch(() => undefined);
    if (body === undefined) return;
    const { method = 'GET', url: path = '/' } = request;
    if (path.startsWith('/pay/')) return answerPage(this.standIn, { method, path, body }, response);
    const { fault } = this.faults.find((it) => it.at.test(`${method} ${path}`) && it.times-- > 0) ?? {};
    this.heard.push(`${method} ${path} ${fault ?? ''}`.trim());
    if (fault === 'time-out') return;
    if (fault === 'broken') return void request.socket.destroy();
    if (typeof fault === 'number') return void reply(response, fault, {}, JSON.stringify({ error: FAULTS[fault] }));
    const headers = request.headers as Record<string, string | undefined>;
    const said = this.standIn.handle({ method, path, body, headers });
    if (fault === 'answer-lost') return void request.socket.destroy();
    reply(response, said.status, said.headers, said.body);
  }
}

const FAULTS = {
  429: { type: 'invalid_request_error', code: 'rate_limit', message: 'Too many requests. Please slow down.' },
  500: { type: 'api_error', message: 'An unknown error occurred.' },
  503: { type: 'api_error', message: 'Stripe is down.' },
};

function reply(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

export const startStripeStandIn = (): Promise<StripeServer> => new StripeServer().start();
