import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['11', '12', '13', '14', '15', '16', '18', '19', '22', '24', '28', '36', '44'],
      radius: ['cell', 'control', 'surface', 'float'],
      shadow: ['float', 'lift'],
      'font-weight': ['regular', 'medium', 'semi'],
      tracking: ['title', 'section', 'figure'],
      leading: ['data', 'read'],
      animate: ['fade', 'fade-out', 'rise', 'sheet', 'turn'],
    },
  },
});

/** Joins class names; of two that set the same thing the later one wins, so that a caller's `className` always does. */
export function cn(...classes: (string | false | null | undefined)[]): string {
  return merge(classes);
}
