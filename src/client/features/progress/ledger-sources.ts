/** Kinds of sources that points come from, as far as they have a name here. */
export const ledgerSources = [
  'message',
  'conversation',
  'quest',
  'note',
  'question',
  'task',
  'card',
  'live_session',
  'import',
] as const;
