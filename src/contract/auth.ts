import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Email, Id, Instant, Timezone, Username } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

export const TokenResponse = z
  .object({
    access_token: z.string().meta({ description: 'JWT, good for `expires_in` seconds.' }),
    token_type: z.literal('bearer'),
    refresh_token: z.string().meta({
      description: 'Present it to `/api/auth/refresh`. Empty for the web app, whose session lives in a cookie.',
    }),
    expires_in: z.int().positive().meta({ description: 'Seconds the access token lives.', example: 600 }),
  })
  .meta({ id: 'TokenResponse' });
export type TokenResponse = z.infer<typeof TokenResponse>;

const DayStart = z
  .string()
  .regex(/^0[0-6]:[0-5]\d$/, 'Give a time from 00:00 to 06:00.')
  .refine((value) => value <= '06:00', 'Give a time from 00:00 to 06:00.')
  .meta({ description: 'When a new day begins for streak and quests.', example: '04:00' });

const Language = z
  .string()
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'Give a BCP 47 language tag, for example en or fa.')
  .meta({ description: 'BCP 47 language tag.', example: 'en' });

const FullName = z.string().trim().max(120).meta({ description: 'As the learner writes it.', example: 'Mina Karimi' });
const AvatarUrl = z.url({ protocol: /^https$/, error: 'Give an https address.' }).max(500);
const NewPassword = z
  .string()
  .min(8, 'Use at least 8 characters.')
  .max(128, 'Use at most 128 characters.')
  .meta({ description: '8 to 128 characters, not one of the most common passwords.' });

export const UserProfile = z
  .object({
    id: Id,
    username: z.string().meta({ example: 'mina' }),
    email: z.string().meta({ example: 'mina@example.org' }),
    full_name: z.string().nullable(),
    avatar_url: z.string().nullable(),
    role: z.enum(['user', 'admin']).meta({ description: 'Platform role; the first account is `admin`.' }),
    language: z.string().meta({ example: 'en' }),
    timezone: z.string().meta({ example: 'Europe/Berlin' }),
    day_starts_at: z.string().meta({ example: '00:00' }),
    public_profile: z.boolean(),
    created_at: Instant,
  })
  .meta({ id: 'UserProfile' });
export type UserProfile = z.infer<typeof UserProfile>;

export const RegisterRequest = z
  .object({
    username: Username,
    email: Email,
    password: NewPassword,
    full_name: FullName.optional(),
    language: Language.optional(),
    timezone: Timezone.optional(),
  })
  .meta({ id: 'RegisterRequest' });

export const ProfilePatch = z
  .object({
    full_name: FullName.nullable(),
    avatar_url: AvatarUrl.nullable(),
    language: Language,
    timezone: Timezone,
    username: Username,
    day_starts_at: DayStart,
    public_profile: z.boolean(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
  .meta({ id: 'ProfilePatch' });

export const Session = z
  .object({
    id: Id,
    created_at: Instant,
    last_used_at: Instant,
    user_agent: z.string().nullable().meta({ description: 'As the device named itself.' }),
    ip: z.string().nullable().meta({ description: 'Address of the last use.' }),
    current: z.boolean().meta({ description: 'Is it the session that asks?' }),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const auth = area('auth', 'Authentication', {
  register: endpoint({
    method: 'POST',
    path: '/api/auth/register',
    summary: 'Register a new user',
    description: 'The first account of an empty database becomes the platform administrator.',
    access: 'public',
    body: RegisterRequest,
    response: UserProfile,
    status: 201,
    errors: ['username_taken', 'email_taken'],
  }),
  login: endpoint({
    method: 'POST',
    path: '/api/auth/token',
    summary: 'Log in and get an access token',
    description:
      'With the header `X-Xentree-Client: web` the session is kept in an HttpOnly cookie and `refresh_token` is empty.',
    access: 'public',
    body: z
      .object({
        username: z
          .string()
          .min(1, 'Enter your username or e-mail address.')
          .max(254)
          .meta({ description: 'Username or e-mail address.' }),
        password: z.string().min(1, 'Enter your password.').max(1024),
      })
      .meta({ id: 'LoginRequest' }),
    bodyType: 'form',
    response: TokenResponse,
    errors: ['invalid_credentials', 'forbidden'],
  }),
  refresh: endpoint({
    method: 'POST',
    path: '/api/auth/refresh',
    summary: 'Refresh an access token',
    description:
      'The Bearer is the refresh token; the answer holds its successor. The old one lives until the new one has been used, plus 60 s; after that its reuse ends the session (`token_reused`).',
    access: 'refresh',
    response: TokenResponse,
    errors: ['token_reused'],
  }),
  logout: endpoint({
    method: 'POST',
    path: '/api/auth/logout',
    summary: 'Log out the current user',
    description:
      'Ends the whole session at once. Takes the access token (also one that has just expired), the refresh token or the session cookie; answers 204 also when the session has ended already.',
    access: 'refresh',
    response: null,
  }),
  me: endpoint({
    method: 'GET',
    path: '/api/auth/me',
    summary: 'Get the current authenticated user',
    access: 'bearer',
    response: UserProfile,
  }),
  updateMe: endpoint({
    method: 'PATCH',
    path: '/api/auth/me',
    summary: 'Update the current authenticated user',
    access: 'bearer',
    body: ProfilePatch,
    response: UserProfile,
    errors: ['username_taken'],
  }),
  removeMe: endpoint({
    method: 'DELETE',
    path: '/api/auth/me',
    summary: 'Delete the account with everything in it',
    description:
      'At once and for good: all that is yours, every session, and what runs. Username and e-mail address become free. Answers `last_owner` where an organization would be left without an owner.',
    access: 'bearer',
    body: z
      .object({ password: z.string().min(1, 'Enter your password.').max(1024) })
      .meta({ id: 'AccountRemovalRequest' }),
    response: null,
    errors: ['invalid_credentials', 'last_owner'],
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/auth/password',
    summary: 'Change the password',
    description: 'All other sessions end.',
    access: 'bearer',
    body: z
      .object({ current_password: z.string().min(1).max(1024), new_password: NewPassword })
      .meta({ id: 'PasswordChange' }),
    response: null,
    errors: ['invalid_credentials'],
  }),
  stepUp: endpoint({
    method: 'POST',
    path: '/api/auth/step-up',
    summary: 'Prove the password again in this session',
    description:
      'Opens the actions that need a recent sign-in (`step_up_required`) for 15 minutes. A wrong password leaves the session as it is and counts as one at sign-in.',
    access: 'bearer',
    body: z.object({ password: z.string().min(1, 'Enter your password.').max(1024) }).meta({ id: 'StepUpRequest' }),
    response: null,
    errors: ['invalid_credentials'],
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/api/auth/sessions',
    summary: 'List the sessions of the current user',
    access: 'bearer',
    query: z.object(pageQuery),
    response: pageOf(Session),
  }),
  endSession: endpoint({
    method: 'DELETE',
    path: '/api/auth/sessions/{session_id}',
    summary: 'End one session',
    access: 'bearer',
    params: z.object({ session_id: Id }),
    response: null,
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/api/admin/sign-in/unlock',
    summary: 'Let an account sign in again that was stopped after too many wrong passwords',
    access: 'bearer',
    admin: true,
    body: z
      .object({ username: z.string().min(1).max(254).meta({ description: 'Username or e-mail address.' }) })
      .meta({ id: 'UnlockRequest' }),
    response: null,
    errors: ['not_found'],
  }),
});
