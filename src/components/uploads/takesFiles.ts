import type { CaseVersionForStudent } from '../../school/cases/index.ts';

/**
 * Whether a draft's page takes files. In `npm run dev` none does: there our server, which writes them to the disk as
 * they come, does not stand in front of the pages.
 */
export const takesFiles = ({ attachments }: CaseVersionForStudent): boolean =>
  attachments !== undefined && !import.meta.env.DEV;
