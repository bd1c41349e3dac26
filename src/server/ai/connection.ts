import type { AiProviderKind } from '#contract/ai-provider-shapes.ts';
import type { ProviderSettings } from './language-provider.ts';

/** Where one provider is, and with which key. */
export interface Connection {
  id: string;
  /** As learners read it. */
  name: string;
  kind: AiProviderKind;
  apiKey?: string;
  /** Without it, the vendor's own address. */
  baseUrl?: string;
  /** Why it cannot be asked as it is set up, as a sentence for a learner. */
  problem?: string;
  /** From the environment of the server: the operator's own word, private addresses included. */
  trusted?: true;
  /** What its address is called in a sentence for whoever runs the server: an environment variable, or “its address”. */
  address: string;
}

/** Is this OpenAI itself, which lists models that do not chat and none of their names? */
export function isOpenai(baseUrl: string | undefined): boolean {
  return baseUrl === undefined || new URL(baseUrl).hostname === 'api.openai.com';
}

/** The four providers that environment variables set up, also those that are not; in the order in which they are asked. */
export function environmentConnections(settings: ProviderSettings): Connection[] {
  const { openaiApiKey, openaiBaseUrl, anthropicApiKey, anthropicBaseUrl, googleApiKey, googleBaseUrl, ollamaBaseUrl } =
    settings;
  const own = isOpenai(openaiBaseUrl);
  return [
    {
      id: 'openai',
      kind: 'openai-compatible',
      name: own ? 'OpenAI' : 'OpenAI-compatible server',
      trusted: true,
      address: 'OPENAI_BASE_URL',
      ...set(openaiApiKey, openaiBaseUrl),
      ...missing(!openaiApiKey && own, 'OpenAI', 'OPENAI_API_KEY, or OPENAI_BASE_URL for a compatible server'),
    },
    {
      id: 'anthropic',
      kind: 'anthropic',
      name: 'Anthropic',
      trusted: true,
      address: 'ANTHROPIC_BASE_URL',
      ...set(anthropicApiKey, anthropicBaseUrl),
      ...missing(!anthropicApiKey, 'Anthropic', 'ANTHROPIC_API_KEY'),
    },
    {
      id: 'google',
      kind: 'google',
      name: 'Google',
      trusted: true,
      address: 'GOOGLE_BASE_URL',
      ...set(googleApiKey, googleBaseUrl),
      ...missing(!googleApiKey, 'Google', 'GOOGLE_GENERATIVE_AI_API_KEY'),
    },
    {
      id: 'ollama',
      kind: 'ollama',
      name: 'Ollama',
      trusted: true,
      address: 'OLLAMA_BASE_URL',
      ...set(undefined, ollamaBaseUrl),
      ...missing(!ollamaBaseUrl, 'Ollama', 'OLLAMA_BASE_URL'),
    },
  ];
}

function set(apiKey: string | undefined, baseUrl: string | undefined): Pick<Connection, 'apiKey' | 'baseUrl'> {
  return { ...(apiKey && { apiKey }), ...(baseUrl && { baseUrl }) };
}

function missing(isMissing: boolean, name: string, variables: string): Pick<Connection, 'problem'> {
  if (!isMissing) return {};
  return { problem: `${name} is not connected. Whoever runs this server can set ${variables}.` };
}
