import { z } from 'zod';
import { Skill } from './catalogue.ts';
import { CefrLevel } from './evaluation.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant, LocalDate, Seconds } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { GapReason } from './live-shapes.ts';
import { OrganizationRole, TeamId } from './organizations.ts';
import { SupportHint } from './progress.ts';

/** What a learner's data is told apart by, each with a rung of its own. */
export const SharingSource = z
  .enum(['progress', 'conversations', 'english'])
  .meta({ description: 'Whose rung it is: points and time, conversations, or English.', example: 'progress' });
export type SharingSource = z.infer<typeof SharingSource>;

/** From the lowest: each shows what those below it show, and more. */
export const SharingRung = z.enum(['private', 'totals', 'rubric', 'transcript']).meta({
  description: 'How much is shown: nothing, sums of a period, scores and days, or the content, too.',
  example: 'totals',
});
export type SharingRung = z.infer<typeof SharingRung>;

/** Of conversations nothing shows the content: nobody is asked to agree to what is not there. */
const WithoutContent = SharingRung.exclude(['transcript']);

const rungs = {
  progress: SharingRung.meta({
    description:
      'Of points, streak, learning time and English; `transcript`: also what was written and said for English, and how it was judged.',
    example: 'totals',
  }),
  conversations: WithoutContent.meta({
    description: 'Of conversations; never what is written in them.',
    example: 'totals',
  }),
};
export const SharedRungs = z.object(rungs).meta({ id: 'SharedRungs' });
export type SharedRungs = z.infer<typeof SharedRungs>;

const EnglishRung = SharingRung.meta({
  description:
    'Of assigned modules of English: nothing, how many tasks are passed, scores and attempts of each task, or the answers, too.',
  example: 'totals',
});
/** All that a learner chooses; figures of a group are made of the first two. */
const choices = { ...rungs, english: EnglishRung };
export type SharingChoices = SharedRungs & { english: SharingRung };

export const Sharing = z
  .object({
    organization_id: Id,
    ...choices,
    changed_at: Instant.nullable().meta({ description: 'When the learner last chose; null while nothing was chosen.' }),
  })
  .meta({ id: 'SharingChoice' });
export type Sharing = z.infer<typeof Sharing>;

const SharingSet = z
  .object(choices)
  .partial()
  .refine((body) => Object.keys(body).length > 0, 'Choose at least one rung.')
  .meta({ id: 'SharingSetRequest' });

export const AccessReceipt = z
  .object({
    id: Id,
    at: Instant,
    viewer: z
      .object({
        user_id: Id,
        username: z.string().meta({ description: 'Username at the time.', example: 'mina' }),
        role: OrganizationRole.meta({ description: 'Role at the time.', example: 'team_manager' }),
      })
      .meta({ description: 'Who looked.' }),
    view: z.enum(['member', 'writing', 'figures', 'list', 'assignment', 'work', 'answer']).meta({
      description:
        'Where: on the page of this member, in what they wrote for English, in the figures of one member, in the list of all members, in the list of an assignment (lists are noted once an hour for each reader), at the work of this learner on an assignment, or an answer.',
      example: 'member',
    }),
    ...rungs,
    english: EnglishRung.nullable().meta({ description: 'Null where English was not looked at.' }),
    reason: z.string().nullable().meta({
      description: 'In the words of whoever looked; null where none was asked for.',
      example: 'Parents’ evening',
    }),
  })
  .meta({
    id: 'AccessReceipt',
    description: 'Somebody looked at what the learner shares; the rungs are those of then.',
  });
export type AccessReceipt = z.infer<typeof AccessReceipt>;

const period = {
  start_date: LocalDate.meta({ description: 'First UTC day, inclusive.', example: '2026-10-01' }),
  end_date: LocalDate.meta({ description: 'Last UTC day, inclusive.', example: '2026-10-14' }),
};
const Xp = z.int().min(0).meta({ description: 'Experience points.', example: 1240 });
const day = LocalDate.meta({ description: 'UTC day.' });

export const MemberProgress = z
  .object({
    member: z
      .object({
        user_id: Id,
        username: z.string().meta({ description: 'Username.', example: 'omid' }),
        full_name: z.string().nullable().meta({ description: 'As the member writes it.', example: 'Omid Rad' }),
        avatar_url: z.string().nullable().meta({ description: 'Address of the picture.' }),
        role: OrganizationRole,
        team_id: TeamId.nullable(),
        team_name: z.string().nullable().meta({ description: 'Name of the team.', example: 'Tuesday B1' }),
        joined_at: Instant,
        expires_at: Instant.nullable().meta({ description: 'When the membership ends; null without an end.' }),
      })
      .meta({ description: 'What the organization itself knows of the member.' }),
    ...period,
    sharing: SharedRungs.meta({ description: 'What the member shares now.' }),
    progress: z
      .object({
        level: z.int().min(1).meta({ description: 'Level now.', example: 12 }),
        total_xp: Xp.meta({ description: 'Experience points in all.', example: 6840 }),
        current_streak: Count.meta({ description: 'Streak now, in days.', example: 41 }),
        xp: Xp.meta({ description: 'Experience points in the period.', example: 1240 }),
        learning_seconds: Seconds.meta({ description: 'Active learning time in the period.', example: 32400 }),
        active_days: Count.meta({ description: 'Days of the period with activity.', example: 11 }),
        days: z
          .array(z.object({ date: day, xp: Xp, learning_seconds: Seconds }))
          .nullable()
          .meta({ description: 'Days with anything, oldest first; null below `rubric`.' }),
        support: SupportHint.nullable().meta({
          description:
            'The hint that the member has on Today now, with everything it rests on; null where there is nothing to say, and below `rubric`, because it tells days.',
        }),
      })
      .nullable()
      .meta({ description: 'Null where the member keeps it private.' }),
    conversations: z
      .object({
        count: Count.meta({ description: 'Conversations with activity in the period.', example: 9 }),
        days: z
          .array(z.object({ date: day, messages: Count.meta({ description: 'Messages of the member.', example: 14 }) }))
          .nullable()
          .meta({ description: 'Days on which the member wrote, oldest first; null below `rubric`.' }),
      })
      .nullable()
      .meta({ description: 'Null where the member keeps them private.' }),
    receipt_id: Id.nullable().meta({
      description: 'The receipt that the member can read; null where somebody looks at themselves.',
    }),
  })
  .meta({ id: 'MemberProgress' });
