import { expect, it } from 'vitest';
import { CLINIC_NAME_MAX, clinicName } from './fields.ts';

it.each(['Harbour Street Clinic', 'Praxis Dr. Özdemir', '東京クリニック', 'St. Mary’s'])('%s is a name', (name) => {
  expect(clinicName.parse(name)).toBe(name);
});

it.each([
  ['nothing', ' '],
  ['no letter', '123'],
  ['an address of a page', 'Win at https://prize'],
  ['one without its beginning', 'Visit prize.example now'],
  ['an e-mail address', 'a@b'],
  ['more than fits', 'a'.repeat(CLINIC_NAME_MAX + 1)],
  ['a sign that turns the text', 'abc\u202edef'],
])('is refused with %s', (_, name) => {
  expect(clinicName.safeParse(name).success).toBe(false);
});

it('is kept on one line', () => expect(clinicName.parse('Harbour\n Street')).toBe('Harbour Street'));
