import type { FastifyInstance } from 'fastify';
import type { BaseLogger } from 'pino';
import { contract } from '#contract/index.ts';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import { type MountOptions, mount } from './http/mount.ts';
import { adminStatsRoutes } from './modules/admin-stats/admin-stats.routes.ts';
import type { StandingsOf } from './modules/admin-stats/member-directory.ts';
import { createMemberProgress } from './modules/admin-stats/member-progress.service.ts';
import { createMemberWork } from './modules/admin-stats/member-work.service.ts';
import { createStats } from './modules/admin-stats/stats.service.ts';
import { unshareTalks } from './modules/live/unshare.ts';
import { memberPrivacyRoutes } from './modules/member-privacy/member-privacy.routes.ts';
import { createMemberSharing } from './modules/member-privacy/sharing.service.ts';
import { createActorOf } from './modules/organizations/actor.ts';
import { createCodes } from './modules/organizations/codes.ts';
import { createAskByDomain } from './modules/organizations/domains/ask-by-domain.ts';
import { domainsRoutes } from './modules/organizations/domains/domains.routes.ts';
import { createDomains } from './modules/organizations/domains/domains.service.ts';
import type { Unshare } from './modules/organizations/end-membership.ts';
import { createHandOver } from './modules/organizations/hand-over.service.ts';
import { holidaysRoutes } from './modules/organizations/holidays/holidays.routes.ts';
import { createHolidays } from './modules/organizations/holidays/holidays.service.ts';
import { createInvitationMailer } from './modules/organizations/invitation-mailer.ts';
import { createInvitations } from './modules/organizations/invitations.service.ts';
import { createJoinCodes } from './modules/organizations/join-codes.service.ts';
import { createAccept } from './modules/organizations/joining.service.ts';
import { memberChangesRoutes } from './modules/organizations/member-changes/member-changes.routes.ts';
import { createMemberChanges } from './modules/organizations/member-changes/member-changes.service.ts';
import { createMembers } from './modules/organizations/members.service.ts';
import { membershipsRoutes } from './modules/organizations/memberships.routes.ts';
import { organizationsRoutes } from './modules/organizations/organizations.routes.ts';
import { createOrganizations } from './modules/organizations/organizations.service.ts';
import { previewChange } from './modules/organizations/preview.service.ts';
import { forgetDryRuns } from './modules/organizations/rosters/forget-dry-runs.ts';
import { createRosterWorker } from './modules/organizations/rosters/roster-worker.ts';
import { rostersRoutes } from './modules/organizations/rosters/rosters.routes.ts';
import { createRosters } from './modules/organizations/rosters/rosters.service.ts';
import { createTeams } from './modules/organizations/teams.service.ts';
import type { Clock } from './platform/clock.ts';
import { createTxtLookup, type LookUpTxt } from './platform/dns-txt.ts';
import { createMailSender } from './platform/mail.ts';
import type { Keyring } from './platform/master-key.ts';

interface Options {
  config: Config;
  db: Db;
  clock: Clock;
  keyring: Keyring;
  logger: Pick<BaseLogger, 'warn' | 'error'>;
  unshare: Unshare;
  letGo: Parameters<typeof createOrganizations>[0]['letGo'];
  standings: StandingsOf;
  supportHint: Parameters<typeof createMemberProgress>[0]['supportHint'];
  /** Instead of the DNS that this machine asks. */
  lookUpTxt?: LookUpTxt;
}

/** Organizations, who belongs to them and how one comes to do so, put together. */
export function organizationsParts(options: Options) {
  const { config, db, clock, keyring, logger, letGo, standings, supportHint, lookUpTxt } = options;
  const unshare: Unshare = async (tx, whose) => {
    await unshareTalks(tx, whose);
    return options.unshare(tx, whose);
  };
  const { publicUrl } = config;
  const codes = createCodes(keyring);
  const mailer =
    config.smtpUrl && publicUrl
      ? createInvitationMailer({
          ...{ db, clock, codes, publicUrl },
          log: logger,
          sender: createMailSender(config.smtpUrl, config.mailFrom ?? `no-reply@${new URL(publicUrl).hostname}`),
        })
      : null;
  const making = { codes, mails: mailer !== null };
  const sendMails = () => void mailer?.kick();
  const importing = createRosterWorker({ db, clock, log: logger, making, unshare, onWaiting: sendMails });
  const importRosters = () => void importing.kick();
  const members = createMembers({ db, unshare });
  const holidays = createHolidays({ db });
  const actorOf = createActorOf(clock);
  const memberProgress = createMemberProgress({ db, standings, supportHint });
  const memberWork = createMemberWork({ db });
  const routes = {
    organizations: organizationsRoutes({
      db,
      organizations: createOrganizations({ db, unshare, letGo }),
      members,
      actorOf,
    }),
    memberships: membershipsRoutes({
      teams: createTeams({ db }),
      invitations: createInvitations({ db, making, publicUrl, onWaiting: sendMails }),
      joinCodes: createJoinCodes({ db, codes }),
      accept: createAccept({ db, unshare }),
      preview: previewChange(db),
      handOver: createHandOver(db),
      actorOf,
    }),
    domains: domainsRoutes(
      createDomains({ db, lookUpTxt: lookUpTxt ?? createTxtLookup() }),
      createAskByDomain({ db, making, onWaiting: sendMails }),
      actorOf,
    ),
    holidays: holidaysRoutes(holidays, actorOf),
    rosters: rostersRoutes(createRosters({ db, codes, publicUrl, unshare, onQueued: importRosters }), actorOf),
    memberChanges: memberChangesRoutes(createMemberChanges({ db, onQueued: importRosters }), actorOf),
    memberPrivacy: memberPrivacyRoutes(createMemberSharing({ db }), actorOf, {
      progress: (call) => memberProgress(actorOf(call), call.params.org_id, call.params.user_id, call.query),
      work: (call) => memberWork(actorOf(call), call.params.org_id, call.params.user_id, call.query),
    }),
    adminStats: adminStatsRoutes(createStats({ db, standings }), clock),
  };
  return {
    mount(app: FastifyInstance, mounting: MountOptions): void {
      mount(app, contract.organizations, routes.organizations, mounting);
      mount(app, contract.memberships, routes.memberships, mounting);
      mount(app, contract.domains, routes.domains, mounting);
      mount(app, contract.holidays, routes.holidays, mounting);
      mount(app, contract.rosters, routes.rosters, mounting);
      mount(app, contract.memberChanges, routes.memberChanges, mounting);
      mount(app, contract.adminStats, routes.adminStats, mounting);
      mount(app, contract.memberPrivacy, routes.memberPrivacy, mounting);
    },
    /** Takes up what was left behind, where this is the only process with the database. */
    recover: importing.recover,
    /** Begins holidays, ends memberships that are over, and forgets rosters that were only tried. */
    async sweep() {
      const now = clock();
      await holidays.sweep(now);
      await members.sweep(now);
      await forgetDryRuns(db, now);
    },
    /** Takes up what waits. */
    work() {
      sendMails();
      importRosters();
    },
    async close() {
      await importing.close();
      await mailer?.close();
    },
  };
}
