import { irregularVerbs } from '#content/study-guide/irregular-verbs.ts';
import type { PartOfSpeech } from '#content/words/core.ts';

/** Forms that no rule makes, after their lemma. */
const nouns = `
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|die dice|penny pence
leaf leaves|life lives|wife wives|knife knives|half halves|shelf shelves|self selves|thief thieves|loaf loaves|wolf wolves|calf calves|elf elves|scarf scarves|hoof hooves|wharf wharves|sheaf sheaves
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses|oasis oases|axis axes|emphasis emphases|parenthesis parentheses|synthesis syntheses
criterion criteria|phenomenon phenomena|bacterium bacteria|medium media|datum data|curriculum curricula|memorandum memoranda|stratum strata|addendum addenda|erratum errata
cactus cacti|fungus fungi|nucleus nuclei|stimulus stimuli|syllabus syllabi|alumnus alumni|radius radii|formula formulae|larva larvae|antenna antennae|vertebra vertebrae|index indices|appendix appendices|matrix matrices
quiz quizzes|policeman policemen|policewoman policewomen|grandchild grandchildren|passer-by passers-by`;
const adjectives = `
good better best|bad worse worst|far farther farthest|far further furthest|little less least|many more most|old elder eldest`;
const verbs = `
be am is are being|have has having|do does doing|go goes going|can could|will would|shall should|may might`;

/** Lemmas of each irregular form, with the part of speech in which it is one. */
export const irregularForms: ReadonlyMap<string, readonly { lemma: string; partOfSpeech: PartOfSpeech }[]> = load();

function load() {
  const found = new Map<string, { lemma: string; partOfSpeech: PartOfSpeech }[]>();
  const add = (form: string, lemma: string, partOfSpeech: PartOfSpeech) =>
    found.set(form, [...(found.get(form) ?? []), { lemma, partOfSpeech }]);
  const read = (rows: string, partOfSpeech: PartOfSpeech) => {
    for (const row of rows.trim().split(/[|\n]/)) {
      const [lemma, ...forms] = row.split(' ');
      for (const form of forms) if (lemma) add(form, lemma, partOfSpeech);
    }
  };
  for (const { base, past, participle } of irregularVerbs)
    for (const form of new Set([...past, ...participle])) if (form !== base) add(form, base, 'verb');
  read(verbs, 'verb');
  read(nouns, 'noun');
  read(adjectives, 'adjective');
  return found;
}
