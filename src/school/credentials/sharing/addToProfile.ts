import type { Snapshot } from '../snapshot.ts';

const ADD = 'https://www.linkedin.com/profile/add';

/**
 * The ready-made link that puts an award into the licences and certifications of a LinkedIn profile. A plain link: the
 * fields are LinkedIn's (“Add to Profile”), and nothing is sent before its holder follows it.
 * @param certUrl where whoever reads the profile sees the award.
 */
export function addToProfileLink(code: string, snapshot: Snapshot, certUrl: string): string {
  const [year = '', month = ''] = snapshot.issuedOn.split('-');
  const [untilYear, untilMonth] = snapshot.expiresOn?.split('-') ?? [];
  const link = new URL(ADD);
  const fields: Record<string, string | undefined> = {
    startTask: 'CERTIFICATION_NAME',
    name: snapshot.title,
    organizationName: snapshot.school.name,
    issueYear: year,
    issueMonth: plain(month),
    expirationYear: untilYear,
    expirationMonth: untilMonth && plain(untilMonth),
    certUrl,
    certId: code,
  };
  for (const [name, value] of Object.entries(fields)) if (value) link.searchParams.set(name, value);
  return link.href;
}

/** A month without its leading zero, as the form writes it. */
const plain = (month: string): string => String(Number(month));
