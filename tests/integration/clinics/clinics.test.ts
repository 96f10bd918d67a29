import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import {
  acceptSeat,
  addManager,
  boughtBy,
  CLINICS_MAX,
  clinicFor,
  clinicsOf,
  createClinic,
  inviteStaff,
  managersOf,
  removeManager,
  renameClinic,
  tellOfMoney,
} from '../../../src/school/clinics/index.ts';
import { accessAt, findEnrolment } from '../../../src/school/enrolment/index.ts';
import { applyFacts, type PurchaseState } from '../../../src/school/payments/index.ts';
import type { FactKind } from '../../../src/school/payments/purchases/store.ts';
import { wireSchool } from '../../../src/school/wiring.ts';
import { aFact } from '../../support/purchases.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { AT, clinicWith, lettersTo, seatsFor, secretFor } from './support.ts';

beforeAll(async () => {
  wireSchool();
  await openTestSchool();
});
afterAll(closeTestSchool);

const seenBy = async (person: Parameters<typeof clinicFor>[1], clinic: string) =>
  (await clinicFor(database(), person, clinic))?.name;

describe('a clinic', () => {
  it('is opened by whoever has a confirmed address, and is seen by its managers and registrars alone', async () => {
    const { manager, clinic } = await clinicWith(1);
    expect(await seenBy(manager, clinic)).toBe('Harbour Street Clinic');
    expect(await seenBy(await addPerson({ registrar: true }), clinic)).toBe('Harbour Street Clinic');
    expect(await seenBy(await addPerson({ teaches: ['sample'] }), clinic)).toBeUndefined();
    const unconfirmed = await addPerson({ emailVerified: false });
    expect(await createClinic(unconfirmed, 'Another', AT)).toEqual({ ok: false, reason: 'unconfirmed' });
    expect(await renameClinic(unconfirmed, clinic, 'Mine', AT)).toEqual({ ok: false, reason: 'unknown' });
    expect(await renameClinic(manager, clinic, 'Harbour Clinic', AT)).toEqual({ ok: true });
    expect(await seenBy(manager, clinic)).toBe('Harbour Clinic');
  });

  it('is one of at most so many of a person', async () => {
    const person = await addPerson();
    for (let made = 0; made < CLINICS_MAX; made += 1) await createClinic(person, 'Clinic', AT);
    expect(await createClinic(person, 'Clinic', AT)).toEqual({ ok: false, reason: 'too-many-clinics' });
    expect(await clinicsOf(database(), person.id)).toHaveLength(CLINICS_MAX);
  });

  it('lists what it bought, but nothing that nobody went through with', async () => {
    const { manager, clinic, purchase } = await clinicWith(3);
    for (const state of ['opened', 'abandoned'] as const) await seatsFor(clinic, manager.id, 1, state);
    await inviteStaff(manager, clinic, purchase.id, 'a@staff.test', AT);
    expect(await boughtBy(database(), { id: clinic }, AT)).toMatchObject([
      { purchase: { id: purchase.id }, taken: 1, left: 2, shut: undefined },
    ]);
  });
});

describe('its managers', () => {
  it('are added by one another, by the address of an account, and told', async () => {
    const { manager, clinic } = await clinicWith(1);
    const second = await addPerson();
    expect(await addManager(manager, clinic, 'nobody@school.test', AT)).toEqual({ ok: false, reason: 'nobody' });
    expect(await addManager(manager, clinic, second.email, AT)).toEqual({ ok: true });
    expect(await addManager(manager, clinic, second.email, AT)).toEqual({ ok: false, reason: 'manages-already' });
    expect((await lettersTo(second.email))[0]?.subject).toBe('You manage Harbour Street Clinic');
    const stranger = await addPerson();
    expect(await addManager(stranger, clinic, stranger.email, AT)).toEqual({ ok: false, reason: 'unknown' });
  });

  it('step down or are removed, but one stays', async () => {
    const { manager, clinic } = await clinicWith(1);
    const last = { ok: false, reason: 'last-manager' };
    expect(await removeManager(manager, clinic, manager.id, AT)).toEqual(last);
    const second = await addPerson();
    await addManager(manager, clinic, second.email, AT);
    expect(await removeManager(second, clinic, manager.id, AT)).toEqual({ ok: true });
    expect((await managersOf(database(), clinic)).map((it) => it.person)).toEqual([second.id]);
    expect(await removeManager(manager, clinic, second.id, AT)).toEqual({ ok: false, reason: 'unknown' });
    expect(await removeManager(second, clinic, second.id, AT)).toEqual(last);
  });
});

