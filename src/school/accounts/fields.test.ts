import { expect, test } from 'vitest';
import { emailField, nameField, registration } from './fields.ts';

test.each([
  ['  Zoë Nguyễn ', 'Zoë Nguyễn'],
  ['محمد الخوارزمي', 'محمد الخوارزمي'],
  ['मीरा देवी', 'मीरा देवी'],
  ['王小明', '王小明'],
  ["D'Arcy O\u2019Neil-Smith III", "D'Arcy O\u2019Neil-Smith III"],
  ['Ame\u0301lie', 'Am\u00e9lie'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['x'.repeat(120), 'x'.repeat(120)],
])('%s is a name', (typed, name) => expect(nameField.parse(typed)).toBe(name));

test.each([
  ['', 'Type your name.'],
  ['   ', 'Type your name.'],
  ['x'.repeat(121), 'at most 120'],
  ['Ann\u0000Lee', 'cannot be seen'],
  ['Ann\nLee', 'cannot be seen'],
  ['Ann \u202Eeel', 'cannot be seen'],
  ['Ann \u2067eel', 'cannot be seen'],
  ['Ann \ud800', 'cannot be seen'],
  ['\u200b\u200b', 'at least one letter'],
  ['12345', 'at least one letter'],
])('%j is refused as a name', (typed, message) => {
  const parsed = nameField.safeParse(typed);
  expect(parsed.error?.issues[0]?.message).toContain(message);
});

test('an address is trimmed and in lower case', () =>
  expect(emailField.parse(' Ann.Lee@School.TEST ')).toBe('ann.lee@school.test'));

test.each([
  '',
  'ann',
  'ann@',
  'ann@school',
  'a b@school.test',
  'ann@school.test\nbcc: x@y.test',
  `${'a'.repeat(250)}@x.test`,
])('%j is refused as an address', (typed) => expect(emailField.safeParse(typed).success).toBe(false));

test('the password of a registration is held against the name and the address', () => {
  const given = { name: 'Ann Lee', email: 'annabel.lee@school.test' };
  expect(registration.safeParse({ ...given, password: 'annabel.lee' }).error?.issues[0]?.path).toEqual(['password']);
  expect(registration.safeParse({ ...given, password: 'by the sea' }).success).toBe(true);
});
