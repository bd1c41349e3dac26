import { expect, test } from 'vitest';
import { asVtt } from './transcript-text.ts';
import type { TurnRow } from './turns.repository.ts';

const at = (second: number) => new Date(Date.UTC(2026, 4, 10, 8, 0, second));
const row = (part: Partial<TurnRow>): TurnRow => ({
  ...{ tenantId: 'u', transcriptId: 't', turn: 0, role: 'ai', text: '', startedAt: at(0), endedAt: null, open: false },
  ...{ clientId: null, recognisedText: null, gap: null, typed: false, interrupted: false, confidence: null },
  ...{ voice: null, spokenUntil: null, brokenOff: false },
  ...part,
});

test('cues of the tutor last as long as their words take to say, or did', () => {
  const vtt = asVtt({ startedAt: at(0), nickname: 'Mina', topic: null }, [
    // Written within a moment, as a provider does.
    row({ text: 'What did you do on your last holiday there', startedAt: at(1), endedAt: at(1) }),
    row({ turn: 1, role: 'user', text: 'I swam.', startedAt: at(3), endedAt: at(5) }),
    row({ turn: 2, text: 'Good for you', startedAt: at(6), endedAt: at(6), spokenUntil: at(9) }),
    row({ turn: 3, text: 'Where was that', startedAt: at(10), endedAt: at(10) }),
  ]);
  expect(vtt.split('\n').filter((line) => line.includes('-->'))).toEqual([
    '00:00:01.000 --> 00:00:03.000',
    '00:00:03.000 --> 00:00:05.000',
    '00:00:06.000 --> 00:00:09.000',
    '00:00:10.000 --> 00:00:11.140',
  ]);
});
