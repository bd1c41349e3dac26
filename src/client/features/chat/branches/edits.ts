import { create } from 'zustand';
import { session } from '#client/session/session.ts';

/** Questions that are being written anew, by message: kept while their rows leave the view. */
export const useEdits = create<Readonly<Record<string, string>>>(() => ({}));

session.onReset(() => useEdits.setState({}, true));

export function changeEdit(messageId: string, text: string): void {
  useEdits.setState({ [messageId]: text });
}

export function endEdit(messageId: string): void {
  useEdits.setState(({ [messageId]: _, ...others }) => others, true);
}
