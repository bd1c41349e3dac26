export const livePath = '/live';
export const talkPath = '/live/talk';
export const transcriptsPath = '/live/transcripts';
export const transcriptPath = (id: string): string => `${transcriptsPath}/${encodeURIComponent(id)}`;
