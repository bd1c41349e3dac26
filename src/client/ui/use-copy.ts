import { useEffect, useState } from 'react';

/** Copies a text; `copied` holds for two seconds after it worked. */
export function useCopy(): { copied: boolean; copy: (text: string) => Promise<void> } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return {
    copied,
    async copy(text) {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    },
  };
}
