import type { calibration } from '#contract/calibration.ts';
import type { Handlers } from '#server/http/handler.ts';
import type { Calibration, Rater } from './calibration.service.ts';

export function calibrationRoutes(
  service: Calibration,
  raterOf: (call: { principal: { userId: string }; request: { id: string } }) => Rater,
): Handlers<typeof calibration> {
  return {
    essays: (call) => service.essays(raterOf(call), call.params.org_id, call.query),
    addEssay: (call) => service.add(raterOf(call), call.params.org_id, call.body, call.newId()),
    essay: (call) => service.open(raterOf(call), call.params.org_id, call.params.essay_id),
    removeEssay: (call) => service.remove(raterOf(call), call.params.org_id, call.params.essay_id),
    rate: (call) => service.rate(raterOf(call), call.params.org_id, call.params.essay_id, call.body),
    report: (call) => service.report(raterOf(call), call.params.org_id),
  };
}
