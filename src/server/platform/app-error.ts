import { type ErrorCode, errorStatus, type Issue } from '#contract/kernel/errors.ts';

interface Extra {
  issues?: Issue[];
  /** Seconds after which a repetition may succeed. */
  retryAfter?: number;
  required_scope?: string;
  granted_scopes?: string[];
  /** Further members of `detail`. */
  [member: string]: unknown;
}

/** The one error that a caller is told about: a code of the contract and a sentence that a person can act on. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly extra: Extra;

  constructor(code: ErrorCode, message: string, extra: Extra = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.extra = extra;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

/** The answer for what is missing and for what belongs to somebody else, alike. */
export function notFound(what: string): AppError {
  return new AppError('not_found', `There is no such ${what}, or it is not yours.`);
}
