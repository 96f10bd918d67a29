import { createTransport } from 'nodemailer';

/** A plain-text message for one address. */
export interface Letter {
  to: string;
  subject: string;
  body: string;
}

export interface Mailer {
  /** Resolves once the mail server has taken the letter; rejects with why it has not. */
  send(letter: Letter): Promise<void>;
}

/** How long a mail server may take for each step, in ms, before the try counts as failed. */
const PATIENCE = 20_000;

/**
 * Sends through a mail server.
 * @param url `smtp://user:password@host:port`, or `smtps://…` for TLS from the first byte.
 * @param from the sender, such as `Fascia <no-reply@school.example>`.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...patience }, { from });
  return {
    async send({ to, subject, body }) {
      // `Auto-Submitted` (RFC 3834) keeps holiday replies away.
      await transport.sendMail({
        to: { name: '', address: to },
        subject,
        text: body,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}
