/** Records that can't be had as someone at the command line asked for them; the message says why. */
export class RecordsRefused extends Error {
  override name = 'RecordsRefused';
}
