import type { ConnectorImport, ConnectorImportRequest } from '#contract/connector-import-shapes.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import type { TestUser } from '#testing/server.ts';

const ok = (answer: Awaited<ReturnType<TestUser['call']>>, status: number) => {
  if (answer.statusCode !== status) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer;
};

export async function connectXentree(person: TestUser, form: object): Promise<Connector> {
  return ok(await person.call('POST', '/api/integrations/xentree/connect', form), 201).json();
}

/** Brings over, and gives what came of it when that is known. */
export async function bring(
  person: TestUser,
  connectorId: string,
  body: Partial<ConnectorImportRequest> = {},
): Promise<ConnectorImport> {
  const what = ['conversations', 'transcripts', 'progress'] as const;
  const place = `/api/integrations/${connectorId}/imports`;
  let job: ConnectorImport = ok(await person.call('POST', place, { what, ...body }), 202).json();
  while (job.finished_at === null && job.continues_at === null)
    job = ok(await person.call('GET', `${place}/${job.id}`), 200).json();
  return job;
}
