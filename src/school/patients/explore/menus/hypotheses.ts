import type { Fact } from '../../condition.ts';
import { WHY } from '../../expertDeeds.ts';
import type { Patient } from '../../patientFile.ts';
import { ids, leftOf, type Menu, type MenuItem, NOTHING, taking } from '../menu.ts';

/** Which hypothesis leads, and which others are ranked below it. Those that nothing asks for stand for one another. */
export function hypothesesMenu({ hypotheses: { options, most } }: Patient, wanted: ReadonlySet<Fact>): Menu {
  const asked = options.filter((it) => wanted.has(`leading/${it.id}`) || wanted.has(`ranked/${it.id}`));
  const other = options.find((it) => !asked.includes(it));
  const below = options.filter((it) => wanted.has(`ranked/${it.id}`));
  const wantedOf = (...facts: Fact[]) => facts.filter((it) => wanted.has(it));
  const leading: MenuItem = {
    settles: wantedOf(...options.map((it) => `leading/${it.id}`)),
    options: (draft) =>
      [...asked, ...(other ? [other] : [])].map(({ id }) =>
        taking(draft, { id }, wantedOf(`leading/${id}`, `ranked/${id}`)),
      ),
    context: (draft) =>
      `${leftOf(draft, below.length)} ${below.some((it) => it.id === ids(draft)[0]) ? ids(draft)[0] : ''}`,
  };
  const others = below.map(({ id }, index): MenuItem => {
    const rest = below.slice(index + 1);
    return {
      settles: [`ranked/${id}`],
      options: (draft) => {
        if (ids(draft).includes(id) || draft.left === 0) return [draft];
        return [draft, taking(draft, { id }, [`ranked/${id}`])];
      },
      context: (draft) =>
        `${leftOf(draft, rest.length)} ${rest.some((it) => it.id === ids(draft)[0]) ? ids(draft)[0] : ''}`,
    };
  });
  return {
    begin: { ...NOTHING, left: most },
    items: [leading, ...others],
    deeds: (draft) => [
      {
        kind: 'rank',
        hypotheses: ids(draft).map((id, place) => ({ id, confidence: place === 0 ? 60 : 20 })),
        why: WHY,
      },
    ],
  };
}
