/** Registers the account of a benchmark and signs it in; gives what a request needs to be its own. */
export async function signIn(url: string): Promise<{ authorization: string }> {
  const username = 'bench';
  const password = 'correct-horse-battery-staple-42';
  await post(
    `${url}/api/auth/register`,
    JSON.stringify({ username, email: 'bench@example.org', password }),
    'application/json',
  );
  const form = new URLSearchParams({ username, password }).toString();
  const token = await post(`${url}/api/auth/token`, form, 'application/x-www-form-urlencoded');
  return { authorization: `Bearer ${token.access_token}` };
}

async function post(url: string, body: string, type: string): Promise<{ access_token?: string }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': type }, body });
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as { access_token?: string };
}
