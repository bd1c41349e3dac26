import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant } from './kernel/fields.ts';
import { QueryInt } from './kernel/page.ts';

/** Ours (+): the learner's own voice of a talk, kept where they have chosen that. */

export const clipMediaTypes = ['audio/webm', 'audio/mp4', 'audio/ogg'] as const;

/** The largest clip, in bytes: 20 seconds at 200 kbit/s. */
export const maxClipBytes = 524_288;
/** The longest clip, in milliseconds; clients cut at 20 seconds. */
export const maxClipMs = 30_000;
/** All clips of one talk, in bytes: over two hours of speech at 32 kbit/s. */
export const maxTalkBytes = 33_554_432;
/** Clips of one talk. */
export const maxTalkClips = 3_000;
/** Where a clip may begin at most: a day into the talk. */
const maxOffsetMs = 86_400_000;

const Keep = z.boolean().meta({ description: 'Is the voice of the learner kept? Off until they choose it.' });
const Days = z.int().min(1).max(3_650).meta({ description: 'Days from the beginning of a talk.', example: 30 });

export const SoundSettings = z
  .object({
    keep: Keep,
    days: Days.meta({ description: 'So many days after a talk began its sound is deleted.' }),
    most_days: z
      .int()
      .min(0)
      .meta({ description: 'The longest time that this server allows; 0 where it keeps none.', example: 90 }),
  })
  .meta({ id: 'LiveSoundSettings' });
export type SoundSettings = z.infer<typeof SoundSettings>;

const SoundSettingsChange = z
  .object({ keep: Keep.optional(), days: Days.optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'Give at least one field.')
  .meta({ id: 'LiveSoundSettingsChange' });

const OffsetMs = z
  .int()
  .min(0)
  .max(maxOffsetMs)
  .meta({ description: 'Milliseconds from the beginning of the talk.', example: 61_200 });
const DurationMs = z.int().min(1).max(maxClipMs).meta({ description: 'Its length in milliseconds.', example: 18_400 });

export const SoundClip = z
  .object({
    offset_ms: OffsetMs.meta({ description: 'Where it begins; it is called by that.' }),
    duration_ms: DurationMs,
    media_type: z.enum(clipMediaTypes),
    byte_count: z.int().min(1).meta({ description: 'Bytes.', example: 73_600 }),
  })
  .meta({ id: 'LiveSoundClip' });
export type SoundClip = z.infer<typeof SoundClip>;

export const TalkSound = z
  .object({
    kept_until: Instant.nullable().meta({ description: 'When it is deleted by itself; null where nothing is kept.' }),
    clips: z.array(SoundClip).meta({ description: 'In the order of the talk.' }),
  })
  .meta({ id: 'LiveTalkSound' });
export type TalkSound = z.infer<typeof TalkSound>;

const ClipUpload = z
  .object({
    file: z
      .file()
      .max(maxClipBytes, 'Send clips of at most 512 KB.')
      .meta({ description: 'WebM, MP4 or Ogg with sound; at most 512 KB.' }),
  })
  .meta({ id: 'LiveSoundClipUpload' });

const ofTalk = z.object({ transcript_id: Id.meta({ description: 'The talk: its session and its transcript.' }) });
const ofClip = ofTalk.extend({
  offset_ms: QueryInt.pipe(OffsetMs).meta({
    description: 'Where in the talk the clip begins, in milliseconds.',
    override: { type: 'integer', minimum: 0, maximum: maxOffsetMs },
  }),
});
/** The voice of a person is for that person: no key hears it. */
const own = { access: 'bearer' } as const;

export const liveSound = area('liveSound', 'Sound of talks', {
  settings: endpoint({
    method: 'GET',
    path: '/api/live/sound',
    summary: 'Get whether the sound of talks is kept',
    ...own,
    response: SoundSettings,
  }),
  setSettings: endpoint({
    method: 'PATCH',
    path: '/api/live/sound',
    summary: 'Choose whether the sound of talks is kept',
    description: 'How long it is kept counts for talks that begin to be kept from then on.',
    ...own,
    body: SoundSettingsChange,
    response: SoundSettings,
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/live/transcripts/{transcript_id}/sound',
    summary: 'List the clips of a talk',
    description: 'For the learner alone, also where the transcript is shared.',
    ...own,
    params: ofTalk,
    response: TalkSound,
  }),
  keep: endpoint({
    method: 'PUT',
    path: '/api/live/transcripts/{transcript_id}/sound/{offset_ms}',
    summary: 'Keep a clip of a talk',
    description:
      'Of a live session of the caller, who has chosen that sound is kept. The same clip twice is the same clip; another one in its place is a `conflict`, as is any clip of a talk whose sound was deleted.',
    ...own,
    params: ofClip,
    query: z.object({
      duration_ms: QueryInt.pipe(DurationMs).meta({
        description: 'Its length in milliseconds.',
        override: { type: 'integer', minimum: 1, maximum: maxClipMs },
      }),
    }),
    body: ClipUpload,
    bodyType: 'multipart',
    maxFileBytes: maxClipBytes,
    response: SoundClip,
    errors: ['conflict'],
  }),
  clip: endpoint({
    method: 'GET',
    path: '/api/live/transcripts/{transcript_id}/sound/{offset_ms}',
    summary: 'Get a clip of a talk',
    description: 'Its own learner alone.',
    ...own,
    params: ofClip,
    response: z.string().meta({ description: 'The bytes of the clip.', override: { format: 'binary' } }),
    produces: clipMediaTypes,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/live/transcripts/{transcript_id}/sound',
    summary: 'Delete the sound of a talk',
    description: 'For good; the words stay. Clips of it that are still on their way are not taken any more.',
    ...own,
    params: ofTalk,
    response: null,
  }),
});
