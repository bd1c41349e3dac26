import { unzipSync } from 'fflate';
import type { PassportReport } from '#contract/passport.ts';
import { signIn, type TestServer, type TestUser } from '#testing/server.ts';
import type { Manifest } from '../archive/manifest.ts';

const boundary = 'a-boundary-of-a-test';

/** Downloads the archive of a person. */
export async function exportOf(user: TestUser): Promise<Buffer> {
  const answer = await user.call('GET', '/api/passport');
  if (answer.statusCode !== 200) throw new Error(`export: ${answer.statusCode} ${answer.body}`);
  if (Number(answer.headers['content-length']) !== answer.rawPayload.length) throw new Error('The export broke off.');
  return answer.rawPayload;
}

/** Sends an archive as a browser does. */
export function sendArchive(user: TestUser, zip: Uint8Array) {
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="passport.zip"\r\ncontent-type: application/zip\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(head), zip, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return user.call('POST', '/api/passport/import', body, {
    'content-type': `multipart/form-data; boundary=${boundary}`,
  });
}

/** Imports an archive that is taken; gives the report. */
export async function importInto(user: TestUser, zip: Uint8Array): Promise<PassportReport> {
  const answer = await sendArchive(user, zip);
  if (answer.statusCode !== 200) throw new Error(`import: ${answer.statusCode} ${answer.body}`);
  return answer.json();
}

/** The files of an archive by name. */
export const filesOf = (zip: Uint8Array): Record<string, Uint8Array> => unzipSync(zip);

export const textOf = (zip: Uint8Array, name: string): string => new TextDecoder().decode(filesOf(zip)[name]);

export const rowsOf = (zip: Uint8Array, name: string): Record<string, unknown>[] =>
  textOf(zip, name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const manifestOf = (zip: Uint8Array): Manifest => JSON.parse(textOf(zip, 'manifest.json'));

/** The hash of each file, without the one that is of the account. */
export const hashesOf = (zip: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    manifestOf(zip)
      .files.filter(({ path }) => path !== 'profile.json')
      .map(({ path, sha256 }) => [path, sha256]),
  );

/** Gives a demo person, whose password nobody here hashed, a session as sign-in would. */
export async function signedInAs(server: TestServer, username: string, password: string): Promise<TestUser> {
  const fresh = async () =>
    (await signIn(server.app, username, password)).json<{ access_token: string; refresh_token: string }>();
  let tokens = await fresh();
  const { access_token: accessToken, refresh_token: refreshToken } = tokens;
  const me = await server.app.inject({ url: '/api/auth/me', headers: { authorization: `Bearer ${accessToken}` } });
  return {
    id: me.json<{ id: string }>().id,
    username,
    password,
    accessToken,
    refreshToken,
    async signInAgain() {
      tokens = await fresh();
    },
    call: (method, url, body, headers = {}) =>
      server.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${tokens.access_token}`, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      }),
  };
}
