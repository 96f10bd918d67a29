/** What Stripe says when it refuses: an answer of its API, for whoever asked. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly error: Said;

  constructor(status: number, error: Said) {
    super(error.message);
    this.status = status;
    this.error = error;
  }
}

interface Said {
  type: 'invalid_request_error' | 'idempotency_error' | 'card_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
}

/** Something asked for that makes no sense, or not now; 400. */
export const invalid = (message: string, more: { code?: string; param?: string } = {}): Refusal =>
  new Refusal(400, { type: 'invalid_request_error', message, ...more });

/** An object that is not there; 404. @param param the parameter that named it, where it was not the address. */
export const missing = (object: string, id: string, param = 'id'): Refusal =>
  new Refusal(param === 'id' ? 404 : 400, {
    ...{ type: 'invalid_request_error', code: 'resource_missing', param },
    message: `No such ${object}: '${id}'`,
  });
