import type { ServerResponse } from 'node:http';
import { formatMoney } from '../../src/platform/format.ts';
import { type Html, html } from '../../src/platform/html.ts';
import { CARDS } from '../../src/platform/stripe/standIn/cards.ts';
import { findHosted, type Hosted, submitHosted } from '../../src/platform/stripe/standIn/hosted.ts';
import type { StripeStandIn } from '../../src/platform/stripe/standIn/standIn.ts';

interface Asked {
  method: string;
  path: string;
  body: string;
}

/** Answers with one of the pages that Stripe hosts, as plain as can be: to pay, to see what was paid, to give a card. */
export async function answerPage(standIn: StripeStandIn, asked: Asked, response: ServerResponse): Promise<void> {
  const page = findHosted(standIn, asked.path.slice('/pay/'.length));
  if (!page) return send(response, 404, html`<h1>There is no such page</h1>`);
  if (asked.method !== 'POST') return send(response, 200, show(page));
  const led = await submitHosted(standIn, page, Object.fromEntries(new URLSearchParams(asked.body)));
  if (!led.ok) return send(response, 422, show(page, led.message));
  response.writeHead(303, { location: led.to });
  response.end();
}

function show(page: Hosted, message?: string): Html {
  const alert = message !== undefined && html`<p role="alert">${message}</p>`;
  switch (page.kind) {
    case 'session':
      return html`<h1>Pay</h1>
        ${alert} ${page.items.map((it) => html`<p>${it.description ?? ''}, ${it.quantity ?? 1}</p>`)}
        <p>${money(page.session.amount_total, page.session.currency)}</p>
        ${page.session.status === 'open' ? payForm('Pay', page.session.allow_promotion_codes === true) : html`<p>This page is ${page.session.status ?? ''}.</p>`}
        <p><a href="${page.session.cancel_url ?? '#'}">Back to the school</a></p>`;
    case 'invoice':
      return html`<h1>Invoice ${page.invoice.number ?? ''}</h1>
        ${alert}
        <p>${money(page.invoice.amount_due, page.invoice.currency)}: ${page.invoice.status ?? ''}</p>
        ${page.invoice.status === 'open' && payForm('Pay the invoice')}`;
    case 'portal':
      return html`<h1>Your card</h1>
        ${alert} ${payForm('Save the card')}
        <p><a href="${page.portal.return_url ?? '#'}">Back to the school</a></p>`;
    case 'receipt':
      return html`<h1>Receipt</h1>
        <p>${money(page.charge.amount, page.charge.currency)}</p>`;
  }
}

const payForm = (submit: string, takesCode = false): Html =>
  html`<form method="post">
    <label>Card <select name="card">${CARDS.map((it) => html`<option>${it}</option>`)}</select></label>
    <label>Country <input name="country" size="2"></label>
    ${takesCode && html`<label>Promotion code <input name="code"></label>`}
    <button>${submit}</button>
  </form>`;

const money = (amount: number | null, currency: string | null): string => formatMoney(amount ?? 0, currency ?? 'usd');

function send(response: ServerResponse, status: number, body: Html): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(String(html`<!doctype html><html lang="en"><title>Stripe’s page</title>${body}</html>`));
}
