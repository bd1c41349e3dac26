/** The first steps of an administrator; part of `organizations`. */
export const organizationFirstSteps = {
  firstSteps: {
    title: 'First steps',
    done_one: '{{done}} of {{count}} done',
    done_other: '{{done}} of {{count}} done',
    isDone: ', done',
    hide: 'Hide',
    create: { title: 'Create the organization', text: 'It is there, and you are one of those who run it.' },
    invite: {
      title: 'Invite people',
      text: 'By email, with a link or with a code. A whole class comes from a file with “Import roster”.',
      go: 'Invite',
    },
    assign: {
      title: 'Assign a module',
      text: 'To everybody or to a team, with a due date. Whoever joins later has it too.',
      go: 'Assign',
    },
    watch: {
      title: 'Watch how it goes',
      text: 'Who learns, how long and what, as far as each member shares it.',
      go: 'Open analytics',
    },
  },
};
