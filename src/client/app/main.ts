import '#client/ui/styles/app.css';
import { session } from '#client/session/session.ts';

// Small, so that the server is asked about the session while the app itself is still on its way.
const booted = session.boot();
const { start } = await import('./start.tsx');
await start(booted);
