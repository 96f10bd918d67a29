import { z } from 'zod';

/** One entry of the bibliography, as read from BibTeX. Names are in the Vancouver form: family name, then initials. */
export const reference = z.object({
  key: z.string(),
  type: z.string(),
  authors: z.array(z.string()),
  editors: z.array(z.string()),
  /** Whether the entry leaves out authors: it ends its list with `and others`. */
  moreAuthors: z.boolean(),
  title: z.string(),
  year: z.string(),
  journal: z.string().optional(),
  booktitle: z.string().optional(),
  volume: z.string().optional(),
  number: z.string().optional(),
  pages: z.string().optional(),
  edition: z.string().optional(),
  /** Place of publication. */
  address: z.string().optional(),
  publisher: z.string().optional(),
  institution: z.string().optional(),
  doi: z.string().optional(),
  url: z.string().optional(),
  /** The day on which `url` was read, such as 2026-11-01. */
  urldate: z.string().optional(),
});

export type Reference = z.infer<typeof reference>;
