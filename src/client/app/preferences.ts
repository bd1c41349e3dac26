import { create } from 'zustand';

/** What a person chose for this browser; nothing secret. `/theme.js` reads the same keys before the first paint. */

export type Theme = 'system' | 'light' | 'dark';
export type Rail = 'full' | 'icons';

interface Preferences {
  theme: Theme;
  rail: Rail;
}

interface PreferencesStore extends Preferences {
  setTheme(theme: Theme): void;
  toggleRail(): void;
}

const keys = { theme: 'xt.theme', rail: 'xt.rail' } as const;

export const usePreferences = create<PreferencesStore>((set, get) => ({
  theme: read(keys.theme, ['system', 'light', 'dark'], 'system'),
  rail: read(keys.rail, ['full', 'icons'], 'full'),
  setTheme(theme) {
    keep(keys.theme, theme);
    set({ theme });
    applyTheme(theme);
  },
  toggleRail() {
    const rail = get().rail === 'full' ? 'icons' : 'full';
    keep(keys.rail, rail);
    set({ rail });
  },
}));

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)');

function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && darkScheme().matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

/** Follows the system's scheme while nothing else is chosen. Returns how to stop. */
export function followSystemTheme(): () => void {
  const scheme = darkScheme();
  const follow = () => applyTheme(usePreferences.getState().theme);
  scheme.addEventListener('change', follow);
  return () => scheme.removeEventListener('change', follow);
}

function read<T extends string>(key: string, allowed: readonly T[], otherwise: T): T {
  try {
    const value = localStorage.getItem(key);
    return allowed.find((one) => one === value) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the choice holds until the page is left.
  }
}
