import type { Issue } from '#contract/kernel/errors.ts';

/** What an error answer says, whatever its shape; a part that it does not state is absent. */
export interface ErrorParts {
  code?: string;
  message?: string;
  issues?: Issue[];
  extra?: Record<string, unknown>;
}

type Fields = Record<string, unknown>;

/**
 * Reads the error bodies that Xentree servers, proxies and gateways send: `detail` as text, as an object (ours) or as
 * FastAPI's list, problem+json, OAuth's `error`, Xee's list of `{type, message}`, a bare `{message}`. Anything else
 * gives null, never an exception.
 */
export function readErrorShape(body: unknown): ErrorParts | null {
  if (Array.isArray(body)) return fromList(body);
  if (!isFields(body)) return null;
  const { detail } = body;
  if (isFields(detail)) return fromObject(detail);
  if (Array.isArray(detail))
    return { code: 'validation_error', message: 'Check what you entered.', issues: detail.flatMap(fastApiIssue) };
  if (typeof detail === 'string') return fromDetailText(body, detail);
  return fromObject(body);
}

function fromObject(fields: Fields): ErrorParts {
  const { error, code, message, error_description, issues, ...extra } = fields;
  if (isFields(error)) return fromObject(error);
  return {
    ...text('code', error ?? code),
    ...text('message', message ?? error_description ?? fields.title),
    ...(Array.isArray(issues) && { issues: issues.flatMap(issue) }),
    extra,
  };
}

/** `{detail: "text"}` of FastAPI, or RFC 9457, where `detail` is text and `title`, `code`, `errors` stand beside it. */
function fromDetailText(fields: Fields, detail: string): ErrorParts {
  const listed = fields.issues ?? fields.errors;
  return {
    ...text('code', fields.code ?? fields.error),
    ...text('message', detail || fields.title),
    ...(Array.isArray(listed) && { issues: listed.flatMap(issue) }),
  };
}

function fromList(list: unknown[]): ErrorParts {
  const first = list.find(isFields);
  if (!first) return {};
  const tip = typeof first.tip === 'string' ? ` ${first.tip}` : '';
  return {
    ...text('code', first.type ?? first.code),
    ...text('message', typeof first.message === 'string' ? `${first.message}.${tip}`.replace('..', '.') : undefined),
  };
}

function issue(value: unknown): Issue[] {
  if (!isFields(value)) return [];
  const path = value.path ?? value.pointer ?? value.field ?? '';
  const message = value.message ?? value.detail;
  return typeof message === 'string' ? [{ path: Array.isArray(path) ? path.join('.') : String(path), message }] : [];
}

function fastApiIssue(value: unknown): Issue[] {
  if (!isFields(value) || typeof value.msg !== 'string') return [];
  return [{ path: Array.isArray(value.loc) ? value.loc.join('.') : '', message: value.msg }];
}

function text<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return typeof value === 'string' && value.trim() !== '' ? ({ [key]: value.trim() } as { [P in K]?: string }) : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
