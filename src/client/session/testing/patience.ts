import { configure } from '@testing-library/react';

// What a page loads when it is first needed takes its time on a busy machine; a test that waits for it is not slower for that.
if (typeof document !== 'undefined') configure({ asyncUtilTimeout: 5_000 });
