/** One provider's format. Every string is the exact text that is sent. */
export interface WireFormat {
  /** Path below the origin that `url` ends with. */
  base: string;
  /** The JSON of a request that is not a question (a model list), or undefined. */
  listing(method: string, path: string, body: unknown): unknown;
  /** Is this a question, and does it want a stream? Undefined for an unknown path. */
  question(method: string, path: string, body: unknown): { stream: boolean; model: string } | undefined;
  opening(model: string): string;
  piece(model: string, text: string): string;
  closing(model: string, usage: Usage | null): string;
  whole(model: string, text: string, usage: Usage | null): unknown;
  failure(status: number): unknown;
  /** The body of the 400 that refuses a conversation for its length. */
  tooLong: unknown;
  /** The end of a stream without text that the rules of the vendor forbid. */
  filtered(model: string): string;
}

export interface Usage {
  input: number;
  output: number;
}
