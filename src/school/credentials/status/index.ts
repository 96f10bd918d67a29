export { statusList, TTL as STATUS_TTL } from './statusList.ts';
