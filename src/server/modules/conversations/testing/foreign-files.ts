/** Files as ChatGPT and Claude export them, by their public formats; every name and sentence in them is made up. */

const root = { id: 'root', message: null, parent: null, children: ['system'] };
const node = (id: string, parent: string, message: object, children: string[] = []) => ({
  id,
  parent,
  children,
  message: { id, ...message },
});
const text = (...parts: unknown[]) => ({ content_type: 'text', parts });

/** One with a hidden instruction, a call of a tool, a picture, and two answers to the first question. */
export const chatGptConversation = {
  title: 'Leaves and light',
  create_time: 1_746_000_000.123,
  update_time: 1_746_000_500.5,
  conversation_id: '6811d0a2-0000-4000-8000-000000000001',
  id: '6811d0a2-0000-4000-8000-000000000001',
  current_node: 'answer-2b',
  moderation_results: [],
  is_archived: false,
  default_model_slug: 'gpt-4o',
  mapping: {
    root,
    system: node('system', 'root', {
      author: { role: 'system', name: null, metadata: {} },
      create_time: null,
      content: text(''),
      status: 'finished_successfully',
      weight: 0,
      metadata: { is_visually_hidden_from_conversation: true },
      recipient: 'all',
    }),
    context: node('context', 'system', {
      author: { role: 'user' },
      content: { content_type: 'user_editable_context', user_profile: 'A learner', user_instructions: 'Be brief' },
      metadata: { is_visually_hidden_from_conversation: true },
      recipient: 'all',
    }),
    'question-1': node('question-1', 'context', {
      author: { role: 'user' },
      create_time: 1_746_000_001.25,
      content: {
        content_type: 'multimodal_text',
        parts: [
          { content_type: 'image_asset_pointer', asset_pointer: 'file-service://file-1', width: 640 },
          'Why is this leaf green?',
        ],
      },
      status: 'finished_successfully',
      metadata: {},
      recipient: 'all',
    }),
    'answer-1a': node('answer-1a', 'question-1', {
      author: { role: 'assistant' },
      create_time: 1_746_000_003,
      content: text('Because of **chlorophyll**.'),
      status: 'finished_successfully',
      metadata: { model_slug: 'gpt-4o' },
      recipient: 'all',
    }),
    'call-1': node('call-1', 'question-1', {
      author: { role: 'assistant' },
      create_time: 1_746_000_010,
      content: { content_type: 'code', language: 'unknown', text: 'search("chlorophyll")' },
      metadata: { model_slug: 'gpt-4o' },
      recipient: 'web',
    }),
    'result-1': node('result-1', 'call-1', {
      author: { role: 'tool', name: 'web' },
      content: { content_type: 'tether_quote', text: 'Chlorophyll is a pigment.' },
      metadata: {},
      recipient: 'all',
    }),
    'answer-1b': node('answer-1b', 'result-1', {
      author: { role: 'assistant' },
      create_time: 1_746_000_012,
      content: text('Its pigment reflects green light.'),
      status: 'finished_successfully',
      metadata: { model_slug: 'gpt-4o' },
      recipient: 'all',
    }),
    'question-2': node('question-2', 'answer-1b', {
      author: { role: 'user' },
      create_time: 1_746_000_100,
      content: text('And in autumn? 🍂'),
      metadata: {},
      recipient: 'all',
    }),
    'answer-2b': node('answer-2b', 'question-2', {
      author: { role: 'assistant' },
      create_time: 1_746_000_105,
      content: text('Then it fades', '```js\nleaf.color = "red"\n```'),
      status: 'in_progress',
      metadata: { model_slug: 'o3' },
      recipient: 'all',
    }),
  },
};

export const chatGptBroken = {
  title: 'Torn',
  id: 'torn',
  mapping: { a: { parent: null, message: { author: 'nobody' } } },
};
export const chatGptEmpty = { title: 'Nothing said', id: 'empty', mapping: { root } };

const said = (uuid: string, sender: 'human' | 'assistant', words: string, more: object = {}) => ({
  uuid,
  text: words,
  content: [{ start_timestamp: null, stop_timestamp: null, type: 'text', text: words, citations: [] }],
  sender,
  created_at: `2025-06-01T10:00:0${uuid.at(-1)}.123456Z`,
  updated_at: `2025-06-01T10:00:0${uuid.at(-1)}.123456Z`,
  attachments: [],
  files: [],
  ...more,
});

/** A list, as older files have it; the second message thinks and uses a tool before it speaks. */
export const claudeConversation = {
  uuid: '8f0e0000-0000-4000-8000-00000000000a',
  name: 'Verbs',
  summary: '',
  created_at: '2025-06-01T10:00:00.000000Z',
  updated_at: '2025-06-01T10:05:00.000000Z',
  account: { uuid: '8f0e0000-0000-4000-8000-00000000000b' },
  chat_messages: [
    said('m-1', 'human', 'Explain this list.', {
      attachments: [{ file_name: 'verbs.txt', file_size: 20, file_type: 'txt', extracted_content: 'go ``` went' }],
      files: [{ file_name: 'verbs.png' }],
    }),
    said('m-2', 'assistant', '', {
      text: '',
      content: [
        { type: 'thinking', thinking: 'The learner asks about verbs.' },
        { type: 'tool_use', name: 'analysis', input: {} },
        { type: 'text', text: 'These are irregular verbs.' },
      ],
    }),
    said('m-3', 'human', '', { content: [] }),
    said('m-4', 'assistant', 'Ask me more.'),
  ],
};

/** A tree, as newer files have it. */
export const claudeTree = {
  ...claudeConversation,
  uuid: '8f0e0000-0000-4000-8000-00000000000c',
  name: '',
  chat_messages: [
    said('t-1', 'human', 'First try', { parent_message_uuid: '00000000-0000-4000-8000-000000000000' }),
    said('t-2', 'assistant', 'First answer', { parent_message_uuid: 't-1' }),
    said('t-3', 'human', 'Second try', { parent_message_uuid: '00000000-0000-4000-8000-000000000000' }),
    said('t-4', 'assistant', 'Second answer', { parent_message_uuid: 't-3' }),
  ],
};
