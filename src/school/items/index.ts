import { z } from 'zod';

export const itemSchema = z.looseObject({ id: z.string(), type: z.string(), points: z.number().default(1) });
export type Item = z.output<typeof itemSchema>;
