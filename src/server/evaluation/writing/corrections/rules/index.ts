import type { Rule } from '../finding.ts';
import { age } from './age.ts';
import { agreement } from './agreement.ts';
import { missingArticle } from './article.ts';
import { commaSplice } from './comma-splice.ts';
import { doubleComparative } from './double-comparative.ts';
import { agreeIsVerb, missingBe } from './missing-be.ts';
import { doublePast, pastAfterTo } from './past-forms.ts';
import { pastTime } from './past-time.ts';
import { peopleIs } from './people-is.ts';
import { prepositions } from './prepositions.ts';
import { manyUncountable, uncountable } from './uncountable.ts';

/** What learners get wrong and general checkers miss. */
export const learnerRules: readonly Rule[] = [
  agreement,
  peopleIs,
  missingArticle,
  doubleComparative,
  uncountable,
  manyUncountable,
  doublePast,
  pastAfterTo,
  prepositions,
  missingBe,
  agreeIsVerb,
  commaSplice,
  pastTime,
  age,
];
