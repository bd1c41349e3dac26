import type { ChatRequest, ChatResponse } from '#contract/chat.ts';

interface Written {
  provider: string | null;
  model: string | null;
  usage: ChatResponse['usage'];
  citations: ChatResponse['citations'] | null;
  attempts: ChatResponse['attempts'] | null;
}

/** An answer as the contract shows it. One that was stopped before anybody answered tells what was asked for. */
export function answerView(answer: Written & { text: string }, request: ChatRequest): ChatResponse {
  return {
    content: answer.text,
    provider: answer.provider ?? request.provider ?? 'auto',
    model: answer.model ?? request.model ?? '',
    usage: answer.usage,
    ...(answer.citations?.length && { citations: answer.citations }),
    ...(answer.attempts?.length && { attempts: answer.attempts }),
  };
}
