/** The element in which the learner writes. */
export const composerId = 'composer';
