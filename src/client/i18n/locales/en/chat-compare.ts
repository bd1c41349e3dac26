/** Texts of answers that are compared. */
export const chatCompare = {
  compare: {
    with: 'Compare with…',
    without: 'Ask only one',
    other: 'Compare with another model',
    versions: 'Compare versions',
    both: '{{first}} and {{second}}',
    title: 'Compare with another model',
    next: 'Your next question is answered by both, side by side.',
    same: 'It answers the same question, beside the answer that is there.',
    nobody: 'Nobody else can answer now. An administrator can connect another provider.',
    label: 'Answers side by side',
    which: 'Answer on show',
    close: 'Close the comparison',
    current: 'The conversation goes on here',
    keep: 'Keep this one',
    stop: 'Stop this answer',
    waiting: 'Asked as soon as the question has arrived',
    usage: '{{input}} tokens read, {{output}} written',
    said: {
      begun: 'Another answer is being written beside it.',
      done: '{{name}} has answered.',
      stopped: 'The answer by {{name}} was stopped.',
      failed: 'The answer by {{name}} broke off.',
    },
  },
};
