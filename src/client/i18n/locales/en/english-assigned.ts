/** What an organization assigned, and what its teachers said of an answer; part of `english`. */
export const englishAssigned = {
  assigned: {
    title: 'Assigned to you',
    due: 'Due {{day}}',
    state: { done: 'Done', overdue: 'Overdue', today: 'Due today', soon: 'Due soon', later: 'Later' },
    more: 'Show more',
    returned: 'To revise:',
    returnedCount_one: '{{count}} answer to revise',
    returnedCount_other: '{{count}} answers to revise',
    shared: {
      private: 'Teachers see nothing of it.',
      totals: 'Teachers see how many tasks you passed.',
      rubric: 'Teachers see your scores, and not your answers.',
      transcript: 'Teachers see your scores and can read your answers.',
    },
    choose: 'Choose what they see',
  },
  reviewed: {
    title: 'What your teacher says',
    titleBefore: 'What was said of the answer before',
    returned: 'To revise',
    score: 'Score {{score}}. The evaluation gave {{before}}.',
    remarks: 'Remarks on single words',
  },
};
