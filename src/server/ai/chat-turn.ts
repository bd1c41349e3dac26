/** An image of a turn; without bytes a model is told of it alone, as of one that was shown long ago. */
export interface TurnImage {
  alt: string;
  bytes?: { mediaType: string; base64: string };
}

export interface ChatTurn {
  role: 'system' | 'user' | 'assistant';
  content: string;
  images?: readonly TurnImage[];
}
