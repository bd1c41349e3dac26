import { seedId } from './seed-random.ts';

export interface Person {
  id: string;
  username: string;
  email: string;
  fullName: string;
  timezone: string;
  dayStartsAt: string;
  publicProfile: boolean;
  membership: 'owner' | 'team_manager' | 'member';
  /** What the person is, for the list of accounts that is printed. */
  title: string;
}

const lisbon = { timezone: 'Europe/Lisbon', dayStartsAt: '04:00' };

/** Who is in the demo; the learner comes first. */
export const people: readonly [Person, ...Person[]] = [
  {
    id: seedId('mina'),
    username: 'mina',
    email: 'mina@harbour.example',
    fullName: 'Mina Duarte',
    ...lisbon,
    publicProfile: true,
    membership: 'member',
    title: 'learner',
  },
  {
    id: seedId('tomas'),
    username: 'tomas',
    email: 'tomas@harbour.example',
    fullName: 'Tomás Figueira',
    ...lisbon,
    publicProfile: false,
    membership: 'team_manager',
    title: 'teacher of Evening B1',
  },
  {
    id: seedId('ines'),
    username: 'ines',
    email: 'ines@harbour.example',
    fullName: 'Inês Carvalho',
    ...lisbon,
    publicProfile: false,
    membership: 'owner',
    title: 'owner of Harbour Language School',
  },
];
