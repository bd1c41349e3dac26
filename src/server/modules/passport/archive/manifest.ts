import { z } from 'zod';

/** Raised when an older server could not read what is written. */
export const passportVersion = 1;
export const passportFormat = 'xentree-passport';

export const ManifestFile = z.object({
  path: z.string().min(1).max(300),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How many rows, where it is a file of rows. */
  rows: z.int().min(0).optional(),
});
export type ManifestFile = z.infer<typeof ManifestFile>;

export const Manifest = z.object({
  format: z.literal(passportFormat),
  version: z.int(),
  exported_at: z.string(),
  files: z.array(ManifestFile),
});
export type Manifest = z.infer<typeof Manifest>;

/** The settings of a person that an import takes over, and what is told of the account. */
export const settingNames = ['language', 'timezone', 'day_starts_at', 'full_name'] as const;
