import { type Settings, settings } from '../settings.ts';

/** Whether the school has hosted video; the settings are all there, or none. */
export const hasMux = ({ MUX_TOKEN_ID }: Settings = settings()): boolean => MUX_TOKEN_ID !== undefined;
