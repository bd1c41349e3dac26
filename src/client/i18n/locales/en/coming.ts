export const coming = {
  progress: { title: 'Where you stand, and why', text: 'It comes with the progress pages.' },
  english: {
    title: 'Thirty modules from A1 to C1',
    text: 'Learn, be judged fairly, remember. It comes with Xentree English.',
  },
  live: {
    title: 'Talk with a tutor, and keep every word',
    text: 'Speak or type, with captions, and read it again afterwards. It comes with Xentree Live.',
  },
  organizations: {
    title: 'Classes, teams and their progress',
    text: 'Invite people, import a roster, see who needs help. It comes with organizations.',
  },
  connectors: {
    title: 'Your calendar and your other services',
    text: 'Plan learning sessions and bring your history along. It comes with the Skills Connector.',
  },
  apiKeys: { title: 'Keys for your own programs', text: 'They come with organizations.' },
  data: { title: 'Everything of yours in one file', text: 'Export and import come with the progress pages.' },
  action: 'Ask in chat meanwhile',
};