describe('when the money of its seats changes', () => {
  /** A clinic with somebody in a seat. Gives the subjects of what manager and staff were sent by a change. */
  async function told(before: PurchaseState, after: PurchaseState) {
    const { manager: buyer, clinic, purchase } = await clinicWith(2);
    const manager = await addPerson();
    await addManager(buyer, clinic, manager.email, AT);
    const person = await addPerson();
    await inviteStaff(manager, clinic, purchase.id, person.email, AT);
    await acceptSeat(person, await secretFor(person.email), AT);
    const sent = async (email: string) => (await lettersTo(email)).filter((it) => it.createdAt > AT);
    await write((tx) => tellOfMoney(tx, { purchase: purchase.id, before, after, at: AT + MINUTE }));
    expect(await sent(buyer.email)).toEqual([]);
    const [toManager, toStaff] = [await sent(manager.email), await sent(person.email)];
    return [toManager, toStaff].map((letters) => letters.map((it) => it.subject));
  }

  it.each([
    ['opened', 'settled', ['2 seats are ready: Both courses'], []],
    ['processing', 'paying', ['2 seats are ready: Both courses'], []],
    [
      'paying',
      'overdue',
      ['Harbour Street Clinic: Seats are paused: Both courses'],
      ['Seats are paused: Both courses'],
    ],
    [
      'settled',
      'disputed',
      ['Harbour Street Clinic: Seats are paused: Both courses'],
      ['Seats are paused: Both courses'],
    ],
    [
      'overdue',
      'paying',
      ['Harbour Street Clinic: Seats are open again: Both courses'],
      ['Seats are open again: Both courses'],
    ],
    [
      'settled',
      'refunded',
      ['Harbour Street Clinic: Seats have ended: Both courses'],
      ['Seats have ended: Both courses'],
    ],
    [
      'disputed',
      'charged-back',
      ['Harbour Street Clinic: Seats have ended: Both courses'],
      ['Seats have ended: Both courses'],
    ],
    ['paying', 'grace', [], []],
    ['overdue', 'disputed', [], []],
    ['opened', 'abandoned', [], []],
  ] as const)('from %s to %s, the other managers and staff are told', async (before, after, manager, staff) => {
    expect(await told(before, after)).toEqual([manager, staff]);
  });

  it('its seats stop, go on and end with it, by what Stripe tells', async () => {
    const { manager, clinic } = await clinicWith(1);
    const purchase = await seatsFor(clinic, manager.id, 1, 'opened');
    const person = await addPerson();
    let day = 0;
    const tell = async (kind: FactKind, object: string, amount?: number) => {
      const fact = aFact(purchase, kind, ++day, { object, ...(amount !== undefined && { amount }) });
      await write((tx) => applyFacts(tx, purchase.id, [fact], fact.at));
      const enrolment = await findEnrolment(database(), person.id, 'priced');
      return enrolment && accessAt(enrolment, fact.at);
    };
    expect(await tell('paid', 'pi')).toBeUndefined();
    await inviteStaff(manager, clinic, purchase.id, person.email, AT);
    await acceptSeat(person, await secretFor(person.email), AT);
    expect(await tell('disputed', 'dp')).toBe('stopped');
    expect(await tell('dispute-won', 'dp')).toBe('open');
    expect(await tell('refunded', 're', purchase.amount)).toBe('returned');
    const told = (await lettersTo(person.email)).map((it) => it.subject);
    for (const news of ['are paused', 'are open again', 'have ended']) {
      expect(told).toContain(`Seats ${news}: Both courses`);
    }
  });

  it('nobody is told of a purchase that is no clinic’s', async () => {
    const buyer = await addPerson();
    const { id } = await seatsFor('no-such-clinic', buyer.id, 1);
    await write((tx) => tellOfMoney(tx, { purchase: id, before: 'opened', after: 'settled', at: AT }));
    expect(await lettersTo(buyer.email)).toEqual([]);
  });
});
