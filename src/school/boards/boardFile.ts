import { z } from 'zod';
import { day, ruleFile, text } from './ruleFile.ts';

const edition = z
  .strictObject({
    id: text.describe('What awards name it by, such as 2024.'),
    from: day.describe('First day on which it holds; where its board dates nothing, on which the school relies on it.'),
    until: day
      .optional()
      .describe('Last day on which it holds, or until which the school relies on it without looking again.'),
    rules: z.array(ruleFile).min(1, 'must hold at least one rule'),
  })
  .refine((it) => it.until === undefined || it.from <= it.until, {
    path: ['until'],
    message: 'must not come before `from`',
  });

/** `content/boards/<id>.yaml`: a board that counts continuing education, and its rules, edition by edition. */
export const boardFile = z
  .strictObject({
    name: text,
    short: text.describe('The name where there is little room.'),
    place: text.describe('Where its word counts, such as Florida, USA.'),
    professions: text.describe('Whom it registers, such as massage therapists.'),
    about: text.describe('One or two sentences: what it is, and what it asks for.'),
    url: z.url('must be the address of its site').describe('Its own site.'),
    licence: text.describe('What its registration is called, such as licence or certification.'),
    editions: z.array(edition).min(1, 'must hold at least one edition').describe('In order of time.'),
  })
  .check(({ value, issues }) => {
    for (const [at, { id, from }] of value.editions.entries()) {
      const before = value.editions[at - 1];
      const say = (field: string, message: string) =>
        issues.push({ code: 'custom', input: value, path: ['editions', at, field], message });
      if (value.editions.slice(0, at).some((it) => it.id === id)) say('id', 'must differ from that of other editions');
      if (before && !(before.until !== undefined && before.until < from)) {
        say('from', 'must come after `until` of the edition before it');
      }
    }
  });

/** A board with its rules. `id` is the name of its file. */
export type Board = z.output<typeof boardFile> & { id: string };
export type Edition = Board['editions'][number];
