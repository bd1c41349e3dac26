import type { xel } from '#contract/xel.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Evaluations } from './evaluations.service.ts';

/** The endpoint of Xentree English that judges a text or a recording. */
export function evaluationsRoutes(service: Evaluations): Pick<Handlers<typeof xel>, 'evaluate'> {
  return { evaluate: ({ principal, body, newId }) => service.evaluate(principal.userId, body, newId()) };
}
