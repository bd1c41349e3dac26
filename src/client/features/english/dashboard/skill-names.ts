import type { Skill } from '#contract/catalogue.ts';

export const skills: readonly Skill[] = ['reading', 'listening', 'vocabulary', 'grammar', 'writing', 'speaking'];
