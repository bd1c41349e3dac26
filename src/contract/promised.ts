import type { Access } from './kernel/endpoint.ts';
import { promisedOfOrganizations } from './promised-of-organizations.ts';

/**
 * What is promised, row by row as the written contract has it, against which the test holds the declarations. Kept by hand
 * and apart from them, so that a slip in one shows against the other. Columns: method, path, who may call, scope of a key.
 */
const table = `
# Authentication
POST /api/auth/register public
POST /api/auth/token public
POST /api/auth/refresh refresh
POST /api/auth/logout refresh
GET /api/auth/me bearer
PATCH /api/auth/me bearer
DELETE /api/auth/me bearer
POST /api/auth/password bearer
POST /api/auth/step-up bearer
GET /api/auth/sessions bearer
DELETE /api/auth/sessions/{session_id} bearer
POST /api/admin/sign-in/unlock bearer

# Conversations
GET /api/core/providers any conversations:read
POST /api/core/chat any conversations:write
GET /api/core/generations/{generation_id}/events any conversations:read
POST /api/core/generations/{generation_id}/stop any conversations:write
GET /api/core/conversations any conversations:read
POST /api/core/conversations any conversations:write
PATCH /api/core/conversations/{conversation_id} any conversations:write
DELETE /api/core/conversations/{conversation_id} any conversations:write
GET /api/core/conversations/{conversation_id} any conversations:read
GET /api/core/conversations/{conversation_id}/messages any conversations:read
POST /api/core/conversations/{conversation_id}/fork any conversations:write
POST /api/core/conversations/{conversation_id}/restore any conversations:write
GET /api/core/conversations/{conversation_id}/export any conversations:read
GET /api/core/conversations/tags any conversations:read
POST /api/core/conversations/bulk any conversations:write
POST /api/core/conversations/import any conversations:write
POST /api/core/conversations/{conversation_id}/session/start any conversations:write
POST /api/core/conversations/{conversation_id}/session/activity any conversations:write
POST /api/core/conversations/{conversation_id}/session/end any conversations:write
GET /api/core/conversations/{conversation_id}/session/status any conversations:read
GET /api/core/search any conversations:read
GET /api/core/search/status any conversations:read
POST /api/core/search/reindex any conversations:write
PUT /api/core/search/embeddings bearer
DELETE /api/core/search/embeddings bearer
GET /api/core/notes any conversations:read
POST /api/core/notes any conversations:write
GET /api/core/notes/{note_id} any conversations:read
PUT /api/core/notes/{note_id} any conversations:write
DELETE /api/core/notes/{note_id} any conversations:write

# Prompt library
GET /api/core/prompts any conversations:read
POST /api/core/prompts any conversations:write
GET /api/core/prompts/{prompt_id} any conversations:read
PUT /api/core/prompts/{prompt_id} any conversations:write
DELETE /api/core/prompts/{prompt_id} any conversations:write

# Learner passport
GET /api/passport bearer
GET /api/passport/contents bearer
POST /api/passport/import bearer

# AI providers
GET /api/admin/ai-providers bearer
POST /api/admin/ai-providers bearer
PATCH /api/admin/ai-providers/{provider_id} bearer
DELETE /api/admin/ai-providers/{provider_id} bearer
PUT /api/admin/ai-providers/order bearer
POST /api/admin/ai-providers/{provider_id}/test bearer
GET /api/admin/ai-providers/usage bearer
GET /api/admin/ai-providers/budgets bearer
PUT /api/admin/ai-providers/budgets bearer
PUT /api/admin/ai-providers/budgets/{user_id} bearer
DELETE /api/admin/ai-providers/budgets/{user_id} bearer
PUT /api/admin/ai-providers/budgets/organizations/{organization} bearer
DELETE /api/admin/ai-providers/budgets/organizations/{organization} bearer
GET /api/organizations/{org_id}/ai-usage any organizations:read
GET /api/core/usage any conversations:read
POST /api/core/images any conversations:write
GET /api/core/images/{image_id} any conversations:read

# Knowledge base
POST /api/knowledge/search any rag:read
POST /api/rag/query any rag:read
GET /api/rag/documents any rag:read
POST /api/rag/upload any rag:write
GET /api/rag/documents/{document_id} any rag:read
PATCH /api/rag/documents/{document_id} any rag:write
DELETE /api/rag/documents/{document_id} any rag:write
GET /api/rag/documents/{document_id}/passages any rag:read
GET /api/rag/documents/{document_id}/content any rag:read
POST /api/rag/documents/{document_id}/retry any rag:write
POST /api/core/search/feedback bearer
GET /api/core/search/answers bearer
DELETE /api/core/search/answers/{answer_id} bearer
GET /api/organizations/{org_id}/search-gaps any organizations:read
POST /api/organizations/{org_id}/search-gaps/{gap_id}/article any organizations:write

# Profile & analytics
GET /api/xp/profile any conversations:read
GET /api/xp/public-profile/{username} public
GET /api/xp/streak-status any conversations:read
GET /api/xp/weekly-activity any conversations:read
GET /api/xp/learning-pulse any conversations:read
GET /api/xp/quests any conversations:read
GET /api/xp/analytics any conversations:read
GET /api/xp/ledger any conversations:read
POST /api/xp/rest-days any conversations:write
GET /api/xp/rest-days any conversations:read
DELETE /api/xp/rest-days/{date} any conversations:write
PUT /api/xp/rhythm any conversations:write

# Progress
GET /api/xp/days/{date} any conversations:read
GET /api/xp/years/{year} any conversations:read
POST /api/xp/learning-time any conversations:write
POST /api/xp/quests/{quest_id}/swap any conversations:write
GET /api/xp/tokens any conversations:read
POST /api/xp/boosters any conversations:write
GET /api/xp/milestones any conversations:read
GET /api/xp/goal any conversations:read
PUT /api/xp/goal any conversations:write
DELETE /api/xp/goal any conversations:write
GET /api/xp/support-hint any conversations:read
GET /api/xp/public-profile/{username}/card.svg public
# Reminders
GET /api/reminders bearer
PUT /api/reminders bearer
POST /api/reminders/seen bearer

# Calibration of forecasts
GET /api/admin/forecasts bearer

# Xentree English
GET /api/xel/modules any xel:read
GET /api/xel/modules/{module_id} any xel:read
POST /api/xel/tasks/{task_id}/submit any xel:write
POST /api/xel/tasks/{task_id}/hint any xel:write
GET /api/xel/placement any xel:read
POST /api/xel/placement any xel:write
POST /api/xel/evaluate any xel:write
GET /api/xel/dashboard any xel:read
GET /api/xel/reviews any xel:read
POST /api/xel/reviews/{card_id} any xel:write
POST /api/xel/reviews/{card_id}/undo any xel:write
POST /api/xel/cards any xel:write
GET /api/xel/assignments any xel:read
POST /api/xel/cards/proposals any xel:write
POST /api/xel/cards/from-message any xel:write
GET /api/xel/submissions any xel:read
GET /api/xel/submissions/{submission_id} any xel:read
GET /api/xel/cards any xel:read
PATCH /api/xel/cards/{card_id} any xel:write
DELETE /api/xel/cards/{card_id} any xel:write
POST /api/xel/cards/{card_id}/restore any xel:write
GET /api/xel/submissions/{submission_id}/revision any xel:read
GET /api/xel/submissions/{submission_id}/appeals any xel:read
POST /api/xel/submissions/{submission_id}/appeals any xel:write
GET /api/xel/mistakes any xel:read
PATCH /api/xel/mistakes/{mistake_id} any xel:write
PATCH /api/xel/mistakes/{mistake_id}/examples/{example_id} any xel:write
POST /api/xel/mistakes/{mistake_id}/examples/{example_id}/practise any xel:write
POST /api/xel/mistakes/check-message any xel:write

# Words (+)
GET /api/words/{word} any xel:read

# Xentree Live
GET /api/live/quota any live:read
POST /api/live/session/start any live:write
POST /api/live/session/heartbeat any live:write
POST /api/live/session/end any live:write
PATCH /api/live/nickname any live:write
GET /api/live/nickname any live:read
GET /api/live/topics any live:read
GET /api/live/transcripts any live:read
POST /api/live/transcripts any live:write
GET /api/live/transcripts/{transcript_id} any live:read
DELETE /api/live/transcripts/{transcript_id} any live:write
PATCH /api/live/transcripts/{transcript_id}/turns/{turn} any live:write
POST /api/live/transcripts/{transcript_id}/summary any live:write
PUT /api/live/transcripts/{transcript_id}/sharing bearer
GET /api/live/sound bearer
PATCH /api/live/sound bearer
GET /api/live/transcripts/{transcript_id}/sound bearer
DELETE /api/live/transcripts/{transcript_id}/sound bearer
PUT /api/live/transcripts/{transcript_id}/sound/{offset_ms} bearer
GET /api/live/transcripts/{transcript_id}/sound/{offset_ms} bearer
GET /api/admin/live/plans bearer
PUT /api/admin/live/plans bearer
PUT /api/admin/live/plans/{org_id} bearer
DELETE /api/admin/live/plans/{org_id} bearer

# Integration tokens
POST /api/integration/grant any integrations:write
POST /api/integration/verify any integrations:read
POST /api/integration/revoke any integrations:write
POST /api/integration/rotate any integrations:write
GET /api/integration/jwks public
GET /api/integration/fingerprint public
GET /api/admin/integration-token-revocations bearer
POST /api/integration/keys/rotate bearer

# API keys
GET /api/api-keys bearer
POST /api/api-keys bearer
DELETE /api/api-keys/{key_id} bearer
POST /api/api-keys/{key_id}/rotate bearer
GET /api/api-keys/{key_id}/usage bearer

# Skills Connector
GET /api/integrations any integrations:read
GET /api/integrations/catalog any integrations:read
GET /api/integrations/google-calendar/auth any integrations:write
GET /api/integrations/google-calendar/callback public
GET /api/integrations/xee/auth any integrations:write
GET /api/integrations/xee/callback public
POST /api/integrations/{kind}/connect any integrations:write
POST /api/integrations/{connector_id}/refresh any integrations:write
POST /api/integrations/{connector_id}/test any integrations:write
DELETE /api/integrations/{connector_id} any integrations:write
GET /api/integrations/{connector_id}/uses any integrations:read
GET /api/integrations/google-calendar/busy any integrations:read
POST /api/integrations/google-calendar/plan any integrations:write
POST /api/integrations/{connector_id}/imports bearer
GET /api/integrations/{connector_id}/imports bearer
GET /api/integrations/{connector_id}/imports/{import_id} bearer
GET /api/integrations/we360/tracked-time bearer
GET /api/integrations/xee/drive-times bearer

# System
GET /api/openapi.json public
GET /api/health public
GET /api/ready public
`;

export const promised = `${table}${promisedOfOrganizations}`
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [method, path, access, scope] = line.split(' ');
    return { name: `${method} ${path}`, access: access as Access, scope };
  });
