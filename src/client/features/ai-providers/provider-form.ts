import { readPrice } from '#client/i18n/numbers.ts';
import type {
  AiCost,
  AiProvider,
  AiProviderCreate,
  AiProviderKind,
  AiProviderPatch,
} from '#contract/ai-provider-shapes.ts';

/** What is typed into the dialog; texts as they stand in their fields. */
export interface ProviderForm {
  kind: AiProviderKind;
  name: string;
  id: string;
  address: string;
  /** What becomes of the key that is stored. */
  keyPlan: 'keep' | 'replace' | 'remove';
  key: string;
  /** One a line. */
  models: string;
  defaultModel: string;
  costInput: string;
  costOutput: string;
  currency: string;
}

/** Why the cost cannot be read: not all of it is there, or a price is no number. */
export type CostProblem = 'costWhole' | 'costNumber';

export function formOf(provider?: AiProvider): ProviderForm {
  return {
    kind: provider?.kind ?? 'openai-compatible',
    name: provider?.name ?? '',
    id: provider?.id ?? '',
    address: provider?.base_url ?? '',
    keyPlan: provider?.has_key ? 'keep' : 'replace',
    key: '',
    models: provider?.allowed_models.join('\n') ?? '',
    defaultModel: provider?.default_model ?? '',
    costInput: provider?.cost ? String(provider.cost.input_per_million) : '',
    costOutput: provider?.cost ? String(provider.cost.output_per_million) : '',
    currency: provider?.cost?.currency ?? 'USD',
  };
}

/** A short name made from a name: `Our vLLM` gives `our-vllm`; empty where no letter of it can be used. */
export function shortName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-|-$/g, '');
}

/** The cost that is typed; null where no price is. */
export function costIn({ costInput, costOutput, currency }: ProviderForm): AiCost | null | CostProblem {
  const [input, output] = [readPrice(costInput), readPrice(costOutput)];
  if (input === null && output === null) return null;
  if (Number.isNaN(input) || Number.isNaN(output)) return 'costNumber';
  if (input === null || output === null || currency.trim() === '') return 'costWhole';
  return { input_per_million: input, output_per_million: output, currency: currency.trim().toUpperCase() };
}

export function createFrom(form: ProviderForm, cost: AiCost | null): AiProviderCreate {
  const { address, key } = form;
  return {
    ...{ id: form.id.trim(), kind: form.kind, name: form.name.trim() },
    ...(address.trim() !== '' && { base_url: address.trim() }),
    ...(key.trim() !== '' && { api_key: key.trim() }),
    ...{ allowed_models: modelsIn(form), default_model: textOrNull(form.defaultModel), cost },
  };
}

/** Only what differs from what is stored; the key only where it is replaced or removed. */
export function patchFrom(provider: AiProvider, form: ProviderForm, cost: AiCost | null): AiProviderPatch {
  const next: AiProviderPatch = {
    name: form.name.trim(),
    ...(provider.source === 'admin' && { base_url: textOrNull(form.address) }),
    allowed_models: modelsIn(form),
    default_model: textOrNull(form.defaultModel),
    cost,
  };
  const changed = Object.entries(next).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(provider[name as keyof AiProvider]),
  );
  return {
    ...Object.fromEntries(changed),
    ...(form.keyPlan === 'remove' && provider.has_key && { api_key: null }),
    ...(form.keyPlan === 'replace' && form.key.trim() !== '' && { api_key: form.key.trim() }),
  };
}

/** A stored key is forgotten with the old address, unless a new one is given. */
export function losesKey(provider: AiProvider, form: ProviderForm): boolean {
  const isMoved = textOrNull(form.address) !== provider.base_url;
  return provider.has_key && isMoved && form.keyPlan !== 'remove' && form.key.trim() === '';
}

function modelsIn({ models }: ProviderForm): string[] {
  const names = models.split('\n').map((line) => line.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
