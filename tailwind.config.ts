import type { Config } from 'tailwindcss';

const color = (name: string): string => `var(--${name})`;
const named = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, color(name)]));

/**
 * The theme speaks in roles, and every value is a variable of `src/client/ui/styles/tokens.css`, where the two themes are.
 * The default palette, type scale, radii and shadows of Tailwind are replaced, so that only the design system can be written.
 */
export default {
  content: [],
  darkMode: ['selector', '[data-theme="dark"]'],
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      ...named(
        'bg',
        'surface',
        'raised',
        'sunken',
        'hover',
        'pressed',
        'selected',
        'line',
        'line-strong',
        'control-line',
      ),
      ...named(
        'ink',
        'ink-2',
        'ink-3',
        'accent',
        'accent-hover',
        'accent-press',
        'accent-ink',
        'accent-soft',
        'accent-line',
      ),
      ...named(
        'on-accent',
        'streak',
        'streak-ink',
        'streak-soft',
        'streak-line',
        'info',
        'info-ink',
        'info-soft',
        'info-line',
      ),
      ...named(
        'danger',
        'danger-hover',
        'danger-ink',
        'danger-soft',
        'danger-line',
        'on-danger',
        'mark',
        'mark-ink',
        'mark-line',
      ),
      ...named('scrim', 'track', 'seg-on', 'receipt', 'heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-line'),
      ...named('cat-english', 'cat-chat', 'cat-reviews', 'cat-live', 'cat-knowledge'),
      rail: color('bg-rail'),
    },
    fontFamily: { sans: color('font-sans'), read: color('font-read'), mono: color('font-mono') },
    fontSize: {
      '11': '0.6875rem',
      '12': '0.75rem',
      '13': '0.8125rem',
      '14': '0.875rem',
      '15': '0.9375rem',
      '16': '1rem',
      '18': '1.125rem',
      '19': '1.1875rem',
      '22': '1.375rem',
      '24': '1.5rem',
      '28': '1.75rem',
      '36': '2.25rem',
      '44': '2.75rem',
    },
    fontWeight: { regular: '400', medium: '500', semi: '600' },
    lineHeight: { none: '1', tight: '1.2', snug: '1.3', data: '1.45', read: '1.6' },
    letterSpacing: {
      normal: '0',
      title: color('track-title'),
      section: color('track-section'),
      figure: color('track-figure'),
    },
    borderRadius: {
      none: '0',
      cell: color('r-cell'),
      control: color('r-control'),
      surface: color('r-surface'),
      float: color('r-float'),
      full: '999px',
    },
    boxShadow: { none: 'none', float: color('shadow-float'), lift: color('shadow-lift') },
    transitionDuration: { DEFAULT: color('fast'), fast: color('fast'), base: color('base'), slow: color('slow') },
    transitionTimingFunction: { DEFAULT: color('ease'), ease: color('ease') },
    screens: { tablet: '768px', desktop: '1100px', wide: '1240px' },
    extend: {
      spacing: {
        control: '36px',
        'control-sm': '30px',
        field: '40px',
        'field-sm': '34px',
        row: '44px',
        touch: '44px',
        rail: '240px',
        'rail-icons': '60px',
      },
      maxWidth: { page: '1040px', measure: '68ch', essay: '62ch' },
    },
  },
} satisfies Config;
