/** The rows of `promised.ts` about organizations. */
export const promisedOfOrganizations = `
# Organizations
GET /api/organizations any organizations:read
POST /api/organizations any organizations:write
GET /api/organizations/{org_id} any organizations:read
PATCH /api/organizations/{org_id} any organizations:write
DELETE /api/organizations/{org_id} any organizations:write
GET /api/organizations/{org_id}/members any organizations:read
POST /api/organizations/{org_id}/members any organizations:write
PATCH /api/organizations/{org_id}/members/{target_user_id} any organizations:write
PUT /api/organizations/{org_id}/members/{target_user_id} any organizations:write
DELETE /api/organizations/{org_id}/members/{target_user_id} any organizations:write
POST /api/organizations/{org_id}/members/preview-change any organizations:read
POST /api/organizations/{org_id}/members/{target_user_id}/make-owner any organizations:write
GET /api/organizations/{org_id}/teams any organizations:read
POST /api/organizations/{org_id}/teams any organizations:write
PATCH /api/organizations/{org_id}/teams/{team_id} any organizations:write
DELETE /api/organizations/{org_id}/teams/{team_id} any organizations:write
GET /api/organizations/{org_id}/invitations any organizations:read
POST /api/organizations/{org_id}/invitations any organizations:write
DELETE /api/organizations/{org_id}/invitations/{invitation_id} any organizations:write
POST /api/invitations/{code}/accept any organizations:write
POST /api/organizations/{org_id}/join-codes any organizations:write
GET /api/organizations/{org_id}/join-codes any organizations:read
DELETE /api/organizations/{org_id}/join-codes/{join_code_id} any organizations:write
GET /api/organizations/{org_id}/domains any organizations:read
POST /api/organizations/{org_id}/domains any organizations:write
POST /api/organizations/{org_id}/domains/{domain_id}/check any organizations:write
DELETE /api/organizations/{org_id}/domains/{domain_id} any organizations:write
POST /api/invitations/by-email-domain bearer
GET /api/organizations/{org_id}/members/{user_id}/work bearer
GET /api/organizations/{org_id}/holidays any organizations:read
POST /api/organizations/{org_id}/holidays any organizations:write
POST /api/organizations/{org_id}/holidays/preview any organizations:read
DELETE /api/organizations/{org_id}/holidays/{holiday_id} any organizations:write
GET /api/organizations/{org_id}/roster-imports any organizations:read
POST /api/organizations/{org_id}/roster-imports any organizations:write
GET /api/organizations/{org_id}/roster-imports/{import_id} any organizations:read
POST /api/organizations/{org_id}/roster-imports/{import_id}/undo any organizations:write
GET /api/organizations/{org_id}/member-changes any organizations:read
POST /api/organizations/{org_id}/member-changes any organizations:write
GET /api/organizations/{org_id}/member-changes/{change_id} any organizations:read
POST /api/organizations/{org_id}/member-changes/{change_id}/undo any organizations:write
GET /api/organizations/{org_id}/audit-log any organizations:read
GET /api/v1/admin/stats/ any organizations:read
GET /api/v1/admin/stats/users/{user_id} any organizations:read
GET /api/v1/admin/stats/progress/members any organizations:read
GET /api/organizations/{org_id}/sharing any organizations:read
PUT /api/organizations/{org_id}/sharing bearer
GET /api/organizations/{org_id}/access-receipts any organizations:read
GET /api/organizations/{org_id}/members/{user_id}/progress any organizations:read
GET /api/organizations/{org_id}/assignments any organizations:read
POST /api/organizations/{org_id}/assignments any organizations:write
GET /api/organizations/{org_id}/assignments/{assignment_id} any organizations:read
PATCH /api/organizations/{org_id}/assignments/{assignment_id} any organizations:write
DELETE /api/organizations/{org_id}/assignments/{assignment_id} any organizations:write
POST /api/organizations/{org_id}/assignments/{assignment_id}/restore any organizations:write
GET /api/organizations/{org_id}/assignments/{assignment_id}/learners any organizations:read
GET /api/organizations/{org_id}/assignments/{assignment_id}/learners/{user_id} any organizations:read
GET /api/organizations/{org_id}/assignments/{assignment_id}/learners/{user_id}/submissions/{submission_id} any organizations:read
POST /api/organizations/{org_id}/assignments/{assignment_id}/learners/{user_id}/submissions/{submission_id}/reviews any organizations:write
GET /api/organizations/{org_id}/calibration/essays any organizations:read
POST /api/organizations/{org_id}/calibration/essays any organizations:write
GET /api/organizations/{org_id}/calibration/essays/{essay_id} any organizations:read
DELETE /api/organizations/{org_id}/calibration/essays/{essay_id} any organizations:write
POST /api/organizations/{org_id}/calibration/essays/{essay_id}/ratings any organizations:write
GET /api/organizations/{org_id}/calibration/report any organizations:read
`;
