import { eq, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { tenants, users } from '#server/db/schema/identity.ts';

export type User = typeof users.$inferSelect;
export type UserChange = Partial<
  Pick<
    User,
    'username' | 'fullName' | 'avatarUrl' | 'language' | 'timezone' | 'dayStartsAt' | 'publicProfile' | 'passwordHash'
  >
>;

export async function findUser(db: Db, id: string): Promise<User | null> {
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/** Locks the row until the transaction ends: sign-in and a change of the password take turns. */
export async function lockUser(tx: Db, id: string): Promise<User | null> {
  const [row] = await tx.select().from(users).where(eq(users.id, id)).for('update');
  return row ?? null;
}

/** By username or e-mail address, without regard to case. */
export async function findUserByName(db: Db, name: string): Promise<User | null> {
  const plain = name.trim().toLowerCase();
  const [row] = await db
    .select()
    .from(users)
    .where(or(eq(sql`lower(${users.username})`, plain), eq(sql`lower(${users.email})`, plain)));
  return row ?? null;
}

/** Which of the two is already somebody's. */
export async function takenNames(
  db: Db,
  username: string,
  email: string,
): Promise<{ username: boolean; email: boolean }> {
  const [first, second] = [username.toLowerCase(), email.toLowerCase()];
  const rows = await db
    .select({ username: sql<string>`lower(${users.username})`, email: sql<string>`lower(${users.email})` })
    .from(users)
    .where(or(eq(sql`lower(${users.username})`, first), eq(sql`lower(${users.email})`, second)));
  return { username: rows.some((row) => row.username === first), email: rows.some((row) => row.email === second) };
}

export async function anyUser(db: Db): Promise<boolean> {
  const rows = await db.select({ id: users.id }).from(users).limit(1);
  return rows.length > 0;
}

/** Makes the account and the tenant that its own data belongs to. */
export async function insertUser(db: Db, user: User): Promise<void> {
  await db.insert(tenants).values({ id: user.id, kind: 'user', createdAt: user.createdAt });
  await db.insert(users).values(user);
}

export async function updateUser(db: Db, id: string, change: UserChange): Promise<User | null> {
  const [row] = await db.update(users).set(change).where(eq(users.id, id)).returning();
  return row ?? null;
}
