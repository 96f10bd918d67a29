import { describe, expect, test } from 'vitest';
import { HOUR } from '../../../platform/clock.ts';
import type { Person } from '../../accounts/index.ts';
import { decideReading } from './decideReading.ts';
import { CLAIM_HOLDS, type Mark, type Role } from './mark.ts';

const person = (id: string, more: Partial<Person> = {}): Person => ({
  ...{ id, name: id, email: `${id}@school.test`, emailVerified: true, registrar: false, teaches: ['c'] },
  ...more,
});
const [maya, daniel, priya] = [person('maya'), person('daniel'), person('priya')];
const office = person('office', { registrar: true, teaches: [] });
const STAFF = [maya, daniel, priya, office];
const NOW = 1000 * HOUR;

const mark = (role: Role, more: Partial<Mark> = {}): Mark => ({
  ...{ submission: 's', role, course: 'c', case: 'c/m/a', student: 'sam', openedAt: 0, dueAt: 0, marker: undefined },
  ...{ claimedAt: null, savedAt: null, draft: undefined, givenAt: null, outcome: null, score: null },
  ...more,
});
const held = (role: Role, by: Person, at = NOW - HOUR) => mark(role, { marker: by, claimedAt: at });
const given = (role: Role, by: Person) => mark(role, { marker: by, claimedAt: 1, givenAt: 2 });
const at = (who: Person, marks: Mark[], staff = STAFF) => {
  const standing = decideReading({ person: who, marks, staff, now: NOW });
  return 'mark' in standing ? [standing.kind, standing.mark.role] : [standing.kind];
};

describe('who comes to a desk', () => {
  test('finds what is free, the first reading before the second', () =>
    expect(at(maya, [mark('first'), mark('second')])).toEqual(['free', 'first']));
  test('finds the second while another has the first', () =>
    expect(at(maya, [held('first', daniel), mark('second')])).toEqual(['free', 'second']));
  test('finds their own claim', () =>
    expect(at(maya, [held('first', daniel), held('second', maya)])).toEqual(['mine', 'second']));
  test('is told who has it', () =>
    expect(decideReading({ person: maya, marks: [held('first', daniel)], staff: STAFF, now: NOW })).toMatchObject({
      kind: 'held',
      by: 'daniel',
    }));
  test.each<Role>(['second', 'moderation', 'appeal'])('never reads twice: not %s after the first', (role) =>
    expect(at(maya, [given('first', maya), mark(role)])).toEqual(['given', 'first']),
  );
  test('finds nothing once all is given by others', () => expect(at(maya, [given('first', daniel)])).toEqual(['none']));
  test('finds nothing of their own work', () =>
    expect(at(person('sam'), [mark('first'), mark('appeal')])).toEqual(['none']));
  test('finds nothing without teaching the course', () =>
    expect(at(person('eve', { teaches: ['other'] }), [mark('first')])).toEqual(['none']));
});

describe('a claim', () => {
  test('holds for 48 hours after its last saving, and lapses then', () => {
    const claimed = mark('first', { marker: daniel, claimedAt: 0, savedAt: NOW - CLAIM_HOLDS + 1 });
    expect(at(maya, [claimed])).toEqual(['held', 'first']);
    expect(at(maya, [{ ...claimed, savedAt: NOW - CLAIM_HOLDS }])).toEqual(['free', 'first']);
  });
  test('of someone who lost the role is free', () =>
    expect(at(maya, [held('first', daniel)], [maya])).toEqual(['free', 'first']));
  test('that lapsed is free for its marker too, and bars them from no other', () =>
    expect(at(daniel, [held('first', daniel, 0), mark('second')])).toEqual(['free', 'first']));
});

describe('a registrar', () => {
  test('decides where two markers differ, and answers appeals', () => {
    expect(at(office, [given('first', maya), given('second', daniel), mark('moderation')])).toEqual([
      'free',
      'moderation',
    ]);
    expect(at(office, [given('first', maya), mark('appeal')])).toEqual(['free', 'appeal']);
  });
  test('reads as the second, where a course has no other instructor', () =>
    expect(at(office, [mark('first'), mark('second')])).toEqual(['free', 'second']));
  test('gives no first reading', () => expect(at(office, [mark('first')])).toEqual(['none']));
});