export type MemberProgress = z.infer<typeof MemberProgress>;

const TalkTurn = z
  .object({
    role: z.enum(['user', 'ai']).meta({ description: 'Who spoke: the learner, or the tutor.', example: 'ai' }),
    text: z.string().meta({ description: 'What was said, as corrected; empty in a gap.', example: 'How are you?' }),
    timestamp: Instant.meta({ description: 'When it began.' }),
    gap: GapReason.nullable().meta({ description: 'Set where words are missing.' }),
  })
  .meta({ id: 'SharedTalkTurn' });
export type TalkTurn = z.infer<typeof TalkTurn>;

export const MemberWork = z
  .object({
    id: Id,
    at: Instant,
    kind: z.enum(['task', 'judged', 'talk']).meta({
      description:
        'A task of Xentree English that was handed in, a text or speech that was judged by itself, or a talk of Xentree Live that was shared.',
      example: 'task',
    }),
    title: z
      .string()
      .nullable()
      .meta({ description: 'Title of the task, topic of the talk.', example: 'A letter to a friend' }),
    skill: Skill,
    level: CefrLevel.nullable().meta({
      description: 'Of the task or talk; of what was judged: its own.',
      example: 'B1',
    }),
    score: z.number().min(0).max(100).nullable().meta({ description: '0 to 100; null of a talk.', example: 72 }),
    text: z.string().nullable().meta({
      description: 'What was written or said; null where the answers were chosen.',
      example: 'Dear Anna, thank you for …',
    }),
    turns: z
      .array(TalkTurn)
      .optional()
      .meta({ description: 'Of a talk: all its turns, those of the tutor too, in the order in which they began.' }),
  })
  .meta({ id: 'MemberWork' });
export type MemberWork = z.infer<typeof MemberWork>;

const Reason = z
  .string()
  .trim()
  .min(3, 'Say in a few words why you look. The member reads it.')
  .max(200, 'Keep the reason under 200 characters.')
  .meta({ description: 'Why; the member reads it.', example: 'Parents’ evening' });

const read = { access: 'any', scope: 'organizations:read' } as const;
const orgParams = z.object({ org_id: Id });

export const memberPrivacy = area('memberPrivacy', 'What an organization sees of a learner', {
  sharing: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/sharing',
    summary: 'Get what the caller shares with an organization',
    description: 'Any member, of themselves. Nobody else chooses for them.',
    ...read,
    params: orgParams,
    response: Sharing,
  }),
  setSharing: endpoint({
    method: 'PUT',
    path: '/api/organizations/{org_id}/sharing',
    summary: 'Choose what to share with an organization',
    description:
      'Any member, for themselves and signed in: no API key chooses. It holds at once, and stays when somebody leaves and comes back. What is not named stays as it is.',
    access: 'bearer',
    params: orgParams,
    body: SharingSet,
    response: Sharing,
  }),
  receipts: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/access-receipts',
    summary: 'List who looked at the progress of the caller',
    description: 'Any member, their own receipts alone. Newest first; they are only ever added.',
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(AccessReceipt),
  }),
  progress: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/members/{user_id}/progress',
    summary: 'Look at the progress of one member',
    description:
      'Owners and administrators, and team managers for their own team. Shows no more than the member shares. Each look writes a receipt that the member can read.',
    ...read,
    params: z.object({ org_id: Id, user_id: Id }),
    query: z.object({
      ...period,
      reason: Reason,
    }),
    response: MemberProgress,
    errors: ['forbidden'],
  }),
  work: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/members/{user_id}/work',
    summary: 'Read what one member wrote and said for English',
    description:
      'Owners and administrators, and team managers for their own team; `forbidden` unless the member shares their progress up to `transcript`. Signed in: no API key reads it. Newest first. Each page writes a receipt that the member can read.',
    access: 'bearer',
    params: z.object({ org_id: Id, user_id: Id }),
    query: z.object({ ...pageQuery, reason: Reason }),
    response: pageOf(MemberWork),
    errors: ['forbidden'],
  }),
});
