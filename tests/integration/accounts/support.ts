import { desc, eq } from 'drizzle-orm';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { outbox } from '../../../db/schema/mail.ts';
import { type Client, getPerson, type Person, register, signIn } from '../../../src/school/accounts/index.ts';

export const PASSWORD = 'a long walk home';

let count = 0;

/** A client with an address of its own, so that no test spends another's tries. */
export function client(): Client {
  count += 1;
  return { from: `10.0.${count >> 8}.${count & 255}`, userAgent: 'A browser' };
}

/** Someone who registered with PASSWORD. */
export async function newcomer(name = 'Ann Lee'): Promise<Person> {
  count += 1;
  const result = await register({ name, email: `newcomer${count}@school.test`, password: PASSWORD });
  if (!result.ok) throw new Error(result.reason);
  return getPerson(result.person);
}

/** Signs someone in with PASSWORD and gives the session's token. */
export async function tokenOf(person: Person, browser = client()): Promise<string> {
  const result = await signIn({ email: person.email, password: PASSWORD }, browser);
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}

/** Messages in the outbox to an address, newest first. */
export const mailTo = (email: string) =>
  database().select().from(outbox).where(eq(outbox.recipient, email)).orderBy(desc(outbox.createdAt), desc(outbox.id));

/** The secret in the link of a message. */
export const secretIn = (body = ''): string => /(?:token=|password-reset\/)([\w-]{43})/.exec(body)?.[1] ?? '';

/** The secret in the newest message with a subject to an address. */
export async function secretMailed(email: string, subject: string): Promise<string> {
  const found = (await mailTo(email)).find((it) => it.subject === subject);
  if (!found) throw new Error(`no message "${subject}" to ${email}`);
  return secretIn(found.body);
}

/** The newest entry of the audit log about a person. */
export const lastAudit = (person: string) =>
  database()
    .select()
    .from(auditLog)
    .where(eq(auditLog.subject, `person/${person}`))
    .orderBy(desc(auditLog.id))
    .get();

/** The whole audit log as one text, to look for what must not be in it. */
export const wholeAudit = async (): Promise<string> => JSON.stringify(await database().select().from(auditLog));
