import { create } from 'zustand';

/** How often the search in the conversation was asked for from elsewhere than its button. */
export const useFindRequests = create<{ times: number }>(() => ({ times: 0 }));

export const requestFind = (): void => useFindRequests.setState(({ times }) => ({ times: times + 1 }));
